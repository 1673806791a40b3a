import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnDating } from '../speed-dating/acting.ts'
import { one } from '../speed-dating/input.ts'
import { limits } from '../timetable/make-problem.ts'
import { roundsOf } from '../timetable/times.ts'
import { setTimes } from './store.ts'

export const kinds = ['person', 'betrieb', 'tisch'] as const
const round = z.union([
  z.literal('').transform(() => undefined),
  z.coerce.number().int().min(0).max(limits.rounds),
])

/**
 * Who leaves earlier, which firm comes later, which table closes; in rounds, because the clock of the hall may be late.
 * It is kept in the times of the plan.
 */
export const changeTimes = action({
  name: 'events.change-dating-times',
  input: one.extend({
    /** `betrieb:<id>` */
    who: z
      .string()
      .regex(/^\w+:[0-9a-f-]{36}$/, 'platform.missing')
      .transform((typed) => ({ kind: typed.split(':')[0]!, id: typed.split(':')[1]! }))
      .pipe(z.object({ kind: z.enum(kinds), id: z.uuid() })),
    /** The first round, from 1; empty: from the beginning. */
    first: round,
    /** The last round; 0: none at all; empty: to the end. */
    last: round,
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, who, first, last }) => {
    const { dating } = await lockOwnDating(tx, eventId)
    const rounds = roundsOf(dating.day)
    if ((first ?? 0) > rounds.length || (last ?? 0) > rounds.length) return refuse('events.hallRounds')
    if (first !== undefined && last !== undefined && last > 0 && first > last)
      return refuse('events.hallRounds')
    const times = {
      from: first === undefined || first <= 1 ? null : rounds[first - 1]!.start,
      until:
        last === undefined || last === rounds.length ? null : (rounds[last - 1]?.end ?? dating.day.start),
    }
    // Without a round at all the beginning does not matter.
    if (!(await setTimes(tx, eventId, who, last === 0 ? { ...times, from: null } : times))) notFound()
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
