import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { chapter as people, saveAccounts, sessions, signInDemo } from '#people'
import { chapter as places } from '#places'
import type { Member, Role } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../../index.ts'
import { introduceTeam } from '../describe-team.ts'
import { nameContact } from '../name-contact.ts'
import { offerConsultation } from '../offer-consultation.ts'
import { paths } from './paths.ts'

let now = new Date('2026-09-01T10:00:00Z')
const world = await aWorld({
  chapters: [places, directory, people, { ...cooperation, jobs: [] }],
  sessions,
  now: () => now,
  config: { demo: true, requestsPerMinute: 0 },
})
after(() => world.close())
const app = makeApp(world)

const jobcenter = await anOrganization(world, { name: 'Jobcenter Nord', slug: 'jc', kind: 'jobcenter_ge' })
const house = await anOrganization(world, { name: 'Nachbarn e. V.', slug: 'haus' })
const stranger = await anOrganization(world, { name: 'Fremd e. V.', slug: 'fremd' })
const park = await aLocation(world, { organizationId: house, name: 'Haus am Park' })
const network = await aNetwork(world, {
  slug: 'nord',
  coordinatorId: jobcenter,
  members: [house],
  agencies: [jobcenter],
})
const abroad = await aNetwork(world, { slug: 'sued', coordinatorId: stranger, members: [stranger] })
const account = (name: string, organization: string, ...roles: Role[]) => ({
  account: name,
  name: `Person ${name}`,
  role_title: 'Probe',
  organization,
  roles,
})
await saveAccounts(
  world,
  [
    account('jc-leitung', 'jc', 'lead'),
    account('jc', 'jc', 'counsellor'),
    account('haus', 'haus', 'host', 'lead'),
    account('fremd', 'fremd', 'lead'),
  ],
  {
    organizations: new Map([
      ['jc', jobcenter],
      ['haus', house],
      ['fremd', stranger],
    ]),
    networks: new Map(),
  },
)
const tokens = new Map<string, string>()
const ask = async (who: string, path: string, fields?: Record<string, string>, language = 'de') => {
  if (!tokens.has(who)) tokens.set(who, (await signInDemo(world, who))?.token ?? '')
  const answer = await app.request(`/${language}${path}`, {
    method: fields ? 'POST' : 'GET',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
    headers: { 'sec-fetch-site': 'same-origin', cookie: `trittstein_session=${tokens.get(who)}` },
  })
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    html: await answer.clone().text(),
    bytes: await answer.arrayBuffer(),
    headers: answer.headers,
  }
}
const as = (organizationId: string): Member => ({
  context: 'member',
  personId: organizationId,
  organizationId,
  roles: ['lead'],
})
const valued = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { key: string } }): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
const words = {
  name: 'Team Eingang',
  teamId: '',
  locationId: '',
  tasks: 'Erste Fragen zu Geld und Miete',
  does: 'Anträge annehmen\nTermine machen',
  doesNot: 'Schulden regeln',
  hours: 'Mo–Do 9 bis 15 Uhr',
  phone: '030 23125 100',
  email: 'eingang@jobcenter.example',
  languages: ['de', 'tr'],
}
const bareWords = {
  ...words,
  tasks: '',
  does: '',
  doesNot: '',
  hours: '',
  phone: '',
  email: '',
  languages: [],
}
const person = {
  name: 'Jana Sommer',
  function: 'Teamleitung',
  phone: '030 23125 101',
  email: '',
  times: 'vormittags',
  deputyOf: '',
  languages: [],
}
const team = valued(await introduceTeam(world, as(jobcenter), words))
const jana = valued(await nameContact(world, as(jobcenter), { profileId: team, ...person }))
valued(
  await nameContact(world, as(jobcenter), { profileId: team, ...person, name: 'Paul Kern', deputyOf: jana }),
)
valued(
  await offerConsultation(world, as(jobcenter), {
    profileId: team,
    locationId: park,
    weekday: 'TU',
    starts: '09:00',
    ends: '11:30',
    note: 'ohne Anmeldung',
  }),
)
const ofHouse = valued(
  await introduceTeam(world, as(house), {
    ...words,
    name: 'Haus am Park',
    locationId: park,
    tasks: 'Treffpunkt für alle',
  }),
)

