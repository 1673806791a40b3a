import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { aLocation, anOrganization, aService } from '#directory/testing'
import { aPerson } from '#people/testing'
import { locales } from '#platform/i18n.ts'
import { pdfFacts, pdfTags, pdfText } from '#platform/print/read-pdf.ts'
import { aPathScene, beginOn, phoneOf, signIn } from './testing.ts'

const start = '2026-09-01T08:00:00Z'
const scene = await aPathScene(start)
const { world, house, agency } = scene
const phone = phoneOf(world)
const [host, counsellor] = [await signIn(world, 'haus'), await signIn(world, 'jc')]
after(() => scene.close())
beforeEach(() => scene.setNow(start))

type Sent = Record<string, string | readonly string[]>
const base = '/mein-ehrenamt'
const first = (pattern: RegExp, html: string): string => pattern.exec(html)?.[1] ?? ''
const note = (code: string, day: string, hours: string, what = '') =>
  phone(`${base}/stunden`, { code, tun: 'notieren', day, hours, what })
const sending = (code: string, more: Record<string, string | readonly string[]> = {}) => ({
  code,
  organizationId: house,
  name: 'Amira Muster',
  role: 'Vorlesen',
  from: '2026-08-01',
  until: '2026-08-31',
  mit: 'stunden',
  'strengths[]': ['zuhoeren', 'kinder'],
  ...more,
})
const sent = async (code: string): Promise<string> => {
  await note(code, '2026-08-03', '2')
  await note(code, '2026-08-10', '1:30')
  await phone(`${base}/bestaetigen`, sending(code, { tun: 'senden' }))
  const { html } = await phone('/ehrenamt-bestaetigen', undefined, { cookie: host })
  return first(/href="\/de\/ehrenamt-bestaetigen\/([0-9a-f-]{36})"/, html)
}

test('whoever begins gets a code once, a first engagement if they like, and what is sent twice makes one', async () => {
  const neu = first(/name="neu" value="([^"]+)"/, (await phone(`${base}/neu`)).html)
  const [one, two] = [
    await phone(`${base}/neu`, { neu, title: 'Kochen im Nachbarschaftshaus' }),
    await phone(`${base}/neu`, { neu, title: 'Kochen im Nachbarschaftshaus' }),
  ]
  const codes = [one, two].map(({ html }) => first(/class="code"[^>]*>([2-9A-Z-]{11})</, html))
  assert.match(codes[0] ?? '', /^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  assert.equal(codes[0], codes[1])
  assert.equal([...two.html.matchAll(/<bdi>Kochen im Nachbarschaftshaus<\/bdi>/g)].length, 1)
  assert.match(one.headers.get('cache-control') ?? '', /no-store/)
  // Nobody chooses a code, and without one nothing opens.
  assert.equal((await phone(`${base}/neu`, { neu: 'ABCDE-FGHJK' })).status, 422)
  assert.equal((await phone(base, { code: 'ABCDE-FGHJK' })).status, 422)
  assert.doesNotMatch((await phone(base, { code: codes[0] ?? '' })).html, /class="code"/)
})

