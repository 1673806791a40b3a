import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { storyWords } from './public/index.ts'
import { de } from './staff/de.ts'
import { en } from './staff/en.ts'

export { storyWords } from './public/index.ts'
export const storyStaffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room, in the language of whoever reads; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const said: Readonly<Record<string, string>> = storyWords(locale).refusals
  return key.startsWith('stories.') ? said[key.slice('stories.'.length)] : undefined
}

/** What entries of a chain did. */
export const deeds = (locale: Locale, name: string): string | undefined => {
  const said: Readonly<Record<string, string>> = storyStaffWords(locale).deeds
  return name.startsWith('stories.') ? said[name.slice('stories.'.length)] : undefined
}
