import { languageName } from '#directory'
import type { Locale } from '#platform/i18n.ts'
import { spoken } from '../profile.ts'

export const languageOptions = (locale: Locale) =>
  spoken.map((code) => ({ value: code, label: languageName(locale, code) }))

/** "Deutsch, Arabisch" */
export const namesOf = (locale: Locale, codes: readonly string[]): string =>
  codes.map((code) => languageName(locale, code)).join(', ')

/** Staff type them in German or English. */
export const allNames: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  spoken.map((code) => [code, [languageName('de', code), languageName('en', code)]]),
)
