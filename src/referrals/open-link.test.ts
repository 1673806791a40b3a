// The mail link is a capability, not a sign-in (docs/decisions/0013).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { bearer, withdraw } from '#consent'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { slowHash } from '#platform/secrets.ts'
import { takeStep } from './take-step.ts'
import { aHandover, aScene } from './testing.ts'

const scene = await aScene('2026-09-01T08:00:00Z')
const { world, counsellor, host } = scene
after(() => scene.close())
const app = makeApp(world)
const pin = '482915'
const hash = await slowHash(pin)

const duty = (change: { pin?: string | null; links?: boolean; notice?: string | null }): Promise<void> =>
  world.look(system('test'), async (tx) => {
    const where = sql`where organization_id = ${host.organizationId}`
    if (change.pin !== undefined)
      await sql`update organization_duty set link_pin = ${change.pin} ${where}`.execute(tx.db)
    if (change.links !== undefined)
      await sql`update organization_duty set mail_links = ${change.links} ${where}`.execute(tx.db)
    if (change.notice !== undefined)
      await sql`update organization_duty set notice_version = ${change.notice} ${where}`.execute(tx.db)
  })
await duty({ pin: hash })
const minutesLater = (minutes: number): void =>
  scene.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString())

interface Answer {
  readonly status: number
  readonly html: string
  readonly cookie: string
}
/** One person's browser in front of one link: it keeps what it is given. */
const browserAt = (token: string, language = 'de') => {
  let cookie = ''
  const ask = async (way = '', fields?: Record<string, string>): Promise<Answer> => {
    const answer = await app.request(`/${language}/antwort/${token}${way}`, {
      headers: { cookie, origin: world.config.baseUrl },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    const set = answer.headers.get('set-cookie') ?? ''
    if (set) cookie = set.split(';')[0] ?? ''
    const html = (await answer.text()).replaceAll(token, 'TOKEN')
    return {
      status: answer.status,
      html: html.replaceAll(/name="form-token" value="[\w-]+"/g, ''),
      cookie: set,
    }
  }
  return {
    look: () => ask(),
    open: (typed = pin, confirmed = 'ja') => ask('/oeffnen', { pin: typed, confirmed }),
    close: () => ask('/schliessen', {}),
    post: ask,
    cookie: () => cookie,
    carry: (value: string) => {
      cookie = value
    },
  }
}
/** A new hand-over, and the token of its mail. */
const aLink = async (): Promise<{ token: string; receivedId: string; sentId: string; code: string }> => {
  minutesLater(1)
  const sent = await aHandover(scene)
  await world.jobs.drain()
  const mails = await world.look(system('test'), (tx) => newestMails(tx, 9))
  const links = mails.map(({ body }) => /antwort\/(\S+)/.exec(body)?.[1])
  return { ...sent, token: links.find((link) => link !== undefined) ?? assert.fail('no link') }
}
const entries = (organizationId: string): Promise<{ action: string; by: string; subject: string }[]> =>
  world.look(
    system('test'),
    async (tx) =>
      (
        await sql<{ action: string; by: string; subject: string }>`select action, by, subject from audit_entry
          where organization_id = ${organizationId} order by seq`.execute(tx.db)
      ).rows,
  )
const readings = (subject: string): Promise<unknown[]> =>
  world.look(
    system('test'),
    async (tx) =>
      (
        await sql`select organization_id, by, role, purpose from read_entry where subject = ${subject} order by id`.execute(
          tx.db,
        )
      ).rows,
  )
const personal = /Amira|0171 ?3920001|mittwochs|Deutsch üben/

// REQ: ASVS-9.2.1
test('the PIN of the house and the reader’s word open one hand-over for 15 minutes', async () => {
  const { token, receivedId } = await aLink()
  const other = await aLink()
  const [house, elsewhere] = [browserAt(token), browserAt(token)]
  assert.doesNotMatch((await house.look()).html, personal)
  const before = await entries(counsellor.organizationId)
  const opened = await house.open()
  assert.equal(opened.status, 303)
  assert.match(opened.cookie, /; Path=\/de\/antwort\/[\w-]{43}; HttpOnly; SameSite=Strict; Max-Age=900$/)
  const page = await house.look()
  for (const part of ['Amira', '0171 3920001', 'Ich habe mittwochs Zeit.', 'Ich möchte Deutsch üben.'])
    assert.ok(page.html.includes(part), part)
  assert.doesNotMatch((await elsewhere.look()).html, personal, 'another browser')

  // Each look is written down, in the house's books alone.
  assert.deepEqual(await readings(receivedId), [
    { organization_id: host.organizationId, by: 'link', role: 'link', purpose: 'referrals.link-open' },
  ])
  const written = (await entries(host.organizationId)).slice(-2)
  assert.deepEqual(
    written.map(({ action, by }) => [action, by]),
    [
      ['referrals.open-link', 'link'],
      ['referrals.link-open', 'transfer:link'],
    ],
  )
  assert.equal(written[0]?.subject, receivedId)
  assert.deepEqual(await entries(counsellor.organizationId), before)

  // What opens one link opens no other.
  const neighbour = browserAt(other.token)
  neighbour.carry(house.cookie())
  assert.doesNotMatch((await neighbour.look()).html, personal)

  minutesLater(14)
  assert.match((await house.look()).html, /Amira/)
  minutesLater(1)
  assert.doesNotMatch((await house.look()).html, personal)
  assert.equal((await readings(receivedId)).length, 2)
})

test('it closes with a click, with another PIN, with the notice, and when the person takes it back', async () => {
  const { token, receivedId, code } = await aLink()
  const house = browserAt(token)
  const opens = async (): Promise<boolean> => {
    assert.equal((await house.open()).status, 303)
    return /Amira/.test((await house.look()).html)
  }
  assert.ok(await opens())
  const kept = house.cookie()
  await house.close()
  assert.doesNotMatch((await house.look()).html, personal)
  house.carry(kept)
  assert.match((await house.look()).html, /Amira/)
  await duty({ pin: await slowHash(pin) })
  assert.doesNotMatch((await house.look()).html, personal, 'a PIN set anew')

  assert.ok(await opens())
  await duty({ notice: '2020-01' })
  assert.doesNotMatch((await house.look()).html, personal, 'a notice that was not accepted')
  assert.equal((await house.open()).status, 422)
  await duty({ notice: '2026-11' })

  // Whoever said yes still needs to know whom to call.
  assert.ok((await takeStep(world, host, { id: receivedId, step: 'accept' })).ok)
  assert.ok(await opens())
  const person = bearer(world, code) ?? assert.fail('no code')
  assert.ok((await withdraw(world, person, {})).ok)
  const gone = await house.look()
  assert.doesNotMatch(gone.html, personal)
  assert.doesNotMatch(gone.html, /oeffnen/)
})

test('a wrong PIN, and an organization without one, are answered alike', async () => {
  const { token } = await aLink()
  const [wrong, without] = [browserAt(token), browserAt(token)]
  for (const typed of ['111111', '48291', 'abc'])
    assert.match((await wrong.open(typed)).html, /Diese PIN passt nicht/)
  const answer = await wrong.open('111111')
  await duty({ pin: null })
  assert.deepEqual(await without.open('111111'), answer)
  await duty({ pin: hash })
  assert.equal(answer.status, 422)
  assert.equal(answer.cookie, '')
  assert.doesNotMatch(answer.html, personal)
  assert.doesNotMatch(answer.html, /111111/, 'a PIN is not shown again')
  assert.match(answer.html, /name="confirmed"[^>]*checked/, 'the rest of what was typed is')
})

test('without the reader’s word nothing opens, and an empty PIN is no try', async () => {
  const { token } = await aLink()
  const house = browserAt(token, 'en')
  for (let n = 0; n < 6; n++) {
    assert.match((await house.open(pin, '')).html, /Please tick the box/)
    assert.match((await house.open('')).html, /id="pin-error"/)
  }
  assert.equal((await house.open()).status, 303, 'six digits, as people type them')
  assert.equal((await house.open('482 915')).status, 303)
})

test('five wrong PINs close a link for an hour, also to the right one', async () => {
  const { token } = await aLink()
  const neighbour = browserAt((await aLink()).token)
  const house = browserAt(token)
  for (let n = 0; n < 5; n++) assert.match((await house.open('000000')).html, /passt nicht/)
  for (const typed of ['000000', pin]) assert.match((await house.open(typed)).html, /viele Versuche/)
  assert.equal((await neighbour.open()).status, 303, 'the other links of the house still open')
  minutesLater(59)
  assert.match((await house.open()).html, /viele Versuche/)
  minutesLater(2)
  assert.equal((await house.open()).status, 303)
})

test('many at once do not get past the limit', async () => {
  const { token } = await aLink()
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, n) => browserAt(token).open(String(100000 + n))),
  )
  assert.equal(tries.filter(({ html }) => /passt nicht/.test(html)).length, 5)
  assert.equal(tries.filter(({ html }) => /viele Versuche/.test(html)).length, 7)
})

