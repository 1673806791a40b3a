import { facilityKey, operatorOf } from './facility.ts'
import type { OfferFacts } from './facts-of-offer.ts'
import type { Location } from './location.ts'
import type { OfferInFile } from './offer-file.ts'
import { detailsOf, factsOf, translationsOf } from './offer-from-file.ts'
import type { Placed } from './place-facilities.ts'
import type { ServiceDetails, Translations } from './service.ts'
import type { ServiceToSave } from './store.ts'

/** What the search makes its words and needs from. */
export interface OfferToIndex {
  readonly title: string
  readonly summary: string
  readonly description: string | null
  readonly form: string
  readonly facts: OfferFacts
  readonly details: ServiceDetails
  readonly translations: Translations
  readonly organizationName: string
  readonly locationName: string
  /** As the file says, where it does. */
  readonly needs: readonly string[] | undefined
  readonly sensitive: boolean
}

/** Words and needs of an offer. Matching lives a floor above, so whoever composes the house passes this in. */
export type Indexer = (offer: OfferToIndex) => {
  readonly needs: readonly string[]
  readonly words: string
  readonly sensitive: boolean
}

export type Prepared = ReturnType<typeof prepared>

/** All that needs no database. */
export const prepared = (offer: OfferInFile, now: Date, indexer: Indexer) => {
  const facts = factsOf(offer, now)
  const details = detailsOf(offer)
  const translations = translationsOf(offer)
  const { title, summary, form } = offer
  const description = offer.description ?? null
  const indexed = indexer({
    title,
    summary,
    description,
    form,
    facts,
    details,
    translations,
    organizationName: operatorOf(offer),
    locationName: offer.facility.name,
    needs: offer.needs,
    sensitive: offer.sensitive ?? false,
  })
  const row = {
    title,
    summary,
    description,
    form,
    rechtsrahmen: facts.rechtsrahmen,
    status: offer.status,
    visibility: offer.visibility ?? 'oeffentlich',
    place_kind: facts.place.kind,
    needs: [...(offer.needs ?? indexed.needs)],
    languages: facts.languages.map(({ code }) => code),
    sensitive: (offer.sensitive ?? false) || indexed.sensitive,
    takes_handover: offer.no_handover_data !== true,
    details: JSON.stringify(details),
    words: indexed.words,
    checked_on: offer.checked?.on ?? null,
    valid_until: offer.valid?.until ?? null,
    external_id: offer.id,
  }
  return { row, facts, translations, facilityKey: facilityKey(offer), facilityName: offer.facility.name }
}

/** The offer at the house that the directory knows. */
export const atItsPlace = (
  { row, facts, translations }: Prepared,
  { organizationId, locationId, standIn }: Placed,
  source: string,
): ServiceToSave => {
  const there = standIn ? movedTo(facts, standIn) : facts
  return {
    row: { ...row, organization_id: organizationId, facts: JSON.stringify(there), source },
    locationIds: locationId ? [locationId] : [],
    room: there.place.room,
    translations,
  }
}

/** In another house the way there is another one, too. A confidential address stays so. */
const movedTo = (facts: OfferFacts, house: Location): OfferFacts => {
  const { directions: _, transit: __, district: ___, ...place } = facts.place
  if (place.address_public === false) return facts
  return {
    ...facts,
    place: {
      ...place,
      name: house.name,
      street: house.street ?? undefined,
      postcode: house.postcode ?? undefined,
      city: house.city ?? undefined,
    },
  }
}
