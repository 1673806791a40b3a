import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { system } from '#platform/actor.ts'
import { locales } from '#platform/i18n.ts'
import { pdfFacts, pdfText } from '#platform/print/read-pdf.ts'
import { eraseDatings } from '../speed-dating/erase.ts'
import { findDating } from '../speed-dating/store.ts'
import { db } from '../speed-dating/tables-store.ts'
import { aScene } from '../testing.ts'
import { eraseLeave } from './erase.ts'
import { someTalks } from './testing.ts'

const start = '2026-10-01T08:00:00Z'
const onTheDay = '2026-10-15T12:05:00Z'
const scene = await aScene(start)
const { world, host, ask } = scene
after(() => world.close())
beforeEach(async () => {
  scene.setNow(start)
  await scene.freshAllowances()
})
const open = (code: string, more: Record<string, string> = {}, path = '', locale = 'de') =>
  ask(`/${locale}/gespraeche${path}`, { form: { code, ...more } })
const wishesOf = async (eventId: string, key: string) => {
  const dating = (await world.look(host, (tx) => findDating(tx, eventId)))!
  const names = new Map(dating.firms.map(({ id, name }) => [id, name]))
  return dating.applicants.find((one) => one.key === key)!.wishes.map((id) => names.get(id))
}

test('a code opens one’s own talks in every language; no other opens anything, and none stands in an address', async () => {
  const { codeOf } = await someTalks(world, host)
  for (const locale of locales) {
    assert.equal((await ask(`/${locale}/gespraeche`)).status, 200)
    const page = await open(codeOf('A1').toLowerCase().replace('-', ' '), {}, '', locale)
    assert.equal(page.status, 200)
    assert.match(page.html, /Bäckerei[\s\S]*Pflegehaus/)
    assert.doesNotMatch(page.html, /Bilal|Cem|Jobcenter/)
    assert.match(page.headers.get('cache-control') ?? '', /no-store/)
    assert.equal(page.headers.get('set-cookie'), null)
  }
  const wrong = await open('ABCDE-FGHJK')
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Diesen Code gibt es nicht/)
  for (const path of ['/antwort', '/wuensche', '/seite', '/seite.pdf', '/nachfragen'])
    assert.equal((await open('ABCDE-FGHJK', {}, path)).status, 422, path)
})

test('on the day the next talk stands on top, as the clock of the hall goes', async () => {
  const { codeOf } = await someTalks(world, host)
  const nextOn = async () =>
    /<h2>Ihr nächstes Gespräch<\/h2>[\s\S]*?<strong>([^<]*)</.exec((await open(codeOf('A1'))).html)?.[1]
  scene.setNow(onTheDay)
  assert.equal(await nextOn(), '14:00 Uhr, Tisch T1')
  scene.setNow('2026-10-15T12:11:00Z')
  assert.equal(await nextOn(), '14:12 Uhr, Tisch T2')
  scene.setNow('2026-10-15T12:22:00Z')
  assert.match((await open(codeOf('A1'))).html, /Alle Gespräche sind vorbei/)
  assert.match((await open(codeOf('A3'))).html, /Sie haben noch kein Gespräch[\s\S]*Warum diese Gespräche/)
})

test('before there is a plan an applicant decides on their wishes; afterwards they are told why it came so', async () => {
  const { codeOf, idOf, eventId } = await someTalks(world, host, { planned: false })
  const cem = await open(codeOf('A3'))
  assert.match(cem.html, /Das passt zu Ihren Berufen[\s\S]*Tischlerei[\s\S]*Alle anderen Betriebe/)
  const step = (schritt: string, firm: string) =>
    open(codeOf('A3'), { schritt, betrieb: idOf(firm) }, '/wuensche')
  for (const firm of ['F3', 'F1', 'F2']) assert.equal((await step('dazu', firm)).status, 200)
  await step('hoch', 'F2')
  await step('weg', 'F1')
  assert.deepEqual(await wishesOf(eventId, 'A3'), ['Tischlerei', 'Pflegehaus'])
  // A firm has no wishes; what is no firm of this day is none.
  assert.equal((await open(codeOf('F1'), { schritt: 'dazu', betrieb: idOf('F1') }, '/wuensche')).status, 422)
  assert.equal((await step('dazu', 'A1')).status, 422)
  const planned = await someTalks(world, host)
  const late = await open(planned.codeOf('A1'), { schritt: 'weg', betrieb: planned.idOf('F1') }, '/wuensche')
  assert.equal(late.status, 422)
  assert.match(late.html, /Der Plan steht schon fest/)
  assert.match(late.html, /Warum diese Gespräche\?[\s\S]*Sie haben 2 Gespräche\. Sie treffen alle/)
})

