import { findNetwork } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { Notes } from '../network-notes.ts'
import { isSpace } from '../place-tree.ts'
import type { Quarter } from '../quarter.ts'
import { latestPublication, publishedQuarters } from '../queries.ts'
import { courseOf, type InQuarter, readPublished, type Table, tablesOf, wholeYears } from '../tables.ts'
import { type PlaceNames, placeNames } from './place-names.ts'

/** More bars than these quarters have are no picture. */
const quartersDrawn = 6

/** Everything that page and CSV show of one period. */
export interface Figures {
  readonly network: string
  readonly period: string
  /** What can be chosen, the newest first. */
  readonly periods: readonly string[]
  readonly publishedAt: Date | undefined
  readonly tables: readonly Table[]
  /** The last quarters, the oldest first. */
  readonly course: readonly InQuarter[]
  readonly names: PlaceNames
  readonly notes: Notes
}

/** The published figures of the visitor's network; undefined where nothing is published yet. */
export const figuresOf = (visit: Visit, networkId: string): Promise<Figures | undefined> =>
  visit.world.look(visit.actor, async (tx) => {
    const quarters = await publishedQuarters(tx, networkId)
    const latest = await latestPublication(tx, networkId)
    const first = quarters.at(-1)?.quarter
    if (!latest || !first) return undefined
    const periods = periodsOf(quarters.map(({ quarter }) => quarter))
    const asked = visit.query.get('quartal')
    const period = periods.find((one) => one === asked) ?? latest.quarter
    const names = await placeNames(tx, latest.places, staffWords(visit.locale))
    const publication = readPublished(latest, first)
    const tables = tablesOf(publication, period, latest.places)
    return {
      network: (await findNetwork(tx, networkId))?.name ?? '',
      period,
      periods,
      publishedAt: quarters.find(({ quarter }) => quarter === (period.length === 4 ? `${period}-Q4` : period))
        ?.published_at,
      tables: tables.map((table) => ({ ...table, rows: sorted(table, latest.places, names) })),
      course: courseOf(
        publication,
        quarters
          .slice(0, quartersDrawn)
          .map(({ quarter }) => quarter)
          .toReversed(),
      ),
      names,
      notes: { withdrawn: latest.withdrawn, arrived: latest.arrived ?? [] },
    }
  })

/** Quarters, and in front of the quarters of a whole year the year. */
const periodsOf = (quarters: readonly Quarter[]): readonly string[] => {
  const years = wholeYears(quarters)
  return quarters.flatMap((quarter) => {
    const year = quarter.slice(0, 4)
    return quarter.endsWith('Q4') && years.includes(year) ? [year, quarter] : [quarter]
  })
}

/** By name; houses of one social space stay together. Rows of one place keep their order. */
const sorted = (table: Table, places: Readonly<Record<string, string>>, names: PlaceNames) => {
  const key = (place: string) =>
    isSpace(place) ? [names.get(place)] : [names.get(places[place] ?? ''), names.get(place)]
  const text = (place: string) => key(place).join('\u0000')
  return table.rows.toSorted((a, b) => text(a.place).localeCompare(text(b.place), 'de'))
}
