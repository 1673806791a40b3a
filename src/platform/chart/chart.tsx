import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { useContext } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import { DataTable, Details } from '../ui/content.tsx'
import { LocaleContext } from '../ui/words.ts'
import { barsInWords, linesInWords } from './alternative.ts'
import { asShown, type ChartData, valueText } from './data.ts'
import { type Kind, pageDrawings } from './frame.ts'
import { chartWords } from './words.ts'

export type { ChartData } from './data.ts'

export type FigureProps = {
  /** Of the heading; 3 by default. */
  level?: 2 | 3 | 4 | undefined
  /** Below the heading: source, period, why values are suppressed. */
  note?: Child | undefined
  /** The table is shown at once. */
  open?: boolean | undefined
}

/** Heading, drawing (or what stands for it) and table. */
export const Figure = ({
  title,
  level = 3,
  note,
  open,
  table,
  locale,
  children,
}: PropsWithChildren<FigureProps & { title: string; table: Child; locale: Locale }>) => {
  const Heading = `h${level}` as 'h3'
  return (
    <figure class="figure stack-s">
      <figcaption>
        <Heading>{title}</Heading>
        {note !== undefined && <p class="muted small">{note}</p>}
      </figcaption>
      {children}
      <Details summary={chartWords(locale).showTable} open={open}>
        {table}
      </Details>
    </figure>
  )
}

/** A value in a cell; where there is none, the dash and the word. */
const cell = (data: ChartData, locale: Locale, value: number | undefined): string =>
  value === undefined ? `– (${chartWords(locale).suppressed})` : valueText(data, locale, value)

const ChartTable = ({ data, locale }: { data: ChartData; locale: Locale }) => (
  <DataTable<string>
    id={`${data.id}-table`}
    caption={data.title}
    columns={[
      { key: 'row', label: data.rowHead },
      ...data.series.map((label, i) => ({ key: `${i}`, label, numeric: true })),
    ]}
    rows={data.rows.map(({ label, values }) => ({
      row: label,
      ...Object.fromEntries(values.map((value, i) => [`${i}`, cell(data, locale, value)])),
    }))}
  />
)

const inWords = { bars: barsInWords, lines: linesInWords } as const

const drawn = async (
  kind: Kind,
  { level, note, open, ...given }: ChartData & FigureProps,
  locale: Locale,
) => {
  const data = asShown(given)
  const alternative = inWords[kind](data, locale)
  return (
    <Figure
      title={data.title}
      level={level}
      note={note}
      open={open}
      locale={locale}
      table={<ChartTable data={data} locale={locale} />}
    >
      {data.rows.length > 0 && raw(await pageDrawings(kind, data, locale, { name: data.title, alternative }))}
    </Figure>
  )
}

// The locale is read before anything is awaited: afterwards the context is another's.

/** Horizontal bars, one or up to three beside each other in each row. */
export const BarChart = (props: ChartData & FigureProps) => drawn('bars', props, useContext(LocaleContext))

/** Values over time, one to three lines, with a line for the target. */
export const LineChart = (props: ChartData & FigureProps) => drawn('lines', props, useContext(LocaleContext))