test('the list shows both sides with names, tasks and when somebody is in which house', async () => {
  const { status, html } = await ask('haus', paths.list(network))
  assert.equal(status, 200)
  assert.match(html, /<h1>Wer ist wer<\/h1>/)
  const [first, second] = ['Jobcenter und Agentur für Arbeit</h2>', 'Häuser, Träger und Partner</h2>']
  assert.ok(html.indexOf(first) > 0 && html.indexOf(first) < html.indexOf(second))
  assert.match(html, /2 Teams/)
  assert.match(html, /Ansprechbar: Jana Sommer</)
  assert.match(html, /Dienstag, 9:00 bis 11:30 Uhr/)
})

test('a word that is looked for stands in no address; it finds names, tasks and languages', async () => {
  const search = async (wort: string, more: Record<string, string> = {}) => {
    const sent = await ask('jc', paths.list(network), { wort, ...more })
    assert.equal(sent.status, 303)
    assert.doesNotMatch(sent.to, new RegExp(encodeURIComponent(wort || 'x'), 'i'))
    return { ...(await ask('jc', sent.to.slice(3))), to: sent.to.slice(3) }
  }
  const found = async (wort: string, more: Record<string, string> = {}) =>
    [
      ...(await search(wort, more)).html.matchAll(
        /<a class="kern-link--stretched"[^>]*><bdi>([^<]*)<\/bdi>/g,
      ),
    ].map((match) => match[1])
  assert.deepEqual(await found('sommer'), ['Team Eingang'])
  assert.deepEqual(await found('treffpunkt'), ['Haus am Park'])
  assert.deepEqual(await found('Türkisch', { art: 'jobcenter' }), ['Team Eingang'])
  assert.deepEqual(await found('', { art: 'haus' }), ['Haus am Park'])
  assert.deepEqual(await found('', { sprache: 'ar' }), [])
  const nothing = await search('Schulden')
  assert.match(nothing.html, /Dazu hat sich noch niemand vorgestellt/)
  // What was typed stands in its field again, and links on the page do not carry it.
  assert.match(nothing.html, /value="Schulden"/)
  assert.doesNotMatch(nothing.html, /href="[^"]*Schulden/i)
  // In another session it is not there; neither is it after an hour: then all are shown.
  const forgotten = await ask('haus', nothing.to)
  assert.match(forgotten.html, /nach einer Stunde vergessen/)
  assert.match(forgotten.html, /2 Teams/)
})

test('a team’s page says what it does and does not do; numbers are dialled, and deputies stand beside', async () => {
  const { html, headers } = await ask('haus', paths.team(network, team))
  assert.equal(headers.get('cache-control'), 'no-store')
  for (const said of ['Das machen wir', 'Das machen wir nicht', 'Schulden regeln', 'Vertretung: Paul Kern'])
    assert.ok(html.includes(said), said)
  assert.match(html, /Vertretung von Jana Sommer/)
  assert.match(html, /href="tel:03023125100"/)
  assert.match(html, /href="mailto:eingang@jobcenter\.example"/)
  assert.match(html, /Geprüft am 01\.09\.2026/)
  assert.doesNotMatch(html, /Bearbeiten/)
  assert.match((await ask('jc-leitung', paths.team(network, team))).html, /Bearbeiten/)
  // Who comes into a house is said at the house.
  assert.match(
    (await ask('jc', paths.team(network, ofHouse))).html,
    /Andere kommen in dieses Haus[\s\S]*Team Eingang/,
  )
})

test('another network, and a team that is not in it, are not there', async () => {
  assert.equal((await ask('fremd', paths.list(network))).status, 404)
  assert.equal((await ask('fremd', paths.list(network), { wort: 'a' })).status, 404)
  assert.equal((await ask('fremd', paths.team(abroad, team))).status, 404)
  assert.equal((await ask('fremd', paths.pdf(network))).status, 404)
  assert.equal((await ask('jc', paths.team(network, 'heftig'))).status, 404)
  assert.equal((await ask('jc', paths.own)).status, 404)
  assert.equal((await ask('haus', paths.ownTeam(team))).status, 404)
})

