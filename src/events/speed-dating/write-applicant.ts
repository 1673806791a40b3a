import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { traits } from '../timetable/problem.ts'
import { mostApplicants } from '../timetable/read-tables.ts'
import { lockOwnDating } from './acting.ts'
import { degrees, germanLevels, readings } from './dating.ts'
import { hours, inOrder, key, languageCode, languages, listed, name, one, orNull } from './input.ts'
import { deleteApplicant, saveApplicant } from './store.ts'
import { nextKey } from './write-firm.ts'

const pause = z.object(hours).transform(({ from, until }, context) => {
  if (from === null && until === null) return undefined
  if (from !== null && until !== null && until > from) return { from, until }
  context.addIssue({ code: 'custom', path: ['until'], message: 'events.datingWindow' })
  return z.NEVER
})

/** A new applicant, or another fact about one; wishes are ids of firms, best first. */
export const writeDatingApplicant = action({
  name: 'events.write-dating-applicant',
  input: one
    .extend({
      applicantId: z.uuid().optional(),
      key,
      name,
      reads: z.enum(readings),
      languages,
      degree: orNull(degrees),
      german: orNull(germanLevels),
      occupations: listed(10, 80),
      ...hours,
      breaks: z
        .array(pause)
        .max(3)
        .transform((breaks) => breaks.flatMap((found) => found ?? [])),
      needs: z.array(z.enum(traits)),
      interpreter: z.union([z.literal('').transform(() => null), languageCode]),
      wishes: z
        .array(z.union([z.literal(''), z.uuid()]))
        .max(50)
        .transform((wishes) => [...new Set(wishes)].filter((wish) => wish !== '')),
    })
    .superRefine((applicant, context) => inOrder(applicant, context)),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, applicantId, key: typed, ...facts }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    if (applicantId && !dating.applicants.some(({ id }) => id === applicantId)) notFound()
    const others = dating.applicants.filter(({ id }) => id !== applicantId)
    if (others.length >= mostApplicants) refuse('events.datingTooMany', { n: mostApplicants })
    const free = typed || nextKey('A', others)
    if (others.some((other) => other.key === free)) refuse('events.datingKeyTwice')
    if (facts.wishes.some((wish) => !dating.firms.some(({ id }) => id === wish))) notFound()
    return saveApplicant(tx, of, { ...facts, key: free }, applicantId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** With wishes and talks. */
export const dropDatingApplicant = action({
  name: 'events.delete-dating-applicant',
  input: one.extend({ applicantId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, applicantId }) => {
    await lockOwnDating(tx, eventId)
    if (!(await deleteApplicant(tx, eventId, applicantId))) notFound()
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
