import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Route } from '#platform/http/route.ts'
import { locales } from '#platform/i18n.ts'
import { chapters } from '../../src/chapters.ts'
import type { Answer, Fields } from '../support/http-client.ts'
import { type RunningServer, root, startDemo } from '../support/server.ts'
import { makeSamples, type Samples, type Who, warmFields } from './samples.ts'

const routes = chapters.flatMap((chapter) => chapter.routes ?? [])
const unknownId = '00000000-0000-4000-8000-000000000000'

let server: RunningServer
let samples: Samples
before(async () => {
  server = await startDemo()
  samples = await makeSamples(server.url)
})
after(() => server?.stop())

const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync(join(root, '.htmlvalidate.json'), 'utf8')) as ConfigData),
)

interface Sample {
  readonly as: Who
  /** The path after the language, with real ids; several where the page has several faces. */
  readonly paths: (s: Samples) => readonly string[]
  /** About a person or for one organization: never cached. */
  readonly personal: boolean
  readonly type?: 'csv' | 'calendar'
}
const open = (paths: Sample['paths'], personal = false): Sample => ({ as: 'nobody', paths, personal })
const counsellor = (paths: Sample['paths']): Sample => ({ as: 'jobcenter-mitte', paths, personal: true })
const host = (paths: Sample['paths']): Sample => ({ as: 'haus-olof-palme', paths, personal: true })
const coordinator = (paths: Sample['paths']): Sample => ({ as: 'koordination-mitte', paths, personal: true })

/** Every GET route of every chapter, with something real in the place of each parameter. */
const table: Record<string, Sample> = {
  '/': open(() => ['/']),
  '/barrierefreiheit': open(() => ['/barrierefreiheit', '/barrierefreiheit?ok=1']),
  '/demo/mail': open(() => ['/demo/mail'], true),
  '/angebote': open(() => [
    '/angebote',
    '/angebote?text=Deutsch+lernen&near=10115',
    '/angebote?need=leute&near=Wedding&language=ar&weekday=MO&radius=1000&access=rollstuhl',
    '/angebote?text=xyzxyz&near=10115',
    '/angebote?text=Deutsch&near=Nirgendheim',
    '/angebote?page=2',
  ]),
  '/angebote/:file{.+\\.ics}': { ...open((s) => [`/angebote/${s.service}.ics`]), type: 'calendar' },
  '/angebote/:id': open((s) => [`/angebote/${s.service}`]),
  '/einrichtungen': open(() => ['/einrichtungen']),
  '/einrichtungen/:id': open((s) => [`/einrichtungen/${s.location}`]),
  '/anmelden': open(() => ['/anmelden']),
  '/beratung': counsellor((s) => ['/beratung', `/beratung?suche=${s.profile}`]),
  '/beratung/:id': counsellor((s) => [`/beratung/${s.profile}`, `/beratung/${unknownId}`]),
  '/beratung/:id/vergleich': counsellor((s) => [
    `/beratung/${s.profile}/vergleich`,
    `/beratung/${s.profile}/vergleich?angebot[]=${s.service}&angebot[]=${s.otherService}`,
  ]),
  '/weitergabe/fertig': counsellor(() => ['/weitergabe/fertig']),
  '/weitergabe/entwurf/:draft': counsellor((s) => [`/weitergabe/entwurf/${s.draft}`]),
  '/weitergabe/ausdruck/:copy': counsellor((s) => [
    `/weitergabe/ausdruck/${s.copy}`,
    `/weitergabe/ausdruck/${unknownId}`,
  ]),
  '/weitergabe/:service': counsellor((s) => [
    `/weitergabe/${s.service}`,
    `/weitergabe/${s.service}?profil=${s.profile}`,
  ]),
  '/weitergabe/:service/hinweis': counsellor((s) => [`/weitergabe/${s.service}/hinweis`]),
  '/weitergabe/:service/warm': counsellor((s) => [
    `/weitergabe/${s.service}/warm`,
    `/weitergabe/${s.service}/warm?entwurf=${s.draft}`,
  ]),
  '/uebergaben': counsellor(() => ['/uebergaben', '/uebergaben?stand=nicht-moeglich', '/uebergaben?seite=2']),
  '/uebergaben/zettel': host(() => ['/uebergaben/zettel', '/uebergaben/zettel?ok=1']),
  '/uebergaben/:id': counsellor((s) => [`/uebergaben/${s.sent}`]),
  '/antwort/:token': open(
    (s) => [`/antwort/${s.token}`, `/antwort/${s.token}?ok=1`, `/antwort/${s.token}?ok=neu`],
    true,
  ),
  '/zettel': open(() => ['/zettel'], true),
  '/auswertung': coordinator(() => ['/auswertung', '/auswertung?quartal=2025']),
  '/auswertung.csv': { ...coordinator(() => ['/auswertung.csv']), type: 'csv' },
}
/** A route's address in German, with the samples of the longest path that it begins with. */
const addressOf = ({ path, bare }: Route): string => {
  const known = Object.keys(table)
    .filter((one) => path === one || path.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0]
  const [sample = ''] = known ? table[known]!.paths(samples) : []
  const filled = known ? sample + path.slice(known.length) : path
  assert.doesNotMatch(filled, /:/, `${path} needs a sample in the table of this test`)
  return bare ? filled : `/de${filled}`
}

