import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './staff/de.ts'
import { en } from './staff/en.ts'

export { weekWords } from './public/index.ts'
export const weekStaffWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (
  locale: Locale,
  key: string,
  values: Record<string, string | number>,
): string | undefined => {
  const said: Readonly<Record<string, string>> = weekStaffWords(locale).refusals
  const words = key.startsWith('events.') ? said[key.slice('events.'.length)] : undefined
  return words?.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** What entries of a chain did. */
export const deeds = (locale: Locale, name: string): string | undefined => {
  const said: Readonly<Record<string, string>> = weekStaffWords(locale).deeds
  return name.startsWith('events.') ? said[name.slice('events.'.length)] : undefined
}
