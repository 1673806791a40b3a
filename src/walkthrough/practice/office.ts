import { findOrganization, findReach, responsibleJobcenters } from '#directory'
import { resolvePlace } from '#places'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'

/** Where an application is really made. */
export interface Office {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly url: string | null
}

/** The Jobcenter for a postcode, as the directory knows them: several where a Kreis has more than one, none where it knows none. */
export const officesFor = async (tx: Tx, postcode: string): Promise<readonly Office[]> => {
  const place = await resolvePlace(tx, postcode)
  if (!place?.areaCode) return []
  const responsible = await responsibleJobcenters(tx, place.areaCode, berlinDay(tx.now))
  const offices: Office[] = []
  for (const { organizationId } of responsible.slice(0, 3)) {
    const found = await findOrganization(tx, organizationId)
    if (found) offices.push({ name: found.name, url: found.url, ...(await findReach(tx, found)) })
  }
  return offices
}