/** Who may, and who is signed in and may not. */
const whoMay = ({ access }: Route): Who =>
  access === 'everyone'
    ? 'nobody'
    : access.includes('coordinator')
      ? 'koordination-mitte'
      : access.includes('counsellor')
        ? 'jobcenter-mitte'
        : 'haus-olof-palme'
const whoMayNot = (route: Route): Who =>
  whoMay(route) === 'koordination-mitte' ? 'jobcenter-mitte' : 'koordination-mitte'

const ask = (route: Route, who: Who, headers?: Record<string, string>): Promise<Answer> =>
  route.method === 'GET'
    ? samples.clients[who].get(addressOf(route))
    : samples.clients[who].post(addressOf(route), {}, headers)

/** The same paths with other eyes. */
const more: readonly Sample[] = [
  host((s) => ['/uebergaben', `/uebergaben/${s.received}`, '/', '/beratung', `/angebote/${s.service}`]),
  counsellor((s) => ['/', `/angebote/${s.service}`, `/einrichtungen/${s.location}`, '/angebote?near=10115']),
  open((s) => [`/angebote/${s.sensitiveService}`, '/angebote?need=geld', '/angebote?text=Sucht'], true),
]

const complaintsAbout = (answer: Answer, where: string): string[] => {
  const report = validator.validateStringSync(answer.body, `${where}.html`)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const near = (answer.body.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 60), column + 140)
      return `${where}: ${ruleId}: ${message}\n    …${near}…`
    }),
  )
}

const wrongHeaders = (
  { headers }: Answer,
  where: string,
  { personal = false, signedIn = false } = {},
): string[] => {
  const csp = headers.get('content-security-policy') ?? ''
  const wants: [boolean, string][] = [
    [csp.includes("default-src 'none'") && csp.includes("frame-ancestors 'none'"), 'a strict CSP'],
    [!csp.includes('unsafe') && !/https?:|\*/.test(csp), 'a CSP without holes'],
    [headers.get('x-content-type-options') === 'nosniff', 'nosniff'],
    [headers.get('referrer-policy') === 'same-origin', 'a Referrer-Policy'],
    [!personal || headers.get('cache-control') === 'no-store', 'Cache-Control: no-store'],
    [!signedIn || headers.get('content-encoding') === null, 'being sent uncompressed (BREACH)'],
  ]
  return wants.filter(([holds]) => !holds).map(([, what]) => `${where}: lacks ${what}`)
}

