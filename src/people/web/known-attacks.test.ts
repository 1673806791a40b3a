import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import type { Tx } from '#platform/transaction.ts'
import { changeEmail } from '../account-store.ts'
import { aNewPasskey } from '../credentials/a-new-passkey.ts'
import { findByAccount } from '../credentials/credential-store.ts'
import { setFirstPassword } from '../credentials/index.ts'
import { newMagicLink, useMagicLink } from '../credentials/magic-link.ts'
import { listPasskeys } from '../credentials/passkey.ts'
import { changePassword } from '../credentials/password.ts'
import { chapter as people, saveAccounts, sessions } from '../index.ts'
import { guess } from '../sign-in/guess-limits.ts'
import { aBrowser } from './a-browser.ts'

let now = new Date()
const world = await aWorld({
  chapters: [mail, places, directory, people],
  sessions,
  now: () => now,
  config: { demo: false },
})
after(() => world.close())
const app = makeApp(world)
const house = await anOrganization(world, { name: 'Haus am Park', slug: 'haus' })
const password = 'Drei Katzen auf dem Dach'
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.look(system('test'), work)

let n = 0
const aColleague = async () => {
  const account = `kim${++n}`
  await saveAccounts(
    world,
    [{ account, name: 'Kim Probe', role_title: '', organization: 'haus', roles: ['host'] }],
    { organizations: new Map([['haus', house]]), networks: new Map() },
  )
  const personId = (await look((tx) => findByAccount(tx, account)))?.id ?? assert.fail()
  await setFirstPassword(world, { personId, password })
  return { account, personId }
}
let account: string
let personId: string
beforeEach(async () => {
  later(24 * 60)
  ;({ account, personId } = await aColleague())
})

type Browser = ReturnType<typeof aBrowser>
const byPassword = (browser: Browser, who = account) =>
  browser.post('/de/anmelden', { konto: who, passwort: password })
const byCode = (browser: Browser, code: string) => browser.post('/de/anmelden/zweiter-faktor', { code })
const keyOf = (page: string): string =>
  (/class="code code--long">([A-Z2-7 ]+)</.exec(page)?.[1] ?? assert.fail('no key on the page')).replaceAll(
    ' ',
    '',
  )
const offered = async (browser: Browser) => keyOf((await browser.get('/de/anmelden/zweiter-faktor')).text)
const codeOf = (key: string): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.getTime() })
/** Signs in with both steps, setting up the app. */
const settled = async (browser = aBrowser(app), who = account) => {
  await byPassword(browser, who)
  const key = await offered(browser)
  const done = await byCode(browser, codeOf(key))
  assert.equal(done.status, 303)
  return { browser, key, codesAt: done.to ?? '' }
}
const sentTo = async (to: string) =>
  (await look((tx) => newestMails(tx, 200))).filter((one) => one.recipient === to)
const within = async <T>(ask: () => Promise<T | undefined>): Promise<T | undefined> => {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => setTimeout(done, 20))) {
    const found = await ask()
    if (found !== undefined) return found
  }
  return undefined
}

test('the secret on a set-up page is worth nothing to whoever saw it in another session', async () => {
  const thief = aBrowser(app)
  await byPassword(thief)
  const seen = await offered(thief)
  assert.equal(await offered(thief), seen, 'the same in the same session')
  assert.deepEqual(
    new Set(await Promise.all([offered(thief), offered(thief), offered(thief)])),
    new Set([seen]),
    'and in pages opened at once',
  )
  const own = aBrowser(app)
  await byPassword(own)
  const key = await offered(own)
  assert.notEqual(key, seen)
  assert.equal((await byCode(own, codeOf(seen))).status, 422)
  assert.equal((await byCode(own, codeOf(key))).status, 303)
  later(1)
  assert.equal((await byCode(thief, codeOf(seen))).status, 422, 'there is one by now')
  await byPassword(thief)
  assert.equal((await byCode(thief, codeOf(seen))).status, 422)
})

test('a set-up page is good for a quarter of an hour', async () => {
  const browser = aBrowser(app)
  await byPassword(browser)
  const key = await offered(browser)
  later(16)
  assert.equal((await byCode(browser, codeOf(key))).to, '/de/anmelden/bestaetigen', 'a fresh proof first')
  const proved = await browser.post('/de/anmelden/bestaetigen', { beweis: password })
  assert.equal(proved.to, '/de/anmelden/zweiter-faktor')
  assert.equal((await byCode(browser, codeOf(key))).status, 422)
  assert.notEqual(await offered(browser), key)
})

