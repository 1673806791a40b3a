import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as people, saveAccounts, sessions } from '#people'
import { chapter as places } from '#places'
import { within } from '#platform/facts.ts'
import { makeApp } from '#platform/http/server.ts'
import { locales } from '#platform/i18n.ts'
import { fill } from '#platform/slots.tsx'
import { aWorld } from '#platform/testing.ts'
import { foundNothing, chapter as matching } from '../index.ts'
import { hitActions } from '../slots.ts'
import { aNeighbourhood, aSearchableService, wedding } from '../testing.ts'

let now = new Date('2026-11-23T08:00:00Z')
const vain: string[] = []
const upper = {
  name: 'upper',
  listeners: [within(foundNothing, async (_tx, { by, need }) => void vain.push(`${by} ${need}`))],
  fills: [
    fill(hitActions, (_visit, { hit, profileId }) => `[hand over ${hit.offer.title} ${profileId ?? ''}]`),
  ],
}
const world = await aWorld({
  chapters: [places, directory, people, matching, upper],
  sessions,
  now: () => now,
})
const app = makeApp(world)
after(() => world.close())

let offers: Readonly<Record<string, string>> = {}
let cookie = ''
before(async () => {
  offers = await aNeighbourhood(world)
  const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge', slug: 'jc' })
  await saveAccounts(
    world,
    [{ account: 'jc', name: 'Nadine', role_title: 'Fachkraft', organization: 'jc', roles: ['counsellor'] }],
    { organizations: new Map([['jc', jobcenter]]), networks: new Map() },
  )
  const answer = await app.request('/demo/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ account: 'jc' }),
  })
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})

const open = async (path: string, signedIn = false) => {
  const answer = await app.request(path, signedIn ? { headers: { cookie } } : {})
  return { answer, html: await answer.text() }
}
const send = async (path: string, fields: [string, string][], signedIn = false) => {
  const body = new URLSearchParams(fields)
  const answer = await app.request(path, {
    method: 'POST',
    body,
    ...(signedIn ? { headers: { cookie, origin: 'http://localhost' } } : {}),
  })
  return { answer, html: await answer.text(), location: answer.headers.get('location') ?? '' }
}
const linksOf = (html: string): string =>
  [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, url]) => url).join('\n')
const kilobytes = (html: string): number => Math.round((gzipSync(html).length / 1024) * 10) / 10

const words: Record<string, [string, string]> = {
  de: ['Was brauchen Sie?', '3 Angebote bei 13353 Berlin'],
  'de-leicht': ['Was brauchen Sie?', '3 Angebote bei 13353 Berlin'],
  en: ['What do you need?', '3 offers near 13353 Berlin'],
  ar: ['ماذا تحتاج؟', '3 عروض قرب \u206813353 Berlin\u2069'],
}

for (const locale of locales)
  test(`${locale}: from the start page to the hits without a script`, async () => {
    const home = await open(`/${locale}/`)
    assert.equal(home.answer.status, 200)
    assert.ok(home.html.includes(words[locale]?.[0] ?? ''))
    assert.equal(home.html.match(/class="pictogram-tile"/g)?.length, 13)
    assert.doesNotMatch(home.html, /<script/)
    const sent = await send(`/${locale}/angebote`, [
      ['text', 'Deutsch lernen'],
      ['near', '13353'],
    ])
    assert.equal(sent.answer.status, 303)
    assert.equal(sent.location, `/${locale}/angebote?text=Deutsch+lernen&near=13353`)
    const results = await open(sent.location)
    assert.equal(results.answer.status, 200)
    assert.ok(results.html.includes(words[locale]?.[1] ?? ''))
    assert.ok(results.html.includes(`/${locale}/angebote/${offers.sprachcafe}`))
  })

