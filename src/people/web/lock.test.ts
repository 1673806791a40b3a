import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { post } from '#platform/http/route.ts'
import { makeApp } from '#platform/http/server.ts'
import { slowHash } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { findByAccount } from '../credentials/credential-store.ts'
import { setFirstPassword } from '../credentials/index.ts'
import { savePin } from '../device-store.ts'
import { chapter as people, saveAccounts, sessions } from '../index.ts'
import { findOwnSession } from '../session.ts'
import { eraseExpired } from '../session-store.ts'
import { startSession } from '../start-session.ts'
import { aBrowser } from './a-browser.ts'

let now = new Date()
const received: unknown[] = []
/** A page of an upper chapter that takes a form. */
const desk = {
  name: 'desk',
  routes: [
    post('/schreibtisch', ['host'], async (visit) => {
      received.push(await visit.form())
      return visit.redirect('/konto')
    }),
  ],
}
const world = await aWorld({
  chapters: [places, directory, people, desk],
  sessions,
  now: () => now,
  config: { demo: false },
})
after(() => world.close())
const app = makeApp(world)
const house = await anOrganization(world, { name: 'Haus am Park', slug: 'haus' })
await saveAccounts(
  world,
  [{ account: 'toni', name: 'Toni Probe', role_title: '', organization: 'haus', roles: ['host'] }],
  { organizations: new Map([['haus', house]]), networks: new Map() },
)
const personId = (await world.look(system('test'), (tx) => findByAccount(tx, 'toni')))?.id ?? assert.fail()
const password = 'Drei Katzen auf dem Dach'
await setFirstPassword(world, { personId, password })
const pinHash = await slowHash('730416')

let browser = aBrowser(app)
const session = async (of = browser) =>
  (await findOwnSession(world, of.cookies.get('trittstein_session') ?? '')) ?? assert.fail('no session')
const kept = (sessionId: string) =>
  world.database.asOwner(
    async (owner) =>
      (await owner.query('select id from session_item where session_id = $1', [sessionId])).rows.length,
  )
const minutes = (n: number) => {
  now = new Date(now.getTime() + n * 60_000)
}
/** A browser on a device of its own, with this PIN. */
const signedIn = async (hash: string) => {
  const one = aBrowser(app)
  const opened = await startSession(
    world,
    { personId, organizationId: house, factors: 2 },
    { userAgent: null },
  )
  one.cookies.set('trittstein_session', opened.token)
  one.cookies.set('trittstein_device', opened.deviceToken ?? '')
  const { deviceId } = await session(one)
  await world.look(system('test'), (tx) => savePin(tx, deviceId ?? '', hash))
  return one
}
beforeEach(async () => {
  minutes(24 * 60)
  browser = await signedIn(pinHash)
})

test('after 30 minutes without a request nothing opens but the lock', async () => {
  minutes(29)
  assert.equal((await browser.get('/de/konto')).status, 200)
  minutes(31)
  const locked = await browser.get('/de/konto?ok=pin')
  assert.equal(locked.to, '/de/gesperrt?weiter=%2Fkonto%3Fok%3Dpin')
  for (const path of ['/de/anmelden', '/de/konto/pin', '/de/gesperrt/formular'])
    assert.match((await browser.get(path)).to ?? '', /^\/de\/gesperrt/, path)
  const page = await browser.get('/de/gesperrt?weiter=%2Fkonto')
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /schreibtisch|\/uebergaben/)
  assert.equal((await browser.post('/de/gesperrt', { pin: '111111', weiter: '/konto' })).status, 422)
  assert.equal((await browser.post('/de/gesperrt', { pin: '730416', weiter: '/konto' })).to, '/de/konto')
  assert.equal((await browser.get('/de/konto')).status, 200)
})

