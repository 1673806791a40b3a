import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Account } from '#platform/http/visit.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { organizationRefusals } from '../../messages/staff/index.ts'
import { currentNotice } from '../../notice.ts'
import { findLinkRules, mayReceive } from '../../organization/duty-queries.ts'
import { saveSession } from '../../session-store.ts'
import { aPerson, aTeam, peopleTables } from '../../testing.ts'
import { organizationMenu, organizationRoutes } from './routes.ts'

const now = new Date('2026-09-01T08:00:00Z')
const accounts = new Map<string, Account>()
const world = await aWorld({
  chapters: [
    mail,
    places,
    directory,
    { ...peopleTables, routes: organizationRoutes, menu: organizationMenu, refusals: organizationRefusals },
  ],
  // Who is signed in is given by the test; what follows is the real thing.
  sessions: {
    find: async (_world, token) => accounts.get(token),
    whenLocked: (visit) => visit.notFound(),
  },
  now: () => new Date(now.setMilliseconds(now.getMilliseconds() + 1)),
})
after(() => world.close())
const app = makeApp(world)
const house = await anOrganization(world, { name: 'Haus am Park', phone: '030 23125 200' })
await aLocation(world, { organizationId: house, name: 'Villa' })
const team = await aTeam(world, house, 'Team Nord')
const lead = await aPerson(world, { organization: house, roles: ['lead'], name: 'Lou Leitung' })
const host = await aPerson(world, { organization: house, roles: ['host'], name: 'Toni Probe', team })
const privacy = await aPerson(world, { organization: house, roles: ['privacy'] })
const operator = await aPerson(world, { organization: await anOrganization(world), roles: ['operator'] })
const stranger = await aPerson(world, { organization: await anOrganization(world), roles: ['lead'] })

const signIn = async (member: Member, more: Partial<Account> = {}): Promise<string> => {
  const sessionId = await world.look(system('test'), (tx) =>
    saveSession(tx, {
      token: `${member.personId}-${accounts.size}`,
      personId: member.personId,
      organizationId: member.organizationId,
      deviceId: null,
      factors: 2,
      label: '',
      createdAt: tx.now,
      expiresAt: new Date('2026-09-01T18:00:00Z'),
    }),
  )
  const both = { factors: 2 }
  accounts.set(sessionId, {
    ...both,
    sessionId,
    name: 'Lou Leitung',
    organizationName: 'Haus am Park',
    member,
    locked: false,
    provedAt: now,
    ...more,
  })
  return sessionId
}
const as = {
  lead: await signIn(lead),
  host: await signIn(host),
  privacy: await signIn(privacy),
  operator: await signIn(operator),
  stranger: await signIn(stranger),
  nobody: undefined,
}
type Who = keyof typeof as
const ask = (who: Who, path: string, fields?: Record<string, string>, method = fields ? 'POST' : 'GET') =>
  Promise.resolve(
    app.request(`/de${path}`, {
      method,
      headers: {
        ...(as[who] ? { cookie: `trittstein_session=${as[who]}` } : {}),
        ...(fields
          ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
          : {}),
      },
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    }),
  )
const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData),
)
const page = async (
  who: Who,
  path: string,
  fields?: Record<string, string>,
  status = 200,
): Promise<string> => {
  const answer = await ask(who, path, fields)
  const body = await answer.text()
  assert.equal(answer.status, status, `${path}: ${answer.headers.get('location') ?? body.slice(0, 200)}`)
  assert.equal(answer.headers.get('cache-control'), 'no-store', path)
  const { results } = validator.validateStringSync(body)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map((m) => `${path} ${m.ruleId}: ${m.message} ${m.selector}`)),
    [],
  )
  return body
}
const goesTo = async (who: Who, path: string, fields: Record<string, string>): Promise<string> => {
  const answer = await ask(who, path, fields)
  assert.equal(
    answer.status,
    303,
    `${path}: ${answer.status} ${(await answer.text()).replace(/<[^>]+>/g, ' ')}`,
  )
  return answer.headers.get('location')?.replace(/^\/de/, '') ?? ''
}
const invitationLink = async (): Promise<string> => {
  const [newest] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  return /\/de(\/einladung\/[\w-]+)/.exec(newest?.body ?? '')?.[1] ?? assert.fail('no link')
}
const unknown = '00000000-0000-4000-8000-000000000000'
const password = 'Sonnenblumen wachsen langsam 7'

