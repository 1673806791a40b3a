import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { aStoryScene } from '../testing.ts'
import { findShown } from './queries.ts'
import { aShownStory } from './testing.ts'

const { world, host } = await aStoryScene()
after(() => world.close())

const asOwner = (text: string, values: unknown[] = []) =>
  world.database.asOwner((owner) => owner.query(text, values))
const isShown = async (id: string): Promise<boolean> =>
  (await world.look(visitor, (tx) => findShown(tx, id, 'web'))) !== undefined

test('whoever said yes to the approved words before a yes named them is shown on; to former words, is asked', async () => {
  const these = await aShownStory(world, host, ['web'])
  const former = await aShownStory(world, host, ['web'])
  await asOwner(`update story_consent set hash = '' where story_id = any($1)`, [[these.id, former.id]])
  await asOwner(`update story_consent set given_at = given_at - interval '1 day' where story_id = $1`, [
    former.id,
  ])
  assert.deepEqual([await isShown(these.id), await isShown(former.id)], [false, false])
  await asOwner(
    await readFile(new URL('0004-yes-of-known-words.sql', sourceFolder('stories/migrations/')), 'utf8'),
  )
  assert.deepEqual([await isShown(these.id), await isShown(former.id)], [true, false])
  const { rows } = await asOwner(
    `select count(*)::int as n from pg_class where relname like 'story%' and relkind = 'r' and relforcerowsecurity`,
  )
  assert.equal(rows[0].n, 8, 'policies bind the owner again')
})
