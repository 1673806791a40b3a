import { z } from 'zod'
import { action } from '#platform/action.ts'
import { visitor } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnMeeting } from './acting.ts'
import { type Asking, addCount, askingOf, countsOf } from './after-store.ts'
import { type Answer, answers, isAsked, type Moment, moments, resultOf } from './meeting.ts'
import { changeMeeting } from './store.ts'

/** A code as people type it. */
export const normaliseMeetingCode = (typed: string): string | undefined => {
  const signs = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return /^[2-9A-HJKMNP-TV-Z]{8}$/.test(signs) ? signs : undefined
}
export const readableCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What somebody with the code may know: when it is, and which question is open. */
export const askingByCode = (world: World, typed: string): Promise<Asking | undefined> => {
  const code = normaliseMeetingCode(typed)
  return code
    ? world.look(visitor, (tx) => tx.asSystem('meeting code', (sys) => askingOf(sys, code)))
    : Promise.resolve(undefined)
}

const total = (counts: Readonly<Partial<Record<Answer, number>>>): number =>
  answers.reduce((sum, answer) => sum + (counts[answer] ?? 0), 0)

/**
 * Somebody answers on their phone. Nothing tells who: there is a number for each answer and no row for a person, no
 * cookie, no time. So nobody can be kept from answering twice; but there are never more answers than people who come.
 */
export const sayHowItIs = action({
  name: 'events.say-how-it-is',
  input: z.object({
    code: z.string(),
    moment: z.enum(moments),
    answer: z.coerce
      .number({ error: 'platform.missing' })
      .refine((n): n is Answer => (answers as readonly number[]).includes(n), 'platform.missing'),
  }),
  contexts: ['visitor'],
  may: () => true,
  act: async (tx, { code, moment, answer }) => {
    const signs = normaliseMeetingCode(code) ?? notFound()
    await tx.asSystem('meeting answers', async (sys) => {
      const asking = (await askingOf(sys, signs)) ?? notFound()
      if (asking.evaluatedAt !== null || !isAsked(moment, asking, tx.now)) refuse('events.meetingNotAsked')
      if (total((await countsOf(sys, asking.eventId))[moment]) >= asking.guests)
        refuse('events.meetingAllAnswered')
      await addCount(sys, asking, moment, answer, 1)
    })
  },
  audit: () => undefined,
})

const ticks = z.coerce
  .number({ error: 'events.meetingTicks' })
  .int('events.meetingTicks')
  .min(0, 'events.meetingTicks')
  .max(400, 'events.meetingTicks')
const sheet = z.object({ a1: ticks, a2: ticks, a3: ticks, a4: ticks, a5: ticks })

/** Sheets of paper, counted by whoever invites: they count like the others. */
export const typeInSheets = action({
  name: 'events.type-in-answers',
  input: z.object({ eventId: z.uuid(), moment: z.enum(moments) }).extend(sheet.shape),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, moment, ...given }) => {
    const { event, meeting } = await lockOwnMeeting(tx, eventId)
    if (meeting.evaluatedAt) refuse('events.meetingNotAsked')
    if (event.startsAt > tx.now) refuse('events.meetingAhead')
    const counts = answers.map((answer) => [answer, given[`a${answer}`]] as const)
    const sum = counts.reduce((all, [, n]) => all + n, 0)
    if (sum === 0) refuse('events.meetingNothingTyped')
    await tx.asSystem('meeting answers', async (sys) => {
      for (const [answer, n] of counts) await addCount(sys, meeting, moment, answer, n)
    })
    return sum
  },
  // That sheets were typed in, never what stood on them.
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** Once and for good: what may be told of the answers. Before that nobody reads a number. */
export const evaluate = async (tx: Tx, eventId: string): Promise<void> => {
  const counts: Record<Moment, Partial<Record<Answer, number>>> = await tx.asSystem(
    'meeting answers',
    (sys) => countsOf(sys, eventId),
  )
  await changeMeeting(tx, eventId, { evaluated_at: tx.now, result: resultOf(counts) })
}

export const evaluateAnswers = action({
  name: 'events.evaluate-answers',
  input: z.object({ eventId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const { event, meeting } = await lockOwnMeeting(tx, eventId)
    if (meeting.evaluatedAt) return
    if (event.endsAt > tx.now) refuse('events.meetingAhead')
    await evaluate(tx, eventId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