test('every page of this room is valid HTML, for whom it is meant', async () => {
  const person = `/organisation/menschen/${host.personId}`
  for (const path of [
    ...[
      '/organisation',
      '/organisation/angaben',
      '/organisation/hinweis',
      '/organisation/pin',
      '/organisation/menschen',
    ],
    ...[
      '/organisation/menschen/einladen',
      person,
      `${person}/entfernen`,
      '/organisation/teams',
      '/vertretung',
    ],
    ...[
      `/organisation/teams/${team}`,
      `/organisation/teams/${team}/aufloesen`,
      '/rettung/meldungen',
      '/hinweis',
    ],
  ])
    await page('lead', path)
  for (const path of ['/organisation', '/organisation/angaben']) await page('privacy', path)
  for (const path of ['/betrieb', '/betrieb/neu', `/betrieb/organisation/${house}`, '/betrieb/kooperationen'])
    await page('operator', path)
  for (const path of ['/einladung', '/rettung']) await page('nobody', path)
})

// REQ: ASVS-3.5.3
test('a link that a mail scanner opens is not used up; a POST uses it, and then it is like any other that is not', async () => {
  const form = { name: 'Kim Neu', email: 'kim@neu.example', 'roles[]': 'host' }
  assert.equal(
    await goesTo('lead', '/organisation/menschen/einladen', form),
    '/organisation/menschen?ok=sent',
  )
  const link = await invitationLink()
  for (const method of ['GET', 'HEAD', 'GET'])
    assert.equal((await ask('nobody', link, undefined, method)).status, 200)
  const shown = await page('nobody', link)
  assert.match(shown, /Haus am Park/)
  assert.doesNotMatch(shown, /Kim|kim@neu/)
  assert.match(await page('nobody', link, { password: 'kurz' }, 422), /id="password-error"/)
  assert.equal(await goesTo('nobody', link, { password }), '/anmelden?neu=1')
  const gone = await page('nobody', link, undefined, 404)
  assert.equal(
    gone,
    (await page('nobody', '/einladung/made-up', undefined, 404)).replaceAll('made-up', link.slice(11)),
  )
  await page('nobody', link, { password }, 404)
})

test('a printed invitation is shown once in this session, and its code opens the form', async () => {
  const form = { name: 'Ohne Postfach', email: '', 'roles[]': 'host' }
  const sheet = await goesTo('lead', '/organisation/menschen/einladen', form)
  const paper = await page('lead', sheet)
  assert.match(paper, /ohne\.postfach\.\d{3}/)
  const code = /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</.exec(paper)?.[1] ?? assert.fail('no code')
  await page('operator', sheet, undefined, 410)
  assert.equal(await goesTo('nobody', '/einladung', { code: code.toLowerCase() }), `/einladung/${code}`)
  assert.equal(await goesTo('nobody', `/einladung/${code}`, { password }), '/anmelden?neu=1')
})

test('wrong input keeps what was typed', async () => {
  const again = await page(
    'lead',
    '/organisation/menschen/einladen',
    { name: 'Kim Neu', email: 'kein-at' },
    422,
  )
  assert.match(again, /value="Kim Neu"/)
  assert.match(again, /id="email-error"/)
})

test('roles, PIN and removal ask who it is when that was long ago', async () => {
  const old = await signIn(lead, { provedAt: new Date('2026-09-01T07:30:00Z') })
  const fresh = as.lead
  as.lead = old
  const person = `/organisation/menschen/${host.personId}`
  for (const path of [person, `${person}/entfernen`, '/organisation/pin', '/organisation/hinweis']) {
    const answer = await ask('lead', path)
    assert.equal(
      answer.headers.get('location'),
      `/de/anmelden/bestaetigen?weiter=${encodeURIComponent(path)}`,
    )
  }
  const forms = [
    `${person}/rollen`,
    '/organisation/menschen/einladen/neu',
    '/organisation/links',
    '/organisation/angaben',
    '/vertretung',
  ]
  for (const path of forms)
    assert.match(await goesTo('lead', path, { id: host.personId }), /^\/anmelden\/bestaetigen/, path)
  as.lead = fresh
})