const none = (wrong: readonly string[], pages: number): void => {
  const unlike = new Map(wrong.map((line) => [line.replace(/^\S+ /, ''), line]))
  assert.equal(
    wrong.length,
    0,
    `${wrong.length} things on ${pages} pages:\n${[...unlike.values()].join('\n')}`,
  )
  assert.ok(pages > 0)
}

test('every GET route has a sample in this test', () => {
  const read = routes.filter(({ method }) => method === 'GET')
  assert.deepEqual(
    [...new Set(read.map(({ path }) => path))].sort(),
    Object.keys(table).sort(),
    'add a real path for the new route to the table of this test',
  )
})

test('every page in every language is valid HTML with all security headers', async () => {
  const bare = new Set(routes.filter((r) => r.bare).map((r) => r.path))
  const wrong: string[] = []
  let pages = 0
  for (const [route, sample] of [...Object.entries(table), ...more.map((one) => ['', one] as const)]) {
    for (const path of sample.paths(samples))
      for (const locale of bare.has(route) ? [''] : locales) {
        const where = bare.has(route) ? path : `/${locale}${path}`
        const answer = await samples.clients[sample.as].get(where)
        pages += 1
        wrong.push(
          ...wrongHeaders(answer, where, { personal: sample.personal, signedIn: sample.as !== 'nobody' }),
        )
        if (answer.status >= 500 || answer.status === 404 || answer.status === 303)
          wrong.push(`${where}: answers ${answer.status}`)
        else if (sample.type) assert.match(answer.headers.get('content-type') ?? '', new RegExp(sample.type))
        else wrong.push(...complaintsAbout(answer, where))
      }
  }
  none(wrong, pages)
})

/** Pages that are the answer of a POST, and what goes wrong. */
const posted: readonly [Who, (s: Samples) => string, Fields | ((s: Samples) => Fields), number][] = [
  ['nobody', () => '/zettel', { code: '' }, 422],
  ['nobody', () => '/zettel', { code: 'AAAAA-AAAAA' }, 422],
  ['nobody', () => '/zettel', (s) => ({ code: s.code }), 200],
  ['nobody', () => '/zettel', (s) => ({ code: s.code, frage: 'zuruecknehmen' }), 200],
  ['nobody', () => '/zettel/zuruecknehmen', { code: 'AAAAA-AAAAA' }, 422],
  ['nobody', () => '/angebote', { need: 'geld', near: '10115' }, 200],
  ['nobody', () => '/angebote', { text: 'Schulden', near: 'Nirgendheim' }, 422],
  ['nobody', () => '/angebote', { text: 'Schulden xyzxyz', near: '55411', radius: '1000' }, 200],
  ['nobody', () => '/barrierefreiheit', { what: '' }, 422],
  ['nobody', (s) => `/antwort/${s.token}`, { step: 'decline' }, 422],
  ['nobody', () => '/antwort/none', { step: 'accept' }, 404],
  ['jobcenter-mitte', () => '/beratung', { near: 'Nirgendheim', age: 'alt' }, 422],
  ['jobcenter-mitte', (s) => `/weitergabe/${s.service}/warm`, {}, 422],
  ['jobcenter-mitte', (s) => `/weitergabe/${s.service}/warm`, { ...warmFields, note: 'Depression' }, 422],
  ['jobcenter-mitte', (s) => `/weitergabe/entwurf/${s.draft}/ja`, { hash: 'f'.repeat(64) }, 409],
  ['jobcenter-mitte', () => `/weitergabe/${unknownId}/zettel`, { language: 'de' }, 404],
  ['haus-olof-palme', (s) => `/uebergaben/${s.received}/schritt`, { step: 'decline' }, 422],
  ['haus-olof-palme', () => '/uebergaben/zettel', { code: 'AAAAA-AAAAA' }, 422],
]

