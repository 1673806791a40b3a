import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const accountWords = staffCatalogue<typeof de>({ de, en })

/** "Too many tries. Please wait 3 minutes." */
export const waitWords = (locale: Locale, seconds: number): string => {
  const t = accountWords(locale)
  return `${t.tooOften} ${t.waitMinutes(Math.max(1, Math.ceil(seconds / 60)))}`
}
