import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pdfText } from '#platform/print/read-pdf.ts'
import { anEvent, refused } from '../event/testing.ts'
import { whenDone } from '../speed-dating/run-search.ts'
import { findRuns, listTalks } from '../speed-dating/run-store.ts'
import { findDating } from '../speed-dating/store.ts'
import { aScene } from '../testing.ts'
import { nowOf, stampOf } from './acting.ts'
import { adaptPlan } from './adapt-plan.ts'
import { standOf } from './clock.ts'
import { turnClock } from './turn-clock.ts'

const scene = await aScene()
const { world, host, ask } = scene
after(() => world.close())

const prepared = '2026-10-01T08:00:00Z'
/** On the day, by the clock in Berlin. */
const at = (time: string) => scene.setNow(`2026-10-15T${time}:00+02:00`)
const firms = 'id;name;tische\nF1;Bäckerei;T1\nF2;Pflegehaus;T2\nF3;Tischlerei;T3'
const people =
  'id;name;wünsche\nA1;Amira;F1|F2|F3\nA2;Bo;F1|F2|F3\nA3;Cem;F1|F2|F3\nA4;Dana;F1|F2\nA5;Eli;F1|F3'

/** A speed-dating of six rounds from nine o'clock on, with a plan that holds. */
const aDay = async (given: Record<string, unknown> = {}, rounds = '6') => {
  scene.setNow(prepared)
  const event = await anEvent(world, host, {
    kind: 'speed-dating',
    title: 'Speed-Dating',
    from: '09:00',
    to: '12:00',
    ...given,
  })
  const dating = `/de/unsere-veranstaltungen/${event.id}/speed-dating`
  const rhythm = { start: '09:00', rounds, talk: '10', change: '2', least: '2' }
  await ask(`${dating}/ablauf`, { as: 'host', form: rhythm })
  await ask(`${dating}/betriebe/tabelle`, { as: 'host', form: { text: firms } })
  await ask(`${dating}/bewerber/tabelle`, { as: 'host', form: { text: people } })
  await ask(`${dating}/plan`, { as: 'host', form: {} })
  const { last } = await world.look(host, (tx) => findRuns(tx, event.id))
  await whenDone(last!.id)
  assert.equal((await ask(`${dating}/plan/annehmen`, { as: 'host', form: { runId: last!.id } })).status, 303)
  const talks = () => world.look(host, (tx) => listTalks(tx, event.id))
  const seen = async () => (await world.look(host, (tx) => findDating(tx, event.id)))!
  const now = async () => {
    const found = await seen()
    return world.look(host, (tx) => nowOf(tx, event, found))
  }
  const idOf = async (name: string) =>
    [...(await seen()).applicants, ...(await seen()).firms].find((one) => one.name === name)!.id
  const day = `${dating}/tag`
  const press = async (turn: string) => {
    const { html } = await ask(day, { as: 'host' })
    const [, part = ''] = /name="part" value="(\d+)"/.exec(html) ?? []
    const [, stand = ''] = /name="stand" value="([^"]+)"/.exec(html) ?? []
    return ask(`${day}/uhr`, { as: 'host', form: { turn, part, stand } })
  }
  const accept = async () => {
    const { html } = await ask(`${day}/vorschlag`, { as: 'host' })
    const [, stamp = ''] = /name="stamp" value="([^"]+)"/.exec(html) ?? []
    return ask(`${day}/vorschlag`, { as: 'host', form: { stamp } })
  }
  const missing = async (name: string) =>
    ask(`${day}/ankunft`, { as: 'host', form: { applicantId: await idOf(name), arrival: 'fehlt' } })
  return {
    event,
    dating,
    day,
    talks,
    seen,
    now,
    idOf,
    press,
    accept,
    missing,
    screen: `/veranstaltung/${event.id}/saal`,
  }
}
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('the screen in the hall says the round in four languages, and no name', async () => {
  const { screen, dating } = await aDay()
  at('09:13')
  for (const [language, words] of [
    ['de', /Runde 2 von 6.*Danach: Runde 3 um 09:24 Uhr.*Auf Ihrem Laufzettel: 09:12 Uhr/],
    ['de-leicht', /Runde 2 von 6/],
    ['en', /Round 2 of 6.*Next: round 3 at 09:24/],
    ['ar', /الجولة 2 من 6/],
  ] as const) {
    for (const as of [undefined, 'counsellor', 'host'] as const) {
      const { status, html, headers } = await ask(`/${language}${screen}`, as ? { as } : {})
      assert.equal(status, 200)
      assert.match(text(html), words)
      assert.doesNotMatch(html, /Amira|Bäckerei|Kim|session-lock/)
      assert.match(html, /<noscript><meta http-equiv="refresh" content="20"/)
      assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/)
    }
  }
  at('09:11')
  assert.match(
    text((await ask(`/de${screen}`)).html),
    /Wechsel: bitte zum nächsten Tisch.*Danach: Runde 2 um 09:12 Uhr/,
  )
  const state = JSON.parse((await ask(`/de${screen}/stand`)).html)
  assert.equal(state.parts.length, 13)
  assert.doesNotMatch(JSON.stringify(state), /Amira|Bäckerei/)
  assert.deepEqual(Object.keys(JSON.parse((await ask(`/de${screen}/stand?stand=${state.stand}`)).html)), [
    'now',
    'stand',
  ])
  assert.match((await ask(dating, { as: 'host' })).html, /Der Tag/)
  // Whoever is in the building finds it from the event's page, on the day.
  const page = `/de${screen.replace(/\/saal$/, '')}`
  assert.match((await ask(page)).html, /Welche Runde läuft gerade/)
  scene.setNow(prepared)
  assert.doesNotMatch((await ask(page)).html, /Welche Runde läuft gerade/)
})

