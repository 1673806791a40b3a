import { randomUUID as uuid } from 'node:crypto'
import { at, ids, later, organizations, row, type Seeded, staff } from './houses.ts'

/** Whoever works there: one row of everything for each of them. */
export const people = (): Seeded[] => [
  ...staff.map((one) => row('person', { id: one.person, account: one.person, name: 'P' }, one)),
  ...[...new Map(staff.map((one) => [one.team, one])).values()]
    .filter(({ team }) => team !== null)
    .map((one) =>
      row(
        'team',
        { id: one.team, organization_id: one.organization, name: one.team },
        { ...one, person: undefined },
      ),
    ),
  ...staff.map((one) =>
    row(
      'membership',
      { person_id: one.person, organization_id: one.organization, roles: [], team_id: one.team },
      one,
    ),
  ),
  ...staff.flatMap((one) => {
    const [device, session] = [uuid(), uuid()]
    return [
      row('device', { id: device, person_id: one.person, token: device, used_on: '2026-09-01' }, one),
      row(
        'session',
        {
          id: session,
          token: session,
          person_id: one.person,
          organization_id: one.organization,
          device_id: device,
          factors: 2,
          created_at: at,
          proved_at: at,
          seen_at: at,
          expires_at: later,
        },
        one,
      ),
      row(
        'session_item',
        { id: uuid(), session_id: session, kind: 'draft', sealed: Buffer.from('s'), expires_at: later },
        one,
      ),
      row('second_factor', { person_id: one.person, secret: Buffer.from('s') }, one),
      row('recovery_code', { person_id: one.person, code: 'c' }, one),
      row(
        'mail_change',
        { person_id: one.person, email: 'p@haus.example', token: 't', expires_at: later },
        one,
      ),
      row(
        'notice_acceptance',
        {
          id: uuid(),
          organization_id: one.organization,
          person_id: one.person,
          for_organization: false,
          version: '1',
          accepted_at: at,
        },
        { ...one, words: ['personally'] },
      ),
    ]
  }),
  row(
    'notice_acceptance',
    {
      id: uuid(),
      organization_id: ids.one,
      person_id: ids.me,
      for_organization: true,
      version: '1',
      accepted_at: at,
    },
    { label: 'for the organization', organization: ids.one, person: ids.me },
  ),
  ...(
    [
      [ids.away, ids.me, 'of whoever is away'],
      [ids.me, ids.other, 'own'],
      [ids.colleague, ids.other, 'a colleague’s'],
    ] as const
  ).map(([person, standIn, label]) =>
    row('stand_in', standInOf(ids.one, person, standIn), { label, organization: ids.one, person }),
  ),
  row('stand_in', standInOf(ids.two, ids.foreign, ids.farForeign), {
    label: 'foreign',
    organization: ids.two,
    person: ids.foreign,
  }),
  ...organizations.flatMap(({ organization, location, label }) => {
    const team = organization === ids.one ? ids.teamHere : ids.teamAbroad
    const facts = { label, organization }
    return [
      row('organization_duty', { organization_id: organization, notice_version: '1' }, facts),
      row('team_location', { organization_id: organization, location_id: location, team_id: team }, facts),
      row(
        'invitation',
        {
          id: uuid(),
          organization_id: organization,
          token: organization,
          name: 'I',
          account: 'i',
          by_mail: false,
          roles: [],
          created_at: at,
          expires_at: later,
        },
        facts,
      ),
      row(
        'break_glass',
        {
          id: uuid(),
          organization_id: organization,
          person_id: uuid(),
          reason: 'a reason that is long enough',
          opened_at: at,
          until: at,
        },
        facts,
      ),
    ]
  }),
  ...(
    [
      [ids.one, ids.me, ids.other, null, 'own'],
      [ids.one, ids.colleague, ids.me, null, 'begun for a colleague'],
      [ids.one, ids.other, ids.away, '030 1', 'after a call'],
      [ids.one, ids.away, ids.me, '030 1', 'begun after a call'],
      [ids.two, ids.foreign, ids.me, null, 'foreign'],
    ] as const
  ).map(([organization, person, begunBy, called, label]) =>
    row('rescue', rescueOf(organization, person, begunBy, called), {
      label,
      organization,
      person,
      begunBy,
    }),
  ),
]
const standInOf = (organization_id: string, person_id: string, stand_in_id: string) => ({
  id: uuid(),
  organization_id,
  person_id,
  stand_in_id,
  valid_from: '2026-01-01',
  valid_to: '2026-12-31',
})
const rescueOf = (organization_id: string, person_id: string, started_by: string, called: string | null) => ({
  id: uuid(),
  organization_id,
  person_id,
  started_by,
  called,
  started_at: at,
  due_at: at,
})
