import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, beforeEach, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Account } from '#platform/http/visit.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { jobs } from './clock.ts'
import { refusals } from './messages/index.ts'
import { aCooperation } from './testing.ts'
import { paths } from './web/paths.ts'
import { routes } from './web/routes.tsx'

const accounts = new Map<string, Account>()
const scene = await aCooperation(
  { routes, refusals },
  { find: async (_world, token) => accounts.get(token), whenLocked: (visit) => visit.notFound() },
)
const { world, ids, people, owner } = scene
after(() => scene.close())
beforeEach(() =>
  owner('delete from joint_activity; delete from activity_proposal; delete from mail; delete from throttle'),
)
const app = makeApp(world)

for (const [name, member] of Object.entries(people) as [string, Member][])
  accounts.set(name, {
    sessionId: crypto.randomUUID(),
    name: 'Lou Probe',
    organizationName: 'Organisation',
    member,
    locked: false,
    provedAt: world.now(),
  })
type Who = keyof typeof people
const ask = async (who: Who, path: string, fields?: Record<string, string>, locale = 'de') => {
  const answer = await app.request(`/${locale}${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { cookie: `trittstein_session=${who}`, 'sec-fetch-site': 'same-origin' },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  })
  const to = (answer.headers.get('location') ?? '').replace(/^\/de/, '')
  return { status: answer.status, to, html: await answer.text(), headers: answer.headers }
}
const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData),
)
const page = async (who: Who, path: string, locale = 'de'): Promise<string> => {
  const { status, to, html, headers } = await ask(who, path, undefined, locale)
  assert.equal(status, 200, `${path} ${to}`)
  assert.equal(headers.get('cache-control'), 'no-store')
  const { results } = validator.validateStringSync(html)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map((m) => `${path} ${m.ruleId}: ${m.message} ${m.selector}`)),
    [],
  )
  return plain(html)
}
const plain = (html: string): string =>
  html
    .replace(/[\s\S]*<main[^>]*>/, '')
    .replace(/<\/main>[\s\S]*/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const record = (who: Who, more: Record<string, string> = {}) =>
  ask(who, paths.record(ids.network), { team: ids.team, haus: ids.luetzow, art: 'anruf', ...more })
const rows = async (table: string) => (await owner(`select * from ${table}`)).rows

test('every page is valid HTML for everybody who works in the network, in German, English and within an Arabic frame', async () => {
  await record('counsellor')
  await record('coordinator', { haus: ids.park, art: 'besuch' })
  const readable = [
    paths.contacts(ids.network),
    paths.matrix(ids.network),
    paths.team(ids.network, ids.team),
    paths.team(ids.network, ids.amt),
    paths.house(ids.network, ids.luetzow),
    paths.pair(ids.network, ids.team, ids.luetzow),
  ]
  for (const who of ['counsellor', 'host', 'coordinator', 'privacy', 'evaluator'] as const)
    for (const path of readable) await page(who, path)
  for (const path of [...readable, paths.record(ids.network), paths.proposals(ids.network)])
    for (const locale of ['de', 'en', 'ar']) await page('coordinator', path, locale)
  await page('host', paths.propose(ids.network, ids.team, ids.turm, 'besuch'))
})

test('a network that is not one’s own is not there, nor is what is in it', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  const gone = [
    paths.contacts(ids.foreignNetwork),
    paths.contacts(unknown),
    paths.team(ids.network, ids.foreignJobcenter),
    paths.team(ids.network, unknown),
    paths.house(ids.network, ids.foreignHouse),
    paths.pair(ids.network, ids.team, ids.foreignHouse),
    paths.propose(ids.network, ids.foreignJobcenter, ids.luetzow, 'besuch'),
    paths.entry(ids.network, unknown),
    paths.proposal(ids.network, unknown),
    // Somebody else's pair is nobody's to propose.
    paths.propose(ids.network, ids.amt, ids.luetzow, 'besuch'),
  ]
  for (const path of gone) assert.equal((await ask('counsellor', path)).status, 404, path)
  assert.equal((await record('stranger')).status, 404)
})

test('one click records, leads back to where one was, and is undone by one click', async () => {
  const { status, to } = await record('counsellor', { von: 'team' })
  assert.equal(status, 303)
  assert.ok(to.startsWith(`${paths.team(ids.network, ids.team)}?neu=`))
  assert.match(await page('counsellor', to), /Eingetragen: Anruf am 29\.11\.2026\. Rückgängig/)
  assert.match(await page('counsellor', paths.team(ids.network, ids.team)), /kennt 1 von 3 Häusern/)
  const [entry] = await rows('joint_activity')
  const undone = await ask('counsellor', paths.entry(ids.network, entry.id), { von: 'team' })
  assert.equal(undone.to, `${paths.team(ids.network, ids.team)}?ok=weg`)
  assert.match(await page('counsellor', undone.to), /Der Eintrag ist gelöscht/)
  assert.deepEqual(await rows('joint_activity'), [])
})

test('another kind on another day is written with a form, which says what is wrong', async () => {
  const wrong = await record('host', { art: '', tag: '2026-12-24' })
  assert.equal(wrong.status, 422)
  const ahead = await record('host', { art: 'besuch', tag: '2026-12-24' })
  assert.equal(ahead.status, 422)
  assert.match(ahead.html, /Dieser Tag kommt erst noch/)
  assert.match(ahead.html, /value="2026-12-24"/)
  assert.equal((await record('host', { art: 'besuch', tag: '' })).status, 422)
  assert.equal((await record('host', { haus: '', art: 'besuch', tag: '2026-11-02' })).status, 422)
  const done = await record('host', { art: 'besuch', tag: '2026-11-02' })
  assert.equal(done.status, 303)
  const shown = await page('host', paths.pair(ids.network, ids.team, ids.luetzow))
  assert.match(shown, /Letzte Begegnung Besuch am 02\.11\.2026/)
  assert.match(shown, /Eingetragen von Nachbarn e\. V\./)
})

test('an entry is deleted after a question, by the organization that recorded it', async () => {
  await record('host')
  const [{ id }] = await rows('joint_activity')
  assert.equal((await ask('counsellor', paths.entry(ids.network, id))).status, 404)
  assert.equal((await ask('counsellor', paths.entry(ids.network, id), {})).status, 404)
  assert.match(await page('host', paths.entry(ids.network, id)), /Anruf am 29\.11\.2026: Team 142 und Villa/)
  const { to } = await ask('host', paths.entry(ids.network, id), {})
  assert.ok(to.startsWith(paths.pair(ids.network, ids.team, ids.luetzow)))
})

test('white spots are grouped by social space, and at most three are suggested with a day', async () => {
  const overview = await page('counsellor', paths.contacts(ids.network))
  assert.match(overview, /Team 142 kennt Haus am Park noch nicht\./)
  assert.match(overview, /Wie wäre es mit: Hospitation am Dienstag, 15\. Dezember 2026\?/)
  assert.equal(overview.match(/noch nicht\. Wie wäre/g)?.length, 3)
  assert.match(overview, /Sich begegnet/)
  assert.match(overview, /Teams mit Auswahl/)
  // The house is asked about its own white spots alone, who only reads about none.
  assert.doesNotMatch(await page('host', paths.contacts(ids.network)), /Haus am Park noch nicht/)
  assert.doesNotMatch(await page('evaluator', paths.contacts(ids.network)), /Vorschläge für Sie/)
})

test('a proposal goes to the mailbox of the house without a name, is answered there, and becomes an activity', async () => {
  const sent = await ask('counsellor', paths.proposals(ids.network), {
    team: ids.team,
    haus: ids.luetzow,
    art: 'hospitation',
    tag: '2026-12-15',
    zeit: '10–12 Uhr',
    nachricht: 'Wir freuen uns.',
  })
  assert.equal(sent.to, `${paths.contacts(ids.network)}?ok=vorschlag`)
  const mails = () => world.look(system('test'), (tx) => newestMails(tx, 5))
  const [mail] = await mails()
  assert.equal(mail?.recipient, 'villa@nachbarn.example')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Jobcenter|Agentur|Team|Lützow|Hospitation/i)
  assert.ok(mail?.body.includes(`/de${paths.contacts(ids.network)}`))

  const [{ id }] = await rows('activity_proposal')
  const path = paths.proposal(ids.network, id)
  assert.match(await page('host', paths.contacts(ids.network)), /Ihre Antwort fehlt noch Antworten/)
  assert.match(await page('counsellor', paths.contacts(ids.network)), /wartet auf Antwort/)
  assert.match(await page('host', path), /Wir freuen uns\./)
  // Not twice, not by others, not the answer of who proposed.
  const again = await ask('host', paths.proposals(ids.network), {
    team: ids.team,
    haus: ids.luetzow,
    art: 'besuch',
    tag: '2026-12-16',
  })
  assert.equal(again.status, 422)
  assert.match(again.html, /schon etwas vorgeschlagen/)
  for (const who of ['otherHost', 'stranger'] as const) {
    assert.equal((await ask(who, path)).status, 404)
    assert.equal((await ask(who, path, { schritt: 'accept' })).status, 404)
  }
  assert.equal((await ask('counsellor', path, { schritt: 'accept' })).status, 422)
  assert.equal((await ask('host', path, { schritt: 'happened' })).status, 422)

  const noDay = await ask('host', path, { schritt: 'other', tag: '', antwort: 'Da ist Fest.' })
  assert.equal(noDay.status, 422)
  assert.match(noDay.html, /Da ist Fest\./)
  assert.equal((await ask('host', path, { schritt: 'other', tag: '2026-12-17' })).status, 303)
  assert.deepEqual((await mails()).map(({ recipient }) => recipient).sort(), [
    'netz@jobcenter.example',
    'villa@nachbarn.example',
  ])
  assert.match(
    await page('counsellor', path),
    /Anderer Tag Donnerstag, 17\. Dezember 2026 .* Dieser Tag passt/,
  )
  assert.equal((await ask('counsellor', path, { schritt: 'agree' })).status, 303)
  assert.match(await page('host', path), /Verabredet für Donnerstag, 17\. Dezember 2026/)

  scene.setNow('2026-12-17T12:00:00Z')
  assert.match(await page('counsellor', paths.contacts(ids.network)), /Hat es stattgefunden\? Ja, eintragen/)
  const made = await ask('counsellor', path, { schritt: 'happened' })
  assert.ok(made.to.startsWith(paths.pair(ids.network, ids.team, ids.luetzow)))
  const [entry] = await rows('joint_activity')
  assert.deepEqual([entry.kind, entry.day, entry.location_id], ['hospitation', '2026-12-17', ids.luetzow])
  assert.equal((await ask('host', path, { schritt: 'happened' })).status, 422)
  scene.setNow('2026-11-29T09:00:00Z')
})

test('a house invites a team, whose Beratung or lead answers; a no ends it kindly', async () => {
  await owner(`update team_profile set email = 'team142@jobcenter.example' where id = $1`, [ids.team])
  await ask('host', paths.proposals(ids.network), {
    team: ids.team,
    haus: ids.turm,
    art: 'besuch',
    tag: '2026-12-15',
  })
  const [{ id, asked }] = await rows('activity_proposal')
  assert.equal(asked, 'team')
  const [mail] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  assert.equal(mail?.recipient, 'team142@jobcenter.example')
  const path = paths.proposal(ids.network, id)
  assert.equal((await ask('host', path, { schritt: 'decline' })).status, 422)
  assert.equal((await ask('lead', path, { schritt: 'decline', antwort: 'Im Frühling gern.' })).status, 303)
  assert.match(await page('host', path), /passt gerade nicht .* Im Frühling gern\./)
  const { html } = await ask('counsellor', paths.contacts(ids.network))
  assert.doesNotMatch(plain(html), /Team 142 kennt Haus Turm noch nicht/)
})

test('the whole table says of every house and team when they last met', async () => {
  await record('counsellor')
  await record('counsellor', { haus: ids.park, art: 'besuch', tag: '2024-03-05' })
  const table = await page('counsellor', paths.matrix(ids.network))
  assert.match(table, /Villa Lützow .*Team 142 2 11\/26 Anruf/)
  assert.match(table, /Haus am Park .*Team 142 2 \(03\/24\) Besuch, lange her/)
})

test('what nobody answers ends two weeks after its day, what nobody tells of after two months; a year later it is gone', async () => {
  const propose = (house: string, day: string) =>
    ask('counsellor', paths.proposals(ids.network), { team: ids.team, haus: house, art: 'besuch', tag: day })
  await propose(ids.luetzow, '2026-12-01')
  await propose(ids.turm, '2026-12-01')
  await owner(`update activity_proposal set state = 'angenommen' where location_id = $1`, [ids.turm])
  const states = async (at: string) => {
    scene.setNow(at)
    for (const job of jobs) await job.run(world)
    const found = await rows('activity_proposal')
    return found.sort((a) => (a.location_id === ids.luetzow ? -1 : 1)).map(({ state }) => state)
  }
  assert.deepEqual(await states('2026-12-15T09:00:00Z'), ['vorgeschlagen', 'angenommen'])
  assert.deepEqual(await states('2026-12-16T09:00:00Z'), ['zurueckgezogen', 'angenommen'])
  assert.deepEqual(await states('2027-01-31T09:00:00Z'), ['zurueckgezogen', 'zurueckgezogen'])
  assert.deepEqual(await states('2027-12-17T09:00:00Z'), ['zurueckgezogen'])
  assert.deepEqual(await states('2028-02-01T09:00:00Z'), [])
  scene.setNow('2026-11-29T09:00:00Z')
})

test('a word about a client is asked about before it is saved, in a proposal and in its answer', async () => {
  const typed = 'Bitte helfen Sie Frau Müller, Kundennummer 123A456789.'
  const fields = { team: ids.team, haus: ids.luetzow, art: 'besuch', tag: '2026-12-15', nachricht: typed }
  const asked = await ask('counsellor', paths.proposals(ids.network), fields)
  assert.equal(asked.status, 422)
  assert.match(asked.html, /href="#message"[^>]*>.*Ich ändere den Text/)
  assert.deepEqual(await rows('activity_proposal'), [])
  const confirmed = (html: string) => /name="noClient" value="(\w+)"/.exec(html)?.[1] ?? ''
  const noClient = confirmed(asked.html)
  assert.equal((await ask('counsellor', paths.proposals(ids.network), { ...fields, noClient })).status, 303)

  const [{ id }] = await rows('activity_proposal')
  const path = paths.proposal(ids.network, id)
  const answer = await ask('host', path, { schritt: 'decline', antwort: typed })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /href="#answer"[^>]*>.*Ich ändere den Text/)
  // The button that says so sends no step of its own: the one that was asked about is meant.
  const meant = { gemeint: 'decline', antwort: typed, noClient: confirmed(answer.html) }
  assert.match(answer.html, /name="gemeint" value="decline"/)
  assert.equal((await ask('host', path, meant)).status, 303)
  assert.equal((await rows('activity_proposal'))[0]?.state, 'abgelehnt')
})

test('nobody floods a mailbox: twenty proposals of an organization at once, eight answers to one; what is refused is free', async () => {
  const propose = (haus: string, tag = '2026-12-15') =>
    ask('counsellor', paths.proposals(ids.network), { team: ids.team, haus, art: 'besuch', tag })
  const told = async () => (await rows('mail')).length
  for (let n = 0; n < 30; n++) assert.equal((await propose(ids.luetzow, '')).status, 422)
  for (let n = 0; n < 20; n++) {
    assert.equal((await propose(ids.luetzow)).status, 303, `proposal ${n}`)
    await owner('delete from activity_proposal')
  }
  assert.equal(await told(), 20)
  assert.equal((await propose(ids.luetzow)).status, 422)
  assert.deepEqual(await rows('activity_proposal'), [])
  // Others still may.
  const others = { team: ids.team, haus: ids.turm, art: 'besuch', tag: '2026-12-15' }
  assert.equal((await ask('host', paths.proposals(ids.network), others)).status, 303)
  const [{ id }] = await rows('activity_proposal')
  const again = () => ask('lead', paths.proposal(ids.network, id), { schritt: 'other', tag: '2026-12-17' })
  for (let n = 0; n < 8; n++) assert.equal((await again()).status, 303, `answer ${n}`)
  const before = await told()
  assert.equal((await again()).status, 422)
  assert.equal(await told(), before)
  scene.setNow('2026-11-29T20:30:00Z')
  assert.equal((await propose(ids.luetzow)).status, 303, 'half a day later it goes on')
  scene.setNow('2026-11-29T09:00:00Z')
})
