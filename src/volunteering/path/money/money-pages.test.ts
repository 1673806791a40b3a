import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { pdfFacts, pdfText } from '#platform/print/read-pdf.ts'
import { aPathScene, phoneOf } from '../testing.ts'

const scene = await aPathScene('2026-09-01T08:00:00Z')
const { world } = scene
const phone = phoneOf(world)
after(() => scene.close())

const base = '/ehrenamt-und-geld'
const asked = (year: string, ...amounts: string[]) =>
  Object.fromEntries([
    ['year', year],
    ...amounts.flatMap((amount, i) => [
      [`amount.${i + 1}`, amount],
      [`from.${i + 1}`, '1'],
      [`until.${i + 1}`, '12'],
    ]),
  ])
/** Everything that the database holds, as sums by table. */
const stored = () =>
  world.database.asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'throttle' order by 1`,
    )
    const sums: Record<string, unknown> = {}
    for (const { relname } of rows)
      sums[relname] = (
        await owner.query(
          `select md5(coalesce(string_agg(x::text, '' order by x::text), '')) from ${relname} x`,
        )
      ).rows[0]
    return JSON.stringify(sums)
  })

test('the worked example of vibss.de: 250 and 70 € a month reach the limit in October', async () => {
  const { html, status } = await phone(base, asked('2024', '250', '70'))
  assert.equal(status, 200)
  assert.match(html, /3\.000\s€ werden nicht angerechnet\. Ab Oktober ist die Grenze erreicht: 840\s€ zählen/)
  assert.match(html, /Oktober[\s\S]*320\s€[\s\S]*120\s€[\s\S]*200\s€[\s\S]*0\s€[\s\S]*80\s€/)
})

test('2026 is reckoned with a warning, 2027 not at all: nothing is guessed', async () => {
  const now = await phone(base, asked('2026', '100'))
  assert.match(now.html, /Für 2026 ist nicht gesichert/)
  assert.match(now.html, /Von 1\.200\s€ wird nichts angerechnet/)
  const next = await phone(base, asked('2027', '100'))
  assert.match(next.html, /keinen gesicherten Wert/)
  assert.doesNotMatch(next.html, /id="months"/)
})

test('every figure stands with paragraph, source and day, in every language', async () => {
  for (const locale of locales) {
    const { html } = await phone(base, undefined, { locale })
    for (const said of [
      '§\u00a011a\u00a0Abs.\u00a01 Nr.\u00a05 SGB\u00a0II',
      'vibss.de',
      'kompetenzzentrum-vielfalt-hessen.de',
    ])
      assert.ok(html.includes(said), `${locale} ${said}`)
  }
})

test('what is wrong is said beside its field, and what was typed stays', async () => {
  const { html, status } = await phone(base, {
    year: '2024',
    'amount.1': 'siebzig',
    'amount.2': '70',
    'from.2': '9',
    'until.2': '3',
  })
  assert.equal(status, 422)
  assert.match(html, /value="siebzig"/)
  assert.match(html, /Der letzte Monat liegt vor dem ersten/)
  for (const fields of [
    {},
    { year: '1e9' },
    { year: '2024', 'amount.1': '9'.repeat(400) },
    { year: '2024', 'amount.1': '5', 'from.1': '999999999999', 'until.1': '-1' },
  ])
    assert.equal((await phone(base, fields)).status, 422)
})

test('the letter is filled in, printed and stored nowhere; what is empty is left to a pen', async () => {
  const before = await stored()
  const letter = await phone(`${base}/brief.pdf`, {
    name: 'Amira Muster',
    address: 'Musterweg 1\n13353 Berlin',
    payer: 'Haus am Park e. V.',
    howMuch: '70 Euro im Monat',
  })
  assert.equal(letter.headers.get('content-type'), 'application/pdf')
  assert.match(letter.headers.get('cache-control') ?? '', /no-store/)
  assert.ok(pdfFacts(letter.bytes).accessible)
  const text = pdfText(letter.bytes)
  for (const said of ['Amira Muster', 'Musterweg 1', '70 Euro im Monat', '§\u00a011a', '____'])
    assert.ok(text.includes(said), said)
  assert.equal((await phone(`${base}/brief.pdf`, { name: 'x'.repeat(5000) })).status, 422)
  assert.ok(pdfFacts((await phone(`${base}/brief.pdf`, {})).bytes).accessible)
  await phone(base, asked('2024', '250'))
  assert.equal(await stored(), before)
})

test('the reminder says that there is post to see to, and nothing of what it is about (R12)', async () => {
  for (const locale of locales) {
    const { html, headers } = await phone(`${base}/erinnerung.ics?tag=2026-10-01`, undefined, { locale })
    assert.match(headers.get('content-type') ?? '', /text\/calendar/)
    assert.match(html, /DTSTART;TZID=Europe\/Berlin:20261001T100000/)
    assert.doesNotMatch(html, /job|bürgergeld|grundsicherung|amt|aufwand|http|SGB|geld/i)
  }
  for (const day of ['', '2026-02-30', '2020-01-01', 'x'.repeat(200)])
    assert.equal((await phone(`${base}/erinnerung.ics?tag=${day}`)).status, 303)
})

test('in a year that nobody knows yet the last one of the list is proposed, never the first', async () => {
  scene.setNow('2031-05-05T08:00:00Z')
  assert.match((await phone(base)).html, /<option value="2027"[^>]*selected/)
})
