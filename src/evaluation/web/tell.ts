import type { Coarser } from '../disclosure.ts'
import type { staffWords } from '../messages/staff/index.ts'
import { all } from '../network-counts.ts'
import { isHouse, network } from '../place-tree.ts'
import { isQuarter, quartersOfYear } from '../quarter.ts'
import type { Cell } from '../tables.ts'
import { type Withdrawn, withdrawnIn } from '../withdrawals.ts'
import type { PlaceNames } from './place-names.ts'

type T = ReturnType<typeof staffWords>

/** `2026-Q3`, `2026` or all years, in words. */
export const tellPeriod = (t: T, period: string | undefined): string => {
  if (period === undefined || period === 'always') return t.always
  return isQuarter(period) ? t.quarter(period.slice(6), period.slice(0, 4)) : t.year(period)
}

/** In what the number beside a hidden cell is coarser: "Bezirk Mitte", "Jahr 2026", "übrige Häuser". */
export const tellCoarser = (t: T, names: PlaceNames, at: Cell['at'], coarser: Coarser): string => {
  const { quarter, place = network, kind = all, outcome = all } = coarser.at
  const nameOf = (node: string) =>
    node === network ? t.levels.netzwerk : (names.get(node) ?? t.unknownPlace)
  const parts = [
    quarter !== at.quarter && tellPeriod(t, quarter),
    coarser.rest && (isHouse(coarser.rest[0] ?? '') ? t.restHouses : t.restSpaces),
    place !== at.place && !coarser.rest && nameOf(place),
    kind !== at.kind && t.kinds.alle,
    outcome !== at.outcome && t.allOutcomes,
  ]
  return parts.filter((part) => typeof part === 'string').join(', ')
}

/** Withdrawals of a quarter or a year: the number, or what stands for it. */
export const withdrawnOf = (
  told: readonly Withdrawn[],
  period: string,
): { n?: number | undefined; instead?: Withdrawn | undefined } =>
  withdrawnIn(told, isQuarter(period) ? [period] : quartersOfYear(period))

export const tellQuarters = (t: T, quarters: readonly string[]): string =>
  quarters.length === 4
    ? tellPeriod(t, quarters[0]!.slice(0, 4))
    : t.together(quarters.map((quarter) => tellPeriod(t, quarter)).join(' + '))
