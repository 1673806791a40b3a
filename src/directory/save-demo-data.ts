import { areaAt, resolvePlace } from '#places'
import { system } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { locationsFile, networksFile, organizationsFile } from './demo-files.ts'
import type { LocationFacts } from './location.ts'
import { findOrganizationBySlug } from './queries.ts'
import { saveResponsibilities } from './responsibility-store.ts'
import { type Saved, saveLocationRows, saveNetworkRow, saveOrganizationRows } from './store.ts'

const source = 'demo'
/** Before anything that the demo tells of. */
const responsibleSince = '2020-01-01'
const actor = system('demo data')

/** Saves the organizations of the demo by slug. @throws ZodError, with the path, for wrong data */
export const saveOrganizations = async (world: World, json: unknown): Promise<Saved> => {
  const organizations = organizationsFile.parse(json)
  const rows = organizations.map((one) => ({
    slug: one.slug,
    name: one.name,
    kind: one.kind,
    phone: one.phone ?? null,
    email: one.email ?? null,
    url: one.url ?? null,
    supervisory_authority: one.supervisory_authority ?? null,
    source,
    external_id: one.slug,
  }))
  return world.look(actor, async (tx) => {
    const saved = await saveOrganizationRows(tx, rows)
    const wanted = []
    for (const { slug, areas = [] } of organizations)
      for (const areaCode of areas) wanted.push({ organizationId: await organizationId(tx, slug), areaCode })
    await saveResponsibilities(tx, source, responsibleSince, wanted)
    return saved
  })
}

const organizationId = async (tx: Tx, slug: string): Promise<string> => {
  const found = await findOrganizationBySlug(tx, slug)
  if (!found) throw new Error(`There is no organization "${slug}"`)
  return found.id
}

/** Saves the networks of the demo by slug, with exactly these memberships. Answers how many. */
export const saveNetworks = async (world: World, json: unknown): Promise<number> => {
  const networks = networksFile.parse(json)
  return world.look(actor, async (tx) => {
    const ids = new Map<string, string>()
    for (const { slug, name, kind, part_of, coordinator, members } of networks) {
      const wider = part_of === undefined ? null : ids.get(part_of)
      if (wider === undefined) throw new Error(`The network "${part_of}" must stand before "${slug}"`)
      const rows = []
      for (const { organization, role, valid_from, valid_to } of members)
        rows.push({
          organization_id: await organizationId(tx, organization),
          role,
          valid_from,
          valid_to: valid_to ?? null,
        })
      const row = { slug, name, kind, part_of: wider, coordinator_id: await organizationId(tx, coordinator) }
      ids.set(slug, await saveNetworkRow(tx, row, rows))
    }
    return networks.length
  })
}

/**
 * Saves the houses of the demo by slug. Of a confidential address the centre of its postcode is kept.
 * The places must be there before.
 */
export const saveLocations = async (world: World, json: unknown): Promise<Saved> => {
  const locations = locationsFile.parse(json)
  return world.look(actor, async (tx) => {
    const rows = []
    for (const one of locations) {
      const hidden = one.address_public ? undefined : await resolvePlace(tx, one.postcode)
      const point = one.address_public
        ? { lat: one.lat, lon: one.lon }
        : hidden && { lat: hidden.lat, lon: hidden.lon }
      const facts: LocationFacts = {
        transit: one.address_public ? one.transit : undefined,
        accessibility: one.accessibility as LocationFacts['accessibility'],
        languages: one.languages,
        opening: one.opening,
      }
      rows.push({
        slug: one.slug,
        organization_id: await organizationId(tx, one.organization),
        name: one.name,
        kind: one.kind,
        street: one.street ?? null,
        postcode: one.postcode,
        city: one.city,
        lat: point?.lat ?? null,
        lon: point?.lon ?? null,
        area_code: one.area ?? (point ? ((await areaAt(tx, point)) ?? null) : null),
        description: one.description ?? null,
        address_public: one.address_public,
        facts: JSON.stringify({ ...facts, contact: one.contact }),
        source,
        external_id: one.slug,
      })
    }
    return saveLocationRows(tx, rows)
  })
}
