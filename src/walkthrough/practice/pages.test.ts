import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { chapter as matching } from '#matching'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { makeApp } from '#platform/http/server.ts'
import { locales } from '#platform/i18n.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter } from '../index.ts'
import { answersWords } from './messages/public/answers-words/index.ts'
import { frameWords } from './messages/public/frame-words/index.ts'
import { paths } from './paths.ts'
import { caseOfPersona } from './personas.ts'
import { begin } from './practice.ts'
import { openState, sealState, stateField } from './state.ts'
import { stepIds } from './steps.ts'
import { sent, stateIn } from './testing.ts'

let now = new Date('2026-11-29T10:00:00Z')
const world = await aWorld({
  chapters: [places, directory, people, matching, chapter],
  now: () => now,
  config: { requestsPerMinute: 0 },
})
const app = makeApp(world)
after(() => world.close())

type Fields = Record<string, string | readonly string[]>
const ask = async (path: string, fields?: Fields) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields ?? {}))
    for (const one of [value].flat()) body.append(name, one)
  const answer = await app.request(path, {
    method: fields ? 'POST' : 'GET',
    ...(fields ? { body } : {}),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}
const t = frameWords('de')
const inner = [paths.tasks, paths.step, paths.answers, paths.check, paths.estimate, paths.end]
const practice = begin('alleinerziehend', caseOfPersona('alleinerziehend', '2026-11-29'))
const begun = (path: string, fields: Fields = {}, locale = 'de') =>
  ask(`/${locale}${path}`, { [stateField]: sealState(world, practice), ...fields })

test('every page says first that no application is made here, and how long this month is', async () => {
  const pages = [await ask('/de/antrag-ueben'), ...(await Promise.all(inner.map((path) => begun(path))))]
  for (const { status, headers, html } of pages) {
    assert.equal(status, 200)
    assert.ok(html.indexOf(t.noticeTitle) < html.indexOf('<h1'), 'before the heading')
    assert.ok(html.includes(t.daysLeft(2)))
    assert.match(headers.get('cache-control') ?? '', /no-store/)
    assert.equal(headers.get('set-cookie'), null)
  }
  const typed = { 'content-type': 'multipart/form-data; boundary=x' }
  const asked = await app.request('/de/antrag-ueben', { headers: typed })
  assert.equal(asked.status, 200, 'a client that names a type where nothing is sent')
  now = new Date('2026-11-30T22:59:00Z')
  assert.ok((await ask('/de/antrag-ueben')).html.includes(t.daysLeft(1)))
  now = new Date('2026-11-30T23:01:00Z')
  assert.ok((await ask('/de/antrag-ueben')).html.includes(t.daysLeft(31)), 'by the clock of Berlin')
  now = new Date('2026-11-29T10:00:00Z')
})

test('a postcode or another language in the middle of a question keeps what was half typed', async () => {
  const half = { von: 'wohnen', miete: 'fünfhundert', heizung: '80' }
  const placed = await begun(paths.answers, { ...half, plz: '13353', ort: 'ja' })
  assert.equal(placed.status, 200)
  assert.ok(placed.html.includes('value="fünfhundert"') && placed.html.includes('value="80"'))
  const state = openState(world, stateIn(placed.html))
  assert.equal(state?.case.postcode, '13353')
  const wrong = await begun(paths.answers, { ...half, plz: '133', ort: 'ja' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.html.includes('value="fünfhundert"') && wrong.html.includes(t.postcodeWrong))
  const english = await begun(paths.answers, { ...half, plz: '', sprache: 'en' }, 'en')
  assert.equal(english.status, 200)
  assert.ok(english.html.includes('value="fünfhundert"'))
  // The empty field of the notice is sent with the form, and asks for nothing.
  const on = await begun(paths.answers, {
    von: 'wohnen',
    wohnart: 'miete',
    miete: '500',
    plz: '',
    tun: 'weiter',
  })
  assert.equal(on.status, 200)
})

test('the languages of the page are its one way into another language, and everything said goes along', async () => {
  const chosen: Record<string, Fields> = {
    [paths.step]: { schritt: 'pruefen' },
    [paths.answers]: { teil: 'geld' },
  }
  for (const path of inner) {
    const { html } = await begun(path, chosen[path])
    assert.doesNotMatch(html, /hreflang=/, path)
    assert.equal(html.split('formaction="/ar/').length, 2, `${path}: once`)
    const masthead = html.slice(0, html.indexOf('<main'))
    const [, target = ''] = /formaction="(\/ar\/[^"]*)"/.exec(masthead) ?? []
    const [, form] = /name="sprache"[^>]* form="(\w+)"/.exec(masthead) ?? []
    const carries = form ? html.slice(html.indexOf(`id="${form}"`)) : masthead
    const fields = Object.fromEntries(
      [...carries.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    const arabic = await ask(target, { ...fields, sprache: 'ar' })
    assert.equal(arabic.status, 200, path)
    assert.match(arabic.html, /<html lang="ar"/)
    assert.deepEqual(openState(world, stateIn(arabic.html))?.case, practice.case, path)
    const heading = (text: string) => /<h1>([^<]+)</.exec(text)?.[1]
    const same = await ask(`/ar${path}`, { [stateField]: stateIn(arabic.html), ...chosen[path] })
    assert.equal(heading(arabic.html), heading(same.html), path)
  }
  // A postcode at the start, before anybody is chosen, is not lost either.
  const placed = await ask(`/de${paths.start}`, { plz: '13353', ort: 'ja' })
  assert.match(placed.html.slice(0, placed.html.indexOf('<main')), /name="plz" value="13353"/)
})

test('without the state, a page within the walk is kindly the start, in every language', async () => {
  for (const locale of locales)
    for (const path of inner) {
      const words = frameWords(locale)
      const visited = await ask(`/${locale}${path}`)
      assert.equal(visited.status, 200)
      assert.ok(visited.html.includes(words.lostTitle) && visited.html.includes('value="eigene"'))
      const posted = await ask(`/${locale}${path}`, {})
      assert.equal(posted.status, 422)
      assert.ok(posted.html.includes(words.lostTitle))
    }
})

test('a state that was changed, is of another house, too old or no state at all begins again', async () => {
  const good = sealState(world, practice)
  const flipped = `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41)}`
  const elsewhere = {
    ...world,
    config: { ...world.config, secret: 'another secret of another house 123456' },
  }
  const wrong = [
    flipped,
    good.slice(0, -2),
    `${good}AAAA`,
    sealState(elsewhere, practice),
    sealState(world, { ...practice, case: { ...practice.case, postcode: '1; drop table' } }),
    sealState(world, { ...practice, who: 'niemand' as never }),
    'x',
    '%%%',
    '🦩'.repeat(50),
    'A'.repeat(200_000),
  ]
  assert.ok(openState(world, good))
  for (const value of wrong) {
    const answer = await ask(`/de${paths.tasks}`, { [stateField]: value })
    assert.equal(answer.status, 422, value.slice(0, 30))
    assert.ok(answer.html.includes(t.lostTitle))
  }
  now = new Date('2026-11-29T21:59:00Z')
  assert.ok(openState(world, good), 'eleven hours and 59 minutes')
  now = new Date('2026-11-29T22:01:00Z')
  assert.equal(openState(world, good), undefined, 'over twelve hours')
  now = new Date('2026-11-29T10:00:00Z')
})

test('rubbish in every field is answered, and never with an error of the server', async () => {
  const rubbish = [
    '',
    'x',
    '-1',
    '1e999',
    '9'.repeat(300),
    '2026-02-30',
    '2026-13-01',
    '__proto__',
    'constructor',
    '\u0000',
    '<b>',
    'ا',
    '0x1',
  ]
  const fields = [
    'schritt',
    'tun',
    'antwort',
    'teil',
    'von',
    'ziel',
    'tag',
    'plz',
    'zahl',
    'alter-0',
    'bezug-1',
    'war-0',
    'brutto-0',
    'miete',
    'vermoegen',
    'karenz',
    'wohnart',
    'lage[]',
    'dazu-0[]',
    'wer',
  ]
  for (const path of [paths.start, paths.begin, ...inner])
    for (const value of rubbish) {
      const answer = await begun(path, Object.fromEntries(fields.map((name) => [name, value])))
      assert.ok(answer.status < 500, `${path} ${value}: ${answer.status}`)
    }
  for (const von of ['wer', 'geld', 'wohnen', 'erspartes', 'besonderes'])
    for (const tun of ['weiter', 'zurueck', 'dazu'])
      for (const value of rubbish) {
        const answer = await begun(paths.answers, {
          ...Object.fromEntries(fields.map((name) => [name, value])),
          von,
          tun,
        })
        assert.ok([200, 422].includes(answer.status), `${von} ${tun} ${value}: ${answer.status}`)
        if (stateIn(answer.html))
          assert.ok(openState(world, stateIn(answer.html)), 'and leaves a state that opens')
      }
})

test('a role play: seen, decided, stumbled, done; every step, and what was said of it stays', async () => {
  let { html } = await ask(`/de${paths.begin}`, { wer: 'unter-25', plz: '13353' })
  for (const step of stepIds) {
    html = (await ask(`/de${paths.step}`, sent(html, { schritt: step }))).html
    assert.match(html, /Leonie/)
    html = (await ask(`/de${paths.step}`, sent(html, { schritt: step, tun: 'gestolpert' }))).html
    html = (await ask(`/de${paths.step}`, sent(html, { schritt: step, tun: 'weiter' }))).html
  }
  const missing = await ask(`/de${paths.step}`, sent(html, { schritt: 'antrag', tun: 'entscheiden' }))
  assert.equal(missing.status, 422)
  html = (
    await ask(`/de${paths.step}`, sent(html, { schritt: 'antrag', tun: 'entscheiden', antwort: 'nein' }))
  ).html
  assert.match(html, /Doch, der Anruf zählt/)
  const known = openState(world, stateIn(html))
  assert.deepEqual(known?.done, [...stepIds])
  assert.deepEqual(known?.stumbled, Object.fromEntries(stepIds.map((step) => [step, 1])))
  assert.deepEqual([known?.chosen.antrag, known?.case.postcode], ['nein', '13353'])
  assert.match((await ask(`/de${paths.end}`, sent(html))).html, /Änderungen sagen, rechtzeitig verlängern/)
})

test('own figures: persons come and go without a script, errors keep what was typed, back loses nothing', async () => {
  const a = answersWords('de')
  let page = await ask(`/de${paths.begin}`, { wer: 'eigene' })
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, { von: 'wer', tun: 'dazu', zahl: '1', 'alter-0': 'achtunddreißig' }),
  )
  assert.match(page.html, /value="achtunddreißig"/)
  assert.match(page.html, /id="bezug-1"/)
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, {
      von: 'wer',
      tun: 'weiter',
      zahl: '2',
      'alter-0': 'achtunddreißig',
      'alter-1': '6',
      'bezug-1': '',
    }),
  )
  assert.equal(page.status, 422)
  assert.ok(page.html.includes(a.wrong.age) && page.html.includes(a.wrong.relation))
  assert.match(page.html, /value="achtunddreißig"/)
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, {
      von: 'wer',
      tun: 'weiter',
      zahl: '3',
      'alter-0': '38',
      'alter-1': '6',
      'bezug-1': 'kind',
      'alter-2': 'x',
      'dazu-2[]': ['weg'],
    }),
  )
  assert.ok(page.html.includes(a.parts.geld), 'who was left out needs no age')
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, { von: 'geld', tun: 'zurueck', 'brutto-0': '1.234,50', 'kindergeld-1': 'viel' }),
  )
  assert.ok(page.html.includes(a.parts.wer))
  assert.equal(openState(world, stateIn(page.html))?.case.household.persons[0]?.gross_m, 1234.5)
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, {
      von: 'wer',
      tun: 'weiter',
      zahl: '2',
      'war-0': '0',
      'war-1': '1',
      'alter-0': '39',
      'alter-1': '6',
      'bezug-1': 'kind',
    }),
  )
  assert.match(page.html, /value="1234,50"/, 'somebody who stays keeps their money')
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, { von: 'geld', tun: 'weiter', 'brutto-0': '900', 'kindergeld-1': '259' }),
  )
  page = await ask(`/de${paths.answers}`, sent(page.html, { von: 'wohnen', tun: 'weiter', miete: '640' }))
  assert.equal(page.status, 422)
  assert.match(page.html, /value="640"/)
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, {
      von: 'wohnen',
      tun: 'weiter',
      wohnart: 'wohngemeinschaft',
      miete: '640',
      heizung: '95',
    }),
  )
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, { von: 'erspartes', tun: 'weiter', vermoegen: '1500', karenz: 'nein' }),
  )
  page = await ask(
    `/de${paths.answers}`,
    sent(page.html, { von: 'besonderes', tun: 'weiter', 'lage[]': ['getrennt', 'dolmetschen'] }),
  )
  assert.ok(page.html.includes(a.checkTitle))
  const known = openState(world, stateIn(page.html))
  assert.deepEqual(known?.case.situations, [
    'miete',
    'wohngemeinschaft',
    'vermoegen',
    'getrennt',
    'dolmetschen',
  ])
  assert.deepEqual([known?.case.household.karenzzeit, known?.case.household.assets], [false, 1500])

  const change = await ask(`/de${paths.answers}`, sent(page.html, { teil: 'erspartes', ziel: 'pruefen' }))
  assert.match(change.html, /value="1500"/)
  const back = await ask(
    `/de${paths.answers}`,
    sent(change.html, { von: 'erspartes', ziel: 'pruefen', tun: 'weiter', vermoegen: '', karenz: 'ja' }),
  )
  assert.ok(back.html.includes(a.checkTitle), 'whoever changes an answer comes back to all of them')
  assert.ok(!openState(world, stateIn(back.html))?.case.situations.includes('vermoegen'))
})

