import { system } from '#platform/actor.ts'
import { readItems } from '#platform/import/json.ts'
import { Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import type { World } from '#platform/world.ts'
import { facilitiesOf, facilityKey, operatorOf } from './facility.ts'
import type { OfferFacts } from './facts-of-offer.ts'
import { type ImportReport, inOneTransaction, reportOf } from './import-report.ts'
import type { Location } from './location.ts'
import { type OfferInFile, readOffer } from './offer-file.ts'
import { detailsOf, factsOf, translationsOf } from './offer-from-file.ts'
import { placeFacilities } from './place-facilities.ts'
import type { ServiceDetails, Translations } from './service.ts'
import { saveServiceRows } from './store.ts'

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

export interface ImportServicesOptions {
  readonly indexer: Indexer
  /** A need of a file that is none of these is refused. */
  readonly knownNeeds?: readonly string[] | undefined
  /** Puts each offer into the nearest house that is known already, in the same postcode where there is one. */
  readonly atNearestLocation?: boolean | undefined
  readonly dryRun?: boolean | undefined
  /** Whose ids these are; offers of the same source and id are the same offer. */
  readonly source?: string | undefined
  /** Takes a line about how far a long import is. */
  readonly out?: ((line: string) => void) | undefined
}

/**
 * Imports offers (format: offer-file.ts). All or nothing; a second run changes nothing. What the file no longer
 * names stays: hand-overs refer to it; such an offer is ended by its status.
 * @throws ImportError with path and reason
 */
export const importServices = async (
  world: World,
  file: string,
  options: ImportServicesOptions,
): Promise<ImportReport> => {
  const { dryRun = false, source = 'offers' } = options
  const offers = (await readOffers(file, options)).map((offer) =>
    prepared(offer, world.now(), options.indexer),
  )
  const facilities = facilitiesOf(offers.map(({ offer }) => offer))
  return inOneTransaction(world, system('import services'), dryRun, async (tx) => {
    const placed = await placeFacilities(tx, facilities, {
      source,
      atNearestLocation: options.atNearestLocation ?? false,
    })
    const saved = await saveServiceRows(
      tx,
      offers.map(({ offer, facts, row, translations }) => {
        const { organizationId, locationId, standIn } = placed.get(facilityKey(offer))!
        const there = standIn ? movedTo(facts, standIn) : facts
        return {
          row: {
            ...row,
            organization_id: organizationId,
            facts: JSON.stringify(there),
            source,
            external_id: offer.id,
          },
          locationIds: locationId ? [locationId] : [],
          room: there.place.room,
          translations,
        }
      }),
    )
    const homeless = offers.filter(({ offer }) => !placed.get(facilityKey(offer))?.locationId)
    return reportOf(
      saved,
      dryRun,
      homeless.map(
        ({ offer }) => `${offer.id}: no place is known for "${offer.facility.name}", it has no distance`,
      ),
    )
  })
}

const readOffers = async (
  file: string,
  { knownNeeds, out = () => {} }: Pick<ImportServicesOptions, 'knownNeeds' | 'out'>,
): Promise<readonly OfferInFile[]> => {
  const problems = new Problems()
  const opened = await openSource(file)
  const progress = new Progress(opened, out)
  const offers = new Map<string, { offer: OfferInFile; at: string }>()
  for await (const { index, value } of readItems(opened, ['offers'])) {
    progress.row()
    const at = `offers[${index}]`
    const offer = readOffer(value, at)
    if (Array.isArray(offer)) {
      for (const { path, reason } of offer) problems.add(path, reason)
      continue
    }
    offer.needs?.forEach((need, n) => {
      if (knownNeeds && !knownNeeds.includes(need))
        problems.add(
          `${at}.needs[${n}]`,
          `is not a known term: "${need}". Known are: ${knownNeeds.join(', ')}`,
        )
    })
    const known = offers.get(offer.id)
    if (known) problems.add(`${at}.id`, `"${offer.id}" is there twice, first at ${known.at}`)
    else offers.set(offer.id, { offer, at })
  }
  problems.throwIfAny()
  return [...offers.values()].map(({ offer }) => offer)
}

/** All that needs no database. */
const prepared = (offer: OfferInFile, now: Date, indexer: Indexer) => {
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
  }
  return { offer, facts, translations, row }
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
