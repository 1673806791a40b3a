import { type Locale, number } from '../i18n.ts'

/** One thing that is counted (a bar, or a group of bars) or one point in time (of a line). */
export interface ChartRow {
  readonly label: string
  /** One per series, in its order. Undefined is suppressed: whoever draws never learns the number. */
  readonly values: readonly (number | undefined)[]
}

/** What a chart says. Chart, alternative and table are made of the same rows. */
export interface ChartData {
  /** Unique on the page; letters, digits, hyphens. */
  readonly id: string
  /** Says what is counted, where and when; it is the heading and the caption of the table. */
  readonly title: string
  /** What a row is: "Sozialraum", "Quartal". */
  readonly rowHead: string
  /** What is counted; one to three. */
  readonly series: readonly string[]
  readonly rows: readonly ChartRow[]
  /** "%"; nothing for plain counts. */
  readonly unit?: string | undefined
  /** Places after the point, 0 by default. What is not shown does not reach the drawing either. */
  readonly decimals?: number | undefined
  /** For lines: what is aimed at. */
  readonly target?: number | undefined
}

/** A value as it is shown; bars are as long as what is shown, so that no digit hides in the drawing. */
const rounded = (value: number | undefined, decimals: number): number | undefined =>
  // Plus zero: −0.4 is shown as 0, not as −0.
  value === undefined || !Number.isFinite(value) ? undefined : Number(value.toFixed(decimals)) + 0

/** The same data with every number as it is shown. */
export const asShown = (data: ChartData): ChartData => {
  const { decimals = 0, target, rows } = data
  return {
    ...data,
    target: rounded(target, decimals),
    rows: rows.map(({ label, values }) => ({
      label,
      values: data.series.map((_, i) => rounded(values[i], decimals)),
    })),
  }
}

export const valueText = ({ unit, decimals = 0 }: ChartData, locale: Locale, value: number): string => {
  const digits = number(locale === 'de-leicht' ? 'de' : locale, value, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  // Only German keeps them apart (DIN 5008); with a space, right-to-left text would turn them round.
  if (unit === '%' && (locale === 'en' || locale === 'ar')) return `${digits}%`
  return unit ? `${digits}\u00a0${unit}` : digits
}

export const isSuppressed = ({ rows }: ChartData): boolean =>
  rows.some(({ values }) => values.includes(undefined))

/** All that is shown, in no order. */
export const known = ({ rows }: ChartData): number[] =>
  rows.flatMap(({ values }) => values.filter((value) => value !== undefined))
