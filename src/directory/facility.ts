import type { LocationKind } from './location.ts'
import type { OfferInFile } from './offer-file.ts'
import type { OrganizationKind } from './organization.ts'

/** A house as a file of offers names it: by name and operator, with the best address of its offers. */
export interface Facility {
  readonly key: string
  readonly name: string
  readonly operator: string
  readonly operatorKey: string
  readonly operatorKind: OrganizationKind
  readonly kind: LocationKind
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly district: string | null
  /** False where every offer there keeps the address to itself. */
  readonly addressPublic: boolean
}

/** Names are compared without case and extra spaces. */
export const sameName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** The parts of an offer that tell where it is. */
export type HousedOffer = Pick<OfferInFile, 'facility' | 'place'>

export const operatorOf = ({ facility }: HousedOffer): string => facility.operator ?? facility.name
export const facilityKey = (offer: HousedOffer): string =>
  `${sameName(offer.facility.name)}|${sameName(operatorOf(offer))}`

/** The houses of a file of offers, each once, in the order of their first offer. */
export const facilitiesOf = (offers: readonly HousedOffer[]): readonly Facility[] => {
  const groups = Map.groupBy(offers, facilityKey)
  return [...groups].map(([key, group]) => {
    const [first] = group
    const open = group.filter(({ place }) => place.address_public !== false)
    const best =
      open.find(({ place }) => place.street) ?? open.find(({ place }) => place.postcode) ?? group[0]
    const type = group.find(({ facility }) => facility.type)?.facility.type
    const place = best!.place
    return {
      key,
      name: first!.facility.name,
      operator: operatorOf(first!),
      operatorKey: sameName(operatorOf(first!)),
      operatorKind: type === 'jobcenter' ? 'jobcenter_ge' : type === 'agentur' ? 'agentur' : 'traeger',
      kind: type ?? 'nachbarschaftshaus',
      street: open.length > 0 ? (place.street ?? null) : null,
      postcode: place.postcode ?? null,
      city: place.city ?? null,
      district: place.district ?? null,
      addressPublic: open.length > 0,
    }
  })
}
