import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestRoles, nothingWanted, type RoleToRank, rankRoles } from './rank-roles.ts'

const role = (id: string, given: Partial<RoleToRank> = {}): RoleToRank => ({
  id,
  interests: ['menschen'],
  asked: [],
  gained: [],
  rhythm: 'woechentlich',
  weekdays: ['TU'],
  daytimes: ['vormittags'],
  languages: ['de'],
  germanLevel: null,
  stepFree: 'ja',
  accident: 'ja',
  liability: 'ja',
  conduct: false,
  helpsAtEvents: false,
  state: 'veroeffentlicht',
  distance: null,
  words: ['gast', 'begrus'],
  ...given,
})
const want = (given: Partial<typeof nothingWanted>) => ({ ...nothingWanted, ...given })
const ids = (all: readonly { readonly role: RoleToRank }[]) => all.map((one) => one.role.id)
const first = (wanted: Partial<typeof nothingWanted>, one: RoleToRank) =>
  rankRoles(want(wanted), [one], '2026-10-01').hits[0]

test('something with people, in the morning: fits because with people, in the morning, 800 m', () => {
  const hit = first(
    { interests: ['menschen'], daytimes: ['vormittags'], near: true },
    role('a', { distance: 812 }),
  )
  assert.deepEqual(hit?.reasons, [
    { kind: 'interest', value: 'menschen' },
    { kind: 'daytime', values: ['vormittags'] },
    { kind: 'distance', metres: 812 },
  ])
  assert.deepEqual(hit?.open, [])
})

test('what has nothing of what was asked for is left out; who asks for nothing sees everything', () => {
  const roles = [role('a'), role('b', { interests: ['tiere'], words: ['hund'] })]
  assert.deepEqual(ids(rankRoles(want({ interests: ['tiere'] }), roles, 'x').hits), ['b'])
  assert.deepEqual(ids(rankRoles(want({ words: ['hund'] }), roles, 'x').hits), ['b'])
  assert.equal(rankRoles(nothingWanted, roles, 'x').hits.length, 2)
})

test('a strength that one wants to learn counts as well, less than one that is asked for', () => {
  const roles = [role('learns', { gained: ['kochen'] }), role('asks', { asked: ['kochen'] })]
  const { hits } = rankRoles(want({ strengths: ['kochen'] }), roles, 'x')
  assert.deepEqual(ids(hits), ['asks', 'learns'])
  assert.deepEqual(hits[1]?.reasons[0], { kind: 'gain', value: 'kochen' })
})

test('another time is an open question, never a reason to leave it out; what is agreed fits', () => {
  assert.deepEqual(first({ daytimes: ['abends'] }, role('a'))?.open, [
    { kind: 'daytime', values: ['abends'] },
  ])
  const flexible = role('b', { rhythm: 'flexibel', weekdays: [], daytimes: [] })
  assert.deepEqual(first({ weekdays: ['SA'], daytimes: ['abends'] }, flexible)?.reasons, [
    { kind: 'flexible' },
  ])
})

test('steps are said to whoever needs none, and what nobody said is a question', () => {
  const wanted = { stepFree: true }
  assert.deepEqual(first(wanted, role('a'))?.reasons, [{ kind: 'stepFree' }])
  assert.deepEqual(first(wanted, role('a', { stepFree: 'nein' }))?.open, [{ kind: 'steps' }])
  assert.deepEqual(first(wanted, role('a', { stepFree: 'offen' }))?.open, [{ kind: 'stepFree' }])
})

test('a certificate of conduct and the German that is needed are said to everybody', () => {
  assert.deepEqual(first({}, role('a', { conduct: true, germanLevel: 'B1' }))?.open, [
    { kind: 'germanLevel', level: 'B1' },
    { kind: 'conduct' },
  ])
})

test('5 km are searched first, then 10 and 25 where there is no choice; farther is left out', () => {
  const near = [1, 2, 3].map((km) => role(`n${km}`, { distance: km * 1000 }))
  const far = role('far', { distance: 9_000 })
  const wanted = want({ near: true })
  assert.equal(rankRoles(wanted, [...near, far], 'x').radius, 5_000)
  assert.equal(rankRoles(wanted, [near[0]!, near[1]!, far], 'x').radius, 10_000)
  assert.deepEqual(rankRoles(wanted, [role('away', { distance: 30_000 })], 'x').hits, [])
})

test('what pauses stands last and says so', () => {
  const { hits } = rankRoles(nothingWanted, [role('p', { state: 'pausiert' }), role('a')], 'x')
  assert.deepEqual(ids(hits), ['a', 'p'])
  assert.deepEqual(hits[1]?.open, [{ kind: 'paused' }])
})

test('what fits equally well is drawn anew every day: over a month everybody stands in front about as often', () => {
  const roles = Array.from({ length: 5 }, (_, at) => role(`0000-${at}`))
  const fronts = new Map<string, number>()
  for (let day = 1; day <= 300; day += 1) {
    const front = rankRoles(nothingWanted, roles, `day ${day}`).hits[0]!.role.id
    fronts.set(front, (fronts.get(front) ?? 0) + 1)
  }
  assert.equal(fronts.size, 5)
  for (const times of fronts.values()) assert.ok(times > 35 && times < 90, `${times} of 300`)
  const again = () => ids(rankRoles(nothingWanted, roles, '2026-10-01').hits)
  assert.deepEqual(again(), again())
})

test('where nothing fits, what comes nearest: the same elsewhere, then something else here', () => {
  const roles = [
    role('elsewhere', { interests: ['tiere'], distance: 80_000 }),
    role('here', { interests: ['kueche'], distance: 500 }),
    role('paused', { interests: ['tiere'], distance: 80_000, state: 'pausiert' }),
  ]
  const wanted = want({ interests: ['tiere'], near: true })
  assert.deepEqual(rankRoles(wanted, roles, 'x').hits, [])
  assert.deepEqual(ids(nearestRoles(wanted, roles, 'x', 3)), ['elsewhere', 'here'])
})

test('insurance and a certificate that is not needed are wishes like steps: a reason, a question, or later', () => {
  const roles = [role('no', { accident: 'nein' }), role('nobody said', { liability: 'offen' }), role('yes')]
  const { hits } = rankRoles(want({ insured: true }), roles, 'x')
  assert.deepEqual(ids(hits), ['yes', 'nobody said', 'no'])
  assert.deepEqual(
    hits.map(({ reasons, open }) => [...reasons, ...open].map(({ kind }) => kind)),
    [['insured'], ['insured'], ['notInsured']],
  )
  const conduct = rankRoles(want({ noConduct: true }), [role('a', { conduct: true }), role('b')], 'x').hits
  assert.deepEqual(ids(conduct), ['b', 'a'])
  assert.deepEqual(conduct[0]?.reasons, [{ kind: 'noConduct' }])
})

test('who likes festivities finds also whatever helps at events', () => {
  const roles = [role('a'), role('b', { helpsAtEvents: true })]
  assert.deepEqual(ids(rankRoles(want({ interests: ['feste'] }), roles, 'x').hits), ['b'])
})