test('a firm reads names and nothing else: no degree, no needs, no other firm', async () => {
  const { codeOf } = await someTalks(world, host)
  const page = await open(codeOf('F1'))
  assert.match(page.html, /Amira[\s\S]*Bilal/)
  assert.doesNotMatch(page.html, /Cem|Pflegehaus|Tischlerei|stufen|msa|Abschluss|Jobcenter|Haus am Park/i)
})

test('an answer is given in two taps, changed, taken back, and closed after the second day', async () => {
  const { codeOf, idOf } = await someTalks(world, host)
  const say = (antwort: string, by = 'A1', mit = 'F1') =>
    open(codeOf(by), { mit: idOf(mit), antwort }, '/antwort')
  assert.equal((await say('interesse')).status, 422)
  assert.doesNotMatch((await open(codeOf('A1'))).html, /value="interesse"/)
  scene.setNow(onTheDay)
  assert.match((await open(codeOf('A1'))).html, /<details[\s\S]*value="interesse"/)
  assert.match((await say('interesse')).html, /Gespeichert: Interesse \(Bäckerei\)/)
  assert.match((await say('nein')).html, /Ihre Antwort: Nein/)
  assert.match((await say('')).html, /zurückgenommen/)
  // Whom they do not meet they cannot answer; nor anything else.
  assert.equal((await say('interesse', 'A1', 'F3')).status, 422)
  assert.equal((await say('interesse', 'A3', 'F1')).status, 422)
  assert.equal((await say('vielleicht')).status, 422)
  scene.setNow('2026-10-17T22:00:00Z')
  assert.match((await say('interesse')).html, /nur am Tag selbst/)
})

test('where both want to, both read it, and the firm learns how to reach the person; until one takes it back', async () => {
  const { codeOf, idOf } = await someTalks(world, host)
  const page = { about: 'Ich backe gern.', strengths: '', experience: '', contact: '0170 123' }
  await open(codeOf('A1'), { ...page, schritt: 'zeigen' }, '/seite')
  scene.setNow(onTheDay)
  const answer = (by: string, mit: string, antwort: string) =>
    open(codeOf(by), { mit: idOf(mit), antwort }, '/antwort')
  await answer('A1', 'F1', 'interesse')
  assert.doesNotMatch((await open(codeOf('F1'))).html, /Sie wollen beide|0170 123/)
  const both = await answer('F1', 'A1', 'probearbeit')
  assert.match(both.html, /Sie wollen beide[\s\S]*Die Person sagt: Interesse[\s\S]*0170 123/)
  assert.match(
    (await open(codeOf('A1'))).html,
    /Der Betrieb sagt: Probearbeit[\s\S]*Ihre Unterlagen geben Sie selbst ab/,
  )
  // The other firm, which has said nothing, does not.
  assert.doesNotMatch((await open(codeOf('F2'))).html, /0170 123/)
  await answer('A1', 'F1', '')
  assert.doesNotMatch((await open(codeOf('F1'))).html, /Sie wollen beide|0170 123/)
})

test('both may say yes at the same moment, and both may take it back', async () => {
  const { codeOf, idOf } = await someTalks(world, host)
  scene.setNow(onTheDay)
  for (const [antwort, both] of [
    ['interesse', true],
    ['', false],
    ['gespraech', true],
    ['nein', false],
  ] as const) {
    await Promise.all([
      open(codeOf('A1'), { mit: idOf('F1'), antwort }, '/antwort'),
      open(codeOf('F1'), { mit: idOf('A1'), antwort }, '/antwort'),
    ])
    for (const key of ['A1', 'F1'])
      assert.equal((await open(codeOf(key))).html.includes('Sie wollen beide'), both, `${key} ${antwort}`)
  }
})

