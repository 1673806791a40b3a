import {
  findLocation,
  findOrganization,
  type Location,
  listOffers,
  locationsOf,
  type OfferRow,
} from '#directory'
import type { Tx } from '#platform/transaction.ts'
import type { NeedProfile } from './reasons.ts'

/** Area-wide offers reach further than their house: a Kreis is some 50 km across. */
const reachOfAreaWide = 25_000

/**
 * The offers that may fit: the seam to a faster search. Everything within the radius that answers one of the needs
 * or holds one of the words, and what is online or comes to people.
 */
export const candidates = (
  tx: Tx,
  wanted: { readonly profile: NeedProfile; readonly words: readonly string[]; readonly radius: number },
): Promise<readonly OfferRow[]> => {
  const { profile, words, radius } = wanted
  return listOffers(tx, {
    needs: profile.needs,
    words,
    combine: 'or',
    near: profile.near && { ...profile.near, radius: Math.max(radius, reachOfAreaWide) },
  })
}

/** Somebody to ask where nothing fits: the nearest house with an offer, and its phone. */
export interface NearestHouse {
  readonly location: Location
  readonly phone: string | undefined
}

export const nearestHouse = async (
  tx: Tx,
  near: { readonly lat: number; readonly lon: number },
): Promise<NearestHouse | undefined> => {
  const rows = await listOffers(tx, { near: { lat: near.lat, lon: near.lon, radius: 50_000 }, limit: 20 })
  const id = rows.find(({ locationId }) => locationId !== null)?.locationId
  const location = id ? await findLocation(tx, id) : undefined
  if (!location) return undefined
  const organization = await findOrganization(tx, location.organizationId)
  return { location, phone: location.contact?.phone ?? organization?.phone ?? undefined }
}

/** Where the counsellors of an organization sit: the postcode of its (first) house, else empty. */
export const ownPostcode = async (tx: Tx, organizationId: string): Promise<string> => {
  const houses = await locationsOf(tx, organizationId)
  const office = houses.find(({ kind }) => kind === 'jobcenter' || kind === 'agentur') ?? houses[0]
  return office?.postcode ?? ''
}