test('a tile takes the typed place along', async () => {
  const { location } = await send('/de/angebote', [
    ['text', ''],
    ['near', 'Wedding'],
    ['need', 'kinder'],
  ])
  assert.equal(location, '/de/angebote?need=kinder&near=Wedding')
})

test('a hit says where, how far, when, what it costs, voluntary or not, and what is open', async () => {
  const { html } = await open('/de/angebote?need=deutsch&near=13353&access=kinderbetreuung')
  for (const word of [
    'Haus am Park',
    '1,3 km',
    'Mi, 25. Nov., 17:00',
    'kostenlos',
    'ohne Anmeldung',
    'freiwillig',
    'mit Pflichten',
  ])
    assert.ok(html.includes(word), word)
  assert.match(html, /badge--open[^>]*><span>offen: Kinderbetreuung\?/)
  assert.ok(html.includes('mit Kinderbetreuung'))
})

test('free text of a house is translated or marked as German', async () => {
  const { html } = await open('/en/angebote?need=deutsch&near=13353')
  assert.ok(html.includes('<span>Language café</span>'))
  assert.match(html, /<span lang="de">Deutschkurs A1<\/span>/)
})

// REQ: ASVS-14.2.1
test('sensitive words never reach an address', async () => {
  for (const fields of [
    [
      ['text', 'ich habe Schulden'],
      ['near', '13353'],
    ],
    [
      ['text', ''],
      ['need', 'geld'],
      ['near', '13353'],
    ],
    [
      ['text', 'Deutsch'],
      ['need[]', 'seele'],
      ['near', '13353'],
    ],
    [
      ['text', 'Angst und Alkohol'],
      ['near', ''],
    ],
    [
      ['text', ''],
      ['near', 'Schuldnerberatung Wedding'],
    ],
  ] as [string, string][][]) {
    const { answer, html, location } = await send('/de/angebote', fields)
    assert.notEqual(answer.status, 303, fields.join())
    assert.equal(location, '')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(linksOf(html), /schuld|angst|alkohol|text=|need=(geld|seele)|near=Schuld/i)
    assert.doesNotMatch(html.match(/<title>.*<\/title>/)?.[0] ?? '', /schuld|angst/i)
  }
  const { html } = await send('/de/angebote', [
    ['need', 'geld'],
    ['near', '13353'],
  ])
  assert.ok(html.includes('Schuldnerberatung'))
  assert.ok(html.includes('nicht gespeichert'))
})

test('an address that asks for something sensitive lists nothing and offers to post it', async () => {
  for (const query of [
    'need=geld&near=13353',
    'text=Schulden&near=13353',
    'near=Schuldnerberatung+13353',
    'text=Deutsch&near=Suchtberatung+Wedding',
  ]) {
    const { html, answer } = await open(`/de/angebote?${query}`)
    assert.doesNotMatch(html, /kern-card--interactive/, query)
    assert.match(html, /method="post" action="\/de\/angebote"/)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(html.match(/class="pictogram-tile"/g)?.length, 13)
  }
})

test('sensitive results are turned page by page with a form', async () => {
  for (let n = 0; n < 11; n++)
    await aSearchableService(world, { ...wedding, title: `Rückenkurs ${n}`, needs: ['gesundheit'] })
  const first = await send('/de/angebote', [
    ['need[]', 'gesundheit'],
    ['near', '13353'],
  ])
  assert.match(first.html, /Seite 1 von 2/)
  assert.match(first.html, /name="page" value="2"/)
  const second = await send('/de/angebote', [
    ['need[]', 'gesundheit'],
    ['near', '13353'],
    ['page', '2'],
  ])
  assert.match(second.html, /Seite 2 von 2/)
  assert.equal(second.html.match(/kern-card--interactive/g)?.length, 1)
  const placeAlone = await send('/de/angebote', [['near', 'Schuldnerberatung 13353']])
  assert.match(placeAlone.html, /Seite 1 von 2/)
  assert.match(placeAlone.html, /name="page" value="2"/)
})

