import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import ICAL from 'ical.js'
import { chapter as places } from '#places'
import type { Chapter } from '#platform/chapter.ts'
import { makeApp } from '#platform/http/server.ts'
import { locales } from '#platform/i18n.ts'
import { fill } from '#platform/slots.tsx'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { chapter, offerActions } from '../index.ts'
import { aLocation, anOrganization, aService } from '../testing.ts'

let world: World
let request: (path: string) => Promise<{ status: number; text: string; headers: Headers }>
const ids: Record<string, string> = {}
const above: Chapter = {
  name: 'above',
  fills: [fill(offerActions, (_visit, { service }) => `Aktion für ${service.title}`)],
}

before(async () => {
  world = await aWorld({
    chapters: [places, chapter, above],
    now: () => new Date('2026-11-22T12:00:00Z'),
    config: { baseUrl: 'https://trittstein.example' },
  })
  const app = makeApp(world)
  request = async (path) => {
    const answer = await app.request(path)
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  const organizationId = await anOrganization(world, { name: 'Nachbarn & Co. e. V.' })
  ids.house = await aLocation(world, {
    organizationId,
    name: 'Haus <am> Platz',
    description: 'Ein Haus.\n\nFür alle.',
    areaCode: '01100101',
    facts: {
      transit: 'U8, 3 Minuten',
      accessibility: { wheelchair: 'ja', note: 'Schwelle 2 cm' },
      languages: [{ code: 'ar', level: 'fliessend' }],
      opening: [{ byday: 'MO,WE', start: '10:00', end: '16:00' }],
    },
    contact: {
      name: 'Leyla Sommer',
      role: 'Koordination',
      phone: '+49 30 23125 001',
      email: 'haus@platz.example',
    },
  })
  ids.hidden = await aLocation(world, {
    organizationId,
    name: 'Morgenstern',
    street: 'Musterstraße 9',
    addressPublic: false,
  })
  ids.next = await aService(world, {
    organizationId,
    locationId: ids.house,
    title: 'Chor',
    externalId: 'chor',
  })
  ids.offer = await aService(world, {
    organizationId,
    locationId: ids.house,
    title: 'Sprachcafé <b>',
    summary: 'Deutsch & Tee.',
    description: 'Erster Absatz.\n\nZweiter Absatz.',
    facts: {
      bring: ['Heft'],
      documents: ['Brief'],
      alert: 'Heute im Hof.',
      dates: [{ start: '2026-11-24T17:00:00+01:00', end: '2026-11-24T18:00:00+01:00', label: 'Auftakt' }],
    },
    details: {
      contact: {
        role: 'Sprachteam',
        phone: '030 23125 014',
        email: 'sprache@platz.example',
        hours: 'Mo 10–12 Uhr',
      },
      links: [{ label: 'Anmeldung', url: 'https://platz.example/a?b=c&d=e' }],
      nextSteps: ['chor'],
      jointOffer: { partners: ['Bibliothek'] },
    },
    translations: {
      en: { title: 'Language café', summary: 'German and tea.' },
      'de-x-leicht': { description: 'Wir sprechen Deutsch.' },
    },
  })
  ids.secret = await aService(world, {
    organizationId,
    locationId: ids.house,
    title: 'Gruppe Angst',
    sensitive: true,
    facts: { place: { kind: 'vor_ort', name: 'Treff', city: 'Berlin', address_public: false } },
  })
  ids.shelter = await aService(world, {
    organizationId,
    locationId: ids.hidden,
    title: 'Schutz',
    details: { barriers: ['gewalt'] },
    facts: { place: { kind: 'vor_ort', name: 'Morgenstern', address_public: false } },
  })
  ids.online = await aService(world, {
    organizationId,
    locationId: null,
    title: 'Elternabend',
    facts: { schedule: [], place: { kind: 'online', technical: 'Browser genügt' } },
    details: { placeUrl: 'https://video.example/abend' },
  })
  ids.mobile = await aService(world, {
    organizationId,
    locationId: null,
    title: 'Bus',
    facts: { place: { kind: 'mobil', district: 'Pankow' }, rechtsrahmen: 'massnahme' },
  })
  ids.intern = await aService(world, { organizationId, title: 'Fachtag', visibility: 'intern' })
  ids.over = await aService(world, { organizationId, title: 'Vorbei', validUntil: '2026-11-21' })
})
after(() => world.close())

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'require-sri': 'off',
    'attribute-boolean-style': 'off',
  },
})

test('every page of the directory is valid HTML in every language', async () => {
  for (const locale of locales)
    for (const path of [
      ...['offer', 'secret', 'shelter', 'online', 'mobile', 'over'].map((name) => `/angebote/${ids[name]}`),
      `/einrichtungen/${ids.house}`,
      `/einrichtungen/${ids.hidden}`,
      '/einrichtungen',
      '/einrichtungen?text=nirgends',
    ]) {
      const { status, text } = await request(`/${locale}${path}`)
      assert.equal(status, 200, path)
      assert.equal(text.match(/<h1/g)?.length, 1, path)
      const report = await validator.validateString(text)
      assert.deepEqual(
        report.results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) =>
              `${locale}${path} ${ruleId} ${message} ${line}:${column} ${text.split('\n')[line - 1]?.slice(Math.max(0, column - 60), column + 60)}`,
          ),
        ),
        [],
      )
    }
})