test('pages that answer a POST are valid, too, and are never cached', async () => {
  const wrong: string[] = []
  for (const locale of locales)
    for (const [who, path, fields, status] of posted) {
      const where = `/${locale}${path(samples)}`
      const values = typeof fields === 'function' ? fields(samples) : fields
      const answer = await samples.clients[who].post(where, values)
      const what = `POST ${where} ${JSON.stringify(values).slice(0, 60)}`
      if (answer.status !== status) wrong.push(`${what}: answers ${answer.status}, not ${status}`)
      wrong.push(
        ...complaintsAbout(answer, what),
        ...wrongHeaders(answer, what, { personal: true, signedIn: who !== 'nobody' }),
      )
    }
  none(wrong, posted.length * locales.length)
})

test('what is not there, not allowed or sent from elsewhere says so in valid HTML', async () => {
  const wrong: string[] = []
  const { nobody } = samples.clients
  const missing = ['/gibt-es-nicht', `/angebote/${unknownId}`, `/einrichtungen/${unknownId}`, '/antwort/none']
  for (const locale of locales) {
    for (const path of missing) {
      const answer = await nobody.get(`/${locale}${path}`)
      if (answer.status !== 404) wrong.push(`/${locale}${path}: answers ${answer.status}`)
      wrong.push(
        ...complaintsAbout(answer, `/${locale}${path}`),
        ...wrongHeaders(answer, path, { personal: true }),
      )
    }
    const foreign = await nobody.post(`/${locale}/zettel`, {}, { 'sec-fetch-site': 'cross-site' })
    if (foreign.status !== 403) wrong.push(`a form from elsewhere: answers ${foreign.status}`)
    wrong.push(...complaintsAbout(foreign, `/${locale}/zettel from elsewhere`))
  }
  none(wrong, locales.length * (missing.length + 1))
})

test('whoever is not signed in is led to the sign-in; other roles see "not there"', async () => {
  for (const route of routes.filter(({ access }) => access !== 'everyone')) {
    const what = `${route.method} ${route.path}`
    const unknown = await ask(route, 'nobody')
    assert.equal(unknown.status, 303, what)
    assert.equal(unknown.headers.get('location'), '/de/anmelden', what)
    assert.equal((await ask(route, whoMayNot(route))).status, 404, what)
  }
})

const changing = routes.filter(({ method }) => method === 'POST')

test('no form is taken from another site', async () => {
  const wrong: string[] = []
  for (const route of changing) {
    const answer = await ask(route, whoMay(route), { 'sec-fetch-site': 'cross-site' })
    if (answer.status !== 403) wrong.push(`${route.path}: answers ${answer.status}`)
    wrong.push(
      ...complaintsAbout(answer, route.path),
      ...wrongHeaders(answer, route.path, { personal: true }),
    )
  }
  none(wrong, changing.length)
})

test('answers that are no pages carry the headers as well', async () => {
  const css = /href="(\/assets\/[^"]+\.css)"/.exec((await samples.clients.nobody.get('/de/')).body)?.[1] ?? ''
  const others = [
    '/',
    css,
    '/healthz',
    '/readyz',
    '/favicon.ico',
    '/.well-known/security.txt',
    '/assets/none.css',
  ]
  const api = [
    '/api/v1/openapi.json',
    '/api/v1/services?near=10115',
    '/api/v1/services?radius=x',
    '/api/v1/none',
  ]
  for (const path of [...others, ...api])
    assert.deepEqual(wrongHeaders(await samples.clients.nobody.get(path), path), [])
})

// The last one: some forms have an effect although they are empty.
test('an empty form gets an answer everywhere, and never an error of the server', async () => {
  const wrong: string[] = []
  for (const route of changing) {
    const who = whoMay(route)
    const answer = await ask(route, who)
    const what = `POST ${route.path}`
    if (answer.status >= 500) wrong.push(`${what}: answers ${answer.status}`)
    if (answer.body !== '') wrong.push(...complaintsAbout(answer, what))
    wrong.push(...wrongHeaders(answer, what, { personal: true, signedIn: who !== 'nobody' }))
  }
  none(wrong, changing.length)
})