test('a page past the end is the last one', async () => {
  for (const path of ['/de/angebote?page=7', '/de/angebote?need=deutsch&near=13353&page=7']) {
    const { html, answer } = await open(path)
    assert.equal(answer.status, 200)
    assert.match(html, /kern-card--interactive/, path)
    assert.ok(!html.includes('nichts gefunden'))
  }
  assert.match((await open('/de/angebote?page=7')).html, /Seite 2 von 2/)
  const discreet = await send('/de/angebote', [
    ['need[]', 'gesundheit'],
    ['near', '13353'],
    ['page', '9'],
  ])
  assert.match(discreet.html, /Seite 2 von 2/)
  const { location } = await send('/de/beratung', [['need[]', 'deutsch']], true)
  const counsel = await open(`${location}?page=3`, true)
  assert.match(counsel.html, /kern-card--interactive/)
})

test('an unknown place is an error at its field and keeps what was typed', async () => {
  const { html, answer } = await open('/de/angebote?need=deutsch&near=Xyzzyqq')
  assert.equal(answer.status, 422)
  assert.match(html, /<a href="#near">/)
  assert.match(html, /value="Xyzzyqq"[^>]*aria-invalid="true"/)
  assert.match(html, /Fehler:/)
})

test('a near miss is named', async () => {
  const { html } = await open('/de/angebote?need=deutsch&near=Weding')
  assert.ok(html.includes('Meinten Sie Wedding?'))
})

test('nothing found is no dead end', async () => {
  const { html } = await open('/de/angebote?text=quidditch&near=13353&weekday=SU')
  for (const word of [
    '0 Angebote',
    'Bis 50 Kilometer suchen',
    'Ohne Filter suchen',
    'Alle Angebote in der Nähe',
    'tel:03023125200',
  ])
    assert.ok(html.includes(word), word)
  assert.equal(html.match(/class="pictogram-tile"/g)?.length, 13)
})

test('hand-over shows only to those who are signed in', async () => {
  const path = '/de/angebote?need=deutsch&near=13353'
  assert.ok(!(await open(path)).html.includes('[hand over'))
  assert.ok((await open(path, true)).html.includes('[hand over Sprachcafé'))
})

test('a counsellor describes the need; results are a GET that survives back and reload', async () => {
  const form = await open('/de/beratung', true)
  assert.ok(form.html.includes('höchstens 60 Minuten'))
  assert.equal((await open('/de/beratung')).answer.headers.get('location'), '/de/anmelden')
  const sent = await send(
    '/de/beratung',
    [
      ['need[]', 'deutsch'],
      ['need[]', 'geld'],
      ['text', 'Schulden'],
      ['near', '13353'],
      ['language[]', 'ar'],
      ['german', 'A2'],
      ['age', '34'],
    ],
    true,
  )
  assert.match(sent.location, /^\/de\/beratung\/[0-9a-f-]{36}$/)
  for (let i = 0; i < 2; i++) {
    const { html, answer } = await open(sent.location, true)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.ok(html.includes('Schuldnerberatung'))
    assert.ok(html.includes('offen: Arabisch?'))
    assert.ok(html.includes(`[hand over Sprachcafé ${sent.location.split('/').at(-1)}]`))
    assert.doesNotMatch(linksOf(html), /schulden|geld|deutsch/i)
  }
  const id = sent.location.split('/').at(-1)!
  const edit = await open(`/de/beratung?suche=${id}`, true)
  assert.match(edit.html, /name="need\[\]" value="geld" checked/)
  assert.match(edit.html, /value="34"/)
  const again = await send(
    '/de/beratung',
    [
      ['suche', id],
      ['need[]', 'deutsch'],
      ['near', '13353'],
    ],
    true,
  )
  assert.equal(again.location, sent.location, 'what was there is replaced')
  assert.ok(!(await open(sent.location, true)).html.includes('Schuldnerberatung'))
})

