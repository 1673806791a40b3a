import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './staff/de.ts'
import { en } from './staff/en.ts'

export { roleWords } from './public/index.ts'
export const roleStaffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (
  locale: Locale,
  key: string,
  values: Record<string, string | number>,
): string | undefined => {
  const said: Readonly<Record<string, string>> = roleStaffWords(locale).refusals
  const words = key.startsWith('volunteering.') ? said[key.slice('volunteering.'.length)] : undefined
  return words?.replace('{n}', String(values.n ?? ''))
}

/** What entries of a chain did. */
export const deeds = (locale: Locale, name: string): string | undefined => {
  const said: Readonly<Record<string, string>> = roleStaffWords(locale).deeds
  return name.startsWith('volunteering.') ? said[name.slice('volunteering.'.length)] : undefined
}
