import { direction, type Locale } from '../i18n.ts'
import { type ChartData, type ChartRow, isSuppressed, known, valueText } from './data.ts'
import { type Drawing, ink, marksOf, ownDirection, thePen, widthOf } from './drawing.ts'
import type { Ink, Skin } from './ink.ts'
import { boxSign, legend, lineSign } from './legend.ts'
import { chartWords } from './words.ts'

const strokes: readonly Ink[] = ['chart-line-1', 'chart-line-2', 'chart-line-3']
const dots: readonly Ink[] = ['chart-dot-1', 'chart-dot-2', 'chart-dot-3']
const symbols = ['circle', 'square', 'triangle'] as const

/** About five round numbers from `low` to beyond `high`, none finer than what is shown. */
export const ticks = (low: number, high: number, decimals: number): number[] => {
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough || 1))
  const step = Math.max(
    10 ** -decimals,
    [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power,
  )
  const first = Math.floor(low / step)
  const count = Math.max(1, Math.ceil(high / step - 1e-9) - first)
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toFixed(10)))
}

/** Every n-th label, so that they do not touch; the newest is always there. */
const labelled = <C extends { label: string }>(columns: readonly C[], room: number): C[] => {
  const step = Math.max(1, Math.ceil(Math.max(...columns.map(({ label }) => widthOf(label) + 8), 1) / room))
  return columns.filter((_, i) => (columns.length - 1 - i) % step === 0)
}

/** The end of a crossed column that is farther from the points in it: there the word stands. */
const quietSide = ({ values }: ChartRow, scale: readonly number[]): 'top' | 'bottom' => {
  const seen = values.filter((value) => value !== undefined)
  return Math.min(...seen) - scale[0]! > scale.at(-1)! - Math.max(...seen) ? 'bottom' : 'top'
}

/**
 * Values over time, the oldest on the left in every language. A suppressed value leaves a gap and a crossed column
 * over the whole height with the word in it: it cannot be read as a number.
 */
export const drawLines = async (
  data: ChartData,
  { width, locale, skin }: { width: number; locale: Locale; skin: Skin },
): Promise<Drawing> => {
  const { Plot, draw } = await thePen()
  const t = chartWords(locale)
  const several = data.series.length > 1
  const symbolSign = (i: number): string =>
    `${lineSign(skin, strokes[i % strokes.length]!)}${signOf(i)(skin.of(dots[i % dots.length]!))}`
  const signs = several ? data.series.map((label, i) => ({ label, swatch: symbolSign(i) })) : []
  if (data.target !== undefined)
    signs.push({
      label: t.target(valueText(data, locale, data.target)),
      swatch: lineSign(skin, 'chart-target'),
    })
  if (isSuppressed(data)) signs.push({ label: t.suppressed, swatch: boxSign(skin, 'chart-missing') })
  const head = legend(skin, signs, { width, locale, mirrored: direction(locale) === 'rtl' })

  const numbers = [...known(data), ...(data.target === undefined ? [] : [data.target])]
  const scale = ticks(
    Math.min(0, ...numbers),
    Math.max(0, ...numbers, 10 ** -(data.decimals ?? 0)),
    data.decimals ?? 0,
  )
  const tickText = (value: number) => valueText(data, locale, value)
  const left = Math.max(...scale.map((value) => widthOf(tickText(value)))) + 8
  const [top, bottom] = [head.height + 20, 30]
  const height = top + (width < 480 ? 180 : 240) + bottom
  const room = (width - left - 10) / Math.max(1, data.rows.length)
  const columns = data.rows.map((row, i) => ({ ...row, x: left + (i + 0.5) * room }))
  /** Where a text in the middle of a column stands, so that it is not cut off at the sides. */
  const inside = (x: number, text: string): number =>
    Math.max(widthOf(text) / 2, Math.min(width - widthOf(text) / 2, x))
  const half = Math.min(11, room / 2 - 1)
  const gaps = columns.filter(({ values }) => values.includes(undefined))
  const points = columns.flatMap(({ x, values }) =>
    values.map((value, series) => ({ x, series, value: value ?? Number.NaN })),
  )
  const seen = points.filter(({ value }) => !Number.isNaN(value))
  const fits = Math.max(0, ...seen.map(({ value }) => widthOf(tickText(value)))) + 6 < room
  const last = seen.at(-1)
  const said = several ? [] : fits ? seen : last ? [last] : []
  const node = draw({
    width,
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: 4,
    x: { axis: null, type: 'identity' },
    y: { axis: null, domain: [scale[0]!, scale.at(-1)!] },
    marks: [
      Plot.ruleY(scale, ink('chart-grid')),
      Plot.text(scale, {
        ...ink('chart-label'),
        y: (value: number) => value,
        text: tickText,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -6,
      }),
      Plot.rect(gaps, {
        ...ink('chart-missing'),
        x1: ({ x }: { x: number }) => x - half,
        x2: ({ x }: { x: number }) => x + half,
      }),
      Plot.ruleY([0], ink('chart-axis')),
      data.target === undefined ? null : Plot.ruleY([data.target], ink('chart-target')),
      data.series.map((_, i) =>
        Plot.line(
          points.filter(({ series }) => series === i),
          { ...ink(strokes[i % strokes.length]!), x: 'x', y: 'value' },
        ),
      ),
      (['top', 'bottom'] as const).map((side) =>
        Plot.text(half < 8 ? [] : gaps.filter((gap) => quietSide(gap, scale) === side), {
          ...ink('chart-value'),
          x: 'x',
          text: () => ownDirection(locale, t.suppressed),
          frameAnchor: side,
          lineAnchor: 'middle',
          textAnchor: side === 'top' ? 'end' : 'start',
          dy: side === 'top' ? 6 : -6,
          rotate: -90,
        }),
      ),
      data.series.map((_, i) =>
        Plot.dot(
          points.filter(({ series }) => series === i),
          {
            ...ink(dots[i % dots.length]!),
            x: 'x',
            y: 'value',
            r: 4.5,
            symbol: symbols[i % symbols.length]!,
          },
        ),
      ),
      Plot.text(said, {
        ...ink('chart-value'),
        x: ({ x, value }: { x: number; value: number }) => inside(x, tickText(value)),
        y: 'value',
        text: ({ value }: { value: number }) => tickText(value),
        dy: -14,
      }),
      Plot.text(labelled(columns, room), {
        ...ink('chart-label'),
        x: ({ x, label }: { x: number; label: string }) => inside(x, label),
        frameAnchor: 'bottom',
        text: ({ label }: { label: string }) => ownDirection(locale, label),
        dy: 16,
      }),
    ],
  })
  return { width, height, marks: head.marks + marksOf(node, skin) }
}

const forms = [
  '<circle cx="12" cy="8" r="4.5"',
  '<path d="M8 4h8v8h-8Z"',
  '<path d="M12 2.5l5.2 9h-10.4Z"',
] as const
/** The same form by hand, for the legend. */
const signOf =
  (series: number) =>
  (attributes: string): string =>
    `${forms[series % forms.length]}${attributes}/>`
