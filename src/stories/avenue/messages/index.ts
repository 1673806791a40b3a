import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { avenueWords } from './public/index.ts'
import { de } from './staff/de.ts'
import { en } from './staff/en.ts'

export { avenueWords } from './public/index.ts'
export const avenueStaffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const said: Readonly<Record<string, string>> = avenueWords(locale).refusals
  return key.startsWith('stories.') ? said[key.slice('stories.'.length)] : undefined
}

/** What entries of a chain did. */
export const deeds = (locale: Locale, name: string): string | undefined =>
  name === 'stories.hang' ? avenueStaffWords(locale).deed : undefined