test('there is a screen only for what everybody may see', async () => {
  scene.setNow(prepared)
  const draft = await anEvent(world, host, { kind: 'speed-dating', title: 'Noch ein Entwurf' }, false)
  const talk = await anEvent(world, host)
  for (const id of [draft.id, talk.id, 'x', '00000000-0000-4000-8000-000000000000'])
    for (const as of [undefined, 'host'] as const)
      for (const path of [`/de/veranstaltung/${id}/saal`, `/de/veranstaltung/${id}/saal/stand`])
        assert.equal((await ask(path, as ? { as } : {})).status, 404, path)
})

test('the clock is held, goes on, runs longer; whoever presses at the same time sees what it is by then', async () => {
  const { event, day, press, screen, now } = await aDay()
  at('09:04')
  assert.equal((await press('anhalten')).status, 303)
  at('09:20')
  assert.match(text((await ask(`/de${screen}`)).html), /Runde 1 von 6.*Die Uhr steht gerade still/)
  assert.match(text((await ask(day, { as: 'host' })).html), /Die Uhr steht still.*16 Minuten später/)
  assert.equal((await press('weiter')).status, 303)
  assert.match(text((await ask(`/de${screen}`)).html), /Runde 1 von 6.*Danach: Runde 2 um 09:28 Uhr/)
  const { clock, moment } = await now()
  const form = { turn: 'beenden', part: String(moment.index), stand: standOf(clock) }
  const both = await Promise.all([1, 2].map(() => ask(`${day}/uhr`, { as: 'host', form })))
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
  const late = both.find(({ status }) => status === 422)!
  assert.match(text(late.html), /inzwischen weiter.*Wechsel bis 09:22 Uhr/)
  assert.equal((await press('minute')).status, 303)
  assert.match(text((await ask(day, { as: 'host' })).html), /Wechsel bis 09:23 Uhr/)
  const sure = (await ask(`${day}/uhr`, { as: 'host' })).html
  const [, stand = ''] = /name="stand" value="([^"]+)"/.exec(sure) ?? []
  await ask(`${day}/uhr`, { as: 'host', form: { turn: 'zurueck', part: '0', stand } })
  assert.match(text((await ask(`/de${screen}`)).html), /Runde 2 von 6/)
  assert.equal(
    refused(await turnClock(world, scene.otherHost, { eventId: event.id, ...form })),
    'platform.notFound',
  )
})

