import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { mostFirms } from '../timetable/read-tables.ts'
import { lockOwnDating } from './acting.ts'
import { type Dating, degrees, germanLevels, readings, type TableFacts } from './dating.ts'
import { hours, inOrder, key, listed, name, one, orNull, tableName, whole } from './input.ts'
import { deleteFirm, saveFirm } from './store.ts'

const training = z.object({
  occupation: z.string().trim().max(80),
  places: z.union([z.literal('').transform(() => 1), whole(1, 200, 'events.datingPlaces')]),
  degree: orNull(degrees),
  german: orNull(germanLevels),
})

/** Of which of its tables a trait is said: all, none, or those named. */
const traitOf = (typed: string): ((table: string) => boolean) => {
  const all = ['alle', 'all'].includes(typed.trim().toLocaleLowerCase('de'))
  const some = new Set(typed.split(',').map((word) => tableName(word.trim())))
  return (table) => all || some.has(table)
}

/** A new firm, or another fact about one. */
export const writeDatingFirm = action({
  name: 'events.write-dating-firm',
  input: one
    .extend({
      firmId: z.uuid().optional(),
      key,
      name,
      reads: z.union([z.literal('').transform(() => 'de' as const), z.enum(readings)]),
      ...hours,
      recruiters: listed(10, 80),
      tables: listed(50, 40)
        .transform((tables) => [...new Set(tables.map(tableName))])
        .refine((tables) => tables.length > 0, 'events.datingTables'),
      stepFree: z.string().max(1000),
      quiet: z.string().max(1000),
      trainings: z
        .array(training)
        .max(12)
        .transform((all) => all.filter(({ occupation }) => occupation !== '')),
    })
    .superRefine((firm, context) => inOrder(firm, context)),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, firmId, key: typed, tables, stepFree, quiet, ...facts }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    if (firmId && !dating.firms.some(({ id }) => id === firmId)) notFound()
    const others = dating.firms.filter(({ id }) => id !== firmId)
    if (others.length >= mostFirms) refuse('events.datingTooMany', { n: mostFirms })
    const free = typed || nextKey('F', others)
    if (others.some((other) => other.key === free)) refuse('events.datingKeyTwice')
    const taken = new Set(others.flatMap((other) => other.tables.map((table) => table.name)))
    if (tables.some((table) => taken.has(table))) refuse('events.datingTableTwice')
    const [isStepFree, isQuiet] = [traitOf(stepFree), traitOf(quiet)]
    const named: TableFacts[] = tables.map((table) => ({
      name: table,
      stepFree: isStepFree(table),
      quiet: isQuiet(table),
    }))
    return saveFirm(tx, of, { ...facts, key: free, tables: named }, firmId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** With its tables, and the wishes and talks with it. */
export const dropDatingFirm = action({
  name: 'events.delete-dating-firm',
  input: one.extend({ firmId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, firmId }) => {
    await lockOwnDating(tx, eventId)
    if (!(await deleteFirm(tx, eventId, firmId))) notFound()
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** The first of F1, F2, … that nobody has. */
export const nextKey = (letter: string, others: Dating['firms'] | Dating['applicants']): string => {
  const taken = new Set(others.map(({ key }) => key))
  let number = 1
  while (taken.has(`${letter}${number}`)) number++
  return `${letter}${number}`
}
