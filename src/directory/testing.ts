import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import type { OfferFacts } from './facts-of-offer.ts'
import type { Contact, LocationFacts, LocationKind } from './location.ts'
import type { NetworkKind } from './network.ts'
import type { OrganizationKind } from './organization.ts'
import { saveResponsibilities } from './responsibility-store.ts'
import { scheduleOf } from './schedule.ts'
import type { ServiceDetails, ServiceStatus, Translations, Visibility } from './service.ts'
import { saveLocationRows, saveNetworkRow, saveOrganizationRows, saveServiceRows } from './store.ts'

const source = 'test'
let count = 0
const next = (): string => String(++count)

/** Saves an organization. Answers its id. */
export const anOrganization = async (
  world: World,
  given: { name?: string; kind?: OrganizationKind; slug?: string; phone?: string; email?: string } = {},
): Promise<string> => {
  const external_id = next()
  const { ids } = await world.look(system('test'), (tx) =>
    saveOrganizationRows(tx, [
      {
        slug: given.slug ?? null,
        name: given.name ?? `Nachbarn e. V. ${external_id}`,
        kind: given.kind ?? 'traeger',
        phone: given.phone ?? null,
        email: given.email ?? 'haus@nachbarn.example',
        source,
        external_id,
      },
    ]),
  )
  return ids.get(external_id)!
}

/** Saves a Jobcenter that has been responsible for these areas (codes of places) since 2020. Answers its id. */
export const aJobcenter = async (
  world: World,
  given: { name?: string; kind?: OrganizationKind; areas: readonly string[] },
): Promise<string> => {
  const organizationId = await anOrganization(world, {
    name: given.name ?? 'Jobcenter Musterkreis',
    kind: given.kind ?? 'jobcenter_ge',
  })
  const wanted = given.areas.map((areaCode) => ({ organizationId, areaCode }))
  // A source of its own: those of others would end.
  await world.look(system('test'), (tx) =>
    saveResponsibilities(tx, `test ${organizationId}`, '2020-01-01', wanted),
  )
  return organizationId
}

/** Saves a house, with an organization where none is given. Answers its id. */
export const aLocation = async (
  world: World,
  given: {
    organizationId?: string
    name?: string
    kind?: LocationKind
    slug?: string
    street?: string
    postcode?: string
    city?: string
    lat?: number
    lon?: number
    areaCode?: string
    description?: string
    addressPublic?: boolean
    facts?: LocationFacts
    contact?: Contact
  } = {},
): Promise<string> => {
  const external_id = next()
  const organization_id = given.organizationId ?? (await anOrganization(world))
  const { ids } = await world.look(system('test'), (tx) =>
    saveLocationRows(tx, [
      {
        organization_id,
        slug: given.slug ?? null,
        name: given.name ?? 'Haus am Platz',
        kind: given.kind ?? 'nachbarschaftshaus',
        street: given.street ?? 'Brückenplatz 4',
        postcode: given.postcode ?? '13347',
        city: given.city ?? 'Berlin',
        lat: given.lat ?? 52.549,
        lon: given.lon ?? 13.365,
        area_code: given.areaCode ?? null,
        description: given.description ?? null,
        address_public: given.addressPublic ?? true,
        facts: JSON.stringify({ ...given.facts, contact: given.contact }),
        source,
        external_id,
      },
    ]),
  )
  return ids.get(external_id)!
}

/** Facts of an open offer every Wednesday evening that costs nothing. */
export const someFacts = (given: Partial<OfferFacts> = {}): OfferFacts => ({
  schedule: [scheduleOf({ byday: ['WE'], start: '17:00', end: '18:30' })],
  dates: [],
  status: 'aktiv',
  rechtsrahmen: 'offen',
  place: {
    kind: 'vor_ort',
    name: 'Haus am Platz',
    street: 'Brückenplatz 4',
    postcode: '13347',
    city: 'Berlin',
  },
  access: { kind: 'ohne_anmeldung' },
  cost: { kind: 'kostenfrei' },
  languages: [{ code: 'de', level: 'fliessend' }],
  accessibility: {},
  ...given,
})

/** Saves an offer, with a house and an organization where none are given. Answers its id. */
export const aService = async (
  world: World,
  given: {
    organizationId?: string
    /** Null: it has no house. */
    locationId?: string | null
    title?: string
    summary?: string
    description?: string
    form?: string
    status?: ServiceStatus
    visibility?: Visibility
    needs?: readonly string[]
    words?: string
    sensitive?: boolean
    takesHandover?: boolean
    facts?: Partial<OfferFacts>
    details?: ServiceDetails
    translations?: Translations
    validUntil?: string
    externalId?: string
  } = {},
): Promise<string> => {
  const external_id = given.externalId ?? next()
  const organization_id = given.organizationId ?? (await anOrganization(world))
  const locationId =
    given.locationId === undefined
      ? await aLocation(world, { organizationId: organization_id })
      : given.locationId
  const facts = someFacts(given.facts)
  const title = given.title ?? 'Sprachcafé'
  const { ids } = await world.look(system('test'), (tx) =>
    saveServiceRows(tx, [
      {
        row: {
          organization_id,
          title,
          summary: given.summary ?? 'Deutsch sprechen, ohne Noten.',
          description: given.description ?? null,
          form: given.form ?? 'gruppe',
          rechtsrahmen: facts.rechtsrahmen,
          status: given.status ?? 'aktiv',
          visibility: given.visibility ?? 'oeffentlich',
          place_kind: facts.place.kind,
          needs: [...(given.needs ?? [])],
          languages: facts.languages.map(({ code }) => code),
          sensitive: given.sensitive ?? false,
          takes_handover: given.takesHandover ?? true,
          facts: JSON.stringify(facts),
          details: JSON.stringify(given.details ?? {}),
          words: given.words ?? title.toLowerCase(),
          checked_on: null,
          valid_until: given.validUntil ?? null,
          source,
          external_id,
        },
        locationIds: locationId ? [locationId] : [],
        room: undefined,
        translations: given.translations ?? {},
      },
    ]),
  )
  return ids.get(external_id)!
}

/** Saves a cooperation of these organizations since 2020. Answers its id. */
export const aNetwork = (
  world: World,
  given: {
    slug?: string
    coordinatorId: string
    members: readonly string[]
    /** Members that are Jobcenter or Agentur. */
    agencies?: readonly string[]
    since?: string
    validTo?: string
    kind?: NetworkKind
    partOf?: string | undefined
  },
): Promise<string> => {
  const slug = given.slug ?? `netz-${next()}`
  return world.look(system('test'), (tx) =>
    saveNetworkRow(
      tx,
      {
        slug,
        name: `Kooperation ${slug}`,
        kind: given.kind ?? 'kooperation',
        part_of: given.partOf ?? null,
        coordinator_id: given.coordinatorId,
      },
      [...given.members, ...(given.agencies ?? [])].map((organization_id) => ({
        organization_id,
        role: given.agencies?.includes(organization_id) ? 'jobcenter' : 'haus',
        valid_from: given.since ?? '2020-01-01',
        valid_to: given.validTo ?? null,
      })),
    ),
  )
}
