import { direction, type Locale } from '../i18n.ts'
import { type ChartData, isSuppressed, known, valueText } from './data.ts'
import { type Drawing, ink, lineHeight, lines, marksOf, ownDirection, thePen, widthOf } from './drawing.ts'
import type { Ink, Skin } from './ink.ts'
import { boxSign, legend } from './legend.ts'
import { chartWords } from './words.ts'

const fills: readonly Ink[] = ['chart-1', 'chart-2', 'chart-3']

/**
 * Bars from the side where reading begins, each below its label: so they need no room beside them, and long labels
 * break. The word for suppressed stands where a bar would begin, behind a crossed box of one size.
 */
export const drawBars = async (
  data: ChartData,
  { width, locale, skin }: { width: number; locale: Locale; skin: Skin },
): Promise<Drawing> => {
  const { Plot, draw } = await thePen()
  const { suppressed } = chartWords(locale)
  const mirrored = direction(locale) === 'rtl'
  const start = mirrored ? ('end' as const) : ('start' as const)
  const grouped = data.series.length > 1
  const thick = grouped ? 16 : 20
  const signs = grouped
    ? data.series.map((label, i) => ({ label, swatch: boxSign(skin, fills[i % fills.length]!) }))
    : []
  if (grouped && isSuppressed(data)) signs.push({ label: suppressed, swatch: boxSign(skin, 'chart-missing') })
  const head = legend(skin, signs, { width, locale, mirrored })

  let height = head.height
  const labels: { text: string; y: number }[] = []
  const bars: { y: number; series: number; value: number | undefined; text: string }[] = []
  const spines: { top: number; bottom: number }[] = []
  for (const { label, values } of data.rows) {
    for (const text of lines(label, width)) {
      labels.push({ text: ownDirection(locale, text), y: height + 9 })
      height += lineHeight
    }
    const top = height
    for (const [series, value] of values.entries()) {
      const text = value === undefined ? suppressed : valueText(data, locale, value)
      bars.push({ y: height + 2, series, value, text: ownDirection(locale, text) })
      height += thick + 4
    }
    spines.push({ top, bottom: height })
    height += 12
  }

  const room = Math.max(0, ...bars.map(({ value, text }) => (value === undefined ? 0 : widthOf(text)))) + 10
  const values = known(data)
  const domain = [Math.min(0, ...values), Math.max(0, ...values)]
  if (domain[0] === domain[1]) domain[1] = 1
  const away = mirrored ? -1 : 1
  const shown = bars.filter(({ value }) => value !== undefined)
  const missing = bars.filter(({ value }) => value === undefined)
  const middle = ({ y }: { y: number }) => y + thick / 2
  const end = ({ value = 0 }: { value: number | undefined }) => Math.max(0, value)
  const node = draw({
    width,
    height,
    margin: 0,
    x: { axis: null, domain, range: mirrored ? [width - 1, room] : [1, width - room] },
    y: { axis: null, type: 'identity' },
    marks: [
      data.series.map((_, series) =>
        Plot.rect(
          shown.filter((bar) => bar.series === series),
          {
            ...ink(fills[series % fills.length]!),
            x1: 0,
            x2: 'value',
            y1: 'y',
            y2: ({ y }: { y: number }) => y + thick,
          },
        ),
      ),
      Plot.ruleX(spines, { ...ink('chart-axis'), x: 0, y1: 'top', y2: 'bottom' }),
      Plot.text(shown, {
        ...ink('chart-value'),
        x: end,
        y: middle,
        text: 'text',
        textAnchor: start,
        dx: 6 * away,
      }),
      Plot.rect(missing, {
        ...ink('chart-missing'),
        x1: 0,
        x2: 0,
        y1: ({ y }: { y: number }) => y + 1,
        y2: ({ y }: { y: number }) => y + thick - 1,
        ...(mirrored ? { insetLeft: -26, insetRight: 4 } : { insetLeft: 4, insetRight: -26 }),
      }),
      Plot.text(missing, {
        ...ink('chart-label'),
        x: 0,
        y: middle,
        text: 'text',
        textAnchor: start,
        dx: 34 * away,
      }),
      Plot.text(labels, {
        ...ink('chart-label'),
        frameAnchor: mirrored ? 'right' : 'left',
        y: 'y',
        text: 'text',
        textAnchor: start,
      }),
    ],
  })
  return { width, height, marks: head.marks + marksOf(node, skin) }
}
