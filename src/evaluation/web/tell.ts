import { type Coarser, release, type Shown } from '../disclosure.ts'
import type { staffWords } from '../messages/staff/index.ts'
import { type Note, noteIn } from '../network-notes.ts'
import { isHouse, network } from '../place-tree.ts'
import { isQuarter, quartersOfYear } from '../quarter.ts'
import type { Figure } from '../tables.ts'
import type { PlaceNames } from './place-names.ts'

type T = ReturnType<typeof staffWords>

/** `2026-Q3`, `2026` or all years, in words. */
export const tellPeriod = (t: T, period: string | undefined): string => {
  if (period === undefined || period === 'always') return t.always
  return isQuarter(period) ? t.quarter(period.slice(6), period.slice(0, 4)) : t.year(period)
}

/** In what the number beside a hidden cell is coarser: "Bezirk Mitte", "Jahr 2026", "übrige Häuser". */
export const tellCoarser = (t: T, names: PlaceNames, at: Figure['at'], coarser: Coarser): string => {
  const { quarter, place = network } = coarser.at
  const parts = [
    quarter !== at.quarter && tellPeriod(t, quarter),
    coarser.rest && (isHouse(coarser.rest[0] ?? '') ? t.restHouses : t.restSpaces),
    place !== at.place && !coarser.rest && (names.get(place) ?? t.unknownPlace),
  ]
  return parts.filter((part) => typeof part === 'string').join(', ')
}

/** Arrivals or withdrawals of a quarter or a year: the number, or the wider note that stands for it. */
export const noteOf = (
  told: readonly Note[],
  period: string,
): { readonly shown: Shown; readonly instead?: Note | undefined } => {
  const found = noteIn(told, isQuarter(period) ? [period] : quartersOfYear(period))
  const noted: Shown = 'n' in found ? { is: 'number', n: found.n } : { is: 'suppressed' }
  const shown = release({ of: 'publication', shown: [noted], value: ([n]) => n })
  return 'n' in found ? { shown } : { shown, instead: found.instead }
}

export const tellQuarters = (t: T, quarters: readonly string[]): string =>
  quarters.length === 4
    ? tellPeriod(t, quarters[0]!.slice(0, 4))
    : t.together(quarters.map((quarter) => tellPeriod(t, quarter)).join(' + '))
