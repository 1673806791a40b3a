import { action } from '#platform/action.ts'
import { type Listener, within } from '#platform/facts.ts'
import { refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../event/acting.ts'
import { findEvent } from '../event/store.ts'
import { registrationLeft } from '../facts.ts'
import { listRegistrations, type Registration } from '../registration/store.ts'
import { mostApplicants } from '../timetable/read-tables.ts'
import { lockOwnDating } from './acting.ts'
import { type ApplicantFacts, type Dating, readings } from './dating.ts'
import { one } from './input.ts'
import { deleteApplicants, saveApplicants } from './store.ts'

/** Keys of whoever came by a registration: the same however often they are taken over. */
export const keysOf = ({
  id,
  persons,
}: {
  readonly id: string
  readonly persons: number
}): readonly string[] =>
  Array.from({ length: persons }, (_, n) => `R${id.slice(0, 8)}${n === 0 ? '' : `-${n + 1}`}`)

/** Who has a place, and is no applicant yet. A family is as many applicants as it has persons. */
const missingIn = (
  { applicants }: Dating,
  registrations: readonly Registration[],
): readonly ApplicantFacts[] => {
  const known = new Set(applicants.map(({ key }) => key))
  return registrations
    .filter(({ state }) => state === 'angemeldet')
    .flatMap((registration) =>
      keysOf(registration).map((key, n) => ({
        key,
        name: n === 0 ? registration.name : `${registration.name} (${n + 1})`,
        reads: readings.find((reading) => reading === registration.language) ?? 'de',
        languages: [],
        degree: null,
        german: null,
        occupations: [],
        from: null,
        until: null,
        breaks: [],
        needs: [
          ...(registration.needs.includes('stufenlos') ? (['stufenlos'] as const) : []),
          ...(registration.needs.includes('ruhe') ? (['ruhig'] as const) : []),
        ],
        // ISO 639-3 of German Sign Language.
        interpreter: registration.needs.includes('gebaerdensprache') ? 'gsg' : null,
      })),
    )
    .filter(({ key }) => !known.has(key))
}

/** How many could be taken over now. */
export const countMissing = async (tx: Tx, eventId: string, dating: Dating): Promise<number> =>
  missingIn(dating, await listRegistrations(tx, eventId)).length

/** Whoever has a place becomes an applicant; what they wish for they say themselves. Twice is once. */
export const takeOverRegistrations = action({
  name: 'events.take-over-registrations',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    const missing = missingIn(dating, await listRegistrations(tx, eventId))
    if (dating.applicants.length + missing.length > mostApplicants)
      refuse('events.datingTooMany', { n: mostApplicants })
    await saveApplicants(
      tx,
      of,
      missing.map((facts) => ({ ...facts, wishes: [] })),
    )
    return missing.length
  },
  audit: ({ eventId }, taken) => ({ subject: eventId, detail: { taken } }),
})

/**
 * Who gives a place back before the day is no applicant either, and their talks are free. From the day on talks have
 * been held: who leaves then is not taken out of them.
 */
export const listeners: readonly Listener[] = [
  within(registrationLeft, async (tx, { registrationId, eventId, persons }) => {
    const event = await findEvent(tx, eventId)
    if (event && event.startsAt > tx.now)
      await deleteApplicants(tx, eventId, keysOf({ id: registrationId, persons }))
  }),
]
