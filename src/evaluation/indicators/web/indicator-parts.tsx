import { LineChart } from '#platform/chart/chart.tsx'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { isQuarter, quarterOf } from '../../quarter.ts'
import { decimalsOf, isOfThemselves } from '../catalogue.ts'
import { indicatorWords } from '../messages/index.ts'
import type { ReadIndicator } from '../read-indicators.ts'
import { standingOf, targetNow } from '../standing.ts'
import { tones } from './overview-page.tsx'
import { sayNumber, sayPeriod, sayShown, wordsOf } from './say.ts'

/** Quarter after quarter, with the target that counts now. A number that is hidden is no point of the line. */
export const Trend = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
  const t = indicatorWords(visit.locale)
  const quarters = one.values.filter(({ period }) => isQuarter(period))
  if (quarters.length < 2) return null
  const { name } = wordsOf(t, one)
  const target = targetNow(
    one.targets.filter(({ period }) => isQuarter(period) || !one.indicator.adds),
    quarterOf(visit.world.now()),
  )
  return (
    <LineChart
      id="verlauf"
      level={2}
      title={t.chartTitle(name)}
      rowHead={t.period}
      series={[name]}
      rows={quarters.map(({ period, shown }) => ({
        label: sayPeriod(t, period),
        values: [shown.is === 'number' ? shown.n : undefined],
      }))}
      unit={one.indicator.unit === 'share' ? '%' : undefined}
      decimals={decimalsOf(one.indicator)}
      target={target?.value}
      note={target ? t.chartNote : undefined}
    />
  )
}

export const Numbers = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
  const t = indicatorWords(visit.locale)
  const { indicator, values } = one
  return (
    <section class="stack-s">
      <h2>{t.valuesTitle}</h2>
      {values.length === 0 ? (
        <p>
          {t.none}. {t.whyNone[indicator.source]}
        </p>
      ) : (
        <DataTable<'period' | 'value' | 'note'>
          id="zahlen"
          caption={<span class="kern-sr-only">{t.valuesTitle}</span>}
          columns={[
            { key: 'period', label: t.period },
            { key: 'value', label: t.enteredValue, numeric: true },
            ...(values.some(({ entered }) => entered) ? [{ key: 'note' as const, label: t.note }] : []),
          ]}
          rows={values.toReversed().map(({ period, shown, entered }) => ({
            period: sayPeriod(t, period),
            value: sayShown(visit, indicator, shown),
            note: entered ? <Note visit={visit} entered={entered} isShown={shown.is === 'number'} /> : '',
          }))}
        />
      )}
    </section>
  )
}

const Note = ({
  visit,
  entered,
  isShown,
}: {
  visit: Visit
  entered: NonNullable<ReadIndicator['values'][number]['entered']>
  isShown: boolean
}) => {
  const t = indicatorWords(visit.locale)
  const { value, among, persons, note, enteredOn } = entered
  return (
    <>
      {isShown && among !== null && <div>{t.among(String(value), String(among))}</div>}
      {isShown && persons !== null && <div>{t.ofPersons(persons)}</div>}
      {note && <div lang="de">{note}</div>}
      <div class="muted small">{t.enteredOn(dayOf(visit, enteredOn))}</div>
    </>
  )
}

export const Targets = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
  const t = indicatorWords(visit.locale)
  const { indicator, targets, values } = one
  if (isOfThemselves(indicator)) return null
  return (
    <section class="stack-s">
      <h2>{t.targetsTitle}</h2>
      {targets.length === 0 ? (
        <p>{t.targetsNone}</p>
      ) : (
        <DataTable
          id="ziele"
          caption={<span class="kern-sr-only">{t.targetsTitle}</span>}
          columns={[
            { key: 'period', label: t.period },
            { key: 'target', label: t.target, numeric: true },
            { key: 'standing', label: t.standing },
          ]}
          rows={targets.map((target) => {
            const standing = standingOf(indicator, target, values)
            return {
              period: sayPeriod(t, target.period),
              target: sayNumber(visit, indicator, target.value),
              standing: <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>,
            }
          })}
        />
      )}
    </section>
  )
}
