import { z } from 'zod'
import { findLocation, findOrganization, findReach } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { addDays } from '#platform/berlin-time.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { mailWords } from './messages/mail.ts'
import { proposedKinds } from './proposal.ts'
import { findTeamMail } from './queries.ts'
import { insertProposal } from './store.ts'
import { paths } from './web/paths.ts'
import { mayTell, pairOf, placeIn } from './within.ts'

/** The two sides of a proposal. */
interface Sides {
  readonly networkId: string
  readonly organizationId: string
  readonly profileId: string | null
  readonly houseOrganizationId: string
  readonly locationId: string
}

/** The mailbox of the house or the team that is meant, else that of its organization; null where nobody has one. */
const mailboxOf = async (tx: Tx, to: string, sides: Sides): Promise<string | null> => {
  const own =
    to === sides.houseOrganizationId
      ? (await findLocation(tx, sides.locationId))?.contact?.email
      : to === sides.organizationId
        ? await findTeamMail(tx, sides)
        : undefined
  if (own) return own
  const organization = await findOrganization(tx, to)
  return organization ? (await findReach(tx, organization)).email : null
}

/**
 * Tells an organization by mail that something waits on the page of contacts; without names (R12). Without a mailbox
 * it waits there all the same.
 */
export const tellByMail = async (
  tx: Tx,
  to: string,
  sides: Sides,
  what: keyof typeof mailWords,
): Promise<void> => {
  const address = await mailboxOf(tx, to, sides)
  if (address)
    await queueMail(tx, {
      organizationId: to,
      to: address,
      ...mailWords[what](`${tx.world.config.baseUrl}/de${paths.contacts(sides.networkId)}`),
    })
}

/**
 * One side proposes to the other to get to know each other on a day. A team, or whoever coordinates, asks the house; a
 * house asks the team.
 */
export const proposeActivity = action({
  name: 'cooperation.propose-activity',
  input: z.object({
    networkId: z.uuid(),
    team: z.uuid({ error: 'platform.missing' }),
    house: z.uuid({ error: 'platform.missing' }),
    kind: z.enum(proposedKinds, { error: 'platform.missing' }),
    day: z.iso.date({ error: 'cooperation.contactDay' }),
    window: z.string().trim().max(60, { error: 'platform.tooLong' }),
    message: z.string().trim().max(300, { error: 'platform.tooLong' }),
    noClient,
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host', 'lead', 'coordinator'),
  act: async (tx, input) => {
    const place = await placeIn(tx, input.networkId)
    const { team, house } = await pairOf(tx, place, { team: input.team, locationId: input.house })
    if (!mayTell(place, team, house)) notFound()
    if (input.day < place.today || input.day > addDays(place.today, 366))
      throw new Refused({ key: 'cooperation.proposedDay', fields: { day: 'cooperation.proposedDay' } })
    askAboutClients([input.message, input.window], input.noClient)
    const asked = place.organizationId === house.organizationId ? 'team' : 'haus'
    const sides = {
      networkId: place.networkId,
      organizationId: team.organizationId,
      profileId: team.profileId,
      houseOrganizationId: house.organizationId,
      locationId: house.id,
    }
    const id = await insertProposal(tx, {
      ...sides,
      proposedBy: place.organizationId,
      asked,
      kind: input.kind,
      day: input.day,
      timeWindow: input.window || null,
      message: input.message || null,
      proposedOn: place.today,
    })
    if (id === undefined) return refuse('cooperation.proposalOpen')
    await tellByMail(tx, asked === 'haus' ? house.organizationId : team.organizationId, sides, 'proposed')
    return { id, asked }
  },
  audit: ({ networkId, kind }, { id }) => ({ subject: id, detail: { network: networkId, kind } }),
})
