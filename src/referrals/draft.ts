import { z } from 'zod'
import { understand } from '#matching'
import { contactKinds, preparations, sentences, wishedTimes } from './handover.ts'

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/**
 * What a person lets a house know. There is no field for customer number, benefit data or diagnosis (R1, R8).
 * Text lengths in characters.
 */
export const draft = z
  .object({
    serviceId: z.uuid(),
    locationId: z.uuid().optional(),
    /** The person's language: the consent is shown in it. */
    language: z.enum(['de', 'de-leicht', 'en', 'ar']),
    firstName: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .regex(/^[\p{L}\p{M}'’. -]+$/u, { error: 'referrals.nameOnly' }),
    contactKind: z.enum(contactKinds),
    contactValue: z.string().trim().max(120).default(''),
    sentences: z.array(z.enum(sentences)).max(sentences.length).default([]).transform(unique),
    note: z.string().trim().max(200).default(''),
    prepare: z.array(z.enum(preparations)).max(preparations.length).default([]).transform(unique),
    times: z.array(z.enum(wishedTimes)).max(wishedTimes.length).default([]).transform(unique),
  })
  .superRefine((value, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (value.contactKind === 'mail' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.contactValue))
      wrong('contactValue', 'referrals.mailWrong')
    if (
      (value.contactKind === 'telefon' || value.contactKind === 'sms') &&
      !/^[+0-9][0-9 ()/-]{4,}$/.test(value.contactValue)
    )
      wrong('contactValue', 'referrals.phoneWrong')
    if (value.contactKind === 'mail' && looksLikeNumber(value.contactValue))
      wrong('contactValue', 'referrals.noNumbers')
    if (looksLikeNumber(value.note)) wrong('note', 'referrals.noNumbers')
    else if (understand(value.note).sensitive) wrong('note', 'referrals.noHealth')
  })
  // What was typed before "I come by myself" was chosen is nobody's business.
  .transform((value) => (value.contactKind === 'keine' ? { ...value, contactValue: '' } : value))
export type Draft = z.output<typeof draft>

/**
 * Customer and benefit-unit numbers look like 123A456789 or 12345BG0012345: they have no place here (R1). Other
 * digits (Arabic, full-width), spaces, dots and invisible signs between them do not hide them. Whole dates are none.
 */
const looksLikeNumber = (typed: string): boolean => {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(date, '')
    .replaceAll(/[\s./_-]/g, '')
  return /\d{3}[A-Z]\d{6}|\d{5}BG\d{4,}|\d{9,}/i.test(plain)
}

/** `10.12.2026`, `1. 2. 26`, `10/12/2026`, `2026-12-10`. */
const date =
  /(?<![\p{L}\d])(?:(?:0?[1-9]|[12]\d|3[01])(?:\s?[./-]\s?)(?:0?[1-9]|1[0-2])(?:\s?[./-]\s?)(?:19|20)?\d\d|20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\p{L}\d])/gu

/** Decimal digits of every script lie in runs of ten (Unicode, Nd). */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code - zero
}
