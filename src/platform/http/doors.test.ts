import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Member } from '../actor.ts'
import { computedSince } from '../computing-time.ts'
import { aWorld } from '../testing.ts'
import { postPicture } from './route.ts'
import { makeApp } from './server.ts'

const member: Member = { context: 'member', personId: 'p', organizationId: 'o', roles: ['host'] }
const world = await aWorld({
  chapters: [
    {
      name: 'pictures',
      routes: [
        postPicture(
          '/bild',
          'everyone',
          async (visit) => new Response(`${(await visit.file('picture'))?.bytes.length}`),
        ),
      ],
    },
  ],
  sessions: {
    find: async (_world, token) =>
      token === 'kim'
        ? {
            sessionId: token,
            name: 'Kim',
            organizationName: 'Haus',
            member,
            locked: false,
            provedAt: new Date(),
          }
        : undefined,
    whenLocked: (visit) => visit.notFound(),
  },
})
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

test('whoever is signed in may send a picture of 12 MB where one is taken; a larger one is told the limit', async () => {
  const app = makeApp(world)
  const send = async (path: string, size: number, token = '') => {
    const form = new FormData()
    form.set('picture', new File([new Uint8Array(size)], 'a.jpg'))
    const packed = new Response(form)
    const answer = await app.request(path, {
      method: 'POST',
      body: await packed.clone().arrayBuffer(),
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: `trittstein_session=${token}`,
        'content-type': packed.headers.get('content-type') ?? '',
      },
    })
    return { status: answer.status, html: await answer.text() }
  }
  const megabytes = 1024 * 1024
  assert.equal((await send('/de/bild', 12 * megabytes, 'kim')).html, String(12 * megabytes))
  const large = await send('/de/bild', 17 * megabytes, 'kim')
  assert.equal(large.status, 413)
  assert.match(large.html, /Bilder gehen bis 12 MB, andere Dateien bis 2,9 MB/)
  for (const [path, token] of [
    ['/de/bild', ''],
    ['/de/bild', 'nobody'],
    ['/de/nirgends', 'kim'],
  ] as const)
    assert.equal((await send(path, 4 * megabytes, token)).status, 413, `${path} ${token}`)
})

test('a form of very many parts is refused before they are read one by one', async () => {
  const app = makeApp(world)
  const send = async (parts: number) => {
    const part = '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n1\r\n'
    const body = Buffer.from(`${part.repeat(parts)}--x--\r\n`)
    const start = process.cpuUsage()
    const { status } = await app.request('/de/bild', {
      method: 'POST',
      body,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: 'trittstein_session=kim',
        'content-type': 'multipart/form-data; boundary=x',
      },
    })
    return { status, ms: computedSince(start) }
  }
  assert.equal((await send(1000)).status, 200)
  assert.equal((await send(1001)).status, 413)
  const many = await send(240_000)
  assert.equal(many.status, 413)
  assert.ok(many.ms < 800, `${many.ms} ms`)
})