test('a page about oneself: looked at first, then shown, printed, kept when it is too long, and taken back at once', async () => {
  const { codeOf, idOf } = await someTalks(world, host)
  const page = { about: 'Ich backe gern.', strengths: 'أتكلم العربية', experience: '', contact: '0170 123' }
  const own = (schritt: string, more: Record<string, string> = {}) =>
    open(codeOf('A1'), { ...page, ...more, schritt }, '/seite')
  const asFirm = (key: string) => open(codeOf(key), { von: idOf('A1') }, '/seite')
  const long = await own('vorschau', { about: 'x'.repeat(601) })
  assert.equal(long.status, 422)
  assert.match(long.html, /href="#about"[\s\S]*x{601}[\s\S]*أتكلم العربية/)
  assert.match((await own('vorschau')).html, /Noch sieht sie niemand/)
  assert.equal((await asFirm('F1')).status, 422)
  assert.match((await own('zeigen')).html, /Ihre Seite ist gespeichert/)
  assert.match((await asFirm('F1')).html, /Seite von[\s\S]*Ich backe gern/)
  assert.doesNotMatch((await asFirm('F1')).html, /0170 123/)
  assert.equal((await asFirm('F3')).status, 422)
  const mine = await open(codeOf('A1'), {}, '/seite.pdf')
  const bytes = new Uint8Array(await mine.answer.arrayBuffer())
  assert.ok(pdfFacts(bytes).accessible)
  assert.match(pdfText(bytes), /Amira[\s\S]*Ich backe gern[\s\S]*0170 123/)
  const theirs = await open(codeOf('F1'), { von: idOf('A1') }, '/seite.pdf')
  const read = pdfText(new Uint8Array(await theirs.answer.arrayBuffer()))
  assert.match(read, /Ich backe gern/)
  assert.doesNotMatch(read, /0170 123|Haus am Park/)
  assert.match((await own('wegnehmen')).html, /Ihre Seite ist weg/)
  assert.equal((await asFirm('F1')).status, 422)
  assert.equal((await open(codeOf('F1'), { von: idOf('A1') }, '/seite.pdf')).status, 422)
})

test('the house types in what stands on paper, never sees it, and never overwrites what somebody said', async () => {
  const { codeOf, idOf, eventId } = await someTalks(world, host)
  const base = `/de/unsere-veranstaltungen/${eventId}/speed-dating/boegen`
  scene.setNow(onTheDay)
  await open(codeOf('F1'), { mit: idOf('A1'), antwort: 'interesse' }, '/antwort')
  const slip = `${base}/laufzettel/${idOf('A1')}`
  const empty = (await ask(slip, { as: 'host' })).html
  const form = { [`antwort.${idOf('F1')}`]: 'gespraech', [`antwort.${idOf('F2')}`]: '' }
  assert.equal((await ask(slip, { as: 'host', form })).status, 303)
  assert.equal((await ask(slip, { as: 'host' })).html, empty)
  assert.match((await ask(base, { as: 'host' })).html, /Amira[\s\S]*Bäckerei[\s\S]*Gespräch[\s\S]*Interesse/)
  assert.match((await open(codeOf('A1'))).html, /Ihre Antwort: Gespräch/)
  await open(codeOf('A1'), { mit: idOf('F1'), antwort: 'nein' }, '/antwort')
  await ask(slip, { as: 'host', form })
  assert.match((await open(codeOf('A1'))).html, /Ihre Antwort: Nein/)
  const card = { [`antwort.${idOf('A2')}`]: 'probearbeit' }
  assert.equal((await ask(`${base}/tischkarte/${idOf('F1')}`, { as: 'host', form: card })).status, 303)
  assert.match((await open(codeOf('F1'))).html, /Ihre Antwort: Probearbeit/)
  const strange = { [`antwort.${idOf('F3')}`]: 'nein' }
  assert.equal((await ask(slip, { as: 'host', form: strange })).status, 404)
})

test('who lost their sheet gets a new code; the old one opens nothing, and the leave to be asked goes with them', async () => {
  const { codeOf, idOf, eventId } = await someTalks(world, host)
  const old = codeOf('A1')
  await open(old, { schritt: 'ja', contact: '0170 99' }, '/nachfragen')
  const path = `/de/unsere-veranstaltungen/${eventId}/speed-dating/codes`
  assert.match((await ask(path, { as: 'host' })).html, /Amira[\s\S]*hat einen Code/)
  assert.doesNotMatch((await ask(path, { as: 'host' })).html, new RegExp(old))
  const done = await ask(`${path}/${idOf('A1')}`, { as: 'host', form: {} })
  const code = /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</.exec(done.html)?.[1] ?? ''
  assert.notEqual(code, old)
  assert.equal((await open(old)).status, 422)
  assert.match((await open(code)).html, /Wir dürfen Sie fragen: 0170 99/)
  const paper = await ask(`/de/unsere-veranstaltungen/${eventId}/speed-dating/laufzettel.pdf`, { as: 'host' })
  const read = pdfText(new Uint8Array(await paper.answer.arrayBuffer()))
  assert.match(read, new RegExp(code))
  assert.doesNotMatch(read, new RegExp(`${old}|gespraeche[^\\s]*${code}`))
  const hashes = await world.look(system('test'), (tx) =>
    db(tx).selectFrom('dating_code').select('code').execute(),
  )
  assert.doesNotMatch(JSON.stringify(hashes), new RegExp(`${code}|${code.replace('-', '')}`))
})

