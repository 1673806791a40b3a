import { isSensitiveNeed, type NeedId, needIds } from './need-ids.ts'
import { findPhrases, phraseBook } from './phrases.ts'
import { tellsOfTrouble } from './sensitive.ts'
import { tokens, type WordForms, wordForms } from './text.ts'
import { ar } from './words/ar.ts'
import { de } from './words/de.ts'
import { leicht } from './words/de-leicht.ts'
import { en } from './words/en.ts'
import { languageNames } from './words/languages.ts'
import { others } from './words/other-languages.ts'
import { searchWords, synonyms } from './words/search-words.ts'
import { seekers, sought, stopWords } from './words/stop.ts'
import { daytimeNames, weekdayNames } from './words/times.ts'

export type Weekday = keyof typeof weekdayNames
export type Daytime = keyof typeof daytimeNames

/** What a sentence somebody typed seems to ask for. `words` are stems to search by, best first. */
export type Understood = {
  readonly needs: readonly NeedId[]
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly languages: readonly string[]
  readonly words: readonly string[]
  /** Must stay out of URLs and logs. */
  readonly sensitive: boolean
}

const entriesOf = (lists: Partial<Record<NeedId, readonly string[]>>, german: boolean) =>
  needIds.map((need) => [{ need, german }, lists[need] ?? []] as const)

const needBook = phraseBook([
  ...entriesOf(de, true),
  ...entriesOf(leicht, true),
  ...entriesOf(en, false),
  ...entriesOf(ar, false),
  ...entriesOf(others, false),
])
const bookOf = <K extends string>(names: Readonly<Record<K, readonly string[]>>) =>
  phraseBook(Object.entries(names) as [K, readonly string[]][])
const weekdayBook = bookOf<Weekday>(weekdayNames)
const daytimeBook = bookOf<Daytime>(daytimeNames)
const languageBook = bookOf(languageNames)
const stops = new Set(stopWords.flatMap((word) => tokens(word)))
const synonymsByWord = new Map<string, readonly string[]>()
for (const line of synonyms) {
  for (const word of line.split(' ')) synonymsByWord.set(tokens(word)[0]!, tokens(line))
}

const unique = <T>(all: Iterable<T>): T[] => [...new Set(all)]

/** "Englischkurs" and "Englisch lernen" ask for a course in English, not for somebody who speaks it. */
const isCourseIn = (words: readonly WordForms[], at: number): boolean =>
  [words[at], words[at + 1]].some((word) =>
    [...(word?.whole ?? []), ...(word?.parts ?? [])].some((form) => /^(lern|kurs|learn|course)/.test(form)),
  )

/** "Sie sucht Kontakt" tells of no addiction, "Hilfe bei Sucht" does. */
const isVerb = (word: WordForms, at: number, words: readonly WordForms[]): boolean =>
  /^suchte?n?$/.test(word.word) &&
  (seekers.has(words[at - 1]?.word ?? '') || sought.has(words[at + 1]?.word ?? ''))

/**
 * Understands a free search in German, Leichte Sprache, English or Arabic, and single words in Turkish,
 * Ukrainian, Russian and Persian. At most 300 characters are read.
 */
export const understand = (text: string): Understood => {
  const words = wordForms(text.slice(0, 300)).filter((word, at, all) => !isVerb(word, at, all))
  const weekdayHits = findPhrases(weekdayBook, words)
  const daytimeHits = findPhrases(daytimeBook, words)
  // In "قبل الظهر" (before noon) the second word alone would be a back that hurts.
  const needHits = findPhrases(needBook, words).filter(
    (need) =>
      !daytimeHits.some(({ at }) => at.length > need.at.length && need.at.every((i) => at.includes(i))),
  )
  const languageHits = findPhrases(languageBook, words).filter(({ at }) => !isCourseIn(words, at[0]!))

  const needs = unique(needHits.map(({ meaning }) => meaning.need))
  const elsewhere = new Set([...weekdayHits, ...daytimeHits, ...languageHits].flatMap(({ at }) => at))
  const typed = words
    .filter((word, i) => !elsewhere.has(i) && !stops.has(word.whole[0]!))
    .flatMap(({ whole, parts }) => [...whole, ...parts])
  const same = typed.flatMap((word) => synonymsByWord.get(word) ?? [])
  const german = new Set(needHits.filter(({ meaning }) => meaning.german).map(({ meaning }) => meaning.need))
  const foreign = needs.filter((need) => !german.has(need)).flatMap((need) => tokens(searchWords[need]))

  return {
    needs,
    weekdays: unique(weekdayHits.map(({ meaning }) => meaning)),
    daytimes: unique(daytimeHits.map(({ meaning }) => meaning)),
    languages: unique(languageHits.map(({ meaning }) => meaning)),
    words: unique([...typed, ...same, ...foreign]),
    sensitive: needs.some(isSensitiveNeed) || tellsOfTrouble(words),
  }
}

