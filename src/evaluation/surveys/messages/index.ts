import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const surveyStaffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined => {
  const said: Readonly<Record<string, string>> = surveyStaffWords(locale).refusals
  return key.startsWith('evaluation.') ? said[key.slice('evaluation.'.length)] : undefined
}

/** What entries of a chain and of readings did. */
export const deeds = (locale: Locale, name: string): string | undefined => {
  const said: Readonly<Record<string, string>> = surveyStaffWords(locale).deeds
  return name.startsWith('evaluation.') ? said[name.slice('evaluation.'.length)] : undefined
}
