import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { changeEmail, setDisabled } from '../account-store.ts'
import { aPasskey } from '../credentials/a-passkey.ts'
import { findByAccount } from '../credentials/credential-store.ts'
import { setFirstPassword } from '../credentials/index.ts'
import { newMagicLink } from '../credentials/magic-link.ts'
import { chapter as people, saveAccounts, sessions } from '../index.ts'
import { aBrowser } from './a-browser.ts'

let now = new Date()
const world = await aWorld({
  chapters: [mail, places, directory, people],
  sessions,
  now: () => now,
  config: { demo: false, handover: true },
})
after(() => world.close())
const app = makeApp(world)
const [house, other] = [
  await anOrganization(world, { name: 'Haus am Park', slug: 'haus' }),
  await anOrganization(world, { name: 'Haus am See', slug: 'see' }),
]
const organizations = new Map([
  ['haus', house],
  ['see', other],
])
const password = 'Drei Katzen auf dem Dach'
let n = 0
let account: string
let personId: string
/** A new person before each test, so that nobody's guesses are another's. */
beforeEach(async () => {
  account = `toni${++n}`
  await saveAccounts(
    world,
    [{ account, name: 'Toni Probe', role_title: '', organization: 'haus', roles: ['host'] }],
    { organizations, networks: new Map() },
  )
  personId = (await world.look(system('test'), (tx) => findByAccount(tx, account)))?.id ?? assert.fail()
  await setFirstPassword(world, { personId, password })
  now = new Date(now.getTime() + 24 * 3_600_000)
})

const keyOf = (page: string): string =>
  (/class="code code--long">([A-Z2-7 ]+)</.exec(page)?.[1] ?? assert.fail('no key on the page')).replaceAll(
    ' ',
    '',
  )
const codeOf = (key: string): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.getTime() })

