import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { makeApp } from '#platform/http/server.ts'
import { locales } from '#platform/i18n.ts'
import { pdfFacts, pdfTags, pdfText } from '#platform/print/read-pdf.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter } from '../index.ts'
import { frameWords } from '../practice/messages/public/frame-words/index.ts'
import { stepsWords } from '../practice/messages/public/steps-words/index.ts'
import { personas } from '../practice/personas.ts'
import { begin, personaIds } from '../practice/practice.ts'
import { sealState, stateField } from '../practice/state.ts'
import { bringWords } from './messages/public/bring-words/index.ts'
import { formWords } from './messages/public/form-words/index.ts'
import { groupWords } from './messages/public/group-words/index.ts'
import { letterWords } from './messages/public/letter-words/index.ts'
import { aCase, aPerson } from './testing.ts'

const world = await aWorld({
  chapters: [places, directory, people, chapter],
  now: () => new Date('2026-11-29T10:00:00Z'),
  config: { requestsPerMinute: 0 },
})
const app = makeApp(world)
after(() => world.close())

type Sent = Record<string, string | readonly string[]>
const ask = async (path: string, form?: Sent) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form ?? {}))
    for (const one of [value].flat()) body.append(name, one)
  const answer = await app.request(path, {
    method: form ? 'POST' : 'GET',
    ...(form ? { body } : {}),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) }
}

const mother = aCase(
  [aPerson(31), aPerson(6, { child_of: [0], kindergeld_m: 259 })],
  ['miete', 'aufenthaltstitel'],
)
const walk = { [stateField]: sealState(world, begin('alleinerziehend', mother)) }
const answers = {
  fragen: '1',
  partner: 'nein',
  under15: '1',
  from15: '',
  'facts[]': ['miete', 'aufenthaltstitel'],
}

test('without an answer both pages ask, in every language, and nothing is kept', async () => {
  for (const locale of locales)
    for (const path of ['formulare', 'mitbringen']) {
      const page = await ask(`/${locale}/antrag-ueben/${path}`)
      assert.equal(page.status, 200)
      assert.equal(page.headers.get('cache-control'), 'no-store')
      assert.ok(page.text.includes(formWords(locale).partner), `${locale} ${path}`)
    }
})

test('a walk and the short questions find the same forms, each with its reason', async () => {
  for (const form of [walk, answers, { antworten: 'p0.u1.a0.miete.aufenthaltstitel' }]) {
    const page = await ask('/de/antrag-ueben/formulare', form)
    assert.equal(page.status, 200)
    const found = [...page.text.matchAll(/<h3[^>]*><bdi[^>]*>([^<]+)</g)].map(([, short]) => short)
    assert.deepEqual(found, ['HA', 'KI', 'KDU', 'EK', 'VM', 'UH1, UH2, UH3, UH4', 'WBA', 'VÄM'])
    for (const reason of ['kind-unter-15', 'miete', 'elternteil-anderswo', 'geld-von-kindern'] as const)
      assert.ok(page.text.includes(formWords('de').reasons[reason]), reason)
  }
})

test('a title that could not be checked is marked where the form stands, not only where its source is', async () => {
  const page = await ask('/de/antrag-ueben/formulare', walk)
  const marked = [...page.text.matchAll(/badge--open[^>]*>(?:<[^>]+>)*([^<]+)</g)].map(([, said]) => said)
  const { older, open } = formWords('de').badges
  // HA and WBA name the benefit, UH was not seen; KDU and VM are of an older source.
  assert.deepEqual(marked, [open, older, older, open, open])
})

test('who a form is for is told in a walk alone: the ages of the short questions are nobody’s', async () => {
  assert.match((await ask('/de/antrag-ueben/formulare', walk)).text, />Ida</)
  assert.doesNotMatch((await ask('/de/antrag-ueben/formulare', answers)).text, />Ida</)
})

test('the list has German beside every other language, and once where it is German', async () => {
  const own = bringWords('ar').papers.kontoauszuege
  const german = bringWords('de').papers.kontoauszuege
  const arabic = await ask('/ar/antrag-ueben/mitbringen', walk)
  assert.ok(arabic.text.includes(own))
  assert.match(arabic.text, new RegExp(`lang="de" dir="ltr">${german}`))
  const page = await ask('/de/antrag-ueben/mitbringen', walk)
  assert.equal(page.text.split(german).length, 2)
  assert.ok(page.text.includes('vorzeigen, keine Kopie'))
})