test('from the page of an offer somebody begins with its title', async () => {
  const locationId = await aLocation(world, { organizationId: house, name: 'Haus am Park' })
  const id = await aService(world, {
    organizationId: house,
    locationId,
    title: 'Lesepatin',
    needs: ['mitmachen'],
  })
  const { html } = await phone(`${base}/neu?angebot=${id}`)
  assert.match(html, /name="title"[^>]*value="Lesepatin"/)
  const begun = await phone(`${base}/neu`, { neu: first(/name="neu" value="([^"]+)"/, html), angebot: id })
  assert.match(begun.html, /<bdi>Lesepatin<\/bdi>/)
  const code = first(/class="code"[^>]*>([2-9A-Z-]{11})</, begun.html)
  // Whoever offers it is proposed when it is to be confirmed.
  assert.match(
    (await phone(`${base}/bestaetigen`, { code })).html,
    new RegExp(`type="hidden" name="organizationId" value="${house}"`),
  )
  assert.equal((await phone(`${base}/neu?angebot=${'x'.repeat(99)}`)).status, 200)
})

test('steps are set in any order, with a day or none, and taken back; nothing has to follow', async () => {
  const code = await beginOn(phone)
  const page = await phone(base, { code })
  assert.match(page.html, /Als Nächstes muss nichts passieren/)
  const id = first(/name="id" value="([0-9a-f-]{36})"/, page.html)
  const set = await phone(`${base}/engagement`, {
    code,
    id,
    tun: 'sichern',
    title: 'Vorlesen',
    'steps[]': 'job',
    'talk.day': '2026-05-02',
    'talk.note': 'Frau Probe war nett',
  })
  assert.match(set.html, /02\.05\.2026[\s\S]*Frau Probe war nett[\s\S]*ohne Datum/)
  const wrong = await phone(`${base}/engagement`, {
    code,
    id,
    tun: 'sichern',
    title: '',
    'talk.day': '2026-02-30',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="2026-02-30"/)
  const back = await phone(`${base}/engagement`, { code, id, tun: 'sichern', title: 'Vorlesen' })
  assert.match(back.html, /Noch nichts festgehalten/)
  assert.match(
    (await phone(`${base}/engagement`, { code, id, frage: 'weg' })).html,
    /Dieses Engagement löschen\?/,
  )
  assert.match(
    (await phone(`${base}/engagement`, { code, id, tun: 'weg' })).html,
    /Das Engagement ist gelöscht/,
  )
})

test('hours are noted, summed, changed, deleted after a question, and taken home as a file', async () => {
  const code = await beginOn(phone)
  await note(code, '2026-08-03', '2', '=HYPERLINK("x")')
  await note(code, '2025-12-31', '¾')
  const page = await note(code, '2026-08-10', '1:30', 'gelesen')
  assert.match(page.html, /August 2026[\s\S]*3,5 Stunden/)
  assert.match(page.html, /2025[\s\S]*0,75 Stunden/)
  const id = first(/Alle Einträge[\s\S]*?name="id" value="([0-9a-f-]{36})"/, page.html)
  const changed = await phone(`${base}/stunden`, { code, tun: 'notieren', id, day: '2026-08-10', hours: '1' })
  assert.match(changed.html, /August 2026[\s\S]*3 Stunden/)
  const csv = await phone(`${base}/stunden.csv`, { code })
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/)
  assert.match(csv.html, /2026-08-03;2;"?'=HYPERLINK/)
  assert.match((await phone(`${base}/stunden`, { code, id, frage: 'weg' })).html, /Diesen Eintrag löschen\?/)
  assert.match((await phone(`${base}/stunden`, { code, id, tun: 'weg' })).html, /Der Eintrag ist gelöscht/)
  for (const [day, hours] of [
    ['2026-02-30', '1'],
    ['2027-01-01', '1'],
    ['2026-08-01', '25'],
    ['2026-08-01', '1e9'],
    ['', ''],
  ] as const)
    assert.equal((await note(code, day, hours)).status, 422, `${day} ${hours}`)
})

test('before it is sent, everything that the house will see is shown; it sees exactly that', async () => {
  const code = await beginOn(phone, 'Geheimes Vorhaben')
  const [engagement] = [first(/name="id" value="([0-9a-f-]{36})"/, (await phone(base, { code })).html)]
  await phone(`${base}/engagement`, {
    code,
    id: engagement,
    tun: 'sichern',
    title: 'T',
    'talk.note': 'Kanarienvogel',
  })
  await note(code, '2026-08-03', '2', 'Kanarienvogel')
  await note(code, '2026-08-10', '1:30')
  const check = await phone(`${base}/bestaetigen`, sending(code, { tun: 'pruefen' }))
  for (const shown of ['Haus am Park e. V.', 'Amira Muster', '3,5 Stunden', 'zuhören · mit Kindern umgehen'])
    assert.ok(check.html.includes(shown), shown)
  assert.match((await phone('/ehrenamt-bestaetigen', undefined, { cookie: host })).html, /wartet keine Bitte/)
  const id = await sent(code)
  const page = await phone(`/ehrenamt-bestaetigen/${id}`, undefined, { cookie: host })
  for (const seen of ['Amira Muster', 'Vorlesen', '01.08.2026 bis 31.08.2026', '7 Stunden', 'zuhören'])
    assert.ok(page.html.includes(seen), seen)
  assert.doesNotMatch(page.html, /Kanarienvogel|Geheimes|03\.08|10\.08/)
  assert.equal((await phone(`/ehrenamt-bestaetigen/${id}`, undefined, { cookie: counsellor })).status, 404)
  await phone(`${base}/zuruecknehmen`, { code, id })
  assert.equal((await phone(`/ehrenamt-bestaetigen/${id}`, undefined, { cookie: host })).status, 404)
})

test('a Jobcenter is in no list, and what is forged into the form goes nowhere', async () => {
  const code = await beginOn(phone)
  assert.doesNotMatch((await phone(`${base}/bestaetigen`, { code })).html, /Jobcenter Musterstadt/)
  const forged = await phone(
    `${base}/bestaetigen`,
    sending(code, { tun: 'senden', mit: 'ohne', organizationId: agency }),
  )
  assert.equal(forged.status, 422)
  assert.match(forged.html, /Bitte wählen Sie ein Haus\./)
  assert.match(forged.html, /value="Amira Muster"/)
})

test('the house confirms with other hours, the person sees both, and prints the certificate they chose', async () => {
  const code = await beginOn(phone)
  const id = await sent(code)
  const wrong = await phone(
    `/ehrenamt-bestaetigen/${id}`,
    { answer: 'confirm', quarters: 'viel' },
    { cookie: host },
  )
  assert.equal(wrong.status, 422)
  const done = await phone(
    `/ehrenamt-bestaetigen/${id}`,
    { answer: 'confirm', quarters: '3,25' },
    { cookie: host },
  )
  assert.equal(done.status, 303)
  const own = await phone(base, { code })
  assert.match(own.html, /bestätigt[\s\S]*3,5 Stunden[\s\S]*3,25 Stunden/)
  assert.match((await phone(`${base}/nachweis`, { code, id })).html, /Jede Stärke ist ein Satz/)

  const whole = await phone(`${base}/nachweis.pdf`, {
    code,
    id,
    language: 'de',
    'strengths[]': ['kinder', 'zahlen'],
    second: 'ar',
  })
  assert.equal(whole.headers.get('content-type'), 'application/pdf')
  const facts = pdfFacts(whole.bytes)
  assert.ok(facts.accessible)
  assert.equal(facts.pages, 2)
  const text = pdfText(whole.bytes)
  for (const said of [
    'Haus am Park e. V.',
    'Amira Muster',
    'Vorlesen',
    '3,25 Stunden',
    '1. August 2026 bis 31. August 2026',
    'liebevoll',
  ])
    assert.ok(text.includes(said), said)
  // Only what the house confirmed; nothing of benefits (R12).
  assert.doesNotMatch(text, /Zahlen|Jobcenter|Bürgergeld|Grundsicherung|SGB|arbeitslos/i)
  assert.ok((pdfTags(whole.bytes).H1 ?? 0) >= 1)

  const plain = await phone(`${base}/nachweis.pdf`, { code, id, language: 'en', mit: 'ohne' })
  const english = pdfText(plain.bytes)
  assert.match(english, /Certificate of voluntary engagement/)
  assert.doesNotMatch(english, /3\.25|hours/)
  const ofHouse = await phone(`/ehrenamt-bestaetigen/${id}/nachweis.pdf`, undefined, { cookie: host })
  assert.ok(pdfFacts(ofHouse.bytes).accessible)
})

test('a house that can say nothing says it kindly, and there is no certificate', async () => {
  const code = await beginOn(phone)
  const id = await sent(code)
  await phone(`/ehrenamt-bestaetigen/${id}`, { answer: 'nothing' }, { cookie: host })
  assert.match((await phone(base, { code })).html, /Das sagt nichts über Sie/)
  assert.match(
    (await phone(`${base}/nachweis.pdf`, { code, id })).headers.get('content-type') ?? '',
    /text\/html/,
  )
  assert.equal(
    (await phone(`/ehrenamt-bestaetigen/${id}/nachweis.pdf`, undefined, { cookie: host })).status,
    404,
  )
})

test('deleted after a question, everything is gone at once, at the house as well', async () => {
  const code = await beginOn(phone)
  const id = await sent(code)
  assert.match((await phone(base, { code, frage: 'loeschen' })).html, /Wirklich alles löschen\?/)
  assert.match((await phone(`${base}/loeschen`, { code })).html, /Alles ist gelöscht/)
  assert.equal((await phone(base, { code })).status, 422)
  assert.equal((await phone(`/ehrenamt-bestaetigen/${id}`, undefined, { cookie: host })).status, 404)
})

test('what is sent twice is there once: an entry, an engagement, what a house is asked', async () => {
  const code = await beginOn(phone, '')
  const twice = async (path: string, page: { html: string }, form: string, fields: Sent) => {
    const id = first(new RegExp(`${form}[\\s\\S]*?name="id" value="([0-9a-f-]{36})"`), page.html)
    for (let i = 0; i < 2; i++) await phone(`${base}${path}`, { code, id, ...fields })
  }
  const hours = await phone(`${base}/stunden`, { code })
  await twice('/stunden', hours, 'value="notieren"', { tun: 'notieren', day: '2026-08-03', hours: '2' })
  await twice('/engagement', await phone(base, { code }), 'value="neu"', { tun: 'neu', title: 'Singen' })
  const check = await phone(`${base}/bestaetigen`, sending(code, { tun: 'pruefen' }))
  await twice('/bestaetigen', check, 'value="senden"', { ...sending(code), tun: 'senden' })
  const { html } = await phone(base, { code })
  assert.match(html, />2 Stunden</)
  assert.equal([...html.matchAll(/<bdi>Singen<\/bdi>/g)].length, 1)
  assert.equal([...html.matchAll(/wartet beim Haus/g)].length, 1)
  await phone(`${base}/loeschen`, { code })
})

test('until when it is kept is counted from the last change, not from today; who sends something keeps the way to it', async () => {
  const code = await beginOn(phone)
  scene.setNow('2026-10-01T08:00:00Z')
  assert.match((await phone(base, { code })).html, /alles am 01\.09\.2027 gelöscht/)
  scene.setNow('2027-08-20T08:00:00Z')
  await phone(`${base}/bestaetigen`, sending(code, { tun: 'senden', mit: 'ohne', until: '2027-08-01' }))
  const { html } = await phone(base, { code })
  assert.match(html, /alles am 19\.08\.2028 gelöscht/)
  await phone(`${base}/loeschen`, { code })
})

test('what a house was sent is taken back after a question, once and for all', async () => {
  const code = await beginOn(phone)
  const id = await sent(code)
  const asked = await phone(base, { code, id, frage: 'zurueck' })
  assert.match(asked.html, /Wirklich zurücknehmen\?/)
  assert.equal((await phone(`/ehrenamt-bestaetigen/${id}`, undefined, { cookie: host })).status, 200)
  assert.match((await phone(`${base}/zuruecknehmen`, { code, id })).html, /Beim Haus ist es gelöscht/)
  assert.equal((await phone(`/ehrenamt-bestaetigen/${id}`, undefined, { cookie: host })).status, 404)
})

test('a page that was open for too long brings a new code with it', async () => {
  const { html } = await phone(`${base}/neu`, { neu: 'old', title: 'Vorlesen' })
  const neu = first(/name="neu" value="([^"]+)"/, html)
  assert.equal((await phone(`${base}/neu`, { neu, title: 'Vorlesen' })).status, 200)
})

test('only houses that can answer are offered; found by name, by house or by place; else the way of paper', async () => {
  const code = await beginOn(phone)
  await anOrganization(world, { name: 'Verein ohne Konto' })
  assert.doesNotMatch((await phone(`${base}/bestaetigen`, { code })).html, /Verein ohne Konto/)
  const unknown = await phone(`${base}/bestaetigen`, { code, tun: 'haus', haus: 'Verein ohne Konto' })
  assert.match(unknown.html, /nicht gefunden[\s\S]*Stundenzettel/)
  const person = { roles: ['host' as const] }
  for (let i = 10; i < 30; i++) {
    const organization = await anOrganization(world, { name: `Träger ${i}` })
    await aPerson(world, { organization, ...person })
    await aLocation(world, {
      organizationId: organization,
      name: `Nachbarschaftshaus ${i}`,
      ...(i === 29 ? { addressPublic: false } : {}),
    })
  }
  const search = (haus: string) => phone(`${base}/bestaetigen`, { code, tun: 'haus', haus })
  const found = (html: string) => [...html.matchAll(/name="organizationId" value="/g)].length
  // Many: one searches first.
  assert.equal(found((await phone(`${base}/bestaetigen`, { code })).html), 0)
  assert.match((await search('nachbarschaftshaus 17')).html, /Träger 17/)
  assert.equal(found((await search('TRAEGER 17')).html) + found((await search('träger 17')).html), 2)
  const none = await phone(`${base}/bestaetigen`, { code, tun: 'waehlen', haus: 'träger 17' })
  assert.equal(none.status, 422)
  assert.match(none.html, /Bitte wählen Sie ein Haus\./)
  // A house whose address nobody knows is found by the name of its organization alone.
  assert.doesNotMatch((await search('Nachbarschaftshaus 29')).html, /Träger 29/)
  assert.match((await search('Träger 29')).html, /Träger 29/)
  for (const rubbish of ['', ' ', '%', "'; drop", '\u0000', '💥'.repeat(300), 'x'.repeat(9999)])
    assert.ok([200, 422].includes((await search(rubbish)).status), rubbish.slice(0, 9))
})

test('papers: the slip has the code and no address with it, the sheet of hours has neither', async () => {
  const code = await beginOn(phone)
  for (const locale of locales) {
    const slip = await phone(`${base}/zettel.pdf`, { code }, { locale })
    assert.ok(pdfFacts(slip.bytes).accessible, locale)
    assert.ok(pdfText(slip.bytes).includes(code), locale)
    assert.doesNotMatch(pdfText(slip.bytes), new RegExp(`http[^ ]*${code}`))
    const sheet = await phone(`${base}/stundenzettel.pdf`, { code }, { locale })
    assert.ok(pdfFacts(sheet.bytes).accessible, locale)
    assert.ok(!pdfText(sheet.bytes).includes(code), locale)
  }
})

test('rubbish is answered, never with an error of the server', async () => {
  const code = await beginOn(phone)
  const rubbish: Record<string, string | readonly string[]>[] = [
    {},
    { code: '💥'.repeat(50) },
    { code, tun: 'sichern', id: 'x'.repeat(999), title: 'x'.repeat(9999), 'steps[]': ['__proto__', 'talk'] },
    {
      code,
      tun: 'senden',
      organizationId: "' or 1=1",
      from: '9999-99-99',
      until: '-1',
      name: 'x'.repeat(500),
    },
    { code, tun: 'notieren', day: '0001-01-01', hours: '99999999999999999999', id: '../..' },
    { code, tun: 'weg', id: 'nobody' },
    { code, id: 'nobody', language: 'xx', second: 'toString', 'strengths[]': ['__proto__'] },
    { neu: 'x', angebot: 'y' },
    {
      ...sending(code, { tun: 'senden', mit: 'ohne', name: 'A\u0000\ud800', role: '\u0000B', id: 'x' }),
    },
    { code, tun: 'notieren', day: '2026-08-01', hours: '1', what: '\u0000\ud83d', id: '' },
    { code, tun: 'haus', haus: '\u0000', organizationId: '00000000-0000-4000-8000-000000000000' },
    { code, tun: 'senden', organizationId: [house, house], name: ['a', 'b'], id: ['x'] },
  ]
  for (const path of [
    '',
    '/neu',
    '/engagement',
    '/stunden',
    '/stunden.csv',
    '/zettel.pdf',
    '/stundenzettel.pdf',
    '/bestaetigen',
    '/zuruecknehmen',
    '/nachweis',
    '/nachweis.pdf',
  ])
    for (const fields of rubbish) {
      const { status } = await phone(`${base}${path}`, fields)
      assert.ok([200, 422].includes(status), `${path} ${JSON.stringify(fields).slice(0, 80)}: ${status}`)
    }
  for (const path of ['x', '00000000-0000-4000-8000-000000000000'])
    for (const fields of [undefined, {}, { answer: 'confirm', quarters: '-1' }, { answer: 'x' }])
      assert.ok(
        [404, 422].includes((await phone(`/ehrenamt-bestaetigen/${path}`, fields, { cookie: host })).status),
      )
})
