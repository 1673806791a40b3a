import { levelOf, pathOf } from '#places'
import type { Dimension } from './dimension.ts'

/** Where a hand-over went, as a row knows it. */
export interface Spot {
  readonly locationId: string | null
  readonly receiverId: string
  readonly areaCode: string | null
}

export const network = 'netzwerk'
export const unknownSpace = 'raum:'
export const isHouse = (node: string): boolean => node.startsWith('haus:') || node.startsWith('traeger:')
export const isSpace = (node: string): boolean => node.startsWith('raum:')

/** `raum:011001` → `011001`, `haus:<id>` → the id. */
export const keyOf = (node: string): string => node.slice(node.indexOf(':') + 1)

/** The leaf: the house, or the organization where an offer has no house. */
export const houseOf = ({ locationId, receiverId }: Pick<Spot, 'locationId' | 'receiverId'>): string =>
  locationId ? `haus:${locationId}` : `traeger:${receiverId}`

/** From the social space to the network: Bezirksregion, Bezirk; outside Berlin the Kreis. */
const spacesOf = (areaCode: string | null): readonly string[] => {
  const path = areaCode && levelOf(areaCode) ? pathOf(areaCode) : []
  const space = path.find((code) => levelOf(code) === 'bezirksregion') ?? path[0]
  if (space === undefined) return [unknownSpace, network]
  const district = path.find((code) => levelOf(code) === 'bezirk')
  return [`raum:${space}`, ...(district ? [`bezirk:${district}`] : []), network]
}

export type Parents = Readonly<Record<string, string>>

/**
 * House → social space → district → network, for everything that was counted.
 * @param before what earlier publications said: a house stays in the social space it was published in
 */
export const parentsOf = (spots: readonly Spot[], before: Parents = {}): Parents => {
  const parents: Record<string, string> = { ...before }
  for (const spot of spots) {
    const path = [houseOf(spot), ...spacesOf(spot.areaCode)]
    for (const [index, node] of path.slice(0, -1).entries()) {
      if (Object.hasOwn(parents, node)) break
      parents[node] = path[index + 1]!
    }
  }
  // jsonb does not keep an order: the same places must be the same tree.
  return Object.fromEntries(Object.entries(parents).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const placeDimension = (parents: Parents): Dimension => ({ name: 'place', top: network, parents })