test('roles, teams, stand-ins and removal are changed on the page of a person', async () => {
  const person = `/organisation/menschen/${host.personId}`
  assert.equal(await goesTo('lead', `${person}/rollen`, { 'roles[]': 'privacy' }), `${person}?ok=1`)
  assert.match(await page('lead', `${person}?ok=1`), /value="privacy"[^>]*checked/)
  await page('lead', `${person}/rollen`, {}, 422)
  assert.equal(await goesTo('lead', `${person}/team`, { team, 'leads[]': 'yes' }), `${person}?ok=1`)
  assert.match(await page('lead', `/organisation/teams/${team}`), /Toni Probe/)
  const days = { standInId: lead.personId, from: '2026-09-07', to: '2026-09-18' }
  await page('lead', `${person}/vertretung`, { ...days, to: '2026-09-06' }, 422)
  assert.equal(await goesTo('lead', `${person}/vertretung`, days), `${person}?ok=1`)
  assert.match(await page('lead', person), /07\.09\.2026/)
  await page('lead', `/organisation/menschen/${lead.personId}/entfernen`, {}, 422)
  assert.equal(await goesTo('lead', `${person}/entfernen`, {}), '/organisation/menschen?ok=removed')
  await page('lead', person, undefined, 404)
})

test('the notice is accepted for the organization with a PIN that is kept as a hash; only then may data come', async () => {
  const look = <T>(work: Parameters<typeof world.look<T>>[1]) => world.look(system('test'), work)
  assert.equal(await look((tx) => mayReceive(tx, house)), false)
  const controller = { supervisoryAuthority: 'Aufsicht X', privacyContact: 'Frau Y' }
  const accept = { version: currentNotice, pin: '123456', ...controller }
  const silent = { ...accept, pin: '12345', supervisoryAuthority: ' ', privacyContact: '' }
  const missing = await page('lead', '/organisation/hinweis', silent, 422)
  assert.match(
    missing,
    /id="supervisoryAuthority-error"[\s\S]*id="privacyContact-error"[\s\S]*id="pin-error"/,
  )
  assert.match(await page('lead', '/organisation/hinweis', accept, 422), /id="pin-error"/)
  await page('lead', '/organisation/hinweis', { ...accept, version: '2020-01', pin: '482915' }, 422)
  assert.equal(
    await goesTo('lead', '/organisation/hinweis', { ...accept, pin: '482915' }),
    '/organisation?ok=1',
  )
  assert.equal(await look((tx) => mayReceive(tx, house)), true)
  const { pin } = await look((tx) => findLinkRules(tx, house))
  assert.match(pin ?? '', /^[\w-]{22}\.[\w-]{43}$/)
  await goesTo('lead', '/organisation/pin', { pin: '482916' })
  assert.notEqual((await look((tx) => findLinkRules(tx, house))).pin, pin)
  await goesTo('lead', '/organisation/links', { on: 'no' })
  assert.equal((await look((tx) => findLinkRules(tx, house))).mailLinks, false)
  assert.match(await page('lead', '/organisation?ok=1'), /ausgeschaltet/)
  assert.match(await page('lead', '/organisation'), /Aufsicht X.*Frau Y/s)
  const said = { kind: 'kommune', supervisoryAuthority: 'Aufsicht Z', privacyContact: 'Frau Q' }
  await goesTo('privacy', '/organisation/angaben', said)
  assert.match(await page('lead', '/organisation'), /Kommune.*Aufsicht Z.*Frau Q/s)
  const numbered = { ...said, phone: '030 5550 1234' }
  await goesTo('privacy', '/organisation/angaben', numbered)
  assert.doesNotMatch(await page('lead', '/organisation/angaben'), /5550/, 'the number is a lead’s to say')
  await goesTo('lead', '/organisation/angaben', numbered)
  assert.match(await page('lead', '/organisation/angaben'), /value="030 5550 1234"/)
  assert.match(await page('operator', `/betrieb/organisation/${house}`), /Angerufen unter 030 5550 1234/)
})

