import { intlTag, type Locale, number } from '#platform/i18n.ts'
import type { OfferFacts } from './facts-of-offer.ts'
import { factWords } from './messages/facts/index.ts'
import type { OfferDate } from './schedule.ts'
import { tellMoment } from './telling-time.ts'

/** Euro as the reader writes them, whole amounts without cents. */
export const tellEuro = (locale: Locale, amount: number): string =>
  number(intlTag[locale], amount, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  })

const unitAliases: Record<string, string> = {
  Termin: 'pro Termin',
  'pro Treffen': 'pro Termin',
  Kurs: 'pro Kurs',
  Monat: 'pro Monat',
  Essen: 'pro Essen',
  Person: 'pro Person',
  Familie: 'pro Familie',
  Stunde: 'pro Stunde',
}

/** A common unit in the words of the reader, else undefined: the German text must then be marked as such. */
export const tellUnit = (locale: Locale, unit: string | undefined): string | undefined => {
  if (unit === undefined) return undefined
  const words: Record<string, string> = factWords(locale).units
  return words[unitAliases[unit] ?? unit]
}

/** The cost in a few words, for a hit in a list: "kostenlos", "2 € pro Termin, ermäßigt kostenlos". */
export const costShort = (locale: Locale, cost: OfferFacts['cost']): string => {
  const t = factWords(locale).short
  if (cost.kind === 'kostenfrei') return t.free
  if (cost.kind === 'spende') return t.donation
  if (cost.kind === 'selbstkosten') return t.selfCost
  if (cost.kind === 'gefoerdert') return t.funded
  if (cost.amount === undefined) return t.costUnknown
  if (cost.amount === 0) return t.free
  const sum = [tellEuro(locale, cost.amount), tellUnit(locale, cost.unit)].filter(Boolean).join(' ')
  if (cost.reduced === undefined) return sum
  return cost.reduced === 0 ? t.reducedFree(sum) : t.reduced(sum, tellEuro(locale, cost.reduced))
}

/** How to get in, in two words: "ohne Anmeldung". */
export const signUpShort = (locale: Locale, access: Pick<OfferFacts['access'], 'kind'>): string =>
  factWords(locale).short[access.kind]

/** "freiwillig" or "mit Pflichten". */
export const frameShort = (locale: Locale, frame: OfferFacts['rechtsrahmen']): string =>
  frame === 'massnahme' ? factWords(locale).short.duties : factWords(locale).short.voluntary

/** When next, for a hit in a list: "Mi, 25. Nov., 17:00"; a day by appointment comes without the clock. */
export const whenShort = (
  locale: Locale,
  facts: Pick<OfferFacts, 'schedule'>,
  next: OfferDate | null,
): string => {
  const t = factWords(locale)
  if (next) return tellMoment(locale, next.start, next.kind === 'nach_termin' ? 'day' : undefined)
  const kinds = facts.schedule.map((rule) => rule.kind)
  if (kinds.includes('nach_absprache')) return t.byArrangement
  if (kinds.includes('telefonsprechzeit')) return t.byPhone
  return t.noDateShort
}

const names = new Map<Locale, Intl.DisplayNames>()

/** The name of a language (BCP 47) in the language of the reader; an unknown code stays as it is. */
export const languageName = (locale: Locale, code: string): string => {
  if (['gsg', 'dgs', 'sgn', 'sgn-de'].includes(code.toLowerCase())) return factWords(locale).signLanguage
  let known = names.get(locale)
  if (!known) {
    known = new Intl.DisplayNames([intlTag[locale]], { type: 'language', fallback: 'code' })
    names.set(locale, known)
  }
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}
