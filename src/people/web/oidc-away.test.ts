import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { anOrganization } from '#directory/testing'
import { makeApp } from '#platform/http/server.ts'
import { signInAt } from '../credentials/a-provider.ts'
import { aBrowser } from './a-browser.ts'
import { aProvidedHouse, aProviderOfNadine, oidcFor } from './a-provided-house.ts'

const { world, provider } = await aProvidedHouse()
after(() => provider.close())
after(() => world.close())
await anOrganization(world, { name: 'Jobcenter Mitte', slug: 'jobcenter' })
/** The same house with another provider. */
const appWith = (issuer: string) => makeApp({ ...world, config: { ...world.config, oidc: oidcFor(issuer) } })

test('a provider that never answers stops nobody else’s sign-in', async () => {
  const open = new Set<Socket>()
  const silent = createServer((socket) => void open.add(socket)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  after(() => {
    for (const socket of open) socket.destroy()
    silent.close()
  })
  const app = appWith(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`)
  const began = Date.now()
  const [away, password, passkey] = await Promise.all([
    aBrowser(app).get('/de/anmelden/oidc'),
    aBrowser(app).post('/de/anmelden', { konto: 'toni', passwort: 'Drei Hunde im Garten' }),
    aBrowser(app).post('/de/anmelden/passkey/frage'),
  ])
  assert.ok(Date.now() - began < 25_000, `${Date.now() - began} ms`)
  assert.match(away.text, /Dienstkonto ist gerade nicht erreichbar/)
  assert.match(password.text, /passen nicht zusammen/)
  assert.equal(passkey.status, 200)
})

// REQ: ASVS-9.1.3
test('a document that names another issuer is not this provider’s (OpenID Connect Discovery, 4.3)', async () => {
  const app = appWith(provider.issuer.replace('127.0.0.1', 'localhost'))
  assert.match((await aBrowser(app).get('/de/anmelden/oidc')).text, /gerade nicht erreichbar/)
})

test('the same subject at another provider is somebody else', async () => {
  const second = await aProviderOfNadine(world.config.baseUrl)
  after(() => second.close())
  for (const issuer of [provider.issuer, second.issuer]) {
    const browser = aBrowser(appWith(issuer))
    const back = new URL(await signInAt((await browser.get('/de/anmelden/oidc')).to ?? '', 'nadine'))
    assert.equal((await browser.get(`${back.pathname}${back.search}`)).status, 303)
  }
  const rows = await world.database.asOwner(
    async (owner) => (await owner.query('select count(distinct "userId")::int as n from auth.account')).rows,
  )
  assert.deepEqual(rows, [{ n: 2 }])
})
