import { system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { Job } from '#platform/jobs.ts'
import { endStaleProposals, eraseOldProposals } from './store.ts'

/** After its day a proposal waits so long for an answer, or for somebody to say that it took place. */
const daysUnanswered = 14
const daysUntold = 60

/**
 * What ends by the clock in this room: proposals that came to nothing, so that the two may be brought together anew, and
 * a year later the rows themselves. What was done together stays as long as the network.
 */
export const jobs: readonly Job[] = [
  {
    name: 'cooperation.end-proposals',
    cron: '20 4 * * *',
    run: (world) =>
      world.look(system('retention'), async (tx) => {
        const today = berlinDay(tx.now)
        await endStaleProposals(tx, today, {
          unanswered: addDays(today, -daysUnanswered),
          untold: addDays(today, -daysUntold),
        })
        await eraseOldProposals(tx, addDays(today, -365))
      }),
  },
]
