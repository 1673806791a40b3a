import { findOrganization, findReach } from '#directory'
import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { queueMail } from '#platform/mail/mail.ts'
import type { World } from '#platform/world.ts'
import { taskMail } from './messages/mail.ts'
import { markReminded, tasksToRemind } from './task-store.ts'
import { paths } from './web/paths.ts'

/** Tells whoever sees to a task that it is due soon: each task once, a mail for each network. */
export const remindOfTasks = (world: World): Promise<void> =>
  world.look(system('steering'), async (tx) => {
    const today = berlinDay(tx.now)
    const all = await tasksToRemind(tx, today)
    const byMailbox = Map.groupBy(all, ({ organizationId, networkId }) => `${organizationId} ${networkId}`)
    for (const tasks of byMailbox.values()) {
      const { organizationId, networkId } = tasks[0]!
      const organization = await findOrganization(tx, organizationId)
      const to = organization && (await findReach(tx, organization)).email
      if (to)
        await queueMail(tx, {
          organizationId,
          to,
          ...taskMail(
            tasks.map(({ dueOn }) => dueOn),
            `${world.config.baseUrl}/de${paths.rounds(networkId)}`,
          ),
        })
      await markReminded(
        tx,
        tasks.map(({ id }) => id),
        today,
      )
    }
  })