test('the house asks later whom it may; after the second answer the person is gone, and small numbers are not told', async () => {
  const { codeOf, idOf, eventId } = await someTalks(world, host)
  const path = `/de/unsere-veranstaltungen/${eventId}/speed-dating/nachfragen`
  const list = async () => (await ask(path, { as: 'host' })).html
  const heard = async (heard: string, name: string) => {
    const id = new RegExp(`${name}[\\s\\S]*?name="id" value="([^"]+)"`).exec(await list())?.[1] ?? ''
    return ask(path, { as: 'host', form: { id, heard } })
  }
  assert.match(
    (await open(codeOf('A1'), { schritt: 'ja', contact: ' ' }, '/nachfragen')).html,
    /href="#contact"|contact-error/,
  )
  for (const [key, contact] of [
    ['A1', '0170 99'],
    ['A2', 'bo@gast.example'],
    ['A3', '0170 77'],
  ] as const)
    await open(codeOf(key), { schritt: 'ja', contact }, '/nachfragen')
  await open(codeOf('A3'), { schritt: 'nein' }, '/nachfragen')
  assert.equal((await open(codeOf('F1'), { schritt: 'ja', contact: '1' }, '/nachfragen')).status, 422)
  scene.setNow('2026-10-28T08:00:00Z')
  assert.match(await list(), /Heute ist niemand zu fragen/)
  scene.setNow('2026-10-29T08:00:00Z')
  assert.match(await list(), /Amira[\s\S]*0170 99[\s\S]*Bilal/)
  assert.doesNotMatch(await list(), /Cem|0170 77/)
  assert.equal((await heard('', 'Amira')).status, 422)
  assert.equal((await heard('probearbeit', 'Amira')).status, 303)
  assert.doesNotMatch(await list(), /0170 99|1 Person/)
  assert.match(await list(), /weniger als drei/)
  // The day is gone after 30 days; the leave is not, and its code still takes it back.
  scene.setNow('2027-01-14T08:00:00Z')
  await eraseDatings(world)
  assert.match((await open(codeOf('A1'))).html, /Wir dürfen Sie fragen: 0170 99/)
  assert.match(await list(), /Amira[\s\S]*nach drei Monaten/)
  assert.equal((await heard('ausbildung', 'Amira')).status, 303)
  assert.equal((await open(codeOf('A1'))).status, 422)
  assert.equal((await open(codeOf('A2'), { schritt: 'nein' }, '/nachfragen')).status, 422)
  assert.equal((await open(codeOf('A2'))).status, 422)
  assert.match(await list(), /Heute ist niemand zu fragen/)
  assert.ok(idOf('A1'))
})

test('what came of it is told from three on; a corrected answer counts once', async () => {
  const { codeOf, eventId } = await someTalks(world, host)
  const path = `/de/unsere-veranstaltungen/${eventId}/speed-dating/nachfragen`
  for (const key of ['A1', 'A2', 'A3'])
    await open(codeOf(key), { schritt: 'ja', contact: '0170 99' }, '/nachfragen')
  scene.setNow('2026-10-30T08:00:00Z')
  const page = async () => (await ask(path, { as: 'host' })).html
  const [first, ...others] = [...(await page()).matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id!)
  const heard = (id: string, word: string) => ask(path, { as: 'host', form: { id, heard: word } })
  for (const id of others) await heard(id, 'probearbeit')
  assert.doesNotMatch(await page(), /\d Person/)
  await heard(first!, 'nicht_erreicht')
  await heard(first!, 'probearbeit')
  assert.match(await page(), /3 Personen/)
  assert.equal((await page()).match(/\d Person/g)?.length, 1)
  // Nobody else learns of any of it.
  for (const as of ['otherHost', 'counsellor', 'jobcenterLead', 'stranger'] as const)
    assert.equal((await ask(path, { as })).status, 404)
})

test('what somebody left to be asked goes at the latest after 120 days', async () => {
  const { codeOf } = await someTalks(world, host)
  await open(codeOf('A1'), { schritt: 'ja', contact: '0170 99' }, '/nachfragen')
  scene.setNow('2027-02-12T08:00:00Z')
  await eraseLeave(world)
  assert.equal((await open(codeOf('A1'))).status, 200)
  await eraseDatings(world)
  assert.equal((await open(codeOf('A1'))).status, 200)
  scene.setNow('2027-02-13T08:00:00Z')
  await eraseLeave(world)
  assert.equal((await open(codeOf('A1'))).status, 422)
})
