import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { chapter as directory } from '#directory'
import { aNetwork, anOrganization } from '#directory/testing'
import { chapter as people, saveAccounts, sessions, signInDemo } from '#people'
import { chapter as places } from '#places'
import type { Role } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../../index.ts'
import { paths } from './paths.ts'

let now = new Date('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, people, { ...cooperation, jobs: [] }],
  sessions,
  now: () => {
    now = new Date(now.getTime() + 1)
    return now
  },
  config: { demo: true, requestsPerMinute: 0 },
})
after(() => world.close())
const app = makeApp(world)

const office = await anOrganization(world, { name: 'Bezirksamt', slug: 'amt' })
const house = await anOrganization(world, { name: 'Nachbarn e. V.', slug: 'haus' })
const stranger = await anOrganization(world, { name: 'Fremd e. V.', slug: 'fremd' })
const network = await aNetwork(world, { slug: 'nord', coordinatorId: office, members: [office, house] })
const abroad = await aNetwork(world, { slug: 'sued', coordinatorId: stranger, members: [stranger] })
await saveAccounts(
  world,
  (
    [
      ['amt', 'amt', ['coordinator'], 'nord'],
      ['haus', 'haus', ['host', 'lead']],
      ['blick', 'haus', ['evaluator']],
      ['fremd', 'fremd', ['coordinator', 'lead'], 'sued'],
    ] as const
  ).map(([account, organization, roles, led]) => ({
    account,
    name: `Person ${account}`,
    role_title: 'Probe',
    organization,
    roles: roles as readonly Role[],
    ...(led ? { network: led } : {}),
  })),
  {
    organizations: new Map([
      ['amt', office],
      ['haus', house],
      ['fremd', stranger],
    ]),
    networks: new Map([
      ['nord', network],
      ['sued', abroad],
    ]),
  },
)
const tokens = new Map<string, string>()
const ask = async (who: string, path: string, fields?: Record<string, string>, language = 'de') => {
  if (!tokens.has(who)) tokens.set(who, (await signInDemo(world, who))?.token ?? '')
  const answer = await app.request(path.startsWith('/de/') ? path : `/${language}${path}`, {
    method: fields ? 'POST' : 'GET',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
    headers: { 'sec-fetch-site': 'same-origin', cookie: `trittstein_session=${tokens.get(who)}` },
  })
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    type: answer.headers.get('content-type') ?? '',
    html: await answer.text(),
  }
}
const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData),
)
/** A page as it must be: this status, valid HTML. Answers its HTML. */
const page = async (
  who: string,
  path: string,
  fields?: Record<string, string>,
  status = 200,
  language = 'de',
) => {
  const answer = await ask(who, path, fields, language)
  assert.equal(answer.status, status, `${path}: ${answer.to}`)
  const { results } = validator.validateStringSync(answer.html)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`)),
    [],
  )
  return answer.html
}
const sends = async (who: string, path: string, fields: Record<string, string>): Promise<string> => {
  const { status, to, html } = await ask(who, path, fields)
  assert.equal(status, 303, html.slice(0, 400))
  return to
}
const head = { title: 'Steuerungsrunde', day: '2026-03-12', from: '10:00', to: '12:00', place: 'Villa' }
const idIn = (address: string): string => /runden\/([0-9a-f-]{36})/.exec(address)?.[1] ?? ''
const plan = async (given: object = {}): Promise<string> =>
  idIn(await sends('amt', paths.plan(network), { ...head, ...given }))
const sentBy = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('an empty network is told what comes here, and only whoever coordinates may plan', async () => {
  for (const language of ['de', 'en', 'ar'])
    await page('haus', paths.rounds(network), undefined, 200, language)
  const mine = await page('amt', paths.rounds(network))
  assert.match(mine, /Es ist noch keine Runde geplant\./)
  assert.match(mine, /runden\/neu/)
  assert.doesNotMatch(await page('haus', paths.rounds(network)), /runden\/neu/)
  assert.match(await page('haus', paths.points(network)), /Was möchten Sie in der Runde besprechen/)
  assert.doesNotMatch(await page('blick', paths.points(network)), /<textarea/)
})

test('what is wrong in the form is said beside it, and what was typed is kept', async () => {
  const html = await page('amt', paths.plan(network), { ...head, to: '09:00', title: 'Meine Runde' }, 422)
  assert.match(html, /Das Ende muss nach dem Beginn liegen\./)
  assert.match(html, /value="Meine Runde"/)
})

test('a round from the proposal to the addendum, page by page', async () => {
  assert.match(
    await sends('haus', paths.points(network), { title: 'Deutsch am Abend', text: 'Es fehlt ein Kurs.' }),
    /ok=vorgeschlagen/,
  )
  assert.match(await page('amt', paths.plan(network)), /Der offene Punkt kommt auf die Tagesordnung/)
  const id = await plan()
  const round = paths.round(network, id)
  const planned = await page('amt', `${round}?ok=geplant`)
  assert.match(planned, /1\. Deutsch am Abend/)
  assert.match(planned, /2 Organisationen bekommen eine Nachricht/)
  assert.doesNotMatch(await page('haus', round), /bekommen eine Nachricht/)
  await sends('amt', paths.step(network, id), { step: 'invite' })
  assert.match(await page('amt', paths.cancel(network, id)), /Runde absagen\?/)
  assert.equal((await ask('amt', paths.drop(network, id))).status, 404)
  assert.match(await sends('amt', paths.change(network, id), { ...head, from: '09:00' }), /mitgeteilt/)
  const calendar = await ask('haus', paths.calendar(network, id))
  assert.match(calendar.type, /^text\/calendar/)
  assert.match(calendar.html, /DTSTART;TZID=Europe\/Berlin:20260312T090000/)
  assert.equal((await ask('amt', paths.minutes(network, id))).status, 404)

  now = new Date('2026-03-12T13:00:00Z')
  tokens.clear()
  const form = await page('amt', paths.minutes(network, id))
  const point = /name="outcome-([0-9a-f-]+)"/.exec(form)?.[1] ?? ''
  const written = {
    revision: sentBy(form, 'revision'),
    minutes: 'Begrüßung durch das Amt.',
    [`outcome-${point}`]: 'Bedarf ist da.',
    [`decision-${point}`]: 'Ab Mai, dienstags.',
    [`state-${point}`]: 'besprochen',
    [`came-${house}`]: '2',
    'task-title': 'Raum suchen',
    'task-organizationId': house,
    'task-dueOn': '2026-04-01',
  }
  const wrong = await page('amt', paths.minutes(network, id), { ...written, [`came-${house}`]: 'drei' }, 422)
  assert.match(wrong, /Schreiben Sie bitte eine Zahl von 0 bis 99\./)
  assert.ok(wrong.includes(`href="#came-${house}"`))
  const nobody = { ...written, 'task-organizationId': '', 'task-dueOn': '2040-01-01' }
  const open = await page('amt', paths.minutes(network, id), nobody, 422)
  assert.match(open, /href="#task-organizationId"/)
  assert.match(wrong, /Ab Mai, dienstags\./)
  await sends('amt', paths.minutes(network, id), written)
  // Whoever comes second is told, and keeps what they typed.
  const late = await page('amt', paths.minutes(network, id), { ...written, minutes: 'Etwas anderes.' }, 422)
  assert.match(late, /Jemand anderes hat inzwischen gespeichert/)
  assert.match(late, /Was inzwischen gespeichert wurde/)
  assert.match(late, />Etwas anderes\.<\/textarea>/)
  assert.match(late, /Begrüßung durch das Amt\./)

  const read = await page('haus', round)
  for (const said of [
    'Bedarf ist da.',
    'Ab Mai, dienstags.',
    '2 Personen aus einer Organisation',
    'Raum suchen',
  ])
    assert.ok(read.includes(said), said)
  const pdf = await ask('haus', paths.pdf(network, id))
  assert.deepEqual([pdf.status, pdf.type], [200, 'application/pdf'])
  const asked = await page('amt', paths.close(network, id))
  await sends('amt', paths.close(network, id), { revision: sentBy(asked, 'revision') })
  const closed = await page('amt', round)
  assert.match(closed, /Protokoll fertig seit 12\.03\.2026/)
  assert.match(closed, /Nachtrag schreiben/)
  assert.equal((await ask('amt', paths.minutes(network, id))).status, 404)
  await sends('amt', paths.addendum(network, id), { text: 'Der Raum ist gefunden.' })
  assert.match(await page('haus', round), /Der Raum ist gefunden\./)
})

test('a text that looks like data about a client is shown again with the question, and saved only as confirmed', async () => {
  const typed = { title: 'Frau Kaya hat Mietschulden', text: '' }
  const asked = await page('haus', paths.points(network), typed, 422)
  assert.match(asked, /Das sieht nach Angaben über einen Menschen aus: .*Frau Kaya … Mietschulden/)
  assert.match(asked, /Ich ändere den Text/)
  assert.match(asked, /value="Frau Kaya hat Mietschulden"/)
  const noClient = sentBy(asked, 'noClient')
  assert.match(noClient, /^[0-9a-f]{64}$/)
  // Another text is asked about again.
  await page('haus', paths.points(network), { ...typed, text: 'Herr Demir ist in Haft.', noClient }, 422)
  await sends('haus', paths.points(network), { ...typed, noClient })
})

test('tasks are ticked off by the lead of whoever sees to them, and changed by whoever coordinates', async () => {
  await sends('amt', paths.tasks(network), {
    title: 'Plakate drucken',
    organizationId: house,
    dueOn: '2026-03-10',
  })
  const list = await page('haus', paths.rounds(network))
  assert.match(list, /Plakate drucken/)
  assert.match(list, /überfällig/)
  const task = /aufgaben\/([0-9a-f-]{36})\/stand/.exec(list)?.[1] ?? ''
  assert.doesNotMatch(await page('blick', paths.rounds(network)), /\/stand"/)
  assert.match(await sends('haus', paths.finishTask(network, task), { done: 'ja' }), /ok=erledigt/)
  // Done and open ones beside each other: each table has its name.
  await sends('amt', paths.tasks(network), { title: 'Raum', organizationId: house, dueOn: '2026-05-10' })
  assert.match(await page('haus', paths.rounds(network)), /Zuletzt erledigt/)
  assert.match(await sends('haus', paths.finishTask(network, task), { done: '' }), /ok=offen/)
  assert.equal((await ask('haus', paths.task(network, task))).status, 404)
  assert.match(await page('amt', paths.task(network, task)), /Plakate drucken/)
  assert.match(await page('amt', paths.removeTask(network, task)), /Aufgabe löschen\?/)
  assert.match(await sends('amt', paths.removeTask(network, task), {}), /ok=geloescht/)
})

test('points are taken on, moved and taken off by one click', async () => {
  const id = await plan({ day: '2026-06-11', title: 'Sommer' })
  const round = paths.round(network, id)
  await sends('haus', paths.points(network), { title: 'Neuer Punkt', text: '' })
  const waiting = await page('amt', round)
  assert.match(waiting, /Noch nicht auf der Tagesordnung/)
  await sends('amt', paths.takeOn(network, id), { pointId: sentBy(waiting, 'pointId') })
  const taken = await page('amt', round)
  const point = /punkte\/([0-9a-f-]{36})"[^>]*>\s*<span[^>]*>Ändern<span[^>]*>: Neuer Punkt/.exec(taken)?.[1]
  assert.ok(point)
  await sends('amt', paths.movePoint(network, point), { step: 'up' })
  assert.match(await page('amt', round), /1\. Neuer Punkt/)
  await sends('amt', paths.movePoint(network, point), { step: 'off' })
  assert.doesNotMatch(await page('amt', round), /\d\. Neuer Punkt/)
  assert.match(await page('haus', paths.point(network, point)), /Neuer Punkt/)
  assert.match(await sends('haus', paths.movePoint(network, point), { step: 'withdraw' }), /zurueckgezogen/)
  assert.match(await page('haus', paths.points(network)), /Wieder vorschlagen/)
  // A task that is open becomes a point, once.
  await sends('amt', paths.tasks(network), { title: 'Flyer', organizationId: house, dueOn: '2026-06-01' })
  const key = sentBy(await page('amt', round), 'key')
  await sends('amt', paths.takeOn(network, id), { kind: 'task', key })
  assert.match(await page('amt', round), /Offene Aufgabe: /)
})

test('what belongs to another network is not there, whatever the address says', async () => {
  const id = await plan({ day: '2026-07-09' })
  for (const path of [
    paths.rounds(network),
    paths.points(network),
    paths.round(network, id),
    paths.pdf(network, id),
  ])
    assert.equal((await ask('fremd', path)).status, 404, path)
  // Nor below a network of one's own.
  for (const path of [paths.round(abroad, id), paths.change(abroad, id), paths.calendar(abroad, id)])
    assert.equal((await ask('fremd', path)).status, 404, path)
  assert.equal((await ask('fremd', paths.step(abroad, id), { step: 'invite' })).status, 404)
})

test('the houses are told of one round six times at most in half a day; what tells nobody takes nothing of it', async () => {
  const id = await plan({ day: '2026-05-07' })
  await sends('amt', paths.step(network, id), { step: 'invite' })
  const change = (given: object) =>
    ask('amt', paths.change(network, id), { ...head, day: '2026-05-07', ...given })
  for (let n = 0; n < 9; n++) assert.match((await change({ title: `Runde ${n}` })).to, /ok=1$/)
  for (let n = 1; n < 6; n++) assert.match((await change({ place: `Ort ${n}` })).to, /ok=mitgeteilt$/)
  const refused = await page('amt', paths.change(network, id), { ...head, day: '2026-05-08' }, 422)
  assert.match(refused, /schon viele Mails verschickt/)
  assert.match(refused, /value="2026-05-08"/, 'what was typed stays')
  // Cancelling is always told.
  assert.match(await sends('amt', paths.cancel(network, id), {}), /ok=cancel$/)
})