test('what is not there, not an id, or not for visitors answers alike', async () => {
  for (const path of [
    '/angebote/00000000-0000-0000-0000-000000000000',
    '/angebote/x',
    "/angebote/';--.ics",
    `/angebote/${ids.intern}`,
    `/angebote/${ids.intern}.ics`,
    '/einrichtungen/x',
    `/einrichtungen/${ids.offer}`,
  ]) {
    const { status, text } = await request(`/de${path}`)
    assert.equal(status, 404, path)
    assert.match(text, /Diese Seite gibt es nicht/)
  }
})

// REQ: ASVS-1.2.1
test('an offer tells its facts, its house and whom to ask; free text is escaped', async () => {
  const { text, headers } = await request(`/de/angebote/${ids.offer}`)
  assert.match(text, /<title>Sprachcafé &lt;b&gt; – /)
  assert.match(text, /<h1>Sprachcafé &lt;b&gt;<\/h1>/)
  assert.match(text, /Jeden Mittwoch, 17 bis 18:30 Uhr\./)
  assert.match(text, /freiwillig/)
  assert.match(text, /<p>Erster Absatz\.<\/p><p>Zweiter Absatz\.<\/p>/)
  assert.match(text, /Haus &lt;am&gt; Platz/)
  assert.match(text, /Brückenplatz 4, 13347 Berlin/)
  assert.match(text, /href="tel:03023125014"/)
  assert.match(text, /href="mailto:sprache@platz\.example"/)
  assert.match(text, /href="https:\/\/platz\.example\/a\?b=c&amp;d=e"/)
  assert.match(text, new RegExp(`href="/de/angebote/${ids.next}"`))
  assert.match(text, new RegExp(`href="/de/einrichtungen/${ids.house}"`))
  assert.match(text, new RegExp(`href="/de/angebote/${ids.offer}\\.ics"`))
  assert.match(text, /Gemeinsam mit: Bibliothek/)
  assert.match(text, /Aktion für Sprachcafé &lt;b&gt;/)
  assert.match(text, /<svg[^>]*viewBox="0 0 \d+ \d+" shape-rendering/)
  assert.match(text, new RegExp(`https://trittstein.example/de/angebote/${ids.offer}`))
  assert.doesNotMatch(text.slice(text.indexOf('<main')), /lang=/)
  assert.equal(headers.get('cache-control'), 'no-cache')
})

test('a translation speaks the language of the page; what has none is German and marked', async () => {
  const english = (await request(`/en/angebote/${ids.offer}`)).text
  assert.match(english, /<h1>Language café<\/h1>/)
  assert.match(english, /<p class="lead">German and tea\.<\/p>/)
  assert.match(english, /<div class="stack-s text" lang="de"><p>Erster Absatz/)
  assert.match(english, /<span lang="de">Heute im Hof\.<\/span>/)
  const arabic = (await request(`/ar/angebote/${ids.offer}`)).text
  assert.match(arabic, /<h1 lang="de" dir="ltr">Sprachcafé/)
  assert.match(arabic, /<span lang="de" dir="ltr">Heute im Hof\.<\/span>/)
  const easy = (await request(`/de-leicht/angebote/${ids.offer}`)).text
  assert.match(easy, /<div class="stack-s text"><p>Wir sprechen Deutsch\.<\/p>/)
  assert.doesNotMatch(easy, /Erster Absatz/)
})

test('a sensitive offer leaves no name in the history, the cache or the calendar', async () => {
  const { text, headers } = await request(`/de/angebote/${ids.secret}`)
  assert.match(text, /<title>Angebot – /)
  assert.equal(headers.get('cache-control'), 'no-store')
  const calendar = (await request(`/de/angebote/${ids.secret}.ics`)).text
  assert.match(calendar, /SUMMARY:Termin\r\n/)
  assert.doesNotMatch(calendar, /Angst|Platz|Deutsch sprechen/)
})

test('a page that tells of something sensitive has a way out, a neutral title and no copy in the cache', async () => {
  const organizationId = await anOrganization(world, { name: 'Frauen helfen e. V.' })
  const house = await aLocation(world, { organizationId, name: 'Beratung gegen Gewalt' })
  const barred = await aService(world, {
    organizationId,
    title: 'Mutmacherei',
    details: { barriers: ['gewalt'] },
  })
  await aService(world, { organizationId, locationId: house, title: 'Sprechstunde', sensitive: true })
  for (const [path, title] of [
    [`/de/angebote/${ids.secret}`, 'Angebot'],
    [`/de/angebote/${barred}`, 'Angebot'],
    [`/de/einrichtungen/${house}`, 'Die Einrichtung'],
  ]) {
    const { text, headers } = await request(`${path}`)
    assert.match(text, new RegExp(`<title>${title} – `), path)
    assert.match(text, /class="quick-exit"/, path)
    assert.equal(headers.get('cache-control'), 'no-store', path)
  }
  const calendar = (await request(`/de/angebote/${barred}.ics`)).text
  assert.match(calendar, /SUMMARY:Termin\r\n/)
  for (const path of [`/de/angebote/${ids.offer}`, `/de/einrichtungen/${ids.house}`]) {
    const { text, headers } = await request(path)
    assert.doesNotMatch(text, /<title>(Angebot|Die Einrichtung) – |quick-exit/)
    assert.notEqual(headers.get('cache-control'), 'no-store')
  }
})

