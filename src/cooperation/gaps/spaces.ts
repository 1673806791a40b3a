import type { MemberRole } from '#directory'
import { levelOf, pathOf } from '#places'

/** A social space with its centre (WGS 84): in Berlin a Bezirksregion, elsewhere a Kreis. */
export interface Space {
  readonly code: string
  readonly name: string
  readonly lat: number
  readonly lon: number
}

/** Metres from the centre of a space up to which an offer outside of it is in reach: on foot, or by bus. */
export const reachOf = (code: string): number => (levelOf(code) === 'kreis' ? 10_000 : 2_000)

/** The social space that a place lies in; undefined where only something wider is known. */
export const spaceOf = (areaCode: string | null): string | undefined => {
  const path = areaCode ? pathOf(areaCode) : []
  const isBerlin = path.includes('11000')
  return path.find((code) => levelOf(code) === (isBerlin ? 'bezirksregion' : 'kreis'))
}

/** The Bezirk of Berlin, elsewhere the Kreis. */
export const districtOf = (areaCode: string | null): string | undefined => {
  const path = areaCode ? pathOf(areaCode) : []
  const isBerlin = path.includes('11000')
  return path.find((code) => levelOf(code) === (isBerlin ? 'bezirk' : 'kreis'))
}

export interface House {
  readonly areaCode: string | null
  /** Null: whoever coordinates without being a member. */
  readonly role: MemberRole | null
  readonly coordinates: boolean
}

const atHome: readonly (MemberRole | null)[] = ['jobcenter', 'agentur', 'kommune']

/**
 * Where a network is at home: the districts of its authorities and of whoever coordinates it; where none of them has a
 * house, those of all houses. What a member does in another district belongs to the cooperation there.
 */
export const homeDistricts = (houses: readonly House[]): readonly string[] => {
  const of = (some: readonly House[]): string[] => [
    ...new Set(some.map(({ areaCode }) => districtOf(areaCode)).filter((code) => code !== undefined)),
  ]
  const central = of(houses.filter(({ role, coordinates }) => coordinates || atHome.includes(role)))
  return (central.length > 0 ? central : of(houses)).sort()
}

/** The social spaces at home in which members have houses. */
export const homeSpaces = (houses: readonly House[], districts: readonly string[]): readonly string[] => [
  ...new Set(
    houses
      .filter(({ areaCode }) => districts.includes(districtOf(areaCode) ?? ''))
      .map(({ areaCode }) => spaceOf(areaCode))
      .filter((code) => code !== undefined),
  ),
]
