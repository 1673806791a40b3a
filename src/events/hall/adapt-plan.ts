import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { one } from '../speed-dating/input.ts'
import { saveTalks } from '../speed-dating/run-store.ts'
import { lockNow, markOf, stampOf, undoable } from './acting.ts'
import { deleteReplan, saveReplan } from './store.ts'

/** From now on the plan is what was proposed: exactly that, or nothing where something has changed meanwhile. */
export const adaptPlan = action({
  name: 'events.adapt-dating-plan',
  input: one.extend({ stamp: z.string().max(64) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, stamp }) => {
    const now = await lockNow(tx, eventId)
    if (!now.proposal) return refuse('events.hallOver')
    if (stampOf(now) !== stamp) return refuse('events.hallChanged')
    const { talks, from } = now.proposal
    await saveTalks(tx, now.of, talks)
    await saveReplan(tx, now.of, { fromRound: from, before: now.talks, after: markOf(talks) })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** The plan is again what it was before its last change, as long as none of the rounds that it changed has begun. */
export const undoPlan = action({
  name: 'events.undo-dating-plan',
  input: one.extend({ replanId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, replanId }) => {
    const now = await lockNow(tx, eventId)
    const last = undoable(now)
    if (last?.id !== replanId) return refuse('events.hallNoUndo')
    // Whoever was deleted meanwhile does not come back.
    const people = new Set(now.dating.applicants.map(({ id }) => id))
    const tables = new Set(now.dating.firms.flatMap((firm) => firm.tables.map(({ id }) => id)))
    await saveTalks(
      tx,
      now.of,
      last.before.filter(({ applicant, table }) => people.has(applicant) && tables.has(table)),
    )
    await deleteReplan(tx, eventId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
