import { findLocation, findOrganization } from '#directory'
import { findArea } from '#places'
import type { Tx } from '#platform/transaction.ts'
import type { staffWords } from '../messages/staff/index.ts'
import { keyOf, network, type Parents, unknownSpace } from '../place-tree.ts'

export type PlaceNames = ReadonlyMap<string, string>
type T = ReturnType<typeof staffWords>

/** What the places of a publication are called today. Names are German, as the directory has them. */
export const placeNames = async (tx: Tx, places: Parents, t: T): Promise<PlaceNames> => {
  const names = new Map<string, string>([[network, t.wholeNetwork]])
  for (const node of new Set(Object.entries(places).flat()))
    if (!names.has(node)) names.set(node, (await nameOf(tx, node, t)) ?? t.unknownPlace)
  return names
}

const nameOf = async (tx: Tx, node: string, t: T): Promise<string | undefined> => {
  if (node === unknownSpace) return t.unknownSpace
  const key = keyOf(node)
  if (node.startsWith('haus:')) return (await findLocation(tx, key))?.name
  if (node.startsWith('traeger:')) {
    const organization = await findOrganization(tx, key)
    return organization && t.withoutHouse(organization.name)
  }
  const area = await findArea(tx, key)
  return node.startsWith('bezirk:') ? t.district(area?.name ?? key) : (area?.name ?? key)
}