/** Signs in with both steps, setting up the app; answers the key of the app and the recovery codes. */
const signIn = async (browser = aBrowser(app)) => {
  const first = await browser.post('/de/anmelden', { konto: account, passwort: password })
  assert.equal(first.to, '/de/anmelden/zweiter-faktor')
  const key = keyOf((await browser.get('/de/anmelden/zweiter-faktor')).text)
  const shown = await browser.post('/de/anmelden/zweiter-faktor', { code: codeOf(key) })
  assert.match(shown.to ?? '', /\/konto\/codes\//)
  const codes = await browser.get(shown.to ?? '')
  return {
    browser,
    key,
    recovery: [...codes.text.matchAll(/([2-9A-Z]{5}-[2-9A-Z]{5})/g)].map(([, one = '']) => one),
  }
}
const isIn = async (browser: ReturnType<typeof aBrowser>) => (await browser.get('/de/konto')).status === 200

// REQ: ASVS-2.3.1, ASVS-7.2.1, ASVS-7.2.4
test('a password opens the second step and nothing else; both together open the house', async () => {
  const browser = aBrowser(app)
  const first = await browser.post('/de/anmelden', {
    konto: account.toUpperCase(),
    passwort: password,
    weiter: '/konto/pin',
  })
  assert.equal(first.to, '/de/anmelden/zweiter-faktor?weiter=%2Fkonto%2Fpin')
  const token = browser.cookies.get('trittstein_session')
  const half = await sessions.find(world, token ?? '')
  assert.deepEqual([half?.member.roles, half?.gate], [[], '/anmelden/zweiter-faktor'])
  for (const path of [
    '/de/konto',
    '/de/konto/organisation',
    '/de/konto/passwort',
    '/de/konto/zweiter-faktor',
    '/de/konto/pin',
  ])
    assert.equal((await browser.get(path)).to, '/de/anmelden/zweiter-faktor', path)

  const page = await browser.get('/de/anmelden/zweiter-faktor?weiter=/konto/pin')
  const key = keyOf(page.text)
  const wrong = await browser.post('/de/anmelden/zweiter-faktor', { code: '000000' })
  assert.equal(wrong.status, 422)
  const shown = await browser.post('/de/anmelden/zweiter-faktor', {
    code: codeOf(key),
    weiter: '/konto/pin',
  })
  const codes = await browser.get(shown.to ?? '')
  assert.equal(codes.text.match(/class="code">[2-9A-Z]{5}-/g)?.length, 10)
  assert.match(codes.text, /href="\/de\/konto\/pin"/)
  assert.notEqual(browser.cookies.get('trittstein_session'), token, 'the token is a new one')
  assert.equal(await sessions.find(world, token ?? ''), undefined, 'the old one is worth nothing')
  const whole = await sessions.find(world, browser.cookies.get('trittstein_session') ?? '')
  assert.deepEqual([whole?.member.roles, whole?.gate], [['host'], undefined])
})

test('whoever has a second factor cannot set up another one with the password alone', async () => {
  await signIn()
  const thief = aBrowser(app)
  await thief.post('/de/anmelden', { konto: account, passwort: password })
  const page = await thief.get('/de/anmelden/zweiter-faktor')
  assert.doesNotMatch(page.text, /code--long/)
  assert.equal((await thief.post('/de/konto/passkey/frage')).status, 403)
  assert.equal((await thief.get('/de/konto/mail')).to, '/de/anmelden/zweiter-faktor')
})

test('a recovery code opens once', async () => {
  const { recovery } = await signIn()
  const browser = aBrowser(app)
  for (const expected of [303, 422]) {
    await browser.post('/de/anmelden', { konto: account, passwort: password })
    const answer = await browser.post('/de/anmelden/zweiter-faktor', { code: recovery[0] ?? '' })
    assert.equal(answer.status, expected)
  }
})

test('a wrong account and a wrong password answer alike, and what was typed stays', async () => {
  const browser = aBrowser(app)
  const known = await browser.post('/de/anmelden', { konto: account, passwort: 'falsch' })
  const unknown = await browser.post('/de/anmelden', { konto: 'niemand', passwort: 'falsch' })
  assert.deepEqual([known.status, unknown.status], [422, 422])
  const same = (page: string, typed: string) =>
    page.replaceAll(typed, 'X').replace(/name="form-token" value="[^"]+"/g, '')
  assert.equal(same(known.text, account), same(unknown.text, 'niemand'))
  assert.match(known.text, new RegExp(`value="${account}"`))
  const empty = await browser.post('/en/anmelden', { konto: '', passwort: '' })
  assert.match(empty.text, /Please type your account/)
})

// REQ: ASVS-6.1.1, ASVS-6.3.1
test('50 guesses on one account are throttled; its owner gets in on the known device', async () => {
  const { browser: own, key } = await signIn()
  await own.post('/de/abmelden')
  const stranger = aBrowser(app)
  const answers: number[] = []
  for (let i = 0; i < 50; i++)
    answers.push((await stranger.post('/de/anmelden', { konto: account, passwort: `geraten ${i}` })).status)
  assert.equal(answers.filter((status) => status === 422).length, 10)
  assert.equal(answers.filter((status) => status === 429).length, 40)
  assert.equal((await stranger.post('/de/anmelden', { konto: account, passwort: password })).status, 429)
  now = new Date(now.getTime() + 60_000)
  assert.equal((await own.post('/de/anmelden', { konto: account, passwort: password })).status, 303)
  assert.equal((await own.post('/de/anmelden/zweiter-faktor', { code: codeOf(key) })).status, 303)
  assert.ok(await isIn(own))
})

// REQ: ASVS-6.1.1, ASVS-6.3.1
test('one password on 50 accounts is throttled, and an account that is not there counts the same; whose it is gets in on the known device', async () => {
  const { browser: own, key } = await signIn()
  await own.post('/de/abmelden')
  const stranger = () => aBrowser(app)
  const answers: number[] = []
  for (let i = 0; i < 50; i++)
    answers.push((await stranger().post('/de/anmelden', { konto: `haus${i}`, passwort: password })).status)
  assert.equal(answers.filter((status) => status === 422).length, 10)
  assert.equal(answers.at(-1), 429)
  assert.equal((await stranger().post('/de/anmelden', { konto: account, passwort: password })).status, 429)
  now = new Date(now.getTime() + 60_000)
  assert.equal((await own.post('/de/anmelden', { konto: account, passwort: password })).status, 303)
  assert.equal((await own.post('/de/anmelden/zweiter-faktor', { code: codeOf(key) })).status, 303)
  assert.ok(await isIn(own))
})

test('codes of the app cannot be tried through', async () => {
  await signIn()
  const thief = aBrowser(app)
  await thief.post('/de/anmelden', { konto: account, passwort: password })
  const answers: number[] = []
  for (let i = 0; i < 20; i++)
    answers.push((await thief.post('/de/anmelden/zweiter-faktor', { code: String(100000 + i) })).status)
  assert.equal(answers.filter((status) => status === 429).length, 10)
  const elsewhere = await thief.post('/de/anmelden/bestaetigen', { beweis: '123123' })
  assert.equal(elsewhere.status, 429, 'the other door has the same allowance')
})

// REQ: ASVS-6.2.2, ASVS-7.4.1
test('a session ends with the password, the sign-out, after ten hours; one’s own others can be ended', async () => {
  const { browser: one, key } = await signIn()
  const second = async (userAgent?: string) => {
    now = new Date(now.getTime() + 60_000)
    const browser = aBrowser(app, userAgent)
    await browser.post('/de/anmelden', { konto: account, passwort: password })
    await browser.post('/de/anmelden/zweiter-faktor', { code: codeOf(key) })
    assert.ok(await isIn(browser))
    return browser
  }
  const two = await second()
  assert.match((await one.get('/de/konto')).text, /Firefox · Windows/)
  await one.post('/de/konto/sitzung/beenden', {})
  assert.equal(await isIn(two), false)
  assert.ok(await isIn(one))
  const phone = await second('Mozilla/5.0 (iPhone) Safari/604.1')
  const desk = await second()
  const shown = /name="id" value="([0-9a-f-]{36})".{1,200}?: Safari · iPhone,/s.exec(
    (await one.get('/de/konto')).text,
  )
  await one.post('/de/konto/sitzung/beenden', { id: shown?.[1] ?? assert.fail('not in the list') })
  assert.deepEqual([await isIn(phone), await isIn(desk), await isIn(one)], [false, true, true])

  const three = await second()
  const weak = await one.post('/de/konto/passwort', { passwort: 'passwort1234' })
  assert.equal(weak.status, 422)
  assert.match(weak.text, /leicht erraten/)
  assert.equal(
    (await one.post('/de/konto/passwort', { passwort: 'Ein neuer Satz vom Sonntag' })).to,
    '/de/konto?ok=passwort',
  )
  assert.equal(await isIn(three), false)
  assert.ok(await isIn(one))
  const token = one.cookies.get('trittstein_session') ?? ''
  await one.post('/de/abmelden')
  assert.equal(await sessions.find(world, token), undefined)
})

// REQ: ASVS-7.4.2
test('somebody of two organizations chooses for whom they act; the roles are those of the chosen one, the token is new', async () => {
  await saveAccounts(
    world,
    [{ account, name: 'Toni Probe', role_title: '', organization: 'see', roles: ['privacy'] }],
    { organizations, networks: new Map() },
  )
  const { browser } = await signIn()
  const of = async () =>
    (await sessions.find(world, browser.cookies.get('trittstein_session') ?? '')) ?? assert.fail('no session')
  assert.deepEqual([(await of()).organizationName, (await of()).member.roles], ['Haus am Park', ['host']])
  const token = browser.cookies.get('trittstein_session') ?? ''
  assert.match((await browser.get('/de/konto/organisation')).text, /Haus am See/)
  const chosen = await browser.post('/de/konto/organisation', { organisation: other })
  assert.equal(chosen.to, '/de/datenschutz/fall')
  assert.deepEqual([(await of()).organizationName, (await of()).member.roles], ['Haus am See', ['privacy']])
  assert.equal(await sessions.find(world, token), undefined, 'the old token is worth nothing')
  const foreign = await anOrganization(world, { name: 'Fremd', slug: `fremd-${account}` })
  assert.equal((await browser.post('/de/konto/organisation', { organisation: foreign })).status, 404)
})

test('a form that comes after the proof has grown old is kept, and sent on after a new one', async () => {
  const { browser, key } = await signIn()
  now = new Date(now.getTime() + 11 * 60_000)
  const late = await browser.post('/de/organisation/menschen/einladen', {
    name: 'Kim Neu',
    'roles[]': 'host',
  })
  assert.equal(late.status, 404, 'a host invites nobody')
  await world.database.asOwner((owner) =>
    owner.query(`update membership set roles = '{lead}' where person_id = $1`, [personId]),
  )
  const asked = await browser.post('/de/organisation/menschen/einladen', {
    name: 'Kim Neu',
    'roles[]': 'host',
  })
  const weiter = '/gesperrt/formular?weiter=%2Forganisation%2Fmenschen%2Feinladen'
  assert.equal(asked.to, `/de/anmelden/bestaetigen?weiter=${encodeURIComponent(weiter)}`)
  const proved = await browser.post('/de/anmelden/bestaetigen', { beweis: codeOf(key), weiter })
  assert.equal(proved.to, `/de${weiter}`)
  const kept = await browser.get(`/de${weiter}`)
  assert.match(kept.text, /action="\/de\/organisation\/menschen\/einladen"/)
  assert.match(kept.text, /name="name" value="Kim Neu"/)
})

test('a disabled account is out at once, and comes in on no way', async () => {
  const { browser } = await signIn()
  const [link, later, sign] = [
    await newMagicLink(world, personId),
    await newMagicLink(world, personId),
    await aPasskey(world, personId),
  ]
  const byPasskey = async (one: ReturnType<typeof aBrowser>) => {
    const { challenge } = JSON.parse((await one.post('/de/anmelden/passkey/frage')).text)
    return (await one.post('/de/anmelden/passkey', { antwort: sign(challenge) })).status
  }
  assert.ok(await world.look(system('test'), (tx) => setDisabled(tx, account, true)))
  assert.equal((await browser.get('/de/konto')).to, '/de/anmelden')
  assert.equal((await browser.post('/de/anmelden', { konto: account, passwort: password })).status, 422)
  assert.match(String((await browser.post(`/de/anmelden/link/${link}`)).status), /^(403|410)$/)
  assert.equal(await byPasskey(browser), 422)
  const half = await sessions.find(world, browser.cookies.get('trittstein_session') ?? '')
  assert.equal(half, undefined, 'nobody is signed in, not even half')
  assert.ok(await world.look(system('test'), (tx) => setDisabled(tx, account, false)))
  const chain = await world.database.asOwner(
    async (owner) =>
      (await owner.query('select action from audit_entry where subject = $1 order by seq', [personId])).rows,
  )
  assert.deepEqual(
    chain.map(({ action }) => action),
    ['people.disable-account', 'people.enable-account'],
  )
  assert.equal((await browser.post('/de/anmelden', { konto: account, passwort: password })).status, 303)
  assert.equal(await byPasskey(aBrowser(app)), 200, 'the same passkey opens again')
  assert.equal((await aBrowser(app).post(`/de/anmelden/link/${later}`)).status, 303)
})

test('another person’s session is not there', async () => {
  const { browser } = await signIn()
  const token = browser.cookies.get('trittstein_session') ?? ''
  const found = await sessions.find(world, token)
  const first = account
  await saveAccounts(
    world,
    [{ account: 'fremd', name: 'Fremd', role_title: '', organization: 'haus', roles: ['lead'] }],
    { organizations, networks: new Map() },
  )
  const fremd = (await world.look(system('test'), (tx) => findByAccount(tx, 'fremd')))?.id ?? ''
  await setFirstPassword(world, { personId: fremd, password })
  account = 'fremd'
  const { browser: lead } = await signIn()
  await lead.post('/de/konto/sitzung/beenden', { id: found?.sessionId ?? '' })
  assert.ok(await isIn(browser), first)
})

test('ten hours are the end, whatever happens', async () => {
  const { browser } = await signIn()
  for (let i = 0; i < 25; i++) {
    now = new Date(now.getTime() + 24 * 60_000)
    if (i < 24) assert.ok(await isIn(browser), `after ${i + 1} times 24 minutes`)
  }
  now = new Date(now.getTime() + 60_000)
  assert.equal(await isIn(browser), false)
})

test('before keys and password somebody proves again who they are', async () => {
  const { browser, key } = await signIn()
  now = new Date(now.getTime() + 11 * 60_000)
  assert.equal((await browser.get('/de/konto/pin')).to, '/de/anmelden/bestaetigen?weiter=%2Fkonto%2Fpin')
  assert.equal(
    (await browser.post('/de/konto/passwort', { passwort: 'Ein neuer Satz vom Sonntag' })).status,
    303,
  )
  assert.equal((await browser.post('/de/anmelden/bestaetigen', { beweis: 'falsch' })).status, 422)
  const proved = await browser.post('/de/anmelden/bestaetigen', { beweis: codeOf(key), weiter: '/konto/pin' })
  assert.equal(proved.to, '/de/konto/pin')
  assert.equal((await browser.get('/de/konto/pin')).status, 200)
})

// REQ: ASVS-1.2.2
test('a wrong way on leads nowhere else', async () => {
  const browser = aBrowser(app)
  for (const weiter of [
    '//boese.example',
    'https://boese.example',
    '/\\boese.example',
    '/%0d%0aset-cookie:x',
  ])
    assert.doesNotMatch(
      (await browser.post('/de/anmelden', { konto: account, passwort: password, weiter })).to ?? '',
      /boese|set-cookie:/,
      weiter,
    )
})

const mailsTo = async (to: string) => {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => setTimeout(done, 20))) {
    const found = (await world.look(system('test'), (tx) => newestMails(tx, 50))).filter(
      (one) => one.recipient === to,
    )
    if (found.length > 0) return found
  }
  return []
}

