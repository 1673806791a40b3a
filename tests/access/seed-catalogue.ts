import { randomUUID as uuid } from 'node:crypto'
import { at, home, ids, later, organizations, row, type Seeded } from './houses.ts'

/** The system may erase what was read in years past: how long ago this is must not depend on when it is asked. */
const today = new Date().toISOString()

/** What everybody may read, and what only an import sees. */
export const catalogue = (): Seeded[] => [
  ...organizations.map(({ organization, label }) =>
    row('organization', {
      id: organization,
      name: label,
      kind: 'traeger',
      source: 'test',
      external_id: organization,
    }),
  ),
  row('organization', {
    id: ids.agency,
    name: 'agency',
    kind: 'jobcenter_ge',
    source: 'test',
    external_id: ids.agency,
  }),
  row('organization_area', {
    organization_id: ids.two,
    area_code: '01',
    valid_from: '2026-01-01',
    source: 'test',
  }),
  ...[ids.network, ids.otherNetwork].map((id) =>
    row('network', { id, slug: id, name: 'N', kind: 'kooperation', coordinator_id: ids.one }),
  ),
  ...[
    { id: ids.networkAbroad, kind: 'kooperation', coordinator_id: ids.two, part_of: null },
    { id: ids.frame, kind: 'rahmen', coordinator_id: ids.one, part_of: null },
    { id: ids.networkBelow, kind: 'kooperation', coordinator_id: ids.two, part_of: ids.frame },
    { id: ids.networkAsked, kind: 'kooperation', coordinator_id: ids.two, part_of: null },
  ].map((values) => row('network', { ...values, slug: values.id, name: 'N' })),
  row('network_member', {
    network_id: ids.network,
    organization_id: ids.two,
    role: 'traeger',
    valid_from: '2026-01-01',
  }),
  row('network_member', {
    network_id: ids.networkAsked,
    organization_id: ids.one,
    role: 'haus',
    valid_from: '2026-01-01',
    invited: true,
  }),
  ...organizations.map(({ organization, location }) =>
    row('location', {
      id: location,
      organization_id: organization,
      name: 'L',
      kind: 'haus',
      source: 'test',
      external_id: location,
    }),
  ),
  ...organizations.map(({ organization, service }) =>
    row('service', {
      id: service,
      organization_id: organization,
      title: 'S',
      summary: 'S',
      form: 'gruppe',
      rechtsrahmen: 'offen',
      status: 'aktiv',
      place_kind: 'vor_ort',
      facts: {},
      source: 'test',
      external_id: service,
    }),
  ),
  row('service_at_location', { service_id: home.service, location_id: home.location }),
  row('service_translation', { service_id: home.service, language: 'en' }),
  row('area', { code: 'BE', level: 'land', name: 'B', lat: 52, lon: 13, source: 'test', named_by: 'test' }),
  row('postcode', { postcode: '10115', names: ['B'], lat: 52, lon: 13, source: 'test' }),
  row('place_name', { source: 'test', id: '1', key: 'b', label: 'B', kind: 'place', lat: 52, lon: 13 }),
  row('address', {
    street_key: 'a',
    number: 1,
    postcode: '10115',
    street: 'A',
    area_code: 'BE',
    source: 'test',
  }),
  row('area_staging', { import_id: uuid(), position: 1, spot: '1', code: 'BE', name: 'B' }),
  row('postcode_staging', {
    import_id: uuid(),
    position: 1,
    spot: '1',
    postcode: '10115',
    names: ['B'],
    lat: 52,
    lon: 13,
  }),
  row('place_name_staging', {
    import_id: uuid(),
    position: 1,
    spot: '1',
    id: '1',
    key: 'b',
    label: 'B',
    kind: 'place',
    weight: 1,
    lat: 52,
    lon: 13,
    area_code: '',
  }),
  row('address_staging', {
    import_id: uuid(),
    position: 1,
    spot: '1',
    street_key: 'a',
    number: 1,
    suffix: '',
    postcode: '10115',
    street: 'A',
    area_code: 'BE',
  }),
  row('directory_staging', { run: uuid(), import: 'test', position: 1, item: {} }),
]

/** Chains, readings, mail. */
export const platform = (): Seeded[] => [
  ...organizations.flatMap(({ organization, label }) => [
    row('audit_head', { organization_id: organization, seq: 2, hash: '' }, { label, organization }),
    ...[ids.case, uuid()].map((subject, seq) =>
      row(
        'audit_entry',
        {
          organization_id: organization,
          seq: seq + 1,
          at,
          by: 'system',
          action: 'a',
          subject,
          detail: '{}',
          previous: '',
          hash: '',
        },
        { label: `${label}, case ${seq}`, organization, subject },
      ),
    ),
    ...[ids.case, uuid()].map((subject, which) =>
      row(
        'read_entry',
        { organization_id: organization, at: today, by: 'system', role: 'host', subject, purpose: 'p' },
        { label: `${label}, case ${which}`, organization, subject },
      ),
    ),
    row(
      'mail',
      {
        id: uuid(),
        organization_id: organization,
        recipient: 'a@haus.example',
        subject: 's',
        body: 'b',
        created_at: at,
      },
      { label, organization },
    ),
  ]),
  row(
    'read_entry',
    { organization_id: ids.one, at: '2020-01-01', by: 'system', role: 'host', subject: 'old', purpose: 'p' },
    { label: 'of years ago', organization: ids.one, subject: 'old', words: ['yearsOld'] },
  ),
  row('throttle', { key: 'k', full_at: later }),
]
