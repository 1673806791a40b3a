import { type FieldOfAction, fieldIds, fieldsOfAction } from '#cooperation'
import { levelOf, pathOf } from '#places'
import { mondayOf, quarterOfDate } from '../count.ts'
import { type Dimension, flat } from '../dimension.ts'
import type { Counts } from '../disclosure.ts'
import { quartersUpTo } from '../network-counts.ts'
import { type Quarter, quarterDimension, yearOf } from '../quarter.ts'

/** A search that found no house near by, as matching tells it. */
export interface Told {
  readonly countKey: string
  readonly need: string
  readonly reach: 'far' | 'none'
  readonly areaCode: string
  /** A Monday; any other day is made one before it is kept. */
  readonly week: string
}

/** A week belongs to the quarter of its Monday: no day is kept that could say otherwise. */
export const rowOf = ({ countKey, need, reach, areaCode, week }: Told) => ({
  count_key: countKey,
  area_code: areaCode,
  need,
  reach,
  week: mondayOf(week),
  quarter: quarterOfDate(mondayOf(week)),
})

export const otherField = 'sonstiges'

/** What a need is shown as, never itself: health, soul and debt are seen in wide fields only. */
export const fieldOf = (need: string): FieldOfAction | typeof otherField =>
  fieldIds.find((field) => (fieldsOfAction[field] as readonly string[]).includes(need)) ?? otherField

/** The Bezirk that a social space is published with, outside Berlin the Kreis itself. */
export const districtOf = (areaCode: string): string | undefined => {
  const path = levelOf(areaCode) ? pathOf(areaCode) : []
  const at = (level: string) => path.find((code) => levelOf(code) === level)
  return at('bezirk') ?? at('kreis')
}

export const all = 'alle'
const field = flat('field', [...fieldIds, otherField], all)
const reach = flat('reach', ['far', 'none'], all)

/** The whole of a Bezirk or Kreis. */
export const whole = 'gebiet'
const place = (spaces: readonly string[]): Dimension => flat('place', [...spaces].sort(), whole)

/**
 * What of `Counts` is the same for publishing and for reading.
 * @param spaces all social spaces of the district, also those where nothing was counted: which ones they are is no
 *   number that anybody could learn something from
 */
export const frameOf = (
  first: Quarter,
  last: Quarter,
  spaces: readonly string[],
): Pick<Counts, 'time' | 'place' | 'columns' | 'closed'> => {
  const closed = quartersUpTo(first, last)
  return {
    time: quarterDimension([...new Set(closed.map(yearOf))]),
    place: place(spaces),
    columns: [field, reach],
    closed,
  }
}

/** Equal searches as one, from the first quarter on. */
export interface Counted {
  readonly area_code: string
  readonly need: string
  readonly reach: string
  readonly quarter: string
  readonly n: number
}

export const cellsOf = (rows: readonly Counted[]): Counts['cells'] =>
  rows.map(({ area_code, need, reach, quarter, n }) => ({
    at: { quarter, place: area_code, field: fieldOf(need), reach },
    n,
  }))
