import type { Locale } from '#platform/i18n.ts'
import { strengthCatalogue } from './messages/index.ts'

/**
 * What somebody brings along, or finds in themselves by doing it: a closed list, so that a role can ask for it, a person
 * find by it and a certificate say it. Never a level, never a grade.
 */
export const strengths = [
  'zuhoeren',
  'kontakt',
  'geduld',
  'verlaesslich',
  'team',
  'organisieren',
  'erklaeren',
  'sprachen',
  'kinder',
  'kochen',
  'handwerk',
  'anpacken',
  'draussen',
  'kreativ',
  'zahlen',
  'computer',
] as const
export type Strength = (typeof strengths)[number]

export const isStrength = (text: string): text is Strength => strengths.some((one) => one === text)

/** The words of a strength in the reader's language: short, as on a chip ("zuhören", "mit Zahlen"). */
export const strengthText = (locale: Locale, strength: Strength): string =>
  strengthCatalogue(locale)[strength]
