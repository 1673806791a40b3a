import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const staffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room in the visitor's language; undefined where the key is not among them. */
export const organizationRefusals = (locale: Locale, key: string): string | undefined => {
  const said: Record<string, string> = staffWords(locale).refusals
  return key.startsWith('people.') ? said[key.slice('people.'.length)] : undefined
}