test('each user accepts the notice for themself and goes on to where they wanted', async () => {
  const waiting = { ...host, personId: privacy.personId, roles: [] }
  accounts.set('gated', { ...accounts.get(as.privacy)!, member: waiting, gate: '/hinweis' })
  const before = as.privacy
  as.privacy = 'gated'
  assert.match(
    await page('privacy', '/hinweis?weiter=%2Forganisation'),
    /name="weiter" value="\/organisation"/,
  )
  const fields = { version: currentNotice, weiter: '/organisation' }
  assert.equal(await goesTo('privacy', '/hinweis', fields), '/organisation')
  assert.equal(await goesTo('privacy', '/hinweis', { ...fields, weiter: '//evil.example' }), '/')
  as.privacy = before
})

test('a foreign id answers like one that does not exist, and other roles see nothing', async () => {
  const bodies = async (who: Who, path: (id: string) => string, own: string) => {
    const [foreign, none] = [await ask(who, path(own)), await ask(who, path(unknown))]
    assert.equal(foreign.status, 404)
    const clean = async (answer: Response) =>
      (await answer.text()).replaceAll(own, 'ID').replaceAll(unknown, 'ID')
    assert.equal(await clean(foreign), await clean(none), path('…'))
  }
  await bodies('stranger', (id) => `/organisation/menschen/${id}`, lead.personId)
  await bodies('stranger', (id) => `/organisation/menschen/${id}/entfernen`, lead.personId)
  await bodies('stranger', (id) => `/organisation/teams/${id}`, team)
  for (const who of ['host', 'privacy'] as const)
    for (const path of ['/organisation/menschen', '/betrieb', `/organisation/teams/${team}`])
      assert.equal((await ask(who, path)).status, 404, `${who} ${path}`)
  assert.equal((await ask('lead', '/betrieb')).status, 404)
  assert.equal((await ask('operator', `/organisation/menschen/${lead.personId}`)).status, 404)
  for (const path of ['', '/menschen', '/teams', '/angaben', '/pin'])
    assert.equal((await ask('operator', `/organisation${path}`)).status, 404, path)
})

test('the operator’s pages: a new organization, its first lead on paper, emergency access, a call, a network', async () => {
  const found = { name: 'Haus am See', slug: 'haus-am-see', kind: 'traeger' }
  await page('operator', '/betrieb/neu', { ...found, slug: 'Haus!' }, 422)
  const here = await goesTo('operator', '/betrieb/neu', found)
  assert.match(here, /^\/betrieb\/organisation\/[0-9a-f-]{36}$/)
  const sheet = await goesTo('operator', `${here}/einladen`, { name: 'Lou See', email: '', role: 'lead' })
  assert.match(await page('operator', sheet), /lou\.see\.\d{3}/)
  await page('operator', `${here}/notzugang`, { reason: 'kurz', hours: '1' }, 422)
  const reason = 'Die einzige Leitung ist krank, niemand kann einladen.'
  assert.equal(await goesTo('operator', `${here}/notzugang`, { reason, hours: '1' }), `${here}?ok=1`)
  assert.match(await page('operator', `${here}?ok=1`), /Notzugang schließen/)
  assert.match(await page('operator', '/betrieb'), /Der Notzugang ist offen bis/)
  const outside = as.operator
  as.operator = await signIn({ ...operator, organizationId: here.slice(-36) })
  assert.match(await page('operator', here), /Zu Menschen, Rollen und Teams/)
  assert.doesNotMatch(await page('operator', '/organisation'), /PIN|Angaben ändern|Notzugänge/)
  const wish = { name: 'Kim Innen', email: 'kim@innen.example', 'roles[]': 'lead' }
  assert.equal(
    await goesTo('operator', '/organisation/menschen/einladen', wish),
    '/organisation/menschen?ok=sent',
  )
  assert.match(await page('operator', '/organisation/menschen'), /kim@innen\.example/)
  assert.equal((await ask('operator', '/organisation/pin')).status, 404)
  as.operator = outside
  assert.equal(await goesTo('operator', `${here}/notzugang/schliessen`, {}), `${here}?ok=ended`)
  const call = `/betrieb/organisation/${house}`
  await page('operator', `${call}/zweiter-faktor`, { account: 'none', 'called[]': 'yes' }, 422)
  assert.doesNotMatch(await page('operator', here), /Angerufen unter/, 'there is no number to call')
  const network = {
    name: 'Kooperation Nord',
    slug: 'nord',
    kind: 'kooperation',
    coordinatorId: house,
    partOf: '',
  }
  const nord = await goesTo('operator', '/betrieb/kooperationen', network)
  const member = { organizationId: house, role: 'haus', from: '2026-09-01' }
  assert.equal(await goesTo('operator', nord, member), `${nord}?ok=1`)
  await page('operator', nord, member, 422)
  assert.equal(
    await goesTo('operator', `${nord}/ende`, { organizationId: house, to: '2026-12-31' }),
    `${nord}?ok=1`,
  )
  assert.match(await page('operator', nord), /31\.12\.2026/)
  for (const path of ['/betrieb', '/betrieb?name=See', '/betrieb/kooperationen']) await page('operator', path)
})

