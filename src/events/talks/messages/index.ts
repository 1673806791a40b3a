import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { talkWords } from './public/index.ts'
import { de } from './staff/de.ts'
import { en } from './staff/en.ts'

export { talkWords } from './public/index.ts'
export const talkStaffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room, in the language of whoever reads; undefined where the key is not among them. */
export const refusals = (
  locale: Locale,
  key: string,
  values: Record<string, string | number>,
): string | undefined => {
  const said: Readonly<Record<string, string>> = talkWords(locale).refusals
  const words = key.startsWith('events.') ? said[key.slice('events.'.length)] : undefined
  return words?.replace('{n}', String(values.n ?? ''))
}

/** What entries of a chain and of readings did. */
export const deeds = (locale: Locale, name: string): string | undefined => {
  const said: Readonly<Record<string, string>> = talkStaffWords(locale).deeds
  return name.startsWith('events.') ? said[name.slice('events.'.length)] : undefined
}