test('the list as PDF is accessible, in the language of the person, with German marked as German', async () => {
  for (const [locale, language] of [
    ['de', 'de'],
    ['ar', 'ar'],
    ['en', 'en'],
    ['de-leicht', 'de'],
  ] as const) {
    const pdf = await ask(`/${locale}/antrag-ueben/mitbringen/liste.pdf`, walk)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.equal(pdf.headers.get('cache-control'), 'no-store')
    const facts = pdfFacts(pdf.bytes)
    assert.ok(facts.accessible && facts.tagged)
    assert.equal(facts.language, language)
    assert.equal(facts.title, bringWords(locale).listTitle)
    const tags = pdfTags(pdf.bytes)
    assert.equal(tags.Table, 4, locale)
    assert.ok((tags.TH ?? 0) >= (locale === 'de' ? 8 : 12))
    assert.ok(pdfText(pdf.bytes).includes('Mietvertrag'))
  }
})

test('what is wrong is said beside its field, and what was typed stays', async () => {
  const page = await ask('/de/antrag-ueben/mitbringen', {
    ...answers,
    partner: '',
    under15: 'drei',
    from15: '7',
  })
  assert.equal(page.status, 422)
  assert.ok(page.text.includes('value="drei"'))
  assert.equal(page.text.split(formWords('de').childrenWrong).length, 5)
  assert.ok(page.text.includes(formWords('de').partnerWrong))
  assert.match(page.text, /value="miete"[^>]* checked/)
})

test('rubbish harms nothing', async () => {
  const rubbish: readonly Sent[] = [
    {},
    { fragen: '1' },
    { antworten: 'p9.u1.a1' },
    { antworten: `p1.u1.a1${'.miete'.repeat(31)}` },
    { antworten: 'p1.u1.a1.__proto__.constructor' },
    { antworten: ['p1', 'u1'] },
    { stand: 'x'.repeat(20_000) },
    { stand: `${walk[stateField]}x` },
    { fragen: '1', partner: 'ja', under15: '-1', from15: '1e9' },
    { fragen: '1', partner: 'ja', under15: '٣', from15: '0', 'facts[]': ['nichts', '<b>'] },
    { ...answers, 'facts[]': Array.from({ length: 500 }, () => 'miete') },
    { plz: '99999999' },
  ]
  for (const form of rubbish)
    for (const path of ['formulare', 'mitbringen', 'mitbringen/liste.pdf']) {
      const page = await ask(`/ar/antrag-ueben/${path}`, form)
      assert.ok(page.status === 200 || page.status === 422, `${path} ${JSON.stringify(form).slice(0, 60)}`)
    }
})