test('a form that was sent too late is kept, encrypted, and sent on after the PIN', async () => {
  minutes(40)
  const form = { vorname: 'Amira', 'tage[]': 'mo', notiz: 'Kommt mit <Kind> & "Hund"' }
  const late = await browser.post('/de/schreibtisch', form)
  assert.equal(late.to, '/de/gesperrt?weiter=%2Fschreibtisch')
  assert.deepEqual(received, [])
  const rows = await world.database.asOwner(
    async (owner) => (await owner.query('select * from session_item')).rows,
  )
  assert.doesNotMatch(JSON.stringify(rows) + rows.map((row) => row.sealed.toString()).join(), /Amira/)
  assert.match((await browser.get('/de/gesperrt')).text, /ist noch da/)
  assert.equal(
    (await browser.post('/de/gesperrt', { pin: '730416', weiter: '/schreibtisch' })).to,
    '/de/gesperrt/formular?weiter=%2Fschreibtisch',
  )
  const open = await browser.get('/de/gesperrt/formular?weiter=/schreibtisch')
  assert.match(open.text, /action="\/de\/schreibtisch"/)
  const fields = Object.fromEntries(
    [...open.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      ],
    ),
  )
  assert.equal((await browser.post('/de/schreibtisch', fields)).to, '/de/konto')
  assert.deepEqual(received, [{ vorname: 'Amira', tage: ['mo'], notiz: 'Kommt mit <Kind> & "Hund"' }])
})

test('what was half typed when the page locked itself is there again, for its own session only', async () => {
  const answer = JSON.parse(
    (await browser.post('/de/gesperrt/jetzt', { pfad: '/schreibtisch?seite=2', mail: 'ton', 'tage[]': 'mo' }))
      .text,
  )
  assert.match((await browser.get('/de/konto')).to ?? '', /gesperrt/, 'locked at once')
  assert.equal(answer.to, '/de/gesperrt?weiter=%2Fschreibtisch%3Fseite%3D2')
  assert.match((await browser.get('/de/gesperrt/getippt')).to ?? '', /gesperrt/, 'not from behind the lock')
  const open = await browser.post('/de/gesperrt', { pin: '730416', weiter: '/schreibtisch?seite=2' })
  assert.equal(open.to, '/de/schreibtisch?seite=2&getippt')
  const typed = await browser.get('/de/gesperrt/getippt?pfad=/schreibtisch?seite%3D2')
  assert.deepEqual(JSON.parse(typed.text), { mail: 'ton', tage: ['mo'] })
  const other = await startSession(
    world,
    { personId, organizationId: house, factors: 2 },
    { userAgent: null },
  )
  const stranger = aBrowser(app)
  stranger.cookies.set('trittstein_session', other.token)
  assert.equal((await stranger.get('/de/gesperrt/getippt?pfad=/schreibtisch?seite%3D2')).status, 404)
})

test('five wrong PINs and the device has none any more; the password opens', async () => {
  minutes(31)
  await browser.get('/de/konto')
  const tries = await Promise.all(
    Array.from({ length: 8 }, (_, i) => browser.post('/de/gesperrt', { pin: `55551${i}` })),
  )
  assert.ok(tries.every(({ status }) => status === 422))
  const right = await browser.post('/de/gesperrt', { pin: '730416' })
  assert.match(right.text, /gilt auf diesem Gerät nicht mehr/)
  assert.equal((await browser.post('/de/gesperrt', { passwort: 'falsch' })).status, 422)
  assert.equal((await browser.post('/de/gesperrt', { passwort: password })).to, '/de/uebergaben')
})

test('a PIN opens on its own device only: each refuses the other’s', async () => {
  const other = await signedIn(await slowHash('918273'))
  minutes(31)
  for (const [one, own, foreign] of [
    [browser, '730416', '918273'],
    [other, '918273', '730416'],
  ] as const) {
    assert.match((await one.get('/de/konto')).to ?? '', /gesperrt/)
    assert.equal((await one.post('/de/gesperrt', { pin: foreign })).status, 422)
    assert.equal((await session(one)).locked, true)
    assert.equal((await one.post('/de/gesperrt', { pin: own, weiter: '/konto' })).to, '/de/konto')
  }
})

