import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './staff/de.ts'
import { en } from './staff/en.ts'

export { screenWords } from './public/index.ts'
export const hallWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const said: Readonly<Record<string, string>> = hallWords(locale).refusals
  return key.startsWith('events.') ? said[key.slice('events.'.length)] : undefined
}

/** What entries of a chain did. */
export const deeds = (locale: Locale, name: string): string | undefined => {
  const said: Readonly<Record<string, string>> = hallWords(locale).deeds
  return name.startsWith('events.') ? said[name.slice('events.'.length)] : undefined
}
