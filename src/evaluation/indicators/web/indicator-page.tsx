import { LineChart } from '#platform/chart/chart.tsx'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { type Again, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ofOrganizations } from '../../disclosure.ts'
import { isQuarter, quarterOf } from '../../quarter.ts'
import { isEntered, ofArrival } from '../catalogue.ts'
import { indicatorWords } from '../messages/index.ts'
import type { ReadIndicator } from '../read-indicators.ts'
import { standingOf, targetNow } from '../standing.ts'
import { EnterForm, TargetForm } from './forms.tsx'
import { tones } from './overview-page.tsx'
import { paths } from './paths.ts'
import { decimalsOf, sayNumber, sayPeriod, sayShown, wordsOf } from './say.ts'
import { oneSeen } from './seen.ts'

/** One indicator: what it says and does not say, its numbers, its targets; whoever coordinates writes. */
export const indicatorPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await oneSeen(visit)
  if (!seen) return visit.notFound()
  const { network, one } = seen
  const t = indicatorWords(visit.locale)
  const { indicator, own, today } = one
  const words = wordsOf(t, one)
  const isWriting = network.isLed
  return staffPage(
    visit,
    {
      title: words.name,
      back: paths.all(network.id),
      wide: true,
      again,
      ...(visit.query.get('ok') ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      <div class="stack-s">
        <p class="lead" lang={own ? 'de' : undefined}>
          {words.definition}
        </p>
        <Facts
          items={[
            { label: t.today, value: today && today.is !== 'open' && sayShown(visit, indicator, today) },
            { label: t.counted, value: words.counted },
            { label: t.not, value: words.not },
            { label: t.level, value: t.levels[indicator.level] },
            { label: t.unit, value: t.units[indicator.unit] },
            { label: t.better, value: t.betters[indicator.better] },
            { label: t.source, value: t.sources[indicator.source] },
          ]}
        />
        {indicator.about === 'persons' && <p class="muted small">{t.persons}</p>}
        {indicator.about === 'organizations' && (
          <p class="muted small">
            {t.organizations(ofOrganizations.minimum, ofOrganizations.dominance * 100)}
          </p>
        )}
        {own && isWriting && (
          <p class="no-print cluster">
            <a href={visit.to(paths.change(network.id, own.id))}>{t.change}</a>
            <a href={visit.to(paths.remove(network.id, own.id))}>{t.remove}</a>
          </p>
        )}
        <PrintButtonHint />
      </div>
      <Trend visit={visit} one={one} />
      <Numbers visit={visit} one={one} />
      <Targets visit={visit} one={one} />
      {isWriting && isEntered(indicator) && (
        <EnterForm visit={visit} networkId={network.id} indicator={indicator} again={again} />
      )}
      {isWriting && indicator.id !== ofArrival && (
        <TargetForm visit={visit} networkId={network.id} indicator={indicator} again={again} />
      )}
    </div>,
  )
}

/** Quarter after quarter, with the target that counts now. A number that is hidden is no point of the line. */
const Trend = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
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

const Numbers = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
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
        <DataTable
          id="zahlen"
          caption={<span class="kern-sr-only">{t.valuesTitle}</span>}
          columns={[
            { key: 'period', label: t.period },
            { key: 'value', label: t.enteredValue, numeric: true },
            { key: 'note', label: t.note },
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
  const { value, among, note, enteredOn } = entered
  return (
    <>
      {isShown && among !== null && <div>{t.among(String(value), String(among))}</div>}
      {note && <div lang="de">{note}</div>}
      <div class="muted small">{t.enteredOn(dayOf(visit, enteredOn))}</div>
    </>
  )
}

const Targets = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
  const t = indicatorWords(visit.locale)
  const { indicator, targets, values } = one
  if (indicator.id === ofArrival) return null
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