// REQ: ASVS-3.5.3, ASVS-14.2.1
test('a link by mail is used by a click, not by opening it, and asks for the second step', async () => {
  const to = `${account}@haus.example`
  await world.look(system('test'), (tx) => changeEmail(tx, personId, to))
  const browser = aBrowser(app)
  const unknown = await browser.post('/de/anmelden/link', { konto: 'nobody@haus.example' })
  const known = await browser.post('/de/anmelden/link', { konto: to })
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
  const [sent] = await mailsTo(to)
  const path =
    /https?:\/\/[^/]+(\/de\/anmelden\/link\/\S+)/.exec(sent?.body ?? '')?.[1] ?? assert.fail('no link')
  assert.doesNotMatch(sent?.subject ?? '', /Jobcenter|Toni/)
  assert.equal((await browser.get(path)).status, 200)
  assert.equal((await browser.get(path)).status, 200, 'a scanner opens it twice')
  assert.equal((await browser.post(path)).to, '/de/anmelden/zweiter-faktor')
  assert.equal((await aBrowser(app).post(path)).status, 410)
})

test('mails about security go to the old address, too', async () => {
  const { browser } = await signIn()
  const [before, after] = [`${account}-alt@haus.example`, `${account}-neu@haus.example`]
  await world.look(system('test'), (tx) => changeEmail(tx, personId, before))
  assert.equal((await browser.post('/de/konto/mail', { mail: after })).to, '/de/konto?ok=link')
  const [asked] = await mailsTo(after)
  const path =
    /https?:\/\/[^/]+(\/de\/konto\/mail\/\S+)/.exec(asked?.body ?? '')?.[1] ?? assert.fail('no link')
  assert.equal((await browser.post(path)).to, '/de/konto?ok=mail')
  assert.equal((await mailsTo(before)).length, 1)
  assert.equal((await mailsTo(after)).length, 2)
  assert.equal((await browser.post('/de/konto/mail', { mail: 'keine adresse' })).status, 422)
})
