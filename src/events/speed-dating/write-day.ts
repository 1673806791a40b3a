import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { hasBegun } from '../hall/running.ts'
import { limits } from '../timetable/make-problem.ts'
import { type Rhythm, roundsOf } from '../timetable/times.ts'
import { lockOwn } from './acting.ts'
import { one, time, whole } from './input.ts'
import { findDating, saveDay } from './store.ts'

const pause = z
  .object({ after: z.string(), minutes: z.string() })
  .transform(({ after, minutes }, context) => {
    if (after.trim() === '' && minutes.trim() === '') return undefined
    const parsed = z
      .object({
        after: whole(1, limits.rounds, 'events.datingBreak'),
        minutes: whole(1, 180, 'events.datingBreak'),
      })
      .safeParse({ after, minutes })
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', path: ['after'], message: 'events.datingBreak' })
    return z.NEVER
  })

const goesOn = (before: Rhythm, day: Rhythm): boolean => {
  const [old, fresh] = [roundsOf(before), roundsOf(day)]
  return old.every(({ start, end }, n) => fresh[n]?.start === start && fresh[n].end === end)
}

/** How the day is cut into rounds, and the talks that everybody is to have. */
export const writeDatingDay = action({
  name: 'events.write-dating-day',
  input: one
    .extend({
      start: time
        .refine((minutes) => minutes !== null, 'platform.missing')
        .transform((minutes) => minutes ?? 0),
      rounds: whole(1, limits.rounds, 'events.datingRounds'),
      talk: whole(limits.talk[0], limits.talk[1], 'events.datingTalk'),
      change: whole(0, limits.change, 'events.datingChange'),
      least: whole(0, 20, 'events.datingLeast'),
      breaks: z
        .array(pause)
        .max(4)
        .transform((breaks) => breaks.flatMap((found) => found ?? [])),
    })
    .superRefine((day, context) => {
      // Also asked where a number before was wrong.
      const isSmall = day.rounds >= 1 && day.rounds <= limits.rounds
      if (isSmall && roundsOf(day).at(-1)!.end > 24 * 60)
        context.addIssue({ code: 'custom', path: ['rounds'], message: 'events.datingMidnight' })
    }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, ...day }) => {
    const of = await lockOwn(tx, eventId)
    const before = await findDating(tx, eventId)
    // Rounds that have begun stay where they are; more may follow.
    if (before?.acceptedRun && !goesOn(before.day, day) && (await hasBegun(tx, eventId, before.day)))
      refuse('events.hallRuns')
    await saveDay(tx, of, day)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