/** The fields of an offer from which its needs follow; the terms of the exchange format. */
export type OfferTerms = {
  readonly fields?: readonly string[] | undefined
  readonly barriers?: readonly string[] | undefined
  readonly form?: string | undefined
  readonly audience?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly mobile_service?: { readonly available: boolean } | undefined
}

const byField: Record<string, readonly NeedId[]> = {
  sprache: ['deutsch'],
  begegnung: ['leute'],
  kultur: ['leute'],
  versorgung: ['leute'],
  familie: ['kinder'],
  kinder: ['kinder'],
  gesundheit: ['gesundheit'],
  bewegung: ['gesundheit'],
  sport: ['gesundheit'],
  psyche: ['seele'],
  sucht: ['seele'],
  krise: ['seele'],
  schulden: ['geld'],
  geld: ['geld'],
  wohnen: ['briefe'],
  beratung_soziales: ['briefe'],
  recht: ['briefe'],
  migration: ['briefe'],
  grundbildung: ['lesen'],
  alphabetisierung: ['lesen'],
  digital: ['digital'],
  mobilitaet: ['wege'],
  begleitung: ['wege'],
  senioren: ['aelter'],
  pflege: ['aelter'],
  alter: ['aelter'],
  ehrenamt: ['mitmachen'],
  umwelt: ['mitmachen'],
  arbeit: ['arbeit'],
  qualifikation: ['arbeit'],
  ausbildung: ['arbeit'],
  bildung: ['arbeit'],
}
const byForm: Record<string, readonly NeedId[]> = {
  offener_treff: ['leute'],
  mittagstisch: ['leute'],
  selbsthilfegruppe: ['seele'],
  ehrenamt: ['mitmachen'],
  engagement: ['mitmachen'],
  offene_werkstatt: ['mitmachen'],
  beschaeftigung: ['arbeit'],
  qualifizierung: ['arbeit'],
}
const byAudience: Record<string, readonly NeedId[]> = {
  aeltere: ['aelter'],
  pflegende_angehoerige: ['aelter'],
  eltern: ['kinder'],
  alleinerziehende: ['kinder'],
  menschen_mit_psychischer_belastung: ['seele'],
}
/** A hurdle an offer lowers is weaker than its field: only these stand for a need of their own. */
const byBarrier: Record<string, readonly NeedId[]> = {
  isolation: ['leute'],
  schulden: ['geld'],
  digital: ['digital'],
}

/**
 * The needs an offer answers, in the order of `needIds`. An offer for professionals answers none. The field
 * `bildung` of an engagement ("read with children") is no course, so only `mitmachen` remains there.
 */
export const needsOfOffer = (offer: OfferTerms): readonly NeedId[] => {
  if (offer.audience?.includes('fachkraefte')) return []
  const fields = (offer.fields ?? []).filter((field) => !(field === 'bildung' && offer.form === 'ehrenamt'))
  const found = new Set<NeedId>([
    ...fields.flatMap((field) => byField[field] ?? []),
    ...(byForm[offer.form ?? ''] ?? []),
    ...(offer.audience ?? []).flatMap((group) => byAudience[group] ?? []),
    ...(offer.barriers ?? []).flatMap((barrier) => byBarrier[barrier] ?? []),
    ...(offer.tags ?? []).flatMap((tag) => understand(tag).needs),
  ])
  const onTheWay = offer.form === 'aufsuchend' || offer.mobile_service?.available === true
  if (onTheWay && offer.barriers?.includes('mobilitaet')) found.add('wege')
  return needIds.filter((need) => found.has(need))
}
