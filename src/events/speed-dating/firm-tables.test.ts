import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#platform/actor.ts'
import { sayAnswer } from '../talks/say-answer.ts'
import { someTalks } from '../talks/testing.ts'
import { aScene } from '../testing.ts'
import { listTalks } from './run-store.ts'
import { findDating } from './store.ts'
import { db } from './tables-store.ts'

const scene = await aScene()
const { world, host, ask } = scene
after(() => world.close())
const prepared = '2026-10-01T08:00:00Z'
const onTheDay = '2026-10-15T12:30:00Z'

test('a table that gets another name keeps its talks, and what was said of them', async () => {
  scene.setNow(prepared)
  const { eventId, idOf, bearer } = await someTalks(world, host)
  scene.setNow(onTheDay)
  for (const [who, other] of [
    ['A1', 'F1'],
    ['F1', 'A1'],
  ] as const)
    await sayAnswer(world, bearer(who), { withId: idOf(other), answer: 'interesse' })
  const talks = () => world.look(host, (tx) => listTalks(tx, eventId))
  const before = await talks()
  const form = {
    name: 'Bäckerei',
    key: 'F1',
    reads: 'de',
    tables: 'Tisch 1',
    stepFree: 'alle',
    quiet: 'alle',
  }
  const path = `/de/unsere-veranstaltungen/${eventId}/speed-dating/betriebe`
  assert.equal((await ask(`${path}/${idOf('F1')}`, { as: 'host', form })).status, 303)
  assert.deepEqual(await talks(), before)
  const said = await world.look(system('test'), (tx) =>
    db(tx).selectFrom('dating_match').selectAll().execute(),
  )
  assert.equal(said.length, 1)
})

test('a pasted list may give the table of one firm to another', async () => {
  scene.setNow(prepared)
  const { eventId } = await someTalks(world, host, { planned: false })
  const path = `/de/unsere-veranstaltungen/${eventId}/speed-dating/betriebe/tabelle`
  const text = 'id;name;tische\nF1;Bäckerei;T2\nF2;Pflegehaus;T1'
  assert.equal((await ask(path, { as: 'host', form: { text } })).status, 200)
  const { firms } = (await world.look(host, (tx) => findDating(tx, eventId)))!
  assert.deepEqual(
    firms.map(({ key, tables }) => [key, tables.map(({ name }) => name)]),
    [
      ['F1', ['T2']],
      ['F2', ['T1']],
      ['F3', ['T3']],
    ],
  )
})