test('an empty network says how to begin', async () => {
  const { html } = await ask('fremd', paths.list(abroad))
  assert.match(html, /Hier hat sich noch niemand vorgestellt/)
  assert.match((await ask('fremd', paths.own)).html, /Sie haben sich noch nicht vorgestellt/)
  assert.equal((await ask('fremd', paths.booklet(abroad))).status, 200)
  assert.equal((await ask('fremd', paths.pdf(abroad))).status, 200)
})

test('the booklet has all of it, on a page and as a PDF that says nothing in its name', async () => {
  const page = await ask('jc', paths.booklet(network))
  for (const said of [
    'Jana Sommer',
    'Haus am Park',
    'Schulden regeln',
    'bitte hängen Sie es nicht öffentlich aus',
  ])
    assert.ok(page.html.includes(said), said)
  const pdf = await ask('jc', paths.pdf(network))
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.match(pdf.headers.get('content-disposition') ?? '', /Wer-ist-wer-nord\.pdf/)
  assert.equal(Buffer.from(pdf.bytes).toString('latin1', 0, 5), '%PDF-')
})

test('what was typed stays where something is wrong, and says what', async () => {
  const typed = { name: 'Werkstatt', phone: 'im Büro', email: 'x', tasks: 'Fahrräder', 'languages[]': 'pl' }
  const { status, html } = await ask('haus', paths.introduce, typed)
  assert.equal(status, 422)
  assert.match(html, /value="Werkstatt"/)
  assert.match(html, /value="im Büro"/)
  assert.match(html, />Fahrräder<\/textarea>/)
  assert.match(html, /value="pl" checked/)
  assert.match(html, /href="#phone">Bitte nur die Nummer/)
  assert.match(html, /href="#email">Das sieht nicht wie eine Mailadresse aus/)
  const contact = await ask('haus', paths.addContact(ofHouse), { name: '', times: 'mittags' })
  assert.equal(contact.status, 422)
  assert.match(contact.html, /value="mittags"/)
  const hour = await ask('haus', paths.addConsultation(ofHouse), { locationId: park, starts: '10:00' })
  assert.equal(hour.status, 422)
  assert.match(hour.html, /href="#weekday">Bitte wählen Sie einen Tag/)
  assert.match(hour.html, /value="10:00"/)
})

test('a word about a client is asked about before it is saved: in what a team says, of a contact, of an hour', async () => {
  const typed = 'Frau Müller, Kundennummer 123A456789'
  const forms: readonly (readonly [string, string, Record<string, string>])[] = [
    [paths.introduce, 'does', { name: 'Nähstube', does: typed }],
    [paths.describe(ofHouse), 'doesNot', { name: 'Haus am Park', doesNot: typed }],
    [paths.addContact(ofHouse), 'times', { name: 'Cem', times: typed }],
    [paths.addConsultation(ofHouse), 'note', { locationId: park, note: typed }],
  ]
  for (const [path, field, fields] of forms) {
    const { status, html } = await ask('haus', path, fields)
    assert.equal(status, 422, path)
    assert.match(html, new RegExp(`href="#${field}"[^>]*>.*Ich ändere den Text`), path)
    assert.ok(html.includes(typed), 'what was typed stays')
  }
  const [, , fields] = forms[3]!
  const { html } = await ask('haus', paths.addConsultation(ofHouse), fields)
  const noClient = /name="noClient" value="(\w+)"/.exec(html)?.[1] ?? ''
  assert.match((await ask('haus', paths.addConsultation(ofHouse), { ...fields, noClient })).to, /ok=1/)
})