test('a lost second factor: started on the page of a colleague, stopped by the person', async () => {
  const kim = await aPerson(world, { organization: house, roles: ['host'], name: 'Kim Verlust' })
  const person = `/organisation/menschen/${kim.personId}`
  assert.equal(await goesTo('lead', `${person}/zweiter-faktor`, {}), `${person}?ok=1`)
  await page('lead', `${person}/zweiter-faktor`, {}, 422)
  assert.match(await page('lead', '/organisation'), /Meldungen zum zweiten Schritt/)
  for (const other of ['privacy', 'stranger'] as const)
    assert.doesNotMatch(await page(other, '/organisation'), /Meldungen zum zweiten Schritt/)
  const shown = await page('lead', person)
  const id = /action="\/de\/rettung\/code"[^>]*>.*?name="id" value="([0-9a-f-]{36})"/s.exec(shown)?.[1] ?? ''
  const sheet = await page('lead', await goesTo('lead', '/rettung/code', { id }))
  const code = /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</.exec(sheet)?.[1] ?? assert.fail('no code')
  await page('nobody', '/rettung', { code, password: 'Falsches Passwort 123' }, 422)
  as.host = await signIn(kim)
  assert.match(await page('host', '/rettung/meldungen'), /Kim Verlust/)
  assert.equal((await ask('stranger', '/rettung/abbrechen', { id })).status, 404)
  assert.equal(await goesTo('host', '/rettung/abbrechen', { id }), '/rettung/meldungen?ok=1')
  await page('host', '/rettung/meldungen?ok=1')
  assert.doesNotMatch(await page('lead', '/organisation'), /Meldungen zum zweiten Schritt/)
})

test('an invitation is sent again and taken back in the list; a stand-in is ended where it was named', async () => {
  const form = { name: 'Uli Liste', email: 'uli@neu.example', 'roles[]': 'host' }
  await goesTo('lead', '/organisation/menschen/einladen', form)
  const [first, shown] = [await invitationLink(), await page('lead', '/organisation/menschen')]
  const id = /uli@neu\.example.*?name="id" value="([0-9a-f-]{36})"/s.exec(shown)?.[1] ?? ''
  assert.equal(
    await goesTo('lead', '/organisation/menschen/einladen/neu', { id }),
    '/organisation/menschen?ok=sent',
  )
  await page('nobody', first, undefined, 404)
  const again = await invitationLink()
  await page('nobody', again)
  await goesTo('lead', '/organisation/menschen/einladen/zuruecknehmen', { id })
  await page('nobody', again, undefined, 404)
  const days = { from: '2026-09-07', to: '2026-09-18', standInId: privacy.personId }
  assert.equal(await goesTo('lead', '/vertretung', days), '/vertretung?ok=1')
  const standIn = /name="id" value="([0-9a-f-]{36})"/.exec(await page('lead', '/vertretung'))?.[1] ?? ''
  await page('lead', '/vertretung', { ...days, standInId: '' }, 422)
  assert.equal(
    await goesTo('lead', '/vertretung/beenden', { id: standIn, back: '/vertretung' }),
    '/vertretung?ok=ended',
  )
})
