import { type FieldOfAction, fieldIds } from '#cooperation'
import type { Tx } from '#platform/transaction.ts'
import { published } from '../disclosure.ts'
import { type Quarter, yearOf } from '../quarter.ts'
import { firstUnmet, latestUnmet, type PublishedUnmet } from './store.ts'
import { districtOf, frameOf, whole } from './unmet.ts'

/** A published number: where and of when it is, and of how many there was nothing farther away either. */
export interface Vain {
  readonly n: number
  /** Undefined where it is not told. */
  readonly nowhere: number | undefined
  readonly period: Quarter | string
  /** The area asked for, or all of its Bezirk or Kreis. */
  readonly of: 'space' | 'district'
}

/**
 * What may be said of a field in an area: of here, else of the whole district; of the newest quarter, else of its year,
 * else of the year before. Undefined where nothing may be said.
 */
export const vainIn = async (tx: Tx, areaCode: string, field: FieldOfAction): Promise<Vain | undefined> => {
  const district = districtOf(areaCode)
  const latest = district === undefined ? undefined : await latestUnmet(tx, district)
  const first = district === undefined ? undefined : await firstUnmet(tx, district)
  return latest && first && toldOf(latest, first, { areaCode, field })
}

/** What was looked for in vain most often: a field in an area. */
export interface Vainest extends Vain {
  readonly areaCode: string
  readonly field: FieldOfAction
}

/**
 * The largest numbers that may be told of some areas; of a whole district only where no part of it has one. They say no
 * more than `vainIn` says of each.
 */
export const vainestIn = async (
  tx: Tx,
  areaCodes: readonly string[],
  most: number,
): Promise<readonly Vainest[]> => {
  const found: Vainest[] = []
  for (const [district, codes] of Map.groupBy(areaCodes, districtOf)) {
    const latest = district === undefined ? undefined : await latestUnmet(tx, district)
    const first = district === undefined ? undefined : await firstUnmet(tx, district)
    if (!district || !latest || !first) continue
    const told = readerOf(latest, first)
    for (const field of fieldIds) {
      const of = (areaCode: string): Vainest[] => {
        const vain = told({ areaCode, field })
        return vain && vain.n > 0 && vain.of === 'space' ? [{ ...vain, areaCode, field }] : []
      }
      const parts = codes.filter((code) => code !== district).flatMap(of)
      found.push(...(parts.length > 0 ? parts : of(district)))
    }
  }
  return found.toSorted((a, b) => b.n - a.n).slice(0, most)
}

type Asked = { readonly areaCode: string; readonly field: FieldOfAction }

export const toldOf = (latest: PublishedUnmet, first: Quarter, asked: Asked): Vain | undefined =>
  readerOf(latest, first)(asked)

const readerOf = (latest: PublishedUnmet, first: Quarter): ((asked: Asked) => Vain | undefined) => {
  const { show } = published(frameOf(first, latest.quarter, latest.spaces), latest.releases)
  return (asked) => tell(show, latest, first, asked)
}

const tell = (
  show: ReturnType<typeof published>['show'],
  latest: PublishedUnmet,
  first: Quarter,
  asked: Asked,
): Vain | undefined => {
  const isWhole = asked.areaCode === districtOf(asked.areaCode)
  const here = isWhole || !latest.spaces.includes(asked.areaCode) ? [] : [asked.areaCode]
  for (const quarter of periodsOf(latest.quarter, first))
    for (const place of [...here, whole]) {
      const at = { quarter, place, field: asked.field }
      const shown = show(at)
      if (shown.is !== 'number') continue
      const nowhere = show({ ...at, reach: 'none' })
      return {
        n: shown.n,
        nowhere: nowhere.is === 'number' ? nowhere.n : undefined,
        period: quarter,
        of: isWhole || place !== whole ? 'space' : 'district',
      }
    }
  return undefined
}

const periodsOf = (latest: Quarter, first: Quarter): readonly string[] => {
  const year = yearOf(latest)
  return [latest, year, String(Number(year) - 1)].filter((one) => one >= yearOf(first))
}
