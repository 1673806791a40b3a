import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as places } from '#places'
import { visitor } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { chapter, networkOfBoth } from './index.ts'
import { aNetwork, anOrganization } from './testing.ts'

let world: World
before(async () => {
  world = await aWorld({ chapters: [places, chapter] })
})
after(() => world.close())
const ofBoth = (one: string, other: string, on = '2026-05-01') =>
  world.look(visitor, (tx) => networkOfBoth(tx, one, other, on))

test('what is between two counts in one network: the cooperation before the frame, then the one that began first', async () => {
  const [a, b, stranger] = await Promise.all([1, 2, 3].map(() => anOrganization(world)))
  const members = [a!, b!]
  const of = (more: Partial<Parameters<typeof aNetwork>[1]>) =>
    aNetwork(world, { coordinatorId: a!, members, ...more })
  assert.equal(await ofBoth(a!, b!), undefined)
  const frame = await of({ kind: 'rahmen', since: '2019-01-01' })
  assert.equal(await ofBoth(a!, b!), frame)
  const late = await of({ since: '2024-01-01' })
  assert.equal(await ofBoth(a!, b!), late)
  const early = await of({ since: '2022-01-01' })
  assert.equal(await ofBoth(a!, b!), early)
  assert.equal(await ofBoth(b!, a!), early, 'whoever sends')
  const over = await of({ since: '2021-01-01', validTo: '2025-12-31' })
  assert.deepEqual([await ofBoth(a!, b!), await ofBoth(a!, b!, '2025-12-31')], [early, over])
  assert.equal(await ofBoth(a!, stranger!), undefined)
  assert.equal(await ofBoth(a!, a!), early, 'of one organization alone, too')
})

test('two that began on the same day: always the same one', async () => {
  const [a, b] = [await anOrganization(world), await anOrganization(world)]
  // All three stand before anybody asks: PostgreSQL answers on several connections at once.
  const ids = await Promise.all([1, 2, 3].map(() => aNetwork(world, { coordinatorId: a, members: [a, b] })))
  assert.equal(await ofBoth(a, b), ids.sort()[0])
})
