import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import { type AgreementKind, isLived } from '../agreement.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const agreementWords = staffCatalogue<typeof de>({ de, en })

/** Fills in one's own words where a kind has some. */
type AllWords = ReturnType<typeof agreementWords>
const merged = (all: AllWords, own: AllWords['lived']): AllWords =>
  Object.assign(
    { ...all },
    ...Object.entries(own).map(([key, words]) => ({
      [key]:
        typeof words === 'object' && !Array.isArray(words)
          ? { ...(all[key as keyof typeof own] as object), ...words }
          : words,
    })),
  )

/** The words of an agreement of this kind: nobody signs practice that is written down as it is. */
export const wordsOf = (locale: Locale, kind: AgreementKind): AllWords => {
  const t = agreementWords(locale)
  return isLived(kind) ? merged(t, t.lived) : t
}

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