test('a letter stands beside its meaning, German in every language, with the days that follow from its date', async () => {
  const page = await ask('/ar/antrag-ueben/briefe/ablehnung')
  assert.match(page.text, /lang="de" dir="ltr">Bescheid\. Ihr Antrag vom .* wird abgelehnt/)
  assert.ok(page.text.includes(letterWords('ar').letters.ablehnung.passages.grund))
  const dated = await ask('/de/antrag-ueben/briefe/ablehnung', { datum: '2026-11-02' })
  assert.match(dated.text, /spätestens am Montag, 7\. Dezember 2026/)
  const wrong = await ask('/de/antrag-ueben/briefe/ablehnung', { datum: '2026-02-30' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.text.includes('value="2026-02-30"'))
  for (const unknown of ['nichts', 'toString', '%00'])
    assert.equal((await ask(`/de/antrag-ueben/briefe/${unknown}`)).status, 404)
})

test('the decision grants what the estimate reckons: the example’s, or that of the person who is played', async () => {
  const granted = (text: string) => /monatlich ([\d.,]+) Euro/.exec(text)?.[1]
  const example = await ask('/de/antrag-ueben/briefe/bewilligung')
  assert.ok(granted(example.text))
  assert.ok(example.text.split(`${granted(example.text)}<`).length >= 2)
  const own = await ask('/de/antrag-ueben/briefe/bewilligung', walk)
  assert.ok(granted(own.text))
  assert.notEqual(granted(own.text), granted(example.text))
  assert.ok(own.text.includes(letterWords('de').calculationFor))
  const short = await ask('/de/antrag-ueben/briefe/bewilligung', answers)
  assert.ok(short.text.includes(letterWords('de').calculationExample))
})

test('role cards, sheet, stumbling stones and certificate are accessible PDFs in every language', async () => {
  for (const locale of locales) {
    const stones = { 'stein-antrag': '3', 'stein-bescheid': '5' }
    const papers = {
      ablauf: await ask(`/${locale}/antrag-ueben/gruppe/ablauf.pdf`),
      rollenkarten: await ask(`/${locale}/antrag-ueben/gruppe/rollenkarten.pdf`),
      stolpersteine: await ask(`/${locale}/antrag-ueben/gruppe/stolpersteine.pdf`, stones),
      urkunde: await ask(`/${locale}/antrag-ueben/gruppe/urkunde.pdf`, { name: 'Amal Haddad' }),
    }
    for (const [name, pdf] of Object.entries(papers)) {
      assert.equal(pdf.headers.get('content-type'), 'application/pdf', `${name} ${locale}`)
      const facts = pdfFacts(pdf.bytes)
      assert.ok(facts.accessible && facts.tagged, `${name} ${locale}`)
      assert.equal(facts.language, locale === 'de-leicht' ? 'de' : locale, `${name} ${locale}`)
    }
    assert.equal(pdfFacts(papers.rollenkarten.bytes).pages, 1 + personaIds.length, locale)
    assert.equal(pdfFacts(papers.urkunde.bytes).pages, 1, locale)
    assert.equal(pdfFacts(papers.ablauf.bytes).title, groupWords(locale).sheet.title)
    const certificate = pdfText(papers.urkunde.bytes).replace(/\s+/g, ' ')
    assert.ok(
      certificate.includes('Amal Haddad') && certificate.includes('Ich habe den Antrag geübt'),
      locale,
    )
    const tags = pdfTags(papers.stolpersteine.bytes)
    assert.equal(tags.Table, 1)
    assert.equal(tags.Figure ?? 0, locale === 'ar' ? 0 : 1)
  }
  for (const { name } of Object.values(personas))
    assert.ok(pdfText((await ask('/de/antrag-ueben/gruppe/rollenkarten.pdf')).bytes).includes(name))
})

test('a certificate without a name has a line for a pen', async () => {
  const pdf = await ask('/en/antrag-ueben/gruppe/urkunde.pdf', { name: '  ' })
  assert.ok(pdfText(pdf.bytes).includes('Name: ____'))
})

test('stumbling stones are counted for the group and shown as bars and numbers', async () => {
  const page = await ask('/de/antrag-ueben/gruppe/stolpersteine', {
    'stein-antrag': '3',
    'stein-bescheid': '5',
  })
  assert.equal(page.status, 200)
  assert.ok(page.text.includes('Zusammen 8 Stolpersteine.'))
  assert.ok(page.text.includes(groupWords('de').most(stepsWords('de').steps.bescheid.title)))
  const back = await ask('/de/antrag-ueben/gruppe', { 'stein-antrag': '3', 'stein-bescheid': '5' })
  assert.match(back.text, /name="stein-bescheid"[^>]*value="5"/)
  // What one person noted in their walk is where the counting begins.
  const practice = { ...begin('alleinerziehend', mother), stumbled: { formulare: 2 } }
  const own = await ask('/de/antrag-ueben/gruppe', { [stateField]: sealState(world, practice) })
  assert.match(own.text, /name="stein-formulare"[^>]*value="2"/)
})

test('another language in the middle of counting keeps the numbers and complains of nothing', async () => {
  for (const typed of ['', 'viele', '7']) {
    const page = await ask('/en/antrag-ueben/gruppe', {
      'stein-antrag': typed,
      'stein-bescheid': '',
      sprache: 'en',
    })
    assert.equal(page.status, 200, typed)
    if (typed !== '') assert.match(page.text, new RegExp(`name="stein-antrag"[^>]*value="${typed}"`))
  }
})

test('a state that is too old is said on every page that could use it', async () => {
  for (const path of ['formulare', 'mitbringen', 'briefe', 'briefe/ablehnung', 'gruppe']) {
    const page = await ask(`/de/antrag-ueben/${path}`, { [stateField]: walk[stateField].slice(0, -4) })
    assert.equal(page.status, 422, path)
    assert.ok(page.text.includes(frameWords('de').lostTitle), path)
  }
})

test('wrong counts and names are said, not printed', async () => {
  for (const form of [
    { 'stein-antrag': 'viele' },
    { 'stein-antrag': '-1' },
    { 'stein-antrag': '1000' },
    { 'stein-antrag': '٩٩٩٩' },
    { 'stein-antrag': ['1', '2'], 'stein-bescheid': '1e3' },
    { 'stein-antrag': '', 'stein-bescheid': '0' },
  ])
    for (const path of ['stolpersteine', 'stolpersteine.pdf']) {
      const page = await ask(`/de/antrag-ueben/gruppe/${path}`, form)
      assert.equal(page.status, 422, JSON.stringify(form))
    }
  assert.equal((await ask('/de/antrag-ueben/gruppe/stolpersteine', {})).status, 200)
  const long = await ask('/ar/antrag-ueben/gruppe/urkunde.pdf', { name: 'x'.repeat(81) })
  assert.equal(long.status, 422)
  for (const name of ['<script>', '\u202e\u0000', '🙂', '#set text(99pt)'])
    assert.equal((await ask('/de/antrag-ueben/gruppe/urkunde.pdf', { name })).status, 200)
})
