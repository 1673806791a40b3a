import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Route } from '#platform/http/route.ts'
import { locales } from '#platform/i18n.ts'
import { chapters } from '../../src/chapters.ts'
import { addressOf, type Row, routeTable } from '../access/routes.ts'
import { type Answer, type Fields, formsWithoutToken } from '../support/http-client.ts'
import { type RunningServer, root, startDemo } from '../support/server.ts'
import { pathPosted } from './path-samples.ts'
import { practicePosted } from './practice-samples.ts'
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
  readonly type?: Row['type']
}
const open = (paths: Sample['paths'], personal = false): Sample => ({ as: 'nobody', paths, personal })
const counsellor = (paths: Sample['paths']): Sample => ({ as: 'jobcenter-mitte', paths, personal: true })
const host = (paths: Sample['paths']): Sample => ({ as: 'haus-olof-palme', paths, personal: true })

/** The account of the demo that may, by what the table of routes says. */
const whoMay = ({ may }: Row): Who => {
  if (may === 'everyone') return 'nobody'
  if (may === 'signed-in') return 'jobcenter-pankow'
  const who = (
    [
      ['coordinator', 'koordination-mitte'],
      ['counsellor', 'jobcenter-mitte'],
      ['host', 'haus-olof-palme'],
      ['lead', 'leitung-mitte'],
      ['privacy', 'datenschutz-mitte'],
      ['operator', 'betreiber'],
    ] as const
  ).find(([role]) => may.includes(role))
  assert.ok(who)
  return who[1]
}
/** Somebody of another role. The operator reads nothing of a cooperation. */
const whoMayNot = ({ may }: Row): Who => {
  if (!may.includes('coordinator')) return 'koordination-mitte'
  return may.includes('counsellor') ? 'betreiber' : 'jobcenter-mitte'
}

const pathOf = (key: string, row: Row): string =>
  addressOf(key, samples.ids[row.names?.[0] ?? 'none'], row.within && samples.ids[row.within], row)

/** Every page of the table of routes (tests/access/routes.ts). */
const pages: readonly (readonly [path: string, Sample])[] = Object.entries(routeTable)
  .filter(([key]) => key.startsWith('GET ') && !key.includes(' /api/'))
  .map(([key, row]) => [
    key.slice(4),
    {
      as: whoMay(row),
      paths: (s) => row.faces?.(s) ?? [pathOf(key, row)],
      personal: row.personal ?? false,
      type: row.type,
    },
  ])

const rowOf = (route: Route): Row => {
  const row = routeTable[`${route.method} ${route.path}`]
  assert.ok(row, `${route.path} needs a row in tests/access/routes.ts`)
  return row
}

const ask = (route: Route, who: Who, headers?: Record<string, string>): Promise<Answer> => {
  const path = pathOf(`${route.method} ${route.path}`, rowOf(route))
  const address = route.bare ? path : `/de${path}`
  return route.method === 'GET'
    ? samples.clients[who].get(address)
    : samples.clients[who].post(address, {}, headers)
}

/** What lies below the frame of the demo. */
const below = ({ ids: { frame, below } }: Samples): readonly string[] =>
  ['', '?haengt=ja&sort=haengt', '/kreise', '/kreise?karte=1', `/${below}`].map(
    (path) => `/kooperation/${frame}/land${path}`,
  )

