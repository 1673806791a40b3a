import type { OfferFacts } from './facts-of-offer.ts'
import type { ScheduleKind } from './schedule.ts'

export const locationKinds = [
  'agentur',
  'begegnungsstaette',
  'beratungsstelle',
  'betrieb',
  'bibliothek',
  'bildungstraeger',
  'familienzentrum',
  'freiwilligenagentur',
  'jobcenter',
  'jugendberufsagentur',
  'jugendeinrichtung',
  'mehrgenerationenhaus',
  'nachbarschaftshaus',
  'quartiersmanagement',
  'selbsthilfekontaktstelle',
  'senioreneinrichtung',
  'stadtteilzentrum',
  'verwaltung',
] as const
export type LocationKind = (typeof locationKinds)[number]

/** When the door is open. `byday` as in RFC 5545 ('MO,TU'), times 'HH:MM' in Berlin. */
export interface Opening {
  readonly byday: string
  readonly start: string
  readonly end: string
  readonly kind?: ScheduleKind | undefined
}

/** What a house says about itself beyond its address. Texts are free German text. */
export interface LocationFacts {
  readonly transit?: string | undefined
  readonly accessibility?: OfferFacts['accessibility'] | undefined
  readonly languages?: OfferFacts['languages'] | undefined
  readonly opening?: readonly Opening[] | undefined
}

/** Whom to ask, as the house publishes it. */
export interface Contact {
  readonly name?: string | undefined
  readonly role?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  /** When somebody answers: free German text. */
  readonly hours?: string | undefined
}

/** A house: HSDS `location`. */
export interface Location {
  readonly id: string
  readonly slug: string | null
  readonly organizationId: string
  readonly name: string
  readonly kind: LocationKind
  /** Null where the address is confidential: it is not stored. */
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  /** WGS 84. */
  readonly lat: number | null
  readonly lon: number | null
  /** The finest known social space. */
  readonly areaCode: string | null
  readonly description: string | null
  readonly addressPublic: boolean
  readonly facts: LocationFacts
  readonly contact: Contact | null
}

type Address = Pick<Location, 'street' | 'postcode' | 'city' | 'addressPublic'>

/** The address in one line, or null where it is confidential or unknown. */
export const addressOf = ({ street, postcode, city, addressPublic }: Address): string | null => {
  if (!addressPublic) return null
  const town = [postcode, city].filter(Boolean).join(' ')
  return [street, town].filter(Boolean).join(', ') || null
}

/** From the first that fits: names like "Familienzentrum im Stadtteilhaus" say their main thing first in German. */
const namesOfKinds: readonly (readonly [LocationKind, RegExp])[] = [
  ['verwaltung', /b(ü|ue)rgeramt|bezirksamt/i],
  ['jobcenter', /job-?center/i],
  ['mehrgenerationenhaus', /mehr-?generationen-?haus/i],
  ['freiwilligenagentur', /freiwilligen-?(agentur|zentrum)/i],
  ['selbsthilfekontaktstelle', /selbsthilfe-?(kontakt|treff|beratung)/i],
  ['stadtteilzentrum', /stadtteil-?(zentrum|treff|laden)/i],
  ['familienzentrum', /famil.*(zentrum|treff|caf[eé]|begegnung)|kifaz/i],
  ['quartiersmanagement', /quartiersmanagement|\bBENN\b/i],
  ['jugendeinrichtung', /jugend|mädchen(treff|zentrum)|\bJFE\b|schüler(laden|haus)/i],
  ['senioreneinrichtung', /senioren/i],
  ['begegnungsstaette', /begegnung/i],
  ['bibliothek', /bibliothek|bücherei/i],
]

/** What a house is, read off its name; a nachbarschaftshaus where the name does not tell. */
export const kindFromName = (name: string): LocationKind =>
  namesOfKinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'nachbarschaftshaus'
