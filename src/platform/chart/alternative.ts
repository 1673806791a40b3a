import type { Locale } from '../i18n.ts'
import { type ChartData, valueText } from './data.ts'
import { chartWords } from './words.ts'

/** So many values are read out one by one; of more, what stands out: the table has all. */
const few = 12

interface Named {
  readonly label: string
  readonly value: number
}
const ofSeries = ({ rows }: ChartData, series: number): Named[] =>
  rows.flatMap(({ label, values }) => {
    const value = values[series]
    return value === undefined ? [] : [{ label, value }]
  })

/** The words for one series, under its name where there are several. */
const perSeries = (
  data: ChartData,
  locale: Locale,
  say: (known: readonly Named[]) => readonly string[],
): string[] => {
  const t = chartWords(locale)
  return data.series.flatMap((name, i) => {
    const known = ofSeries(data, i)
    const missing = data.rows.filter(({ values }) => values[i] === undefined).map(({ label }) => label)
    return [
      ...(data.series.length > 1 ? [`${name}:`] : []),
      ...(known.length === 0 ? [t.nothingKnown] : say(known)),
      ...(known.length > 0 && data.rows.length <= few
        ? [
            t.all(
              data.rows
                .map(({ label, values }) => {
                  const value = values[i]
                  return `${label} ${value === undefined ? t.suppressed : valueText(data, locale, value)}`
                })
                .join('; '),
            ),
          ]
        : missing.length > 0 && missing.length <= few
          ? [t.only(t.suppressed, missing.join('; '))]
          : []),
    ]
  })
}

const extremes = (known: readonly Named[]): { most: Named; least: Named } => ({
  most: known.reduce((a, b) => (b.value > a.value ? b : a)),
  least: known.reduce((a, b) => (b.value < a.value ? b : a)),
})

/** What the bars say, in sentences. */
export const barsInWords = (data: ChartData, locale: Locale): string => {
  const t = chartWords(locale)
  const text = (value: number) => valueText(data, locale, value)
  const say = (known: readonly Named[]): string[] => {
    const { most, least } = extremes(known)
    if (known.length === 1) return [t.only(most.label, text(most.value))]
    if (most.value === least.value) return [t.same(text(most.value))]
    return [t.highest(most.label, text(most.value)), t.lowest(least.label, text(least.value))]
  }
  return [t.bars, ...perSeries(data, locale, say)].join(' ')
}

/** What the lines say, in sentences. */
export const linesInWords = (data: ChartData, locale: Locale): string => {
  const t = chartWords(locale)
  const text = (value: number) => valueText(data, locale, value)
  const { target } = data
  const say = (known: readonly Named[]): string[] => {
    const [first, last] = [known[0]!, known.at(-1)!]
    const { most } = extremes(known)
    const course =
      known.length === 1
        ? [t.only(first.label, text(first.value))]
        : [t.fromTo(first.label, text(first.value), last.label, text(last.value))]
    if (most.value > Math.max(first.value, last.value)) course.push(t.peak(most.label, text(most.value)))
    if (target !== undefined)
      course.push(last.value > target ? t.aboveTarget : last.value < target ? t.belowTarget : t.onTarget)
    return course
  }
  return [
    t.lines,
    ...(target === undefined ? [] : [`${t.target(text(target))}.`]),
    ...perSeries(data, locale, say),
  ].join(' ')
}
