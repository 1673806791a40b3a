import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as directory } from '#directory'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { visitor } from '#platform/actor.ts'
import { type Fact, within } from '#platform/facts.ts'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { type Asked, nothingAsked } from './asked.ts'
import { foundNothing } from './facts.ts'
import { mondayOf, socialSpace, soughtInVain } from './in-vain.ts'
import { chapter as matching } from './index.ts'
import { search } from './search.ts'
import { aNeighbourhood, aSearchableService } from './testing.ts'

type Told = typeof foundNothing extends Fact<infer P> ? P : never
let told: Told[] = []
let fails = false
const logged: string[] = []
let now = new Date('2026-11-25T08:17:31Z')
const listening = {
  name: 'listening',
  listeners: [
    within(foundNothing, async (_tx, fact) => {
      if (fails) throw new Error('no room for Quendolina')
      told.push(fact)
    }),
  ],
}
const world: World = {
  ...(await aWorld({ chapters: [places, directory, people, matching, listening], now: () => now })),
  log: (event, values) => void logged.push(JSON.stringify({ event, ...values })),
}
const app = makeApp(world)
before(async () => {
  await aNeighbourhood(world)
  // On the other side of the town, 7 km from 13353.
  await aSearchableService(world, { lat: 52.48, lon: 13.35, house: 'Haus Süd', needs: ['digital'] })
})
after(() => world.close())

const inVain = (given: Partial<Asked>) =>
  world.look(visitor, async (tx) => {
    const asked = { ...nothingAsked, ...given }
    return soughtInVain(asked, await search(tx, asked))
  })

test('nothing near is nothing within 5 km: farther away or online is `far`, else `none`', async () => {
  assert.equal(await inVain({ needs: ['geld'], near: '13353' }), undefined, 'there is one')
  assert.deepEqual(await inVain({ needs: ['digital'], near: '13353' }), { need: 'digital', reach: 'far' })
  assert.deepEqual(await inVain({ needs: ['wege'], near: '13353' }), { need: 'wege', reach: 'none' })
  assert.deepEqual(
    await inVain({ text: 'Deutsch lernen', near: 'Müllerstraße 149' }),
    undefined,
    'somebody near teaches it',
  )
})

test('a smaller circle, filters, no place or nothing asked for say nothing about what is missing', async () => {
  const asked = { needs: ['wege'], near: '13353' } as const
  assert.equal(await inVain({ ...asked, radius: 1_000 }), undefined)
  assert.deepEqual(await inVain({ ...asked, radius: 5_000 }), { need: 'wege', reach: 'none' })
  assert.deepEqual(
    await inVain({ needs: ['digital'], near: '13353', radius: 5_000 }),
    { need: 'digital', reach: 'far' },
    'what is beyond the circle is known all the same',
  )
  assert.equal(await inVain({ ...asked, weekdays: ['SU'] }), undefined)
  assert.ok(await inVain({ ...asked, weekdays: ['SU'], strict: false }), 'a profile leaves nothing out')
  assert.equal(await inVain({ needs: ['wege'] }), undefined)
  assert.equal(await inVain({ needs: ['wege'], near: 'Nirgendwo' }), undefined)
  assert.equal(await inVain({ near: '55218' }), undefined)
})

test('a search counts once: by its first need, or as words that stand for none', async () => {
  assert.equal((await inVain({ needs: ['wege', 'aelter'], near: '13353' }))?.need, 'wege')
  assert.equal((await inVain({ text: 'Bogenschießen', near: '13353' }))?.need, 'sonstiges')
})

test('an area is told as its social space, a day as its week', () => {
  assert.deepEqual(['01400931', '014009', '0140', '01', '07339', '11000', 'BE', undefined].map(socialSpace), [
    '014009',
    '014009',
    '01',
    '01',
    '07339',
    '11000',
    undefined,
    undefined,
  ])
  assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-29', '2027-01-01'].map(mondayOf), [
    '2026-11-16',
    '2026-11-23',
    '2026-11-23',
    '2026-12-28',
  ])
})

