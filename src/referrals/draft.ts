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
export type Draft = z.output<typeof draft>

/**
 * Customer and benefit-unit numbers look like 123A456789 or 12345BG0012345: they have no place here (R1). Other
 * digits (Arabic, full-width), spaces, dots and invisible signs between them do not hide them.
 */
const looksLikeNumber = (typed: string): boolean => {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll(/[\p{Cf}\s./_-]/gu, '')
  return /\d{3}[A-Z]\d{6}|\d{5}BG\d{4,}|\d{9,}/i.test(plain)
}

/** Decimal digits of every script lie in runs of ten (Unicode, Nd). */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code < 0x80 ? code - 0x30 : (code - zero) % 10
}
