import { findService, listOffers } from '#directory'
import type { Tx } from '#platform/transaction.ts'

/** Offers that answer the same needs, for "besser: X"; at most 40, by title. */
export const betterOffers = async (
  tx: Tx,
  serviceId: string,
): Promise<readonly { id: string; title: string }[]> => {
  const service = await findService(tx, serviceId)
  if (!service || service.needs.length === 0) return []
  const offers = new Map<string, string>()
  for (const row of await listOffers(tx, { needs: [...service.needs] }))
    if (row.id !== serviceId)
      offers.set(row.id, row.locationName ? `${row.title} – ${row.locationName}` : row.title)
  return [...offers]
    .map(([id, title]) => ({ id, title }))
    .sort((a, b) => a.title.localeCompare(b.title, 'de'))
    .slice(0, 40)
}