test('two or three hits are compared side by side', async () => {
  const { location } = await send(
    '/en/beratung',
    [
      ['need[]', 'deutsch'],
      ['near', '13353'],
    ],
    true,
  )
  const path = `${location}/vergleich?angebot=${offers.sprachcafe}&angebot=${offers.deutschkurs}`
  const { html, answer } = await open(path, true)
  assert.equal(answer.status, 200)
  assert.equal(html.match(/scope="col"/g)?.length, 3)
  for (const word of ['Language café', 'Deutschkurs A1', '€20', '[hand over'])
    assert.ok(html.includes(word), word)
  assert.equal((await open(`${location}/vergleich?angebot=${offers.sprachcafe}`, true)).answer.status, 422)
})

test('wrong input keeps what was typed and names the field', async () => {
  const nothing = await send(
    '/de/beratung',
    [
      ['near', 'Xyzzyqq'],
      ['age', 'alt'],
    ],
    true,
  )
  assert.equal(nothing.answer.status, 422)
  for (const field of ['#need', '#near', '#age']) assert.ok(nothing.html.includes(`href="${field}"`), field)
  assert.ok(nothing.html.includes('value="Xyzzyqq"') && nothing.html.includes('value="alt"'))
})

test('after 60 minutes nothing is left, and the page says so', async () => {
  const { location } = await send(
    '/de/beratung',
    [
      ['need[]', 'deutsch'],
      ['near', '13353'],
    ],
    true,
  )
  // Somebody is there all the while: the screen does not lock.
  for (let quarters = 0; quarters < 5; quarters++) {
    now = new Date(now.getTime() + 15 * 60_000)
    await open('/de/beratung', true)
  }
  const { html, answer } = await open(location, true)
  assert.equal(answer.status, 410)
  assert.ok(html.includes('Diese Suche ist vorbei'))
  assert.equal((await open(`${location}/vergleich?angebot=x`, true)).answer.status, 410)
})

test('a profile that finds nothing near is told once, however often its results are looked at', async () => {
  vain.length = 0
  for (const weekday of ['MO', 'SU']) {
    const fields: [string, string][] = [
      ['need[]', 'wege'],
      ['near', '13353'],
      ['weekday[]', weekday],
    ]
    const { location } = await send('/de/beratung', fields, true)
    for (let times = 0; times < 3; times++) assert.equal((await open(location, true)).answer.status, 200)
  }
  // Nobody waited for it.
  for (const end = Date.now() + 30_000; vain.length < 2 && Date.now() < end; ) await open('/de/', true)
  await open('/de/', true)
  assert.deepEqual(vain, ['counsel wege', 'counsel wege'])
})

test('pages of step 1 have at most 14 kB of HTML, compressed', async (t) => {
  for (let n = 0; n < 10; n++)
    await aSearchableService(world, {
      ...wedding,
      title: `Deutsch im Kiez ${n}`,
      needs: ['deutsch', 'leute'],
    })
  for (const locale of locales) {
    const home = (await open(`/${locale}/`)).html
    const results = (
      await open(`/${locale}/angebote?need=deutsch&need=leute&near=13353&access=kinderbetreuung&language=de`)
    ).html
    const empty = (await open(`/${locale}/angebote?text=quidditch&near=13353`)).html
    const posted = (
      await send(`/${locale}/angebote`, [
        ['need', 'gesundheit'],
        ['near', '13353'],
      ])
    ).html
    const sizes = {
      home: kilobytes(home),
      results: kilobytes(results),
      empty: kilobytes(empty),
      posted: kilobytes(posted),
    }
    t.diagnostic(`${locale} ${JSON.stringify(sizes)}`)
    assert.equal(results.match(/kern-card--interactive/g)?.length, 10)
    for (const [page, size] of Object.entries(sizes)) assert.ok(size <= 14, `${locale} ${page}: ${size} kB`)
  }
})