test('a lead introduces a team, names people, moves and removes them, and is asked before anything is gone', async () => {
  const made = await ask('haus', paths.introduce, { name: 'Werkstatt' })
  assert.equal(made.status, 303)
  const id = made.to.match(/eigene-teams\/([^?]+)/)?.[1] ?? ''
  for (const name of ['Ada', 'Bo'])
    assert.match((await ask('haus', paths.addContact(id), { name })).to, /ok=1/)
  const overview = (await ask('haus', paths.ownTeam(id))).html
  const [ada, bo] = [...overview.matchAll(/\/person\/([0-9a-f-]+)"/g)].map((match) => match[1]!)
  assert.ok(overview.indexOf('<bdi>Ada<') < overview.indexOf('<bdi>Bo<'))
  await ask('haus', paths.moveContact(bo!), { to: 'up' })
  const turned = (await ask('haus', paths.ownTeam(id))).html
  assert.ok(turned.indexOf('<bdi>Bo<') < turned.indexOf('<bdi>Ada<'))
  assert.match((await ask('haus', paths.contact(ada!))).html, /value="Ada"/)
  assert.match((await ask('haus', paths.removeContact(ada!))).html, /Ada nicht mehr nennen\?/)
  assert.match((await ask('haus', paths.removeContact(ada!), {})).to, /ok=removed/)
  assert.match((await ask('haus', paths.addConsultation(id), { locationId: park, weekday: 'MO' })).to, /ok=1/)
  const hour = (await ask('haus', paths.ownTeam(id))).html.match(/sprechstunde\/([0-9a-f-]+)\/entfernen/)?.[1]
  assert.match((await ask('haus', paths.removeConsultation(hour!))).html, /Montag/)
  assert.match((await ask('haus', paths.removeConsultation(hour!), {})).to, /ok=removed/)
  assert.match((await ask('haus', paths.remove(id))).html, /„Werkstatt“ herausnehmen\?/)
  assert.match((await ask('haus', paths.remove(id), {})).to, /eigene-teams\?ok=removed/)
  assert.equal((await ask('haus', paths.ownTeam(id))).status, 404)
})

test('after half a year the lead is asked kindly and answers with one click; others are told to ask', async () => {
  now = new Date('2027-04-01T10:00:00Z')
  tokens.clear()
  assert.match((await ask('jc-leitung', paths.own)).html, /Stimmt das noch\?/)
  assert.match((await ask('haus', paths.team(network, team))).html, /fragen Sie lieber nach/)
  assert.match((await ask('jc-leitung', paths.ownTeam(team))).html, /genügt ein Klick/)
  assert.match((await ask('jc-leitung', paths.confirm(team), {})).to, /ok=checked/)
  assert.doesNotMatch((await ask('jc-leitung', paths.own)).html, /Stimmt das noch\?/)
  assert.match((await ask('haus', paths.team(network, team))).html, /Geprüft am 01\.04\.2027/)
  now = new Date('2026-09-01T10:00:00Z')
  tokens.clear()
})

test('the pages are valid HTML in German, English and the Arabic frame', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader(
      JSON.parse(
        readFileSync(new URL('../../../../.htmlvalidate.json', import.meta.url), 'utf8'),
      ) as ConfigData,
    ),
  )
  // One that says next to nothing.
  const bare = valued(await introduceTeam(world, as(jobcenter), { ...bareWords, name: 'Leise' }))
  valued(await nameContact(world, as(jobcenter), { profileId: bare, ...person, phone: '', times: '' }))
  const pages = [
    paths.team(network, bare),
    paths.ownTeam(bare),
    paths.list(network),
    paths.team(network, team),
    paths.booklet(network),
    paths.own,
    paths.introduce,
    paths.ownTeam(team),
    paths.describe(team),
    paths.addContact(team),
    paths.contact(jana),
    paths.removeContact(jana),
    paths.addConsultation(team),
    paths.remove(team),
  ]
  for (const page of pages)
    for (const language of ['de', 'en', 'ar']) {
      const { status, html } = await ask('jc-leitung', page, undefined, language)
      assert.equal(status, 200, page)
      const report = await validator.validateString(html)
      assert.deepEqual(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        ),
        [],
        `${language} ${page}`,
      )
    }
})
