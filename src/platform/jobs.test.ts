import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { system } from './actor.ts'
import type { Chapter } from './chapter.ts'
import { after as afterwards, fact } from './facts.ts'
import { aWorld } from './testing.ts'
import type { World } from './world.ts'

const happened = fact<{ n: number }>('test.happened')
const done: number[] = []
const chapter: Chapter = {
  name: 'test',
  listeners: [
    afterwards('test.work', happened, async (_world, { n }) => {
      done.push(n)
    }),
  ],
}
let world: World
before(async () => {
  world = await aWorld({ chapters: [chapter] })
})
after(() => world.close())

test('work that was told at once is done at once, not ten pieces every five seconds', async () => {
  await world.jobs.work()
  await world.look(system('test'), async (tx) => {
    for (let n = 0; n < 45; n++) await tx.tell(happened, { n })
  })
  const until = async (pieces: number) => {
    for (const end = Date.now() + 60_000; done.length < pieces && Date.now() < end; )
      await new Promise((later) => setTimeout(later, 20))
  }
  // One look of the queue may pass before the first piece is begun; four more would be needed, ten at a time.
  await until(1)
  const begun = performance.now()
  await until(45)
  assert.equal(new Set(done).size, 45)
  assert.ok(performance.now() - begun < 15_000, `${Math.round(performance.now() - begun)} ms`)
})
