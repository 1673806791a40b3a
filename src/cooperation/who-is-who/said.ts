import { z } from 'zod'
import { spoken } from './profile.ts'

/** One line of text; empty: not said. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max))
    .transform((text) => text || null)

/** Text of several lines; empty: not said. */
export const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text || null)

/** What a team or a person is called. */
export const named = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2, { error: 'cooperation.nameMissing' }).max(max))

/** A number as it is dialled, a mailbox, and the languages to be ticked: alike for a team and for a person. */
export const reach = {
  phone: line(60).refine((text) => text === null || /^\+?[\d ()/-]{3,}$/.test(text), {
    error: 'cooperation.phoneWrong',
  }),
  email: line(120).refine((text) => text === null || z.email().safeParse(text).success, {
    error: 'cooperation.mailWrong',
  }),
  languages: z.array(z.enum(spoken)).transform((codes) => spoken.filter((code) => codes.includes(code))),
}

/** An id out of a list to choose from; empty: none. */
export const optionalId = z.union([z.literal('').transform(() => null), z.uuid()]).nullable()
