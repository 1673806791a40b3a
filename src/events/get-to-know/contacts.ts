import type { Contact } from './after-store.ts'
import type { Seat } from './guest-store.ts'
import { type Guest, groupOf } from './meeting.ts'

interface Pair {
  readonly team: { readonly key: string; readonly organizationId: string }
  readonly house: { readonly id: string; readonly organizationId: string }
  readonly standing: string
}

/**
 * Which teams and houses were there, and which of them sat together in a round that was held. Of persons nothing is left.
 * Whoever did not come has met nobody.
 */
export const contactsOf = (
  guests: readonly Guest[],
  seats: readonly Seat[],
  held: number,
  pairs: readonly Pair[],
): readonly Contact[] => {
  const came = new Map(
    guests.flatMap((guest) => (guest.presence === 'fehlt' ? [] : [[guest.id, groupOf(guest)] as const])),
  )
  /** The groups of each table of each round, and all that were there. */
  const tables = new Map<string, Set<string>>()
  const there = new Set<string>()
  for (const { guestId, round, table } of seats) {
    const group = came.get(guestId)
    if (group === undefined || round >= held) continue
    const key = `${round} ${table}`
    tables.set(key, (tables.get(key) ?? new Set()).add(group))
    there.add(group)
  }
  const together = [...tables.values()]
  return pairs
    .filter(({ team, house }) => there.has(team.key) && there.has(house.id))
    .map(({ team, house, standing }) => ({
      teamOrganizationId: team.organizationId,
      teamKey: team.key,
      houseOrganizationId: house.organizationId,
      locationId: house.id,
      isNew: standing !== 'bekannt',
      met: together.some((groups) => groups.has(team.key) && groups.has(house.id)),
    }))
}