test('whoever goes back to the start before the first question was answered finds it again', async () => {
  const asked = await ask(`/de${paths.begin}`, { wer: 'eigene' })
  const start = await ask(`/de${paths.answers}`, sent(asked.html, { von: 'wer', tun: 'zurueck', zahl: '1' }))
  const main = start.html.slice(start.html.indexOf('<main'))
  assert.ok(main.includes(`action="/de${paths.answers}"`) && !main.includes(`action="/de${paths.tasks}"`))
})

test('ages that cannot be are said beside them', async () => {
  const a = answersWords('de')
  const of = async (fields: Fields) =>
    ask(
      `/de${paths.answers}`,
      sent((await ask(`/de${paths.begin}`, { wer: 'eigene' })).html, {
        von: 'wer',
        tun: 'weiter',
        zahl: '2',
        ...fields,
      }),
    )
  const cases: readonly [string, Fields][] = [
    [a.wrong.ownAge, { 'alter-0': '12', 'alter-1': '40', 'bezug-1': 'elternteil' }],
    [a.wrong.partnerAge, { 'alter-0': '30', 'alter-1': '9', 'bezug-1': 'partner' }],
    [a.wrong.parentAge, { 'alter-0': '30', 'alter-1': '31', 'bezug-1': 'kind' }],
    [a.wrong['no-parent'], { 'alter-0': '30', 'alter-1': '9', 'bezug-1': 'geschwister' }],
  ]
  for (const [message, fields] of cases) {
    const { status, html } = await of(fields)
    assert.equal(status, 422, message)
    assert.ok(html.includes(message), message)
  }
})

