import { findNetwork, findOrganization, findReach } from '#directory'
import { mailboxesOfCoordinators } from '#people'
import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { queueMail } from '#platform/mail/mail.ts'
import type { World } from '#platform/world.ts'
import { whoMustAgree } from '../agreement/agreement.ts'
import { listParties } from '../agreement/party-store.ts'
import { tellParties } from '../agreement/tell-parties.ts'
import { paths } from '../web/paths.ts'
import { mailWords } from './mail-words.ts'
import { listToRemind, markReminded } from './store.ts'

/**
 * Tells whoever coordinates of what is due soon, and every party of the last day to give notice: each milestone once. Where nobody who coordinates has a mailbox, the
 * organization's own is used.
 */
export const remindOfMilestones = (world: World): Promise<void> =>
  world.look(system('milestones'), async (tx) => {
    const today = berlinDay(tx.now)
    for (const milestone of await listToRemind(tx, today)) {
      const network = await findNetwork(tx, milestone.networkId)
      if (!network) continue
      const organization = await findOrganization(tx, network.coordinatorId)
      const boxes = await mailboxesOfCoordinators(tx, network.id)
      const reach = organization && boxes.length === 0 ? (await findReach(tx, organization)).email : null
      for (const to of reach ? [reach] : boxes)
        await queueMail(tx, {
          organizationId: network.coordinatorId,
          to,
          ...mailWords(milestone, `${world.config.baseUrl}/de${paths.network(network.id)}`),
        })
      if (milestone.kind === 'kuendigungsfrist' && milestone.dueOn >= today) {
        const parties = whoMustAgree(await listParties(tx, milestone.agreementId), today)
        // One mailbox gets one mail.
        const others = parties.filter(({ organizationId }) => !reach || organizationId !== organization?.id)
        await tellParties(tx, milestone.agreementId, 'notice', others)
      }
      await markReminded(tx, milestone.id, today)
    }
  })
