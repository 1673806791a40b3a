import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { chapters } from '../../src/chapters.ts'
import type { Answer, Fields } from '../support/http-client.ts'
import { type RunningServer, root, startDemo } from '../support/server.ts'
import { makeSamples, type Samples, type Who, warmFields } from './samples.ts'

const locales = ['de', 'de-leicht', 'en', 'ar'] as const
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
  const routes = chapters.flatMap((chapter) => chapter.routes ?? []).filter(({ method }) => method === 'GET')
  assert.deepEqual(
    [...new Set(routes.map(({ path }) => path))].sort(),
    Object.keys(table).sort(),
    'add a real path for the new route to the table of this test',
  )
})

test('every page in every language is valid HTML with all security headers', async () => {
  const bare = new Set(
    chapters
      .flatMap((chapter) => chapter.routes ?? [])
      .filter((r) => r.bare)
      .map((r) => r.path),
  )
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
  for (const { path, access } of chapters.flatMap((chapter) => chapter.routes ?? [])) {
    if (access === 'everyone') continue
    const sample = table[path]
    if (!sample) continue
    const [first = ''] = sample.paths(samples)
    const answer = await samples.clients.nobody.get(`/de${first}`)
    assert.equal(answer.status, 303, path)
    assert.equal(answer.headers.get('location'), '/de/anmelden', path)
    const other: Who = sample.as === 'koordination-mitte' ? 'jobcenter-mitte' : 'koordination-mitte'
    assert.equal((await samples.clients[other].get(`/de${first}`)).status, 404, path)
  }
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