// REQ: ASVS-6.1.1, ASVS-6.3.1
test('ten wrong codes in a row are told to the owner, after a hundred no code opens', async () => {
  const { key } = await settled()
  const to = `${account}@haus.example`
  await look((tx) => changeEmail(tx, personId, to))
  const wrong = async (many: number) => {
    const thief = aBrowser(app)
    await byPassword(thief)
    for (let i = 0; i < many; i++) assert.equal((await byCode(thief, '000000')).status, 422)
    later(61)
  }
  const mails = async () => (await sentTo(to)).map(({ subject }) => subject)
  await wrong(9)
  assert.deepEqual(await mails(), [])
  await wrong(1)
  assert.deepEqual(await mails(), ['Falsche Codes bei Ihrem Konto'])
  for (let i = 0; i < 9; i++) await wrong(10)
  assert.equal((await mails()).length, 2)
  const own = aBrowser(app)
  await byPassword(own)
  assert.equal((await byCode(own, codeOf(key))).status, 422, 'the right one neither')
  const page = await own.get('/de/anmelden/zweiter-faktor')
  assert.match(page.text, /Gerade gilt kein Code mehr/)
  assert.doesNotMatch(page.text, /name="code"/)
  await changePassword(world, { personId, sessionId: personId, password: 'Ein Satz, den niemand kennt' })
  later(61)
  const anew = aBrowser(app)
  await anew.post('/de/anmelden', { konto: account, passwort: 'Ein Satz, den niemand kennt' })
  assert.equal((await byCode(anew, codeOf(key))).status, 303)
})

test('a right code begins the count anew', async () => {
  const { key } = await settled()
  for (let round = 0; round < 2; round++) {
    later(61)
    const browser = aBrowser(app)
    await byPassword(browser)
    for (let i = 0; i < 6; i++) await byCode(browser, '000000')
    assert.equal((await byCode(browser, codeOf(key))).status, 303)
  }
  assert.deepEqual(
    await look(
      async (tx) =>
        (await sql`select wrong from second_factor where person_id = ${personId}`.execute(tx.db)).rows,
    ),
    [{ wrong: 0 }],
  )
})

const linkIn = async (to: string): Promise<string> =>
  /https?:\/\/[^/]+(\/de\/\S+)/.exec((await sentTo(to))[0]?.body ?? '')?.[1] ?? assert.fail('no link')
const emailOf = async () => (await look((tx) => findByAccount(tx, account)))?.email

test('a new mail address counts once its owner has confirmed it, signed in and by a click', async () => {
  const { browser } = await settled()
  const to = `Neu-${account}@haus.example`
  assert.equal((await browser.post('/de/konto/mail', { mail: to })).to, '/de/konto?ok=link')
  assert.equal(await emailOf(), null)
  const path = await linkIn(to.toLowerCase())
  assert.equal((await aBrowser(app).get(path)).to, '/de/anmelden')
  const other = await aColleague()
  const { browser: stranger } = await settled(aBrowser(app), other.account)
  assert.equal((await stranger.post(path)).status, 410, 'a stranger with the link')
  assert.equal((await browser.get(path)).status, 200)
  assert.equal(await emailOf(), null, 'opening it is not enough')
  assert.equal((await browser.post(path)).to, '/de/konto?ok=mail')
  assert.equal(await emailOf(), to.toLowerCase())
  assert.equal((await browser.post(path)).status, 410, 'once')
  assert.equal((await browser.post('/de/konto/mail', { mail: '' })).to, '/de/konto?ok=mail')
  assert.equal(await emailOf(), null)
})

test('a link to a new address is over after a day, and when another one was asked for', async () => {
  const { browser, key } = await settled()
  const [one, two] = [`eins-${account}@haus.example`, `zwei-${account}@haus.example`]
  await browser.post('/de/konto/mail', { mail: one })
  await browser.post('/de/konto/mail', { mail: two })
  assert.equal((await browser.post(await linkIn(one))).status, 410)
  later(24 * 60 + 1)
  await byPassword(browser)
  await byCode(browser, codeOf(key))
  assert.equal((await browser.post(await linkIn(two))).status, 410)
})

