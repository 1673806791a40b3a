import { landOf } from '#places'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Contact, Location } from '../location.ts'
import { listOffers, type OfferRow } from '../offer-queries.ts'
import type { Organization } from '../organization.ts'
import { isLand, type Land } from '../public-holidays.ts'
import { findLocation, findOrganization, findService, findTranslations, siblingIds } from '../queries.ts'
import { nextDates, type OfferDate } from '../schedule.ts'
import { isOver, type Service, type Translations } from '../service.ts'

/** Everything the page and the calendar of an offer need. */
export interface OfferView {
  readonly service: Service
  readonly translations: Translations
  readonly organization: Organization
  /** Null also where the offer keeps its address to itself though the house does not. */
  readonly location: Location | null
  readonly contact: Contact
  readonly land: Land
  readonly dates: readonly OfferDate[]
  readonly over: boolean
  readonly nextSteps: readonly OfferRow[]
}

/** The Land whose holidays count; Berlin where the place is unknown. */
export const landAt = (areaCode: string | null | undefined): Land => {
  const land = areaCode ? landOf(areaCode) : undefined
  return land !== undefined && isLand(land) ? land : 'BE'
}

/** Reads an offer; undefined where there is none, or none for this reader. */
export const viewOffer = (visit: Visit, id: string): Promise<OfferView | undefined> =>
  visit.world.look(visit.actor, async (tx) => {
    const service = await findService(tx, id)
    if (!service || (service.visibility === 'intern' && visit.actor.context !== 'member')) return undefined
    const organization = await findOrganization(tx, service.organizationId)
    if (!organization) return undefined
    const house = service.locations[0] ? ((await findLocation(tx, service.locations[0].id)) ?? null) : null
    const secret = service.facts.place.address_public === false && house?.addressPublic !== false
    const land = landAt(house?.areaCode)
    const over = isOver(service, berlinDay(tx.now))
    const own = service.details.contact
    return {
      service,
      translations: await findTranslations(tx, service.id),
      organization,
      location: secret ? null : house,
      contact: own ??
        (secret ? null : house?.contact) ?? {
          phone: organization.phone ?? undefined,
          email: organization.email ?? undefined,
        },
      land,
      dates: over ? [] : nextDates(service.facts, tx.now, 3, land),
      over,
      nextSteps: await listOffers(tx, {
        ids: await siblingIds(tx, service.id, service.details.nextSteps ?? []),
      }),
    }
  })
