import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { aRegion } from '#cooperation/testing'
import { chapter as directory } from '#directory'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as evaluation } from '../index.ts'
import { insertTotals, sumsBelow } from './store.ts'

const world = await aWorld({ chapters: [places, directory, peopleTables, consent, cooperation, evaluation] })
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
