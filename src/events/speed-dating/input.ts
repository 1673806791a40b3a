import { z } from 'zod'
import { minutesOf } from '../timetable/times.ts'

// What forms of this room have in common.

export const one = z.object({ eventId: z.uuid() })

/** A time of the clock, or nothing; in minutes since midnight. */
export const time = z.string().transform((typed, context): number | null => {
  if (typed.trim() === '') return null
  const minutes = minutesOf(typed)
  if (minutes !== undefined) return minutes
  context.addIssue({ code: 'custom', message: 'events.datingTime' })
  return z.NEVER
})
export const hours = { from: time, until: time }

/** Ends after it begins, where both are said. */
export const inOrder = (
  { from, until }: { from: number | null; until: number | null },
  context: z.RefinementCtx,
  path: (string | number)[] = ['until'],
): void => {
  if (from !== null && until !== null && until <= from)
    context.addIssue({ code: 'custom', path, message: 'events.datingWindow' })
}

export const whole = (least: number, most: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(least, message).max(most, message)

/** One in each line, or divided by commas; each once. */
export const listed = (most: number, longest: number) =>
  z.string().transform((typed, context): string[] => {
    const words = [...new Set(typed.split(/[\n,]/).map((word) => word.trim()))].filter((word) => word !== '')
    if (words.length <= most && words.every((word) => word.length <= longest)) return words
    context.addIssue({ code: 'custom', message: 'platform.tooLong' })
    return z.NEVER
  })

/** "Tisch 10" is the table 10: the word is said in the language of whoever reads. Commas divide tables in the form. */
export const tableName = (typed: string): string =>
  typed
    .replaceAll(',', ' ')
    .replace(/^(tisch|table)\s+(?=\S)/i, '')
    .slice(0, 40)

export const orNull = <T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.literal('').transform(() => null), z.enum(values)])
export const key = z
  .string()
  .trim()
  .max(40)
  .regex(/^[^|;,\t\n]*$/, 'events.datingKey')
export const name = z.string().trim().min(1, 'platform.missing').max(120)
export const languageCode = z.string().regex(/^[a-z]{2,3}$/)
export const languages = z.array(languageCode).max(12)
