import { levelOf, outlinesOf } from '#places'
import { system } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { protect } from '../disclosure.ts'
import { isSettled } from '../network-counts.ts'
import { type Quarter, quarterOf, shiftQuarter } from '../quarter.ts'
import {
  coarsenUnmetBefore,
  countedAreas,
  groupedUnmet,
  insertUnmetPublication,
  latestUnmet,
  type PublishedUnmet,
} from './store.ts'
import { cellsOf, districtOf, frameOf } from './unmet.ts'

const clock = system('publish unmet needs')

/**
 * Publishes, for every Bezirk and Kreis, each settled quarter that is not published yet, oldest first; on the same day
 * as the other figures of the quarter. Running twice, or on two servers at once, changes nothing.
 */
export const publishUnmet = async (world: World): Promise<void> => {
  const areas = await world.look(clock, countedAreas)
  for (const [district, counted] of Map.groupBy(areas, ({ area_code }) => districtOf(area_code))) {
    if (district === undefined) continue
    const first = counted.map((one) => one.first).sort()[0]!
    const codes = counted.map(({ area_code }) => area_code)
    let before = await world.look(clock, (tx) => latestUnmet(tx, district))
    for (;;) {
      const due = before ? shiftQuarter(before.quarter, 1) : first
      if (!isSettled(due, world.now())) break
      const of = await publicationOf(world, district, { codes, quarter: due, first, before })
      await world.look(clock, (tx) => insertUnmetPublication(tx, district, of))
      before = await world.look(clock, (tx) => latestUnmet(tx, district))
    }
  }
}

const publicationOf = async (
  world: World,
  district: string,
  of: {
    readonly codes: readonly string[]
    readonly quarter: Quarter
    readonly first: Quarter
    readonly before: PublishedUnmet | undefined
  },
): Promise<PublishedUnmet> => {
  const { codes, quarter, first, before } = of
  const { rows, inside } = await world.look(clock, async (tx) => ({
    rows: await groupedUnmet(tx, codes, quarter),
    inside: await spacesOf(tx, district),
  }))
  const spaces = [...new Set([...(before?.spaces ?? []), ...inside, ...codes])].sort()
  const { releases } = protect({
    ...frameOf(first, quarter, spaces),
    cells: cellsOf(rows),
    earlier: before?.releases,
  })
  return { quarter, spaces, releases }
}

/** All social spaces of a Bezirk, and itself, where nothing finer is known of a search; a Kreis is its only one. */
const spacesOf = async (tx: Tx, district: string): Promise<readonly string[]> => {
  if (levelOf(district) !== 'bezirk') return [district]
  const regions = await outlinesOf(tx, { level: 'bezirksregion' })
  return [district, ...regions.map(({ code }) => code).filter((code) => code.startsWith(district))]
}

/** After twelve months a row knows its quarter only. */
export const coarsenUnmet = (world: World): Promise<void> =>
  world.look(clock, (tx) => coarsenUnmetBefore(tx, shiftQuarter(quarterOf(world.now()), -4)))