test('nobody learns here whose address is known, and nobody asks all day', async () => {
  const { browser } = await settled()
  const other = await aColleague()
  const taken = `${other.account}@haus.example`
  await look((tx) => changeEmail(tx, other.personId, taken))
  const answers = []
  for (const mail of [taken.toUpperCase(), `frei-${account}@haus.example`])
    answers.push(await browser.post('/de/konto/mail', { mail }))
  assert.deepEqual(
    answers.map(({ status, to }) => [status, to]),
    [
      [303, '/de/konto?ok=link'],
      [303, '/de/konto?ok=link'],
    ],
  )
  const [told] = await sentTo(taken)
  assert.ok(told)
  assert.doesNotMatch(told.body, /https?:/, 'its owner gets no link')
  for (let i = 0; i < 3; i++) await browser.post('/de/konto/mail', { mail: `frei-${i}@haus.example` })
  const sixth = await browser.post('/de/konto/mail', { mail: 'frei@haus.example' })
  assert.equal(sixth.status, 429)
  assert.match(sixth.text, /value="frei@haus.example"/)
  await assert.rejects(
    look((tx) => sql`update person set email = ${taken.toUpperCase()} where id = ${personId}`.execute(tx.db)),
    /person_email/,
  )
})

test('two colleagues at one PC: it stays known to both', async () => {
  const pc = aBrowser(app)
  const { key } = await settled(pc)
  const other = await aColleague()
  await pc.post('/de/abmelden')
  const { key: otherKey } = await settled(pc, other.account)
  for (const [who, app] of [
    [account, key],
    [other.account, otherKey],
  ] as const) {
    await pc.post('/de/abmelden')
    later(1)
    await byPassword(pc, who)
    assert.equal((await byCode(pc, codeOf(app))).to, '/de/uebergaben', 'not to the PIN of a new device')
  }
  const rows = await look(
    async (tx) =>
      (
        await sql`select person_id from device where token in (select token from device where person_id = ${personId})`.execute(
          tx.db,
        )
      ).rows,
  )
  assert.equal(rows.length, 2, 'one browser, a row for each')
})

test('a device token of one’s own choice is not taken', async () => {
  const browser = aBrowser(app)
  browser.cookies.set('trittstein_device', 'chosen')
  await settled(browser)
  assert.notEqual(browser.cookies.get('trittstein_device'), 'chosen')
})

test('what is refused costs nobody else: neither the account nor the address', async () => {
  const from = (address: string, who: string) => guess(world, { account: who, address }, async () => false)
  for (let i = 0; i < 60; i++) await from('192.0.2.1', `haus-${n}-${i}`)
  for (let i = 0; i < 12; i++) assert.notEqual(await from('192.0.2.1', account), 'wrong')
  assert.equal(await from('192.0.2.2', account), 'wrong', 'an address without tries took none of the account')
  for (let i = 0; i < 80; i++) await from('192.0.2.2', account)
  assert.equal(await from('192.0.2.2', `other ${account}`), 'wrong', 'and no refusal any of the address')
})

test('account name and mail address of one person are one allowance', async () => {
  const to = `${account}@haus.example`
  await look((tx) => changeEmail(tx, personId, to))
  const stranger = aBrowser(app)
  const answers: number[] = []
  for (let i = 0; i < 12; i++)
    answers.push(
      (await stranger.post('/de/anmelden', { konto: i % 2 ? account : to, passwort: `geraten ${n} ${i}` }))
        .status,
    )
  assert.equal(answers.filter((status) => status === 422).length, 10)
})

test('sixty wrong passkeys from one line, then it is said that it was too often', async () => {
  const stranger = aBrowser(app)
  const answers: number[] = []
  for (let i = 0; i < 62; i++)
    answers.push((await stranger.post('/de/anmelden/passkey', { antwort: '{}' })).status)
  assert.deepEqual([answers.indexOf(429), answers.at(-1)], [60, 429])
})

/** A passkey made by the script of the page. */
const addPasskey = async (browser: Browser, asksForFinger = true) => {
  const options = JSON.parse((await browser.post('/de/konto/passkey/frage')).text)
  const antwort = aNewPasskey(options, new URL(world.config.baseUrl).origin, asksForFinger)
  return browser.post('/de/konto/passkey', { antwort })
}

test('a first passkey opens the page of the role; one that asks for nothing is none', async () => {
  const browser = aBrowser(app)
  await byPassword(browser)
  assert.equal((await addPasskey(browser, false)).status, 422)
  assert.deepEqual(await listPasskeys(world, personId), [])
  const added = await addPasskey(browser)
  assert.equal(JSON.parse(added.text).to, '/de/konto/pin?weiter=%2Fuebergaben')
  const token = browser.cookies.get('trittstein_session') ?? ''
  assert.deepEqual((await sessions.find(world, token))?.member.roles, ['host'])
  assert.deepEqual(
    (await listPasskeys(world, personId)).map(({ name }) => name),
    ['Firefox · Windows'],
    'it is called as its browser is',
  )
})

