import type { Tx } from '#platform/transaction.ts'
import { participationIn } from '../activities/figures.ts'
import { type Measured, release } from '../disclosure.ts'
import type { Division } from '../leaving.ts'
import { type Quarter, quarterOf, quartersOfYear, shiftQuarter, yearOf } from '../quarter.ts'
import { latestPublication, publishedQuarters } from '../queries.ts'
import { readPublished } from '../tables.ts'
import { asKept, type CatalogueId, catalogue } from './catalogue.ts'
import { datedFigures, lastDayOf, presentFigures, vainFigures } from './from-cooperation.ts'
import { divisionOf, fromPublication } from './from-publication.ts'
import { fromSurveys } from './from-surveys.ts'
import type { Period } from './period.ts'
import { listSnapshots, type Snapshot } from './store.ts'

/** What has a day of its own is told of so many quarters that were over before the first night. */
const quartersBack = 8

/** Days after which every event of a quarter has been counted, with some nights to spare. */
const afterEvents = 35

type Found = Readonly<Partial<Record<CatalogueId, Measured>>>

/** A row with what of it may leave the network. */
export type Measurement = Snapshot & { readonly leaves: boolean }

/**
 * Every number passes `release` on its way into a row.
 * @param leaving of hand-overs: what of them may leave the network in this period
 */
const rowsOf = (period: Period, found: Found, leaving: readonly Division[] = []): Measurement[] =>
  Object.entries(found).map(([id, measured]) => {
    const indicator = catalogue[id as CatalogueId]
    const shown = release(measured)
    const division = divisionOf[indicator.id as CatalogueId]
    return {
      indicator: id,
      period,
      state: shown.is,
      value: shown.is === 'number' ? asKept(indicator, shown.n) : null,
      leaves: division === undefined || leaving.includes(division),
    }
  })

/** What can be measured of closed periods and is not kept yet. */
export const missingRows = async (tx: Tx, networkId: string, now: Date): Promise<Measurement[]> => {
  const before = await listSnapshots(tx, networkId)
  const has = new Set(before.map(({ indicator, period }) => `${indicator} ${period}`))
  const isMeasured = (id: CatalogueId, period: Period) => has.has(`${id} ${period}`)
  const rows: Measurement[] = []

  const last = shiftQuarter(quarterOf(now), -1)
  const isFirst = !before.some(({ indicator }) => indicator === 'runden')
  const quarters = isFirst
    ? Array.from({ length: quartersBack }, (_, back) => shiftQuarter(last, -back))
    : [last]
  for (const quarter of quarters) {
    if (isMeasured('runden', quarter)) continue
    const day = lastDayOf(quarter)
    const dated = rowsOf(quarter, await datedFigures(tx, networkId, quarter, day))
    // Before anything was agreed on there is nothing to tell.
    if (quarter === last || dated.some(({ value }) => value !== null && value > 0)) rows.push(...dated)
    if (quarter === last) rows.push(...rowsOf(quarter, await presentFigures(tx, networkId, day)))
  }

  // Events are counted 30 days after their end.
  const told = shiftQuarter(quarterOf(new Date(now.getTime() - afterEvents * 86_400_000)), -1)
  if (!isMeasured('veranstaltungen', told)) {
    const { events, guests } = await participationIn(tx, networkId, told)
    rows.push(...rowsOf(told, { veranstaltungen: events, gaeste: guests }))
  }

  for (const period of withYears([last]))
    rows.push(
      ...rowsOf(period, {
        ...(await fromSurveys(tx, networkId, period)),
        ...(await vainFigures(tx, networkId, period)),
      }).filter(({ state }) => state !== 'open'),
    )

  const published = (await publishedQuarters(tx, networkId)).map(({ quarter }) => quarter)
  const due = withYears(published).filter((period) => !isMeasured('weitergaben', period))
  const latest = due.length > 0 ? await latestPublication(tx, networkId) : undefined
  if (latest) {
    const publication = readPublished(latest, published.at(-1)!)
    const places = Object.keys(latest.places)
    for (const period of due) {
      const found = fromPublication(publication, latest.withdrawn, period, places)
      rows.push(...rowsOf(period, found, latest.leaving[period]))
    }
  }
  return rows.filter(({ indicator, period }) => !has.has(`${indicator} ${period}`))
}

/** With each year whose last quarter is among them. */
const withYears = (quarters: readonly Quarter[]): readonly Period[] =>
  quarters.flatMap((quarter): Period[] => {
    const year = yearOf(quarter)
    return quarter === quartersOfYear(year)[3] ? [quarter, year as Period] : [quarter]
  })