test('somebody who does not come makes room for those who waited; nothing happens before the house says so', async () => {
  const { day, talks, missing, accept, idOf, now } = await aDay({}, '3')
  at('09:05')
  const before = await talks()
  const answer = await missing('Amira')
  assert.match(answer.to, /\/tag\/vorschlag$/)
  assert.deepEqual(await talks(), before)
  const page = text((await ask(`${day}/vorschlag`, { as: 'host' })).html)
  assert.match(page, /(\d+ Plätze ändern sich|Ein Platz ändert sich)/)
  assert.match(page, /Geändert wird erst ab Runde 2/)
  assert.match(page, /Amira bei/)
  const { proposal } = await now()
  assert.ok(proposal!.added.length > 0)
  assert.equal((await accept()).status, 303)
  const after = await talks()
  const amira = await idOf('Amira')
  assert.ok(!after.some(({ applicant, round }) => applicant === amira && round > 0))
  assert.deepEqual(
    after.filter(({ round }) => round === 0),
    before.filter(({ round }) => round === 0),
  )
  // Who gained a talk needs a new sheet; Amira, who is not there, does not.
  const changed = text((await ask(`${day}/geaendert`, { as: 'host' })).html)
  assert.match(changed, /neuen Zettel/)
  assert.doesNotMatch(changed, /Amira/)
  const { answer: pdf } = await ask(`${day}/neue-laufzettel.pdf`, { as: 'host' })
  const sheets = await pdfText(new Uint8Array(await pdf.arrayBuffer()))
  const gained = new Set(proposal!.added.map(({ applicant }) => applicant))
  for (const name of ['Bo', 'Cem', 'Dana', 'Eli'])
    if (gained.has(await idOf(name))) assert.match(sheets, new RegExp(name))
  assert.doesNotMatch(sheets, /Amira/)
  assert.match((await ask(`${day}/vorschlag`, { as: 'host' })).html, /Der Plan passt/)
})

test('the last change is taken back as long as the next round has not begun', async () => {
  const { day, talks, missing, accept } = await aDay({}, '3')
  at('09:05')
  const before = await talks()
  await missing('Amira')
  await accept()
  const undo = async () => {
    const { html } = await ask(`${day}/geaendert`, { as: 'host' })
    const [, replanId = ''] = /name="replanId" value="([^"]+)"/.exec(html) ?? []
    return { replanId, ...(await ask(`${day}/zurueck`, { as: 'host', form: { replanId } })) }
  }
  const first = await undo()
  assert.equal(first.status, 303)
  assert.deepEqual(await talks(), before)
  await accept()
  const page = (await ask(`${day}/geaendert`, { as: 'host' })).html
  const [, replanId = ''] = /name="replanId" value="([^"]+)"/.exec(page) ?? []
  assert.ok(replanId)
  at('09:13')
  assert.doesNotMatch((await ask(`${day}/geaendert`, { as: 'host' })).html, /name="replanId"/)
  const late = await ask(`${day}/zurueck`, { as: 'host', form: { replanId } })
  assert.equal(late.status, 422)
  assert.match(late.html, /Das geht nicht mehr/)
})

test('of two who accept at the same time one changes the plan, the other sees what it is now', async () => {
  const { event, missing, now, talks } = await aDay({}, '3')
  at('09:05')
  await missing('Amira')
  const stamp = stampOf(await now())
  const both = await Promise.all([1, 2].map(() => adaptPlan(world, host, { eventId: event.id, stamp })))
  assert.deepEqual(both.map(refused).sort(), ['events.hallChanged', 'ok'])
  // What was seen before the round began is not done afterwards.
  await missing('Bo')
  const old = stampOf(await now())
  const before = await talks()
  at('09:13')
  assert.equal(refused(await adaptPlan(world, host, { eventId: event.id, stamp: old })), 'events.hallChanged')
  assert.deepEqual(await talks(), before)
})