test('one’s own PIN does not open on a device that was forgotten', async () => {
  minutes(31)
  await browser.get('/de/konto')
  const { deviceId } = await session()
  await world.database.asOwner((owner) => owner.query('delete from device where id = $1', [deviceId]))
  assert.equal((await browser.post('/de/gesperrt', { pin: '730416' })).status, 422)
})

test('a form with a PIN or a password is not kept, also where the address asks for something', async () => {
  const { sessionId } = await session()
  for (const pfad of ['/organisation/pin', '/organisation/pin?x', '/konto?ok=pin', '/einladung/abc?x']) {
    await browser.post('/de/gesperrt/jetzt', { pfad, text: 'geheim' })
    assert.equal(await kept(sessionId), 0, pfad)
  }
  await browser.post('/de/gesperrt/jetzt', { pfad: '/organisation/pinnwand', text: 'offen' })
  assert.equal(await kept(sessionId), 1)
})

test('what is kept is gone after ten hours, however late it was kept', async () => {
  await browser.post('/de/gesperrt/jetzt', { pfad: '/eins', text: 'eins' })
  const { sessionId } = await session()
  minutes(9 * 60)
  await browser.post('/de/gesperrt/jetzt', { pfad: '/zwei', text: 'zwei' })
  assert.equal(await kept(sessionId), 2)
  minutes(61)
  // Its own end counts, not the session's alone.
  await world.database.asOwner((owner) =>
    owner.query(`update session set expires_at = $1 where id = $2`, [
      new Date(now.getTime() + 86_400_000),
      sessionId,
    ]),
  )
  await world.look(system('test'), eraseExpired)
  assert.equal(await kept(sessionId), 1, 'the later one, as long as its session lives')
  await world.database.asOwner((owner) =>
    owner.query(`update session set expires_at = $1 where id = $2`, [now, sessionId]),
  )
  await world.look(system('test'), eraseExpired)
  assert.equal(await kept(sessionId), 0)
})

test('PINs that everybody tries first are refused', async () => {
  for (const pin of ['123456', '000000', '987654', '121212', '123123', '12345', 'abcdef'])
    assert.equal((await browser.post('/de/konto/pin', { pin })).status, 422, pin)
  assert.equal((await browser.post('/de/konto/pin', { pin: '204816' })).to, '/de/konto?ok=pin')
})

test('who types is here: the page says so, and ten hours stay the end', async () => {
  for (let i = 0; i < 20; i++) {
    minutes(29)
    assert.equal((await browser.post('/de/gesperrt/da')).status, 204)
  }
  assert.equal((await browser.get('/de/konto')).status, 200)
  minutes(25)
  assert.equal((await browser.get('/de/konto')).to, '/de/anmelden')
})

test('two pages lock with two forms: each comes back to its own; what wakes, asks or signs in replaces nothing', async () => {
  await browser.post('/de/gesperrt/jetzt', { pfad: '/eins', text: 'eins' })
  await browser.post('/de/gesperrt/jetzt', { pfad: '/zwei', text: 'zwei' })
  assert.equal((await browser.post('/de/gesperrt/da')).status, 423)
  await browser.post('/de/anmelden', { konto: 'jemand', passwort: 'geheim' })
  await browser.post('/de/rettung', { account: 'jemand', password: 'geheim' })
  await browser.post('/de/konto/mail', { mail: 'x' })
  assert.equal(
    (await browser.post('/de/gesperrt', { pin: '730416', weiter: '/eins' })).to,
    '/de/eins?getippt',
  )
  await browser.post('/de/gesperrt/jetzt', { pfad: '/konto' })
  assert.equal(
    (await browser.post('/de/gesperrt', { pin: '730416', weiter: '/konto' })).to,
    '/de/zwei?getippt',
  )
  await browser.post('/de/gesperrt/jetzt', { pfad: '/konto' })
  assert.equal((await browser.post('/de/gesperrt', { pin: '730416', weiter: '/konto' })).to, '/de/konto')
})
