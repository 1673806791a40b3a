import { findNetwork, findOrganization, findReach, membersOf } from '#directory'
import type { Tx } from '#platform/transaction.ts'

export interface Partner {
  readonly id: string
  readonly name: string
}

/** Who belongs to a network on a day, and whoever coordinates it; by name. */
export const partnersOf = async (tx: Tx, networkId: string, day: string): Promise<readonly Partner[]> => {
  const network = await findNetwork(tx, networkId)
  if (!network) return []
  const coordinator = await findOrganization(tx, network.coordinatorId)
  const all = new Map(coordinator ? [[coordinator.id, coordinator.name]] : [])
  for (const one of await membersOf(tx, networkId, day)) all.set(one.organizationId, one.organizationName)
  return [...all]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'de'))
}

/** The same with the mailbox that the directory knows; null where there is none. */
export const mailboxesOf = async (
  tx: Tx,
  networkId: string,
  day: string,
): Promise<readonly (Partner & { readonly email: string | null })[]> => {
  const all: (Partner & { readonly email: string | null })[] = []
  for (const partner of await partnersOf(tx, networkId, day)) {
    const organization = await findOrganization(tx, partner.id)
    all.push({ ...partner, email: organization ? (await findReach(tx, organization)).email : null })
  }
  return all
}
