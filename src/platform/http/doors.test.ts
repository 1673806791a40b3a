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

test('a form with a file may be larger, the open API and everything else may not', async () => {
  const app = makeApp(world)
  const ask = (path: string, type: string, size: number) =>
    app.request(path, {
      method: 'POST',
      body: new Uint8Array(size),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': type },
    })
  const form = 'multipart/form-data; boundary=x'
  assert.equal((await ask('/de/nirgends', form, 2_900_000)).status, 404)
  assert.equal((await ask('/de/nirgends', form, 3_200_000)).status, 413)
  assert.equal((await ask('/api/v1/search', form, 300_000)).status, 413)
  assert.equal((await ask('/de/nirgends', 'application/x-www-form-urlencoded', 300_000)).status, 413)
})
