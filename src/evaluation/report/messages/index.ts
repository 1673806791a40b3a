import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const reportWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const said: Readonly<Record<string, string>> = reportWords(locale).refusals
  return key.startsWith('evaluation.') ? said[key.slice('evaluation.'.length)] : undefined
}
