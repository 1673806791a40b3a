import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const agreementWords = staffCatalogue<typeof de>({ de, en })

/** Refusals of this room; undefined where the key is not among them. */
export const refusals = (
  locale: Locale,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string | undefined => {
  const t = agreementWords(locale).refusals
  if (key === 'cooperation.blockEmpty') return t.blockEmpty(String(values.title))
  if (key === 'cooperation.placeOpen') return t.placeOpen(Number(values.count), String(values.place))
  const said: Readonly<Record<string, unknown>> = t
  const words = key.startsWith('cooperation.') ? said[key.slice('cooperation.'.length)] : undefined
  return typeof words === 'string' ? words : undefined
}