/** The same paths with other eyes. */
const more: readonly Sample[] = [
  { as: 'rahmen-bund', paths: below, personal: true },
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

const unprotected = (answer: Answer, where: string): string[] =>
  formsWithoutToken(answer.body).map((action) => `${where}: the form to ${action} lacks its token`)

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
    [!personal || /^no-store\b/.test(headers.get('cache-control') ?? ''), 'Cache-Control: no-store'],
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

test('pages for people in need have a way out at once and a title that tells nothing', async () => {
  const { nobody } = samples.clients
  const pages = [
    await nobody.get('/de/zettel'),
    await nobody.post('/de/zettel', { code: samples.code }),
    await nobody.post('/de/angebote', { need: 'geld', near: '13355' }),
    await nobody.get(`/de/angebote/${samples.sensitiveService}`),
  ]
  for (const { status, body } of pages) {
    assert.equal(status, 200)
    assert.match(body, /<nav class="quick-exit"/)
    assert.doesNotMatch(/<title>[^<]*/.exec(body)?.[0] ?? '', /Schuld|Geld|Samira|Jobcenter|Sucht|Gewalt/)
  }
  assert.doesNotMatch((await nobody.get('/de/angebote?near=10115')).body, /quick-exit/)
})

test('every page in every language is valid HTML with all security headers', async () => {
  const bare = new Set(routes.filter((r) => r.bare).map((r) => r.path))
  const wrong: string[] = []
  let count = 0
  for (const [route, sample] of [...pages, ...more.map((one) => ['', one] as const)]) {
    for (const path of sample.paths(samples))
      for (const locale of bare.has(route) ? [''] : locales) {
        const where = bare.has(route) ? path : `/${locale}${path}`
        const answer = await samples.clients[sample.as].get(where)
        count += 1
        wrong.push(
          ...wrongHeaders(answer, where, { personal: sample.personal, signedIn: sample.as !== 'nobody' }),
        )
        if (answer.status >= 500 || answer.status === 404 || answer.status === 303)
          wrong.push(`${where}: answers ${answer.status}`)
        else if (sample.type) assert.match(answer.headers.get('content-type') ?? '', new RegExp(sample.type))
        else {
          wrong.push(...complaintsAbout(answer, where))
          // Also before there is a session: nobody signs others in.
          if (sample.as !== 'nobody' || /^\/(anmelden|einladung)/.test(path))
            wrong.push(...unprotected(answer, where))
        }
      }
  }
  none(wrong, count)
})

/** Pages that are the answer of a POST, and what goes wrong. */
const posted: readonly [Who, (s: Samples) => string, Fields | ((s: Samples) => Fields), number][] = [
  ['nobody', () => '/zettel', { code: '' }, 422],
  ['nobody', () => '/zettel', { code: 'AAAAA-AAAAA' }, 422],
  ['nobody', () => '/zettel', (s) => ({ code: s.code }), 200],
  ['nobody', () => '/zettel', (s) => ({ code: s.code, frage: 'zuruecknehmen' }), 200],
  ['nobody', () => '/zettel/zuruecknehmen', { code: 'AAAAA-AAAAA' }, 422],
  ['nobody', () => '/anmeldung', { code: '' }, 422],
  ['nobody', () => '/anmeldung', (s) => ({ code: s.ids.registrationCode }), 200],
  ['nobody', () => '/anmeldung', (s) => ({ code: s.ids.registrationCode, frage: 'abmelden' }), 200],
  ['nobody', (s) => `/veranstaltung/${s.ids.openEvent}/anmelden`, { name: '' }, 422],
  ['nobody', () => '/mitmachen', { text: 'etwas gegen meine Schulden', 'was[]': ['tiere', 'kultur'] }, 200],
  ['koordination-mitte', () => '/unsere-ehrenaemter/neu', { title: '', 'gained[]': ['kochen'] }, 422],
  [
    'koordination-mitte',
    () => '/unsere-ehrenaemter/import',
    { text: 'Nr;Titel;Stunden\n1;Helfen;2\n2;;x' },
    200,
  ],
  ['koordination-mitte', () => '/unsere-ehrenaemter/import', { text: 'Nr;Titel\n1;Helfen' }, 200],
  ['nobody', () => '/angebote', { need: 'geld', near: '10115' }, 200],
  ['nobody', () => '/angebote', { text: 'Schulden', near: 'Nirgendheim' }, 422],
  ['nobody', () => '/angebote', { text: 'Schulden xyzxyz', near: '55411', radius: '1000' }, 200],
  ['nobody', () => '/barrierefreiheit', { what: '' }, 422],
  ['nobody', () => '/antrag-ueben/formulare', { antworten: 'p1.u2.a1.miete.arbeit.wohngemeinschaft' }, 200],
  ['nobody', () => '/antrag-ueben/formulare', { fragen: '1', under15: 'viele' }, 422],
  ['nobody', () => '/antrag-ueben/mitbringen', { antworten: 'p0.u1.a0.miete.aufenthaltstitel' }, 200],
  ['nobody', () => '/antrag-ueben/briefe', { antworten: 'p0.u1.a0' }, 200],
  ['nobody', () => '/antrag-ueben/briefe/bewilligung', { datum: '2026-11-02', antworten: 'p0.u1.a0' }, 200],
  ['nobody', () => '/antrag-ueben/briefe/ablehnung', { datum: '2026-02-30' }, 422],
  ['nobody', () => '/antrag-ueben/gruppe/stolpersteine', { 'stein-antrag': '3' }, 200],
  ['nobody', () => '/antrag-ueben/gruppe/stolpersteine', { 'stein-antrag': '0' }, 422],
  ['nobody', () => '/antrag-ueben/gruppe/urkunde.pdf', { name: 'x'.repeat(81) }, 422],
  ['nobody', (s) => `/antwort/${s.token}`, { step: 'decline' }, 422],
  ['nobody', () => '/antwort/none', { step: 'accept' }, 404],
  ['jobcenter-mitte', () => '/beratung', { near: 'Nirgendheim', age: 'alt' }, 422],
  ['jobcenter-mitte', (s) => `/weitergabe/${s.service}/warm`, {}, 422],
  ['jobcenter-mitte', (s) => `/weitergabe/${s.service}/warm`, { ...warmFields, note: 'Depression' }, 422],
  ['jobcenter-mitte', (s) => `/weitergabe/entwurf/${s.draft}/ja`, { hash: 'f'.repeat(64) }, 409],
  ['jobcenter-mitte', () => `/weitergabe/${unknownId}/zettel`, { language: 'de' }, 404],
  ['haus-olof-palme', (s) => `/uebergaben/${s.received}/schritt`, { step: 'decline' }, 422],
  ['haus-olof-palme', () => '/uebergaben/zettel', { code: 'AAAAA-AAAAA' }, 422],
  ...practicePosted,
  ...pathPosted,
]

// REQ: ASVS-14.3.1
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
        ...(who === 'nobody' ? [] : unprotected(answer, what)),
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

// REQ: ASVS-8.2.1
test('whoever is not signed in is led to the sign-in; other roles see "not there"', async () => {
  for (const route of routes.filter(({ access }) => access !== 'everyone')) {
    const what = `${route.method} ${route.path}`
    const unknown = await ask(route, 'nobody')
    assert.equal(unknown.status, 303, what)
    assert.equal(unknown.headers.get('location'), '/de/anmelden', what)
    if (route.access !== 'signed-in')
      assert.equal((await ask(route, whoMayNot(rowOf(route)))).status, 404, what)
  }
})

/** What locks or ends the session comes last. */
const ends = /^\/(gesperrt\/jetzt|abmelden|konto\/organisation)$/
const changing = routes
  .filter(({ method }) => method === 'POST')
  .sort((a, b) => Number(ends.test(a.path)) - Number(ends.test(b.path)))

// REQ: ASVS-3.5.1
test('no form is taken from another site', async () => {
  const wrong: string[] = []
  for (const route of changing) {
    const answer = await ask(route, whoMay(rowOf(route)), { 'sec-fetch-site': 'cross-site' })
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
// REQ: ASVS-2.2.2
test('an empty form gets an answer everywhere, and never an error of the server', async () => {
  const wrong: string[] = []
  for (const route of changing) {
    const who = whoMay(rowOf(route))
    const answer = await ask(route, who)
    const what = `POST ${route.path}`
    if (answer.status >= 500) wrong.push(`${what}: answers ${answer.status}`)
    // A paper to be filled in with a pen is an answer, too.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    if (isPage) wrong.push(...complaintsAbout(answer, what))
    wrong.push(...wrongHeaders(answer, what, { personal: true, signedIn: who !== 'nobody' }))
  }
  none(wrong, changing.length)
})