/** Visitors of different addresses. */
const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
let visitors = 0
const newcomer = () => from(`198.51.100.${++visitors}`)
const open = (path: string, by = newcomer()) => app.request(path, {}, by)
const post = (path: string, body: URLSearchParams | string, type: string, by = newcomer()) =>
  app.request(
    path,
    { method: 'POST', body, headers: { 'content-type': type, origin: 'http://localhost' } },
    by,
  )
/** What was told when `wanted` are there; the search does not wait for it, so the test does. */
const tellings = async (wanted = 0): Promise<Told[]> => {
  const look = () => world.look(visitor, async () => {})
  for (const end = Date.now() + 30_000; told.length < wanted && Date.now() < end; ) await look()
  for (let i = 0; i < 20; i++) await look()
  return told
}

test('page, answer of a POST and API tell it, each with nothing but coded values', async () => {
  told = []
  assert.equal((await open('/de/angebote?need=wege&near=13353')).status, 200)
  const form = 'application/x-www-form-urlencoded'
  const discreet = new URLSearchParams({ 'need[]': 'seele', near: 'Müllerstraße 149', text: 'Quendolina' })
  assert.equal((await post('/ar/angebote', discreet, form)).status, 200)
  assert.equal((await open('/api/v1/services?need=aelter&near=55218')).status, 200)
  const body = JSON.stringify({ text: 'Xylophon Quendolina', near: '10115' })
  assert.equal((await post('/api/v1/services', body, 'application/json')).status, 200)
  const all = await tellings(4)
  // No search waits for it, so they may overtake each other.
  assert.deepEqual(
    all.map(({ need, areaCode, week, reach, by }) => [need, areaCode, week, reach, by]).sort(),
    [
      ['aelter', '07339', '2026-11-23', 'none', 'person'],
      ['seele', '014009', '2026-11-23', 'none', 'person'],
      ['sonstiges', '011003', '2026-11-23', 'none', 'person'],
      ['wege', '014009', '2026-11-23', 'none', 'person'],
    ],
  )
  assert.deepEqual([...new Set(all.flatMap(Object.keys))].sort(), [
    'areaCode',
    'by',
    'countKey',
    'need',
    'reach',
    'week',
  ])
  assert.equal(new Set(all.map(({ countKey }) => countKey)).size, 4)
  assert.doesNotMatch(JSON.stringify([all, logged]), /Quendolina|Xylophon|198\.51|13353|10115|08:17/)
})

test('what was found, an unknown place and a search without a place tell nothing', async () => {
  told = []
  for (const path of [
    '/de/angebote?need=deutsch&near=13353',
    '/de/angebote?need=wege&near=Nirgendwo',
    '/de/angebote?need=wege',
    '/de/angebote?near=13353',
    '/de/angebote?need=seele&near=13353',
    '/api/v1/services?need=wege',
    '/de/angebote?need=wege&near=13353&weekday=SU',
  ])
    assert.ok((await open(path)).status < 500, path)
  assert.deepEqual(await tellings(), [])
})

test('from one address a search counts once in half an hour, whatever is looked for', async () => {
  told = []
  const by = newcomer()
  for (const need of ['wege', 'wege', 'aelter']) await open(`/de/angebote?need=${need}&near=13353`, by)
  await open('/api/v1/services?need=wege&near=13353', by)
  assert.equal((await tellings(1)).length, 1)
  now = new Date(now.getTime() + 29 * 60_000)
  await open('/de/angebote?need=wege&near=13353', by)
  assert.equal((await tellings(1)).length, 1)
  now = new Date(now.getTime() + 2 * 60_000)
  await open('/de/angebote?need=wege&near=13353', by)
  assert.equal((await tellings(2)).length, 2)
})

test('where it cannot be counted the search is answered all the same, and the log quotes nothing', async () => {
  fails = true
  logged.length = 0
  try {
    const answer = await open('/de/angebote?need=wege&near=13353')
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /13353/)
    const counted = () => logged.filter((line) => line.includes('matching.not-counted'))
    for (const end = Date.now() + 30_000; counted().length === 0 && Date.now() < end; ) await tellings()
    const lines = counted()
    assert.equal(lines.length, 1)
    assert.doesNotMatch(lines[0]!, /Quendolina|wege|13353/)
  } finally {
    fails = false
  }
})