test('the estimate is of the day that is chosen; a day without values says so', async () => {
  const of = async (tag: string) => (await begun(paths.estimate, tag ? { tag } : {})).html
  assert.match(await of(''), /Grundsicherungsgeld/)
  assert.match(await of('2023-03-01'), /Bürgergeld/)
  assert.match(await of('01.07.2024'), /Bürgergeld/, 'as typed where there is no date field')
  for (const [day, nearest] of [
    ['2022-12-31', '01.01.2023'],
    ['2031-01-01', '31.12.2026'],
  ] as const) {
    const html = await of(day)
    assert.match(html, /Für diesen Tag rechnen wir nicht/, day)
    assert.ok(html.includes(`Mit dem ${nearest} rechnen`), day)
  }
  for (const day of ['2026-02-30', 'morgen']) {
    const { status, html } = await begun(paths.estimate, { tag: day })
    assert.equal(status, 422)
    assert.ok(html.includes(`value="${day}"`))
  }
  const { html } = await begun(paths.estimate)
  assert.match(html, /keine Rechtsberatung/)
  assert.match(html, /§\u00a021\u00a0Abs\.\u00a03\u00a0SGB\u00a0II/)
})

test('a postcode is typed once, on any page, and the page stays; a wrong one is said beside its field', async () => {
  const page = await begun(paths.step, { schritt: 'pruefen', plz: '12 345' })
  assert.equal(openState(world, stateIn(page.html))?.case.postcode, '12345')
  assert.ok(page.html.includes(t.noOffice('12345')), 'nobody knows it here')
  assert.match(page.html, /Schritt 8 von 9/)
  const arabic = await begun(paths.step, { schritt: 'pruefen', plz: '١٣٣٥٣' }, 'ar')
  assert.equal(
    openState(world, stateIn(arabic.html))?.case.postcode,
    '13353',
    'as an Arabic keyboard writes it',
  )
  const wrong = await begun(paths.step, { schritt: 'pruefen', plz: 'Berlin' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.html.includes(t.postcodeWrong) && wrong.html.includes('value="Berlin"'))
})
