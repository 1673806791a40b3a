import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { mayHost, ownEvent } from '../event/acting.ts'
import { lockOwnDating } from '../speed-dating/acting.ts'
import { one } from '../speed-dating/input.ts'
import { roundAt, standOf, turned, turns } from './clock.ts'
import { findClock, saveClock } from './store.ts'

/**
 * Turns the clock of the hall. What somebody did meanwhile is not done twice: the second press at the same time is
 * refused, and its page shows the clock as it is now.
 */
export const turnClock = action({
  name: 'events.turn-hall-clock',
  input: one.extend({
    turn: z.enum(turns),
    /** The part of the day and the clock as the page showed them. */
    part: z.coerce.number().int(),
    stand: z.string().max(2000),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, turn, part, stand }) => {
    const { dating } = await lockOwnDating(tx, eventId)
    const clock = await findClock(tx, await ownEvent(tx, eventId))
    // Held and going on mean the same in whatever part; the others mean the one that was seen.
    const isSeen =
      ['anhalten', 'weiter', 'zurueck'].includes(turn) || roundAt(dating.day, clock, tx.now).index === part
    if (stand !== standOf(clock) || !isSeen) return refuse('events.hallTurned')
    await saveClock(tx, eventId, turned(dating.day, clock, turn, tx.now) ?? refuse('events.hallTurned'))
  },
  audit: ({ eventId, turn }) => ({ subject: eventId, detail: { turn } }),
})
