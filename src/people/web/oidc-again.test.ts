import assert from 'node:assert/strict'
import { after, afterEach, beforeEach, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { anOrganization } from '#directory/testing'
import { system } from '#platform/actor.ts'
import { post } from '#platform/http/route.ts'
import { aPasskey } from '../credentials/a-passkey.ts'
import { signInAt } from '../credentials/a-provider.ts'
import { findOwnSession } from '../session.ts'
import { changeSession } from '../session-store.ts'
import { aBrowser } from './a-browser.ts'
import { aProvidedHouse } from './a-provided-house.ts'

/** A page of an upper chapter that takes a form. */
const desk = {
  name: 'desk',
  routes: [post('/schreibtisch', 'signed-in', async (visit) => visit.redirect('/konto'))],
}
const { world, app, provider } = await aProvidedHouse('http://haus.localhost', desk)
after(() => provider.close())
after(() => world.close())
await anOrganization(world, { name: 'Jobcenter Mitte', slug: 'jobcenter' })
const nadine = provider.people.get('nadine') ?? assert.fail()
provider.people.set('andere', { ...nadine, sub: 'andere', name: 'Andere', preferred_username: 'andere' })
provider.people.set('eins', { ...nadine, sub: 'eins', preferred_username: 'eins', amr: ['pwd'] })
provider.people.set('eins-neu', { ...nadine, sub: 'eins-neu', preferred_username: 'neu', amr: ['pwd'] })
provider.people.set('eins-app', { ...nadine, sub: 'eins-app', preferred_username: 'app', amr: ['pwd'] })

let browser = aBrowser(app)
const session = async () =>
  (await findOwnSession(world, browser.cookies.get('trittstein_session') ?? '')) ?? assert.fail('no session')

/** Goes to the provider, signs in there and comes back. */
const byProvider = async (account = 'nadine', path = '/de/anmelden/oidc?weiter=/konto/mail') => {
  const start = await browser.get(path)
  assert.equal(start.status, 303, start.text)
  const back = new URL(await signInAt(start.to ?? '', account))
  return {
    asked: new URL(start.to ?? '').searchParams,
    answer: await browser.get(back.pathname + back.search),
  }
}
const ask = async (path: string) =>
  JSON.parse((await browser.post(`${path}/frage`)).text) as { challenge: string }

beforeEach(async () => {
  browser = aBrowser(app)
})
afterEach(() => provider.tamperWith((claims) => claims))

/** Signed in by the provider; what was proved then was proved long ago. */
const signedInLongAgo = async (account = 'nadine') => {
  await byProvider(account)
  const { sessionId, member } = await session()
  const longAgo = new Date(world.now().getTime() - 3_600_000)
  await world.look(system('test'), (tx) => changeSession(tx, sessionId, { proved_at: longAgo }))
  return { sessionId, personId: member.personId, longAgo }
}

test('a sign-in proves only as much as the provider saw: what it saw long ago opens no change of keys', async () => {
  for (const auth_time of [0, undefined, Date.now() / 1000 - 3600]) {
    browser = aBrowser(app)
    provider.tamperWith((claims) => ({ ...claims, auth_time }))
    assert.equal((await byProvider()).answer.to, '/de/konto/mail', 'no PIN to choose without a fresh proof')
    assert.match((await browser.get('/de/konto/mail')).to ?? '', /^\/de\/anmelden\/bestaetigen/)
  }
})

test('a new proof by the provider: signed in there anew, the same person, the session stays', async () => {
  const { sessionId } = await signedInLongAgo()
  assert.match((await browser.get('/de/konto/mail')).to ?? '', /^\/de\/anmelden\/bestaetigen/)
  assert.match((await browser.get('/de/anmelden/bestaetigen')).text, /href="\/de\/anmelden\/oidc/)
  const { asked, answer } = await byProvider()
  assert.deepEqual([asked.get('prompt'), asked.get('max_age')], ['login', '0'])
  assert.equal(answer.to, '/de/konto/mail')
  assert.equal((await session()).sessionId, sessionId)
  assert.equal((await browser.get('/de/konto/mail')).status, 200)
})

test('somebody else’s account, an old sign-in there and a refusal prove nothing and change nothing', async () => {
  const { sessionId, personId, longAgo } = await signedInLongAgo()
  const isNoProof = async (answer: { to: string | null }) => {
    assert.equal(answer.to, '/de/anmelden/bestaetigen?weiter=%2Fkonto%2Fmail&dienstkonto=nein')
    assert.match((await browser.get(answer.to ?? '')).text, /nicht neu bestätigt/)
    const now = await session()
    assert.deepEqual([now.sessionId, now.member.personId, now.provedAt], [sessionId, personId, longAgo])
  }
  await isNoProof((await byProvider('andere')).answer)
  for (const auth_time of [0, undefined, Math.round(Date.now() / 1000) - 300]) {
    provider.tamperWith((claims) => ({ ...claims, auth_time }))
    await isNoProof((await byProvider()).answer)
  }
  await browser.get('/de/anmelden/oidc?weiter=/konto/mail')
  await isNoProof(await browser.get('/anmelden/oidc/zurueck?error=access_denied&state=none'))
})

test('a way to the provider that began before this session is no proof for it', async () => {
  const early = await browser.get('/de/anmelden/oidc?weiter=/konto/mail')
  const states = new Map(browser.cookies)
  const { sessionId, longAgo } = await signedInLongAgo()
  for (const [name, value] of states) browser.cookies.set(name, value)
  const back = new URL(await signInAt(early.to ?? '', 'nadine'))
  const answer = await browser.get(back.pathname + back.search)
  assert.match(answer.to ?? '', /dienstkonto=nein/)
  assert.deepEqual([(await session()).sessionId, (await session()).provedAt], [sessionId, longAgo])
})

test('behind the lock the provider opens; what was typed is there', async () => {
  const { sessionId } = await signedInLongAgo()
  await browser.post('/de/gesperrt/jetzt')
  const late = await browser.post('/de/schreibtisch', { notiz: 'kommt am Montag' })
  assert.match(late.to ?? '', /^\/de\/gesperrt/)
  const page = await browser.get(late.to ?? '')
  assert.match(page.text, /href="\/de\/anmelden\/oidc/)
  assert.doesNotMatch(page.text, /name="passwort"/)
  assert.match(
    (await byProvider('andere', '/de/anmelden/oidc')).answer.to ?? '',
    /^\/de\/gesperrt.*dienstkonto=nein/,
  )
  assert.equal((await session()).locked, true)
  assert.match((await browser.get('/de/gesperrt?dienstkonto=nein')).text, /nicht neu bestätigt/)
  const { answer } = await byProvider('nadine', '/de/anmelden/oidc?weiter=/schreibtisch')
  assert.match(answer.to ?? '', /^\/de\/gesperrt\/formular/)
  const now = await session()
  assert.deepEqual([now.sessionId, now.locked], [sessionId, false])
  assert.match((await browser.get(answer.to ?? '')).text, /kommt am Montag/)
})

test('a passkey of somebody whom the provider vouches for opens the lock, but begins no session', async () => {
  const { personId } = await signedInLongAgo()
  const sign = await aPasskey(world, personId)
  await browser.post('/de/gesperrt/jetzt')
  const { challenge } = await ask('/de/gesperrt/passkey')
  assert.equal((await browser.post('/de/gesperrt/passkey', { antwort: sign(challenge) })).status, 200)
  assert.equal((await session()).locked, false)

  browser = aBrowser(app)
  const { challenge: second } = await ask('/de/anmelden/passkey')
  const answer = await browser.post('/de/anmelden/passkey', { antwort: sign(second), weiter: '/konto' })
  assert.deepEqual(JSON.parse(answer.text), { to: '/de/anmelden/oidc?weiter=%2Fkonto' })
  assert.equal(browser.cookies.has('trittstein_session'), false)
})

test('after one factor at the provider a passkey is the second', async () => {
  await byProvider('eins')
  const { sessionId, factors, member } = await session()
  assert.equal(factors, 1)
  const sign = await aPasskey(world, member.personId)
  const { challenge } = await ask('/de/anmelden/passkey')
  assert.equal((await browser.post('/de/anmelden/passkey', { antwort: sign(challenge) })).status, 200)
  assert.deepEqual([(await session()).sessionId, (await session()).factors], [sessionId, 2])
})

test('a first passkey after an old sign-in at the provider: it asks anew, then the passkey is kept', async () => {
  provider.tamperWith((claims) => ({ ...claims, auth_time: 0 }))
  await byProvider('eins-neu')
  assert.equal((await browser.post('/de/konto/passkey/frage')).status, 403)
  provider.tamperWith((claims) => claims)
  assert.equal((await byProvider('eins-neu')).asked.get('prompt'), 'login')
  assert.equal((await browser.post('/de/konto/passkey/frage')).status, 200)
})

test('too many tries with a passkey: a moment is enough, no hour', async () => {
  assert.match((await browser.get('/de/anmelden')).text, /data-too-often="Bitte warten Sie kurz und/)
})

test('a first app after an old sign-in at the provider: it asks anew, then the app counts', async () => {
  const path = '/de/anmelden/zweiter-faktor?weiter=/konto/mail'
  provider.tamperWith((claims) => ({ ...claims, auth_time: 0 }))
  await byProvider('eins-app')
  const proof = '/de/anmelden/bestaetigen?weiter=%2Fkonto%2Fmail'
  assert.equal((await browser.get(path)).to, proof, 'the key is not shown')
  provider.tamperWith((claims) => claims)
  assert.equal((await byProvider('eins-app')).asked.get('prompt'), 'login')
  const key = (
    /class="code code--long">([A-Z2-7 ]+)</.exec((await browser.get(path)).text)?.[1] ?? ''
  ).replaceAll(' ', '')
  const send = () =>
    browser.post('/de/anmelden/zweiter-faktor', {
      code: new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: world.now().getTime() }),
      weiter: '/konto/mail',
    })
  const { sessionId, provedAt } = await session()
  const prove = (proved_at: Date) =>
    world.look(system('test'), (tx) => changeSession(tx, sessionId, { proved_at }))
  await prove(new Date(world.now().getTime() - 3_600_000))
  assert.equal((await send()).to, proof, 'nor does a page that stood open since then help')
  assert.equal((await session()).factors, 1)
  await prove(provedAt)
  assert.match((await send()).to ?? '', /^\/de\/konto\/codes\//)
  assert.equal((await session()).factors, 2)
})

// REQ: ASVS-3.3.1
test('over TLS every cookie of a proof is tied to this host', async () => {
  const secure = await aProvidedHouse('https://haus.localhost')
  after(() => secure.provider.close())
  after(() => secure.world.close())
  await anOrganization(secure.world, { name: 'Jobcenter Mitte', slug: 'jobcenter' })
  browser = aBrowser(secure.app)
  await browser.post('/de/anmelden/passkey/frage')
  const start = await browser.get('/de/anmelden/oidc?weiter=/konto')
  assert.equal(browser.cookies.size, 3)
  for (const name of browser.cookies.keys()) assert.match(name, /^__Host-/)
  for (const line of start.headers.getSetCookie()) {
    assert.match(line, /; Path=\/(;|$)/)
    assert.match(line, /; Secure(;|$)/)
    assert.doesNotMatch(line, /Domain/)
  }
  const back = new URL(await signInAt(start.to ?? '', 'nadine'))
  assert.equal((await browser.get(back.pathname + back.search)).status, 303)
  assert.ok(browser.cookies.has('__Host-trittstein_session'))
})
