import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const whoIsWhoWords = staffCatalogue<typeof de>({ de, en })
export type WhoIsWhoWords = ReturnType<typeof whoIsWhoWords>

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const said: Readonly<Record<string, string>> = whoIsWhoWords(locale).refusals
  return key.startsWith('cooperation.') ? said[key.slice('cooperation.'.length)] : undefined
}
