import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aStoryScene } from '../testing.ts'
import { withdrawStory } from './approve-story.ts'
import { aShownStory, worked } from './testing.ts'

const scene = await aStoryScene()
const { world, host, ask } = scene
after(() => world.close())

test('a story is told, approved, shown, and gone at the next request', async () => {
  const story = await aShownStory(world, host)
  const path = `/de/gute-beispiele/${story.id}`
  const page = await ask(path)
  assert.equal(page.status, 200, page.html)
  assert.match(page.html, /Samira/)
  assert.match((await ask('/de/gute-beispiele')).html, /Samira/)
  const own = await ask('/de/meine-geschichte', { form: { code: story.code } })
  assert.equal(own.status, 200)
  worked(await withdrawStory(world, story.bearer, {}))
  assert.equal((await ask(path)).status, 404)
  assert.doesNotMatch((await ask('/de/gute-beispiele')).html, /Samira/)
  const list = await ask('/de/unsere-geschichten', { as: 'host' })
  assert.equal(list.status, 200)
})