test('a confidential address is on no page, and its house is not linked', async () => {
  const offer = (await request(`/de/angebote/${ids.secret}`)).text
  assert.doesNotMatch(offer, /Brückenplatz|Haus &lt;am&gt;|einrichtungen\/[0-9a-f]{8}/)
  const shelter = (await request(`/de/angebote/${ids.shelter}`)).text
  assert.match(shelter, /Die genaue Adresse bekommen Sie/)
  const house = (await request(`/de/einrichtungen/${ids.hidden}`)).text
  assert.doesNotMatch(house + shelter, /Musterstraße/)
  assert.match(shelter, /dwd\.de/)
})

test('an online offer leads to its meeting, a Maßnahme says that it has duties, an old offer that it is over', async () => {
  assert.match((await request(`/de/angebote/${ids.online}`)).text, /href="https:\/\/video\.example\/abend"/)
  const mobile = (await request(`/de/angebote/${ids.mobile}`)).text
  assert.match(mobile, /mit Pflichten/)
  assert.match(mobile, /Unterwegs in Pankow/)
  const over = (await request(`/de/angebote/${ids.over}`)).text
  assert.match(over, /Dieses Angebot ist vorbei/)
  assert.doesNotMatch(over, /\.ics|Aktion für/)
  assert.equal((await request(`/de/angebote/${ids.over}.ics`)).status, 404)
  assert.equal((await request(`/de/angebote/${ids.online}.ics`)).status, 404)
})

test('the calendar file carries title, house, address and link, in the language asked for', async () => {
  const { text, headers, status } = await request(`/en/angebote/${ids.offer}.ics`)
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8')
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
  assert.equal(events.length, 2)
  assert.equal(events[0]!.summary, 'Language café')
  assert.equal(events[0]!.location, 'Haus <am> Platz, Brückenplatz 4, 13347 Berlin')
  assert.match(events[0]!.description, new RegExp(`https://trittstein.example/en/angebote/${ids.offer}`))
})

test('a house says what it is, when it is open, whom to ask and what it offers', async () => {
  const { text } = await request(`/de/einrichtungen/${ids.house}`)
  assert.match(text, /<h1><bdi>Haus &lt;am&gt; Platz<\/bdi><\/h1>/)
  assert.match(text, /Nachbarschaftshaus/)
  assert.match(text, /Montag und Mittwoch, 10 bis 16 Uhr\./)
  assert.match(text, /Hier sprechen wir Arabisch\./)
  assert.match(text, /U8, 3 Minuten/)
  assert.match(text, /Schwelle 2 cm/)
  assert.match(text, /href="tel:\+493023125001"/)
  assert.match(text, new RegExp(`href="/de/angebote/${ids.offer}"`))
  assert.match(text, /kostenlos/)
  assert.doesNotMatch(text, /Gruppe Angst/)
  const arabic = (await request(`/ar/einrichtungen/${ids.house}`)).text
  assert.match(arabic, /<div class="stack-s text" lang="de" dir="ltr"><p>Ein Haus\.<\/p>/)
  assert.match(text, /<bdi>Leyla Sommer<\/bdi>, Koordination/)
  assert.match(arabic, /<bdi>Leyla Sommer<\/bdi>، <span lang="de" dir="ltr">Koordination/)
})

test('the list of houses has a filter and pages of 30', async () => {
  for (let n = 0; n < 31; n++) await aLocation(world, { name: `Treff ${n}`, postcode: '10999' })
  const first = (await request('/de/einrichtungen?text=treff')).text
  assert.match(first, /31 Einrichtungen/)
  assert.match(first, /href="\/de\/einrichtungen\?text=treff&amp;seite=2"/)
  assert.equal(
    (await request('/de/einrichtungen?text=treff&seite=2')).text.match(/<bdi>Treff \d+<\/bdi>/g)?.length,
    1,
  )
  const past = (await request('/de/einrichtungen?text=treff&seite=9')).text
  assert.equal(past.match(/<bdi>Treff \d+<\/bdi>/g)?.length, 1, 'past the end is the last page')
  for (const query of ['text=%00', 'text=%', 'text=%FF%5C', 'text=a%27b'])
    assert.equal((await request(`/de/einrichtungen?${query}`)).status, 200, query)
  for (const page of ['0', '-1', '1e9', 'x'])
    assert.equal((await request(`/de/einrichtungen?seite=${page}`)).status, 200)
  assert.match(
    (await request('/de/einrichtungen?text=%22%3E%3Cscript%3E')).text,
    /value="&quot;&gt;&lt;script&gt;"/,
  )
})