test('twenty wrong PINs in an hour close the PIN for all links of the organization, others stay', async () => {
  minutesLater(600)
  const tokens: string[] = []
  for (let n = 0; n < 5; n++) tokens.push((await aLink()).token)
  const [fresh = assert.fail(), ...others] = tokens.map((token) => browserAt(token))
  for (const house of others) for (let n = 0; n < 5; n++) await house.open('000000')
  assert.match((await fresh.open()).html, /viele Versuche/)
  minutesLater(61)
  assert.equal((await fresh.open()).status, 303)
  // What was right cost nothing.
  for (let n = 0; n < 30; n++) assert.equal((await fresh.open()).status, 303)
})

test('where links are switched off, the mail asks to sign in, and old links are not there', async () => {
  const { token, receivedId } = await aLink()
  const house = browserAt(token)
  await house.open()
  await duty({ links: false })
  const unknown = browserAt('A'.repeat(43))
  const ways: [string, Record<string, string> | undefined][] = [
    ['', undefined],
    ['', { step: 'accept' }],
    ['', { step: 'decline' }],
    ['/neu', {}],
    ['/oeffnen', { pin, confirmed: 'ja' }],
  ]
  for (const [way, fields] of ways) {
    const [off, none] = [await house.post(way, fields), await unknown.post(way, fields)]
    assert.equal(off.status, way === '' && fields?.step === 'decline' ? none.status : 404)
    assert.deepEqual(off, none, `${way} ${JSON.stringify(fields)}`)
  }
  minutesLater(1)
  await aHandover(scene)
  await world.jobs.drain()
  const [mail] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  assert.match(mail?.body ?? '', /melden Sie sich an[\s\S]*\/de\/uebergaben\n/)
  assert.doesNotMatch(mail?.body ?? '', /antwort/)
  await duty({ links: true })
  assert.ok((await takeStep(world, host, { id: receivedId, step: 'accept' })).ok, 'nothing was answered')
})
