import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signInDemo } from '#people'
import { makeApp } from '#platform/http/server.ts'
import { listSent } from '../queries.ts'
import { aScene } from '../testing.ts'

const scene = await aScene()
const { world, counsellor, serviceId } = scene
after(() => scene.close())

const session = await signInDemo(world, 'jc')
assert.ok(session)
const headers = { cookie: `trittstein_session=${session.token}`, origin: 'http://localhost' }
const app = makeApp(world)
const send = async (path: string, fields: Record<string, string>): Promise<string> => {
  const answer = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  assert.equal(answer.status, 303, path)
  return new URL(answer.headers.get('location') ?? '', 'http://x').pathname
}
const sentOnes = () => world.look(counsellor, (tx) => listSent(tx, 1))

/** A draft on the consent page: its path, and the hash of the wording on it. */
const aDraftPage = async (): Promise<{ path: string; hash: string }> => {
  const path = await send(`/de/weitergabe/${serviceId}/warm`, {
    language: 'de',
    firstName: 'Amira',
    contactKind: 'keine',
    contactValue: '123A456789',
  })
  const page = await (await app.request(path, { headers })).text()
  const again = await app.request(`/de/weitergabe/${serviceId}/warm?entwurf=${path.split('/').pop()}`, {
    headers,
  })
  assert.doesNotMatch(await again.text(), /123A456789/, 'no number is kept for who comes by')
  return { path, hash: /name="hash" value="(\w{64})"/.exec(page)?.[1] ?? '' }
}

test('"Nein" before anything was sent leaves nothing', async () => {
  const { path, hash } = await aDraftPage()
  assert.equal(await send(`${path}/nein`, { hash }), '/de/weitergabe/fertig')
  assert.deepEqual(await sentOnes(), [])
  assert.equal((await app.request(path, { headers })).status, 404)
})

test('"Nein" after a "Ja" never says "Erledigt", also when the print is gone', async () => {
  const { path, hash } = await aDraftPage()
  const print = await send(`${path}/ja`, { hash })
  assert.match(print, /ausdruck/)
  assert.equal(await send(`${path}/nein`, { hash }), print)
  scene.setNow('2026-09-01T08:20:00Z')
  assert.equal(await send(`${path}/nein`, { hash }), print)
  assert.equal((await app.request(print, { headers })).status, 410)
  assert.equal((await sentOnes()).length, 1)
})