test('somebody comes along, a firm leaves, a table closes', async () => {
  const { day, talks, accept, idOf, seen } = await aDay()
  at('09:05')
  const wishes = [await idOf('Bäckerei'), await idOf('Tischlerei')]
  const nothing = await ask(`${day}/dazu`, { as: 'host', form: { name: 'Fatma', reads: 'ar' } })
  assert.equal(nothing.status, 422)
  assert.match(nothing.html, /mindestens einen Betrieb/)
  const come = await ask(`${day}/dazu`, {
    as: 'host',
    form: { name: 'Fatma', reads: 'ar', 'wishes[]': wishes },
  })
  assert.match(come.to, /vorschlag$/)
  await accept()
  const fatma = await idOf('Fatma')
  assert.ok((await talks()).some(({ applicant }) => applicant === fatma))
  assert.equal((await seen()).applicants.find(({ id }) => id === fatma)?.key, 'A6')
  const firm = await idOf('Bäckerei')
  assert.match(
    (await ask(`${day}/zeiten`, { as: 'host', form: { who: `betrieb:${firm}`, first: '', last: '2' } })).to,
    /vorschlag$/,
  )
  await accept()
  assert.ok(!(await talks()).some((talk) => talk.firm === firm && talk.round >= 2))
  const late = await idOf('Pflegehaus')
  await ask(`${day}/zeiten`, { as: 'host', form: { who: `betrieb:${late}`, first: '4', last: '' } })
  await accept()
  assert.ok(!(await talks()).some((talk) => talk.firm === late && talk.round > 0 && talk.round < 3))
  const table = (await seen()).firms.find(({ name }) => name === 'Tischlerei')!.tables[0]!.id
  await ask(`${day}/zeiten`, { as: 'host', form: { who: `tisch:${table}`, last: '0' } })
  await accept()
  assert.ok(!(await talks()).some((talk) => talk.table === table && talk.round >= 1))
  assert.match(text((await ask(day, { as: 'host' })).html), /geschlossen/)
  for (const who of ['', 'tisch:x', `betrieb:${table}`])
    assert.notEqual((await ask(`${day}/zeiten`, { as: 'host', form: { who } })).status, 303, who)
})

test('once the rounds have begun, also when they are over, no plan is accepted that would change what was', async () => {
  const { event, dating, talks } = await aDay()
  for (const time of ['09:05', '15:00']) {
    at(time)
    const before = await talks()
    await ask(`${dating}/plan`, { as: 'host', form: {} })
    const { last } = await world.look(host, (tx) => findRuns(tx, event.id))
    await whenDone(last!.id)
    const answer = await ask(`${dating}/plan/annehmen`, { as: 'host', form: { runId: last!.id } })
    assert.equal(answer.status, 422, time)
    assert.match(answer.html, /Die Runden laufen schon/)
    assert.deepEqual(await talks(), before)
  }
})

test('once the rounds have begun, they stay where they are; more may follow', async () => {
  const { dating, seen } = await aDay()
  at('09:05')
  const { rounds } = (await seen()).day
  const rhythm = { start: '09:00', talk: '10', change: '2', least: '2' }
  const write = async (more: Record<string, string>) =>
    (await ask(`${dating}/ablauf`, { as: 'host', form: { ...rhythm, rounds: `${rounds}`, ...more } })).status
  for (const wrong of [{ rounds: '1' }, { start: '09:30' }, { talk: '12' }, { change: '5' }])
    assert.equal(await write(wrong), 422, JSON.stringify(wrong))
  assert.equal(await write({ rounds: `${rounds + 1}` }), 303)
})

test('without power it goes on with paper: every round, and room for what nobody planned', async () => {
  const { day } = await aDay()
  at('08:30')
  assert.match((await ask(`${day}/papier`, { as: 'host' })).html, /teamliste\.pdf/)
  const { answer } = await ask(`${day}/teamliste.pdf`, { as: 'host' })
  const list = await pdfText(new Uint8Array(await answer.arrayBuffer()))
  for (const words of [/Runde 6/, /Amira/, /Tischlerei/, /Gespräche, die dazukommen/])
    assert.match(list, words)
})

test('another house, a counsellor and a stranger see nothing of the day', async () => {
  const { day } = await aDay()
  const pages = [
    '',
    '/dazu',
    '/zeiten',
    '/vorschlag',
    '/geaendert',
    '/papier',
    '/teamliste.pdf',
    '/neue-laufzettel.pdf',
  ]
  for (const as of ['otherHost', 'counsellor', 'jobcenterLead', 'stranger'] as const) {
    for (const page of pages) assert.equal((await ask(`${day}${page}`, { as })).status, 404, `${as} ${page}`)
    for (const page of ['/uhr', '/ankunft', '/dazu', '/zeiten', '/vorschlag', '/zurueck'])
      assert.ok([404, 422].includes((await ask(`${day}${page}`, { as, form: {} })).status), `${as} ${page}`)
  }
})
