import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aWorld } from '../testing.ts'
import { makeApp } from './server.ts'

const world = await aWorld({ chapters: [] })
after(() => world.close())

test('a body that is too large is not only refused: nobody goes on taking it in', async () => {
  const piece = new Uint8Array(10_000)
  let pieces = 0
  let letGo = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces++
      controller.enqueue(piece)
    },
    cancel: () => {
      letGo = true
    },
  })
  const answer = await makeApp(world).request(
    new Request('http://localhost/de/', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'sec-fetch-site': 'same-origin' },
    }),
  )
  assert.equal(answer.status, 413)
  assert.ok(letGo)
  assert.ok(pieces < 40, `${pieces} pieces`)
})
