import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  activityKey,
  figuresOf,
  type House,
  type Met,
  type Pair,
  pairsOf,
  standingOn,
  suggestedKind,
  suggestionsOf,
  type Team,
} from './knowing.ts'
import { dayToPropose, type PairProposal, proposalStates, stepsOf } from './proposal.ts'
import { sinceSignature } from './since-signature.ts'

const today = '2026-11-29'
const team = (key: string, more: Partial<Team> = {}): Team => ({
  key,
  organizationId: 'jobcenter',
  organizationName: 'Jobcenter',
  profileId: key === 'jobcenter' ? null : key,
  name: `Team ${key}`,
  areaCode: '011002',
  ...more,
})
const house = (id: string, more: Partial<House> = {}): House => ({
  id,
  organizationId: `of ${id}`,
  organizationName: 'Nachbarn e. V.',
  name: `Haus ${id}`,
  areaCode: '012005',
  space: 'Moabit Ost',
  fitting: 0,
  opening: [],
  ...more,
})
const met = (profileId: string | null, locationId: string, day: string): Met => ({
  organizationId: 'jobcenter',
  profileId,
  locationId,
  kind: 'besuch',
  day,
})
const names = (pairs: readonly Pair[]) => pairs.map((pair) => `${pair.team.key}${pair.house.id}`)

test('a team knows a house for twelve months after they last met; later it is long ago', () => {
  assert.equal(standingOn(undefined, today), 'unbekannt')
  assert.equal(standingOn('2025-11-29', today), 'bekannt')
  assert.equal(standingOn('2025-11-28', today), 'lange')
  assert.equal(standingOn('2023-03-01', '2024-02-29'), 'bekannt')
})

test('every team stands to every house, but not to a house of its own organization', () => {
  const pairs = pairsOf(
    [team('1'), team('2'), team('amt', { organizationId: 'amt', profileId: null })],
    [house('a'), house('b'), house('bibliothek', { organizationId: 'amt' })],
    [met('1', 'a', '2026-01-10'), met('1', 'a', '2026-03-12'), met('2', 'b', '2020-01-01')],
    today,
  )
  assert.equal(pairs.length, 8)
  assert.deepEqual(
    pairs
      .filter(({ standing }) => standing !== 'unbekannt')
      .map((p) => [p.team.key, p.house.id, p.last?.day]),
    [
      ['1', 'a', '2026-03-12'],
      ['2', 'b', '2020-01-01'],
    ],
  )
})

test('whoever has left the network is neither white spot nor known, whatever was recorded', () => {
  const recorded = [met('1', 'gone', today), met('gone', 'a', today)]
  const pairs = pairsOf([team('1')], [house('a')], recorded, today)
  assert.deepEqual(
    pairs.map(({ standing }) => standing),
    ['unbekannt'],
  )
})

test('what the whole organization did before it had teams is not its teams’', () => {
  const pairs = pairsOf([team('1')], [house('a')], [met(null, 'a', today)], today)
  assert.equal(pairs[0]?.standing, 'unbekannt')
  const whole = pairsOf([team('jobcenter')], [house('a')], [met(null, 'a', today)], today)
  assert.equal(whole[0]?.standing, 'bekannt')
})

test('figures count teams and houses: pairs, those that know each other, teams that know three houses', () => {
  const houses = ['a', 'b', 'c', 'd'].map((id) => house(id))
  const teams = [team('1'), team('2')]
  const recorded = ['a', 'b', 'c'].map((id) => met('1', id, today)).concat(met('2', 'a', '2024-01-01'))
  const pairs = pairsOf(teams, houses, recorded, today)
  assert.deepEqual(figuresOf(teams, houses, pairs), {
    teams: 2,
    houses: 4,
    pairs: 8,
    known: 3,
    teamsWithEnough: 1,
    shareWithEnough: 0.5,
    parts: [8, 2, 2, 2, 2],
  })
  assert.equal(figuresOf([], houses, []).shareWithEnough, null)
})

test('two clicks on the same button have one key, another day or kind has another', () => {
  const one = met('1', 'a', today)
  assert.equal(activityKey(one), activityKey({ ...one }))
  assert.notEqual(activityKey(one), activityKey({ ...one, kind: 'anruf' }))
  assert.notEqual(activityKey(one), activityKey({ ...one, day: '2026-11-28' }))
})

test('white spots in the same social space are suggested first, then houses that fit, then strangers', () => {
  const pairs = pairsOf(
    [team('1')],
    [
      house('far', { areaCode: '034007' }),
      house('fits', { fitting: 2 }),
      house('long'),
      house('never'),
      house('near', { areaCode: '01100209' }),
    ],
    [met('1', 'long', '2024-05-01')],
    today,
  )
  assert.deepEqual(names(suggestionsOf(pairs, [], today)), ['1near', '1fits', '1never'])
  const [near, fits] = suggestionsOf(pairs, [], today)
  const withoutThem = pairs.filter(({ house }) => house !== near?.house && house !== fits?.house)
  assert.deepEqual(names(suggestionsOf(withoutThem, [], today)), ['1never', '1long', '1far'])
})