test('of the last two passkeys one stays, however fast they are removed; each is asked for first', async () => {
  const browser = aBrowser(app)
  await byPassword(browser)
  await addPasskey(browser)
  assert.equal((await addPasskey(browser)).status, 200)
  const both = await listPasskeys(world, personId)
  assert.equal(both.length, 2)
  for (const { id } of both) {
    const page = await browser.get(`/de/konto/passkey/${id}/entfernen`)
    assert.match(page.text, new RegExp(`name="id" value="${id}"`))
  }
  assert.equal((await browser.get(`/de/konto/passkey/${personId}/entfernen`)).status, 404)
  await Promise.all(both.map(({ id }) => browser.post('/de/konto/passkey/entfernen', { id })))
  assert.equal((await listPasskeys(world, personId)).length, 1)
})

test('right passwords make no more than twenty sessions, and end no work with both factors', async () => {
  const { browser } = await settled()
  for (let i = 0; i < 25; i++) {
    later(0.1)
    assert.equal((await byPassword(aBrowser(app))).status, 303)
  }
  const rows = await look(
    async (tx) =>
      (
        await sql`select factors, count(*)::int as n from session where person_id = ${personId}
          group by factors order by factors`.execute(tx.db)
      ).rows,
  )
  assert.deepEqual(rows, [
    { factors: 1, n: 20 },
    { factors: 2, n: 1 },
  ])
  assert.equal((await browser.get('/de/konto')).status, 200)
})

test('a link that was mailed before a new password or address opens nothing', async () => {
  const { browser } = await settled()
  const links = [await newMagicLink(world, personId)]
  await browser.post('/de/konto/passwort', { passwort: 'Ein neuer Satz vom Sonntag' })
  links.push(await newMagicLink(world, personId))
  await browser.post('/de/konto/mail', { mail: '' })
  for (const link of links) assert.equal(await useMagicLink(world, link), undefined)
  assert.equal(await useMagicLink(world, await newMagicLink(world, personId)), personId)
})

test('the mail with a link is not made while the next page is', async () => {
  const to = `${account}@haus.example`
  await look((tx) => changeEmail(tx, personId, to))
  await aBrowser(app).post('/de/anmelden/link', { konto: to })
  assert.deepEqual(await sentTo(to), [])
  assert.ok(await within(async () => (await sentTo(to))[0]))
})

test('new recovery codes are asked for on a page of their own, and every button says what it ends', async () => {
  const { browser } = await settled()
  assert.match((await browser.get('/de/konto/zweiter-faktor')).text, /href="\/de\/konto\/codes"/)
  const ask = await browser.get('/de/konto/codes')
  assert.match(ask.text, /auch die auf Papier/)
  assert.match((await browser.post('/de/konto/codes')).to ?? '', /\/de\/konto\/codes\/[\w-]{36}$/)
  await byPassword(aBrowser(app, 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0'))
  await addPasskey(browser)
  const page = (await browser.get('/de/konto')).text
  assert.match(page, /Beenden<span class="kern-sr-only">: Chrome · Linux, seit /)
  assert.match(page, /Entfernen<span class="kern-sr-only">: Firefox · Windows/)
})

test('who guesses passwords with a code for a lost second step is told how long to wait', async () => {
  const guess = () => aBrowser(app).post('/de/rettung', { code: 'AAAAA-AAAAA', password: 'geraten' })
  for (let i = 0; i < 10; i++) assert.doesNotMatch((await guess()).text, /Zu viele Versuche/)
  assert.match((await guess()).text, /Zu viele Versuche\. Bitte warten Sie [1-6] Minuten?\./)
})

test('whose recovery code was used is told so, and nothing else', async () => {
  const { codesAt, browser } = await settled()
  const [, code = ''] =
    /class="code">([2-9A-Z]{5}-[2-9A-Z]{5})</.exec((await browser.get(codesAt)).text) ?? []
  const to = `${account}-codes@haus.example`
  await look((tx) => changeEmail(tx, personId, to))
  const other = aBrowser(app)
  await byPassword(other)
  assert.equal((await byCode(other, code)).status, 303)
  const mails = await sentTo(to)
  assert.equal(mails.length, 1)
  assert.match(
    mails[0]?.body ?? '',
    /Mit einem Ersatz-Code hat sich jemand bei Ihrem Konto angemeldet\.\n\nWaren/,
  )
  assert.match(mails[0]?.body ?? '', /Viele Grüße\nTrittstein$/)
})
