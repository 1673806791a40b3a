import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { aRegion } from '#cooperation/testing'
import { chapter as directory } from '#directory'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { aWorld } from '#platform/testing.ts'
import type { Tx } from '#platform/transaction.ts'
import { closeQuarters } from '../close-quarters.ts'
import { chapter as evaluation } from '../index.ts'
import { all, answered } from '../network-counts.ts'
import { network as wholeNetwork } from '../place-tree.ts'
import { latestPublication } from '../queries.ts'
import { readPublished } from '../tables.ts'
import { type ToldHandover, tellHandovers } from '../testing.ts'
import { insertTotals, sumsBelow } from './store.ts'

let reader: Member | undefined
const now = new Date('2026-08-22T10:00:00Z')
const sessions: Sessions = {
  find: async () =>
    reader && {
      sessionId: 'session',
      name: 'Kim Beispiel',
      organizationName: 'Bund',
      member: reader,
      locked: false,
      provedAt: now,
    },
  whenLocked: (visit) => visit.notFound(),
}
const world = await aWorld({
  chapters: [places, directory, people, consent, cooperation, evaluation],
  sessions,
  now: () => now,
})
after(() => world.close())

test('who gives the frame sees sums of what was published, and of how many networks each is', async () => {
  const frame = await aRegion(world, ['Bund'], { kind: 'rahmen' })
  const [north, south] = [
    await aRegion(world, ['Nord'], { partOf: frame.network }),
    await aRegion(world, ['Süd'], { partOf: frame.network }),
  ]
  await world.look(system('test'), async (tx) => {
    await insertTotals(tx, north.network, '2026-Q2', {
      alle: 20,
      angenommen: 12,
      nicht_moeglich: null,
      ohne_antwort: null,
    })
    await insertTotals(tx, south.network, '2026-Q2', {
      alle: 9,
      angenommen: null,
      nicht_moeglich: null,
      ohne_antwort: null,
    })
  })
  const [quarter, ...more] = await world.look(frame.leads.Bund!, (tx) => sumsBelow(tx, frame.network, 4))
  assert.deepEqual(more, [])
  assert.deepEqual(quarter, {
    quarter: '2026-Q2',
    networks: 2,
    sums: {
      alle: { n: 29, told: 2 },
      angenommen: { n: 12, told: 1 },
      nicht_moeglich: { n: 0, told: 0 },
      ohne_antwort: { n: 0, told: 0 },
    },
  })
  // A region sees nothing of the others, and nothing of the frame.
  assert.deepEqual(await world.look(north.leads.Nord!, (tx) => sumsBelow(tx, frame.network, 4)), [])
})

test('the page of a frame adds up what its networks published and may tell outside', async () => {
  const frame = await aRegion(world, ['Bund'], { kind: 'rahmen' })
  const below = { partOf: frame.network }
  const [large, other, small] = [
    await aRegion(world, ['A', 'B', 'C', 'D'], below),
    await aRegion(world, ['E', 'F', 'G'], below),
    await aRegion(world, ['H', 'I'], below),
  ]
  const inside = (region: typeof large, name: string, n: number, more: Partial<ToldHandover> = {}) =>
    Array.from({ length: n }, () => ({
      networkId: region.network,
      receiverId: region.leads[name]!.organizationId,
      day: '2026-05-06',
      moves: [['accepted', '2026-05-08'] as const],
      ...more,
    }))
  await tellHandovers(world, [
    ...['A', 'B', 'C'].flatMap((name) => inside(large, name, 7)),
    ...['B', 'C', 'D'].flatMap((name) => inside(large, name, 4, { moves: [['declined', '2026-05-08']] })),
    ...['E', 'F', 'G'].flatMap((name) => inside(other, name, 9)),
    // Who declines is one house: what all others did would say how often.
    ...inside(other, 'E', 6, { moves: [['declined', '2026-05-08']] }),
    // Two houses: each would read of the other.
    ...['H', 'I'].flatMap((name) => inside(small, name, 25)),
  ])
  await closeQuarters(world)
  /** What the network's own page says. */
  const own = async (region: typeof large, outcome: string) => {
    const shown = await world.look(region.coordinator, async (tx: Tx) => {
      const latest = await latestPublication(tx, region.network)
      return readPublished(latest!, '2026-Q2').show({ quarter: '2026-Q2', place: wholeNetwork, outcome })
    })
    return shown.is === 'number' ? shown.n : undefined
  }
  assert.deepEqual(
    await Promise.all([large, other, small].map((one) => own(one, all))),
    [33, 33, 50],
    'inside each network they are told',
  )
  const [yes, no] = [await own(large, answered[0]!), await own(large, answered[1]!)]
  assert.deepEqual([yes, no, await own(other, answered[0]!)], [21, 12, 27])

  reader = { ...frame.leads.Bund!, roles: ['lead'] }
  const answer = await makeApp(world).request(`/de/kooperation/${frame.network}/land`, {
    headers: { cookie: 'trittstein_session=token' },
  })
  assert.equal(answer.status, 200)
  const table = (await answer.text()).split('id="below"')[1]!.split('</table>')[0]!
  const cells = [...table.split('<tbody')[1]!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, html = '']) =>
    html
      .replace(/<span class="table-label".*?<\/span>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  assert.deepEqual(cells.slice(-5), [
    '3',
    '66 aus 2 Kooperationen',
    `${yes} aus 1 Kooperation`,
    `${no} aus 1 Kooperation`,
    '0 aus 1 Kooperation',
  ])
  assert.doesNotMatch(table, /\b(116|99|83)\b/, 'nothing of what stays inside is added up')
})