test('never more than three at once, and as many teams and houses as there are', () => {
  const pairs = pairsOf(
    ['1', '2', '3', '4'].map((key) => team(key)),
    ['a', 'b', 'c', 'd'].map((id) => house(id)),
    [],
    today,
  )
  const found = suggestionsOf(pairs, [], today)
  assert.equal(found.length, 3)
  assert.equal(new Set(found.map((pair) => pair.team)).size, 3)
  assert.equal(new Set(found.map((pair) => pair.house)).size, 3)
  assert.equal(suggestionsOf(pairsOf([team('1')], [house('a'), house('b')], [], today), [], today).length, 2)
})

test('nothing is suggested while a proposal is open, nor within 60 days after a no', () => {
  const pairs = pairsOf([team('1')], [house('a')], [], today)
  const proposal = (more: Partial<PairProposal>): PairProposal => ({
    organizationId: 'jobcenter',
    profileId: '1',
    locationId: 'a',
    state: 'vorgeschlagen',
    endedOn: null,
    ...more,
  })
  const left = (more: Partial<PairProposal>) => suggestionsOf(pairs, [proposal(more)], today).length
  assert.equal(left({}), 0)
  assert.equal(left({ state: 'anderer_termin' }), 0)
  assert.equal(left({ state: 'angenommen' }), 0)
  assert.equal(left({ state: 'abgelehnt', endedOn: '2026-10-01' }), 0)
  assert.equal(left({ state: 'abgelehnt', endedOn: '2026-09-30' }), 1)
  assert.equal(left({ state: 'zurueckgezogen', endedOn: today }), 1)
  assert.equal(left({ state: 'erledigt', endedOn: today }), 1)
  assert.equal(left({ locationId: 'b' }), 1)
})

test('strangers are asked to sit in for a day, old acquaintances to a visit', () => {
  const [strange, long] = pairsOf([team('1')], [house('a'), house('b')], [met('1', 'b', '2024-01-01')], today)
  assert.equal(suggestedKind(strange!), 'hospitation')
  assert.equal(suggestedKind(long!), 'besuch')
})

test('the day of a proposal lies two weeks ahead, when the house is open', () => {
  assert.deepEqual(dayToPropose([], today), { day: '2026-12-15', window: '' })
  const opening = [
    { byday: 'SU', start: '14:00', end: '18:00' },
    { byday: 'MO,TH', start: '10:00', end: '13:00' },
  ]
  // The 13th is a Sunday: nobody of a team comes then.
  assert.deepEqual(dayToPropose(opening, today), { day: '2026-12-14', window: '10:00–13:00' })
  assert.equal(dayToPropose(opening, '2026-12-01').day, '2026-12-17')
})

test('the asked side answers, the proposer agrees to another day or withdraws, both say whether it took place', () => {
  const asked = { isAsked: true, isProposer: false, isAny: true }
  const proposer = { isAsked: false, isProposer: true, isAny: true }
  const steps = (state: (typeof proposalStates)[number], part = asked, day = '2026-12-10') =>
    stepsOf({ state, day }, part, today)
  assert.deepEqual(steps('vorgeschlagen'), ['accept', 'other', 'decline'])
  assert.deepEqual(steps('vorgeschlagen', proposer), ['withdraw'])
  assert.deepEqual(steps('anderer_termin'), ['other', 'decline'])
  assert.deepEqual(steps('anderer_termin', proposer), ['agree', 'withdraw'])
  assert.deepEqual(steps('angenommen'), ['decline'])
  assert.deepEqual(steps('angenommen', asked, today), ['decline', 'happened', 'fellThrough'])
  assert.deepEqual(steps('angenommen', proposer, today), ['withdraw', 'happened', 'fellThrough'])
  for (const over of ['abgelehnt', 'erledigt', 'zurueckgezogen'] as const)
    assert.deepEqual([...steps(over), ...steps(over, proposer)], [])
  assert.deepEqual(
    proposalStates.flatMap((state) => steps(state, { isAsked: false, isProposer: false, isAny: false })),
    [],
  )
})

test('days from the signature are counted to the first joint activity, or to today while it is awaited', () => {
  assert.deepEqual(sinceSignature(null, null, today), { is: 'unsigned' })
  assert.deepEqual(sinceSignature('2018-06-27', '2020-03-27', today), {
    is: 'met',
    signedOn: '2018-06-27',
    firstOn: '2020-03-27',
    days: 639,
  })
  assert.deepEqual(sinceSignature('2026-05-01', null, today), {
    is: 'waiting',
    signedOn: '2026-05-01',
    days: 212,
  })
})
