import { publicNetworks } from '#cooperation'
import {
  type OpenService,
  offerPath,
  openAreas,
  openLocations,
  openMemberships,
  openOrganizations,
  openServices,
} from '#directory'
import type { Tx } from '#platform/transaction.ts'
import { openCoverage, openIndicators } from '../indicators/open-indicators.ts'
import { openDataWords } from '../messages/public/index.ts'
import { type Coverage, type Dataset, dataset } from './dataset.ts'

/** Rows per transaction. */
const size = 500

/** Networks that show themselves on their page; of the others, and of those that are being prepared, nothing is told. */
const shown = async (tx: Tx): Promise<readonly string[]> => (await publicNetworks(tx)).map(({ id }) => id)

/** The directory keeps no day of its last change: it is what it is at the moment. */
const directory = async (tx: Tx): Promise<Coverage> => ({ areas: await openAreas(tx) })

/** All open data of the house. A new table is an entry here, its words, and its two rows in tests/access/routes.ts. */
export const datasets: readonly Dataset[] = [
  dataset({
    id: 'organizations',
    words: (locale) => openDataWords(locale).datasets.organizations,
    columns: ['id', 'name', 'kind', 'phone', 'email', 'website'],
    batch: async (tx, after) => openOrganizations(tx, after, size, await shown(tx)),
    coverage: directory,
    frequency: 'CONT',
  }),
  dataset({
    id: 'locations',
    words: (locale) => openDataWords(locale).datasets.locations,
    columns: [
      'id',
      'organization_id',
      'name',
      'kind',
      'address_public',
      'address_1',
      'postal_code',
      'city',
      'latitude',
      'longitude',
      'area_code',
    ],
    batch: (tx, after) => openLocations(tx, after, size),
    coverage: directory,
    frequency: 'CONT',
  }),
  dataset({
    id: 'services',
    words: (locale) => openDataWords(locale).datasets.services,
    columns: [
      'id',
      'organization_id',
      'location_ids',
      'name',
      'description',
      'form',
      'legal_frame',
      'status',
      'place_kind',
      'languages',
      'needs',
      'cost',
      'access',
      'minimum_age',
      'maximum_age',
      'age_refers_to',
      'sensitive',
      'takes_handover',
      'valid_to',
      'assured_date',
      'url',
    ],
    batch: async (tx, after) => {
      const { rows, next } = await openServices(tx, after, size)
      const url = (row: OpenService) => `${tx.world.config.baseUrl}/de${offerPath(row.id)}`
      return { rows: rows.map((row) => ({ ...row, url: url(row) })), next }
    },
    coverage: directory,
    frequency: 'CONT',
  }),
  dataset({
    id: 'networks',
    words: (locale) => openDataWords(locale).datasets.networks,
    columns: [
      'network_id',
      'network_name',
      'network_kind',
      'part_of_id',
      'coordinator_id',
      'organization_id',
      'organization_name',
      'role',
      'valid_from',
      'valid_to',
    ],
    batch: async (tx, after) => openMemberships(tx, after, size, await shown(tx)),
    coverage: directory,
    frequency: 'CONT',
  }),
  dataset({
    id: 'indicators',
    words: (locale) => openDataWords(locale).datasets.indicators,
    columns: [
      'network_id',
      'network_name',
      'indicator',
      'level',
      'unit',
      'better',
      'period',
      'value',
      'state',
    ],
    batch: async (tx, after) => openIndicators(tx, await shown(tx), after),
    coverage: async (tx) => ({ ...(await directory(tx)), ...(await openCoverage(tx, await shown(tx))) }),
    frequency: 'QUARTERLY',
  }),
]
