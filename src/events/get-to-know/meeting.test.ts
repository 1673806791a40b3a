import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldOfAction } from '#cooperation'
import { contactsOf } from './contacts.ts'
import type { Guest } from './meeting.ts'
import { isAsked, resultOf } from './meeting.ts'
import { type Afterwards, proposalsOf } from './proposals.ts'

test('fewer than five answers tell nothing', () => {
  assert.deepEqual(resultOf({ vorher: { 1: 2, 5: 2 }, nachher: {} }), {
    vorher: null,
    nachher: null,
    change: null,
  })
})

test('a half with one or two persons is never told, nor can it be worked out', () => {
  for (const small of [0, 1, 2]) {
    const { vorher, nachher, change } = resultOf({
      vorher: { 1: 9, 4: small },
      nachher: { 5: 9, 2: small },
    })
    assert.deepEqual(vorher, { total: 9 + small, know: 'few' })
    assert.deepEqual(nachher, { total: 9 + small, know: 'nearly-all' })
    assert.equal(change, null)
  }
})

test('before and after are compared where both may be told', () => {
  const { vorher, nachher, change } = resultOf({
    vorher: { 1: 4, 2: 8, 4: 3, 5: 1 },
    nachher: { 3: 4, 5: 12 },
  })
  assert.deepEqual(vorher, { total: 16, know: 4 })
  assert.deepEqual(nachher, { total: 16, know: 12 })
  assert.equal(change, 50)
})

test('before is asked until the end, after from the beginning on and two weeks long', () => {
  const event = { startsAt: new Date('2026-10-15T08:00:00Z'), endsAt: new Date('2026-10-15T11:00:00Z') }
  const asked = (at: string) =>
    (['vorher', 'nachher'] as const).filter((moment) => isAsked(moment, event, new Date(at)))
  assert.deepEqual(asked('2026-10-01T08:00:00Z'), ['vorher'])
  assert.deepEqual(asked('2026-10-15T09:00:00Z'), ['vorher', 'nachher'])
  assert.deepEqual(asked('2026-10-20T09:00:00Z'), ['nachher'])
  assert.deepEqual(asked('2026-11-01T09:00:00Z'), [])
})

const guest = (id: string, side: Guest['side'], more: Partial<Guest> = {}): Guest => ({
  id,
  invitedId: `organization of ${id}`,
  number: 1,
  name: 'Kim',
  side,
  profileId: side === 'team' ? id : null,
  locationId: side === 'haus' ? id : null,
  field: null,
  presence: 'kommt',
  ...more,
})
const pair = (team: string, house: string, standing = 'unbekannt') => ({
  team: { key: team, organizationId: `organization of ${team}` },
  house: { id: house, organizationId: `organization of ${house}` },
  standing,
})

test('who sat together in a round that was held has met; who did not come has met nobody', () => {
  const guests = [
    guest('team', 'team'),
    guest('park', 'haus'),
    guest('turm', 'haus'),
    guest('absent', 'haus', { presence: 'fehlt' }),
  ]
  const seats = [
    { guestId: 'team', round: 0, table: 0 },
    { guestId: 'park', round: 0, table: 0 },
    { guestId: 'absent', round: 0, table: 0 },
    { guestId: 'turm', round: 0, table: 1 },
    { guestId: 'team', round: 1, table: 1 },
    { guestId: 'turm', round: 1, table: 1 },
  ]
  const pairs = [pair('team', 'park', 'bekannt'), pair('team', 'turm'), pair('team', 'absent')]
  const said = (held: number) =>
    contactsOf(guests, seats, held, pairs).map(({ locationId, isNew, met }) => [locationId, isNew, met])
  assert.deepEqual(said(1), [
    ['park', false, true],
    ['turm', true, false],
  ])
  assert.deepEqual(said(2), [
    ['park', false, true],
    ['turm', true, true],
  ])
})

const contact = (team: string, house: string, met = true) => ({
  teamOrganizationId: team,
  teamKey: team,
  houseOrganizationId: house,
  locationId: `${house} haus`,
  isNew: true,
  met,
})
const after = (given: Partial<Afterwards> = {}): Afterwards => ({
  contacts: [contact('jobcenter', 'park'), contact('jobcenter', 'turm', false)],
  offers: new Map([['park', new Set<FieldOfAction>(['sprache'])]]),
  gaps: [
    { field: 'arbeit', group: 'jugendliche', key: 'a' },
    { field: 'sprache', group: 'familien', key: 's' },
  ],
  agreed: ['sprache', 'arbeit'],
  agreements: [{ id: 'one', parties: ['jobcenter'] }],
  joint: new Set<FieldOfAction>(['sprache']),
  spaces: new Map([['park haus', '014009']]),
  ...given,
})

test('three proposals: something joint that is missing, an agreement, who missed each other', () => {
  assert.deepEqual(
    proposalsOf(after()).map((one) => one.is),
    ['format', 'agreement', 'visit'],
  )
  const [format, agreement] = proposalsOf(after())
  assert.ok(format?.is === 'format' && format.field === 'sprache' && format.key === 's')
  // The house could accede to what the Jobcenter has agreed on.
  assert.ok(agreement?.is === 'agreement' && agreement.agreementId === 'one' && agreement.missing === 'park')
})

test('what is there already is not proposed; then a topic that nobody brought, and to meet again', () => {
  const all = proposalsOf(
    after({
      gaps: [],
      offers: new Map(),
      agreed: ['arbeit'],
      agreements: [{ id: 'one', parties: ['jobcenter', 'park'] }],
      contacts: [contact('jobcenter', 'park')],
    }),
  )
  assert.deepEqual(
    all.map((one) => one.is),
    ['topic', 'again', 'round'],
  )
  assert.ok(all[0]?.is === 'topic' && all[0].field === 'arbeit')
})

test('without a gap it is a field that was agreed on, first one with nothing joint yet', () => {
  const offers = new Map([['park', new Set<FieldOfAction>(['sprache', 'arbeit'])]])
  const [first] = proposalsOf(after({ gaps: [], offers }))
  assert.ok(first?.is === 'format' && first.field === 'arbeit' && first.group === undefined)
  assert.equal(first.key, 'arbeit/alle/014009')
})
