import { system } from '#platform/actor.ts'
import { readItems } from '#platform/import/json.ts'
import { Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import type { World } from '#platform/world.ts'
import { facilitiesOf, type HousedOffer } from './facility.ts'
import { type ImportReport, nothingSaved, plus } from './import-report.ts'
import { type OfferInFile, readOffer } from './offer-file.ts'
import { placeFacilities } from './place-facilities.ts'
import { atItsPlace, type Indexer, type Prepared, prepared } from './prepare-offer.ts'
import { stagingItems } from './stage-items.ts'
import { saveServiceRows } from './store.ts'

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
  const { dryRun = false, source = 'offers', atNearestLocation = false } = options
  // A house is made up of all its offers, so these parts of every offer wait in memory until the end, beside one
  // batch of whole offers.
  const housed: HousedOffer[] = []
  return stagingItems<Prepared, ImportReport>(
    world,
    system('import services'),
    dryRun,
    (stage) =>
      readOffers(file, options, async (offer) => {
        housed.push({ facility: offer.facility, place: offer.place })
        await stage(prepared(offer, world.now(), options.indexer))
      }),
    async (tx, batches) => {
      const placed = await placeFacilities(tx, facilitiesOf(housed), { source, atNearestLocation })
      let counts = nothingSaved
      const notes: string[] = []
      for await (const offers of batches) {
        const services = offers.map((offer) => atItsPlace(offer, placed.get(offer.facilityKey)!, source))
        counts = plus(counts, await saveServiceRows(tx, services))
        for (const { row, facilityKey, facilityName } of offers)
          if (!placed.get(facilityKey)?.locationId)
            notes.push(`${row.external_id}: no place is known for "${facilityName}", it has no distance`)
      }
      return { ...counts, dryRun, notes }
    },
  )
}

const readOffers = async (
  file: string,
  { knownNeeds, out = () => {} }: Pick<ImportServicesOptions, 'knownNeeds' | 'out'>,
  take: (offer: OfferInFile) => Promise<void>,
): Promise<void> => {
  const problems = new Problems()
  const opened = await openSource(file)
  const progress = new Progress(opened, out)
  const seen = new Map<string, string>()
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
    const first = seen.get(offer.id)
    if (first) problems.add(`${at}.id`, `"${offer.id}" is there twice, first at ${first}`)
    else seen.set(offer.id, at)
    // After the first problem nothing will be stored; the rest is only checked.
    if (problems.count === 0) await take(offer)
  }
  problems.throwIfAny()
}
