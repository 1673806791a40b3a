import { type FieldOfAction, type TargetGroup, vocabularyWords } from '#cooperation'
import type { ChartData } from '#platform/chart/data.ts'
import { type Locale, shortDate, staffLocale } from '#platform/i18n.ts'
import type { Block, Words } from '#platform/print/document.ts'
import { reportWords } from './messages/index.ts'
import type { ReportFacts, Section } from './report.ts'
import { tellIndicator } from './tell-indicator.ts'

/** What a section tells by itself: a part of the vocabulary of documents, so that page and PDF say the same. */
export type Told =
  | Extract<Block, { is: 'paragraph' | 'list' | 'table' }>
  | { readonly is: 'bars'; readonly data: ChartData }

/** Words of the network itself, or of somebody who answered in a language that nobody asked for. */
const german = (text: string): Words => [{ text, language: 'de' }]
const undetermined = 'und'

/**
 * The facts of a section as sentences, lists and tables in the reader's language.
 * @param voices the words of those that are still there
 */
export const tellFacts = (
  locale: Locale,
  section: Section,
  facts: ReportFacts,
  voices: readonly string[],
): readonly Told[] => {
  const language = staffLocale(locale)
  const t = reportWords(locale)
  const named = vocabularyWords(language)
  const field = (id: string): string => named.fields[id as FieldOfAction] ?? id
  const group = (id: string): string => named.targetGroups[id as TargetGroup] ?? id
  const day = (iso: string): string => shortDate(language, new Date(`${iso}T12:00:00Z`))
  const say = (text: Words): Told => ({ is: 'paragraph', text })
  /** Nothing is said of what is hidden. */
  const counted = (n: number | null, words: (n: number) => string): Told[] =>
    n === null ? [] : [say(words(n))]
  const { parties, knownPairs, pairs, teams, houses } = facts
  switch (section) {
    case 'ziele':
      return [
        ...(facts.from && facts.until ? [say(t.modelPhase(day(facts.from), day(facts.until)))] : []),
        ...(facts.goal ? [say(german(facts.goal))] : []),
        ...(facts.fields.length > 0 ? [say(`${t.fields}: ${facts.fields.map(field).join(', ')}`)] : []),
        ...(facts.targetGroups.length > 0
          ? [say(`${t.targetGroups}: ${facts.targetGroups.map(group).join(', ')}`)]
          : []),
      ]
    case 'getan':
      return [
        ...counted(parties.now, (now) => t.parties(parties.atStart ?? now, now)),
        ...(parties.joined.length > 0 ? [say(t.joined(parties.joined.join(', ')))] : []),
        ...(parties.left.length > 0 ? [say(t.left(parties.left.join(', ')))] : []),
        ...counted(facts.roundsHeld, t.rounds),
        ...counted(facts.activities, t.activities),
        facts.formats.length === 0
          ? say(t.formatsNone)
          : {
              is: 'table',
              caption: t.formats,
              columns: [{ title: t.format, share: 2 }, { title: t.state }, { title: t.since }],
              rows: facts.formats.map(({ title, state, since }) => [
                german(title),
                t.formatStates[state as keyof typeof t.formatStates] ?? state,
                day(since),
              ]),
            },
      ]
    case 'kennenlernen':
      return [
        ...(facts.signedOn
          ? [say(facts.daysToFirst === null ? t.notMet : t.daysToFirst(facts.daysToFirst))]
          : []),
        ...(pairs === 0
          ? []
          : knownPairs === null || pairs === null || teams === null || houses === null
            ? [say(t.knownHidden)]
            : [say(t.known(knownPairs, pairs, teams, houses))]),
      ]
    case 'zahlen':
      return facts.indicators.length === 0
        ? [say(t.indicatorsNone)]
        : [...sharesOf(locale, facts.indicators), ...tablesOf(locale, facts.indicators), say(t.suppressed)]
    case 'luecken':
      return facts.fields.length === 0
        ? [say(t.gapsNotAgreed)]
        : facts.gaps.length === 0
          ? [say(t.gapsNone)]
          : [
              say(t.gaps),
              {
                is: 'list',
                items: facts.gaps.map((gap) => `${field(gap.field)}: ${group(gap.group)}`),
              },
            ]
    case 'stimmen':
      return voices.length === 0
        ? [say(t.voicesNone)]
        : [
            say(t.voices),
            {
              is: 'list',
              items: voices.map((text) => [t.quote.open, { text, language: undetermined }, t.quote.close]),
            },
          ]
    case 'schluss':
      return []
  }
}

/**
 * Shares, each beside its target: numbers of other units have no scale in common. Where no share has a target, shares
 * alone. What is hidden is no value; what has none yet is left out.
 */
const sharesOf = (locale: Locale, indicators: ReportFacts['indicators']): Told[] => {
  const t = reportWords(locale)
  const shares = indicators.filter(
    ({ unit, value, suppressed }) => unit === 'share' && (value !== null || suppressed),
  )
  const aimed = shares.filter(({ target }) => target !== null)
  const isAimed = aimed.length > 0
  const rows = (isAimed ? aimed : shares).map((one) => {
    const { name, period } = tellIndicator(locale, one)
    const value = one.value ?? undefined
    return { label: `${name} (${period})`, values: isAimed ? [value, one.target ?? undefined] : [value] }
  })
  if (rows.length === 0) return []
  const title = isAimed ? t.sharesAndTargets : t.shares
  const series = isAimed ? [t.value, t.target] : [t.value]
  return [
    {
      is: 'bars',
      data: { id: 'anteile', title, rowHead: t.indicator, series, rows, unit: '%', decimals: 0 },
    },
  ]
}

/** Those with a target first, each beside it; then the others. */
const tablesOf = (locale: Locale, indicators: ReportFacts['indicators']): Told[] => {
  const t = reportWords(locale)
  const columns = [
    { title: t.indicator, share: 5 },
    { title: t.period, share: 3 },
    { title: t.value, align: 'end', share: 3 },
  ] as const
  const aims = [
    { title: t.target, align: 'end', share: 2 },
    { title: t.reached, share: 2 },
  ] as const
  const rows = (those: ReportFacts['indicators'], isAimed: boolean): string[][] =>
    those.map((one) => {
      const told = tellIndicator(locale, one)
      return [told.name, told.period, told.value, ...(isAimed ? [told.target, told.reached] : [])]
    })
  const aimed = indicators.filter(({ target }) => target !== null)
  const others = indicators.filter(({ target }) => target === null)
  return [
    { is: 'table', caption: t.indicators, columns: [...columns, ...aims], rows: rows(aimed, true) } as const,
    { is: 'table', caption: t.otherIndicators, columns, rows: rows(others, false) } as const,
  ].filter((table) => table.rows.length > 0)
}
