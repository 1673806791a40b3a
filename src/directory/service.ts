import type { LegalFrame, OfferFacts, OfferStatus, PlaceKind } from './facts-of-offer.ts'
import type { Contact } from './location.ts'

export const serviceStatuses = [
  'aktiv',
  'ausgebucht_warteliste',
  'ausgebucht',
  'pausiert',
  'saisonal',
  'wetterabhaengig',
  'beendet',
] as const satisfies readonly (OfferStatus | 'beendet')[]
export type ServiceStatus = (typeof serviceStatuses)[number]

export const visibilities = ['oeffentlich', 'intern'] as const
export type Visibility = (typeof visibilities)[number]

/** What a translation says; the rest of the offer is told from its fields. */
export interface Translation {
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly description?: string | undefined
}

/** By BCP 47 tag; `de-x-leicht` holds the offer's own Leichte Sprache as `description`. */
export type Translations = Readonly<Record<string, Translation>>

/** What only the offer's own page shows or an export needs; never searched. */
export interface ServiceDetails {
  /** What kind of house the offer's file named. */
  readonly facilityType?: string | undefined
  readonly fields?: readonly string[] | undefined
  readonly audience?: readonly string[] | undefined
  readonly barriers?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly contact?: Contact | undefined
  /** External ids of offers of the same source that may follow this one. */
  readonly nextSteps?: readonly string[] | undefined
  readonly links?: readonly { readonly label: string; readonly url: string }[] | undefined
  /** Where an online offer takes place. */
  readonly placeUrl?: string | undefined
  readonly legalBasis?: string | undefined
  readonly catchment?:
    | {
        readonly kind: string
        readonly ags?: readonly string[] | undefined
        readonly plr?: readonly string[] | undefined
      }
    | undefined
  readonly jobcenter?: Readonly<Record<string, unknown>> | undefined
  readonly jointOffer?: Readonly<Record<string, unknown>> | undefined
  readonly funding?: readonly string[] | undefined
  readonly healthPrevention?: string | undefined
  readonly qualityMark?: string | undefined
  readonly volunteerRun?: boolean | undefined
  readonly volunteeringRole?: string | undefined
  readonly relatedEvents?: readonly string[] | undefined
  readonly images?: readonly { readonly alt: string; readonly url?: string | undefined }[] | undefined
  readonly origin?: Readonly<Record<string, string>> | undefined
}

/** Where an offer takes place: HSDS `service_at_location`. */
export interface ServicePlace {
  readonly id: string
  readonly name: string
  readonly areaCode: string | null
}

/** An offer: HSDS `service`. */
export interface Service {
  readonly id: string
  readonly organizationId: string
  readonly title: string
  readonly summary: string
  readonly description: string | null
  readonly form: string
  readonly rechtsrahmen: LegalFrame
  readonly status: ServiceStatus
  readonly visibility: Visibility
  readonly placeKind: PlaceKind
  readonly needs: readonly string[]
  /** Codes of the languages spoken there, BCP 47. */
  readonly languages: readonly string[]
  readonly sensitive: boolean
  /** False: people go there by themselves, nothing about them is passed on (self-help groups). */
  readonly takesHandover: boolean
  readonly facts: OfferFacts
  readonly details: ServiceDetails
  readonly checkedOn: string | null
  /** The last day of the offer. */
  readonly validUntil: string | null
  /** The houses where it takes place, by name. */
  readonly locations: readonly ServicePlace[]
}

/** Voluntary, or with duties towards the Jobcenter (R4)? */
export const isVoluntary = ({ rechtsrahmen }: Pick<Service, 'rechtsrahmen'>): boolean =>
  rechtsrahmen !== 'massnahme'

/** An offer of which nothing stays where others look: history, cache, calendar; its page has a way out. */
export const isDiscreet = ({ sensitive, details }: Pick<Service, 'sensitive' | 'details'>): boolean =>
  sensitive || details.barriers?.includes('gewalt') === true

/** Whether the offer is over on this day ('YYYY-MM-DD'). */
export const isOver = (
  { status, validUntil }: Pick<Service, 'status' | 'validUntil'>,
  day: string,
): boolean => status === 'beendet' || (validUntil !== null && validUntil < day)
