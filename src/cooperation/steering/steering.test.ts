import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ICAL from 'ical.js'
import { chapter as directory } from '#directory'
import { aPerson, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Actor, type Member, system } from '#platform/actor.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { confirmationOf } from '../client-data.ts'
import { chapter as cooperation } from '../index.ts'
import { aRegion, type Region } from '../testing.ts'
import { movePoint, takeOff, takeOn } from './change-agenda.ts'
import { changePoint, withdrawPoint } from './change-point.ts'
import { addTask, changeTask, finish, removeTask } from './change-task.ts'
import { changeRound, dropRound, planRound } from './plan-round.ts'
import { listAgenda, openPoints } from './point-store.ts'
import { proposePoint } from './propose-point.ts'
import { listAddenda, listAttendance, listRounds, nextRound } from './queries.ts'
import { remindOfTasks } from './remind-of-tasks.ts'
import { roundCalendar } from './round-calendar.ts'
import { findRound } from './store.ts'
import { closeMinutes, takeRoundStep } from './take-round-step.ts'
import { openTasks } from './task-store.ts'
import { addAddendum, writeMinutes } from './write-minutes.ts'

const start = '2026-03-02T09:00:00Z'
let now = new Date(start)
// Ticks with every look: what came first stands first.
const tick = (): Date => {
  now = new Date(now.getTime() + 1)
  return now
}
const world = await aWorld({ chapters: [places, directory, peopleTables, cooperation], now: tick })
after(() => world.close())

const keyOf = (
  outcome: { ok: true } | { ok: false; refusal: { key: string; fields?: object | undefined } },
) =>
  outcome.ok ? 'ok' : outcome.refusal.fields ? JSON.stringify(outcome.refusal.fields) : outcome.refusal.key
const done = async <T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { key: string } }>,
): Promise<T> => {
  const answer = await outcome
  assert.ok(answer.ok, answer.ok ? '' : answer.refusal.key)
  return answer.value
}
const kiez = (): Promise<Region> => {
  now = new Date(start)
  return aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
}
const head = {
  title: 'Steuerungsrunde',
  day: '2026-03-12',
  from: '10:00',
  to: '12:00',
  place: 'Haus am Park',
}
const later = { ...head, day: '2026-06-11', title: 'Steuerungsrunde Sommer' }
const plan = (region: Region, given = head): Promise<string> =>
  done(planRound(world, region.coordinator, given))
const propose = (region: Region, by: Member, title: string, more: object = {}): Promise<string> =>
  done(
    proposePoint(world, by, { networkId: region.network, title, text: '', source: { kind: 'own' }, ...more }),
  )
const roundOf = async (by: Actor, id: string) => (await world.look(by, (tx) => findRound(tx, id)))!
const agendaOf = async (by: Actor, id: string) =>
  (await world.look(by, (tx) => listAgenda(tx, id))).map(({ title }) => title)
const waiting = async (by: Actor, networkId: string) =>
  (await world.look(by, (tx) => openPoints(tx, networkId))).map(({ title }) => title)
/** What was sent about a network, the oldest first. */
const mails = async ({ network }: Region) =>
  (await world.look(system('test'), (tx) => newestMails(tx, 500)))
    .filter(({ body }) => body.includes(network))
    .reverse()
const held = async (region: Region): Promise<string> => {
  const id = await plan(region)
  now = new Date('2026-03-12T13:00:00Z')
  return id
}
const minutesOf = async (region: Region, id: string, given: object = {}) => ({
  roundId: id,
  revision: (await roundOf(region.coordinator, id)).revision,
  minutes: 'Begrüßung, Rückblick, Ausblick.',
  points: [],
  came: [],
  ...given,
})

test('whoever coordinates plans a round; what waits comes to its agenda', async () => {
  const region = await kiez()
  await propose(region, region.leads.Haus!, 'Deutschkurs am Abend')
  assert.deepEqual(await waiting(region.leads.Amt!, region.network), ['Deutschkurs am Abend'])
  const id = await plan(region)
  assert.deepEqual(await agendaOf(region.leads.Haus!, id), ['Deutschkurs am Abend'])
  assert.deepEqual(await waiting(region.leads.Amt!, region.network), [])
  assert.equal(keyOf(await planRound(world, region.leads.Haus!, head)), 'platform.notFound')
  assert.equal((await world.look(region.leads.Haus!, (tx) => nextRound(tx, region.network)))?.id, id)
})

test('a round ends after it begins, within two years', async () => {
  const region = await kiez()
  const planned = (given: object) => planRound(world, region.coordinator, { ...head, ...given })
  assert.equal(keyOf(await planned({ to: '09:00' })), '{"to":"cooperation.endWrong"}')
  assert.equal(keyOf(await planned({ from: '10 Uhr' })), '{"from":"cooperation.timeWrong"}')
  assert.equal(keyOf(await planned({ day: '2030-01-01' })), '{"day":"cooperation.roundDayWrong"}')
  assert.equal(keyOf(await planned({ title: '' })), '{"title":"cooperation.roundTitleMissing"}')
})

test('lead, host and counsellor propose for their organization and take it back; others may not', async () => {
  const region = await kiez()
  const { organizationId } = region.leads.Haus!
  for (const role of ['lead', 'host', 'counsellor'] as const)
    await propose(
      region,
      await aPerson(world, { organization: organizationId, roles: [role] }),
      `Von ${role}`,
    )
  const evaluator = await aPerson(world, { organization: organizationId, roles: ['evaluator', 'privacy'] })
  const input = { networkId: region.network, title: 'Punkt', text: '', source: { kind: 'own' } }
  assert.equal(keyOf(await proposePoint(world, evaluator, input)), 'platform.notFound')
  const [point] = await world.look(region.leads.Haus!, (tx) => openPoints(tx, region.network))
  const change = { pointId: point!.id, title: 'Anders', text: 'Mehr' }
  assert.equal(keyOf(await changePoint(world, region.leads.Jobcenter!, change)), 'platform.notFound')
  assert.equal(keyOf(await changePoint(world, region.leads.Haus!, change)), 'ok')
  const back = { pointId: point!.id, back: false }
  assert.equal(keyOf(await withdrawPoint(world, region.leads.Jobcenter!, back)), 'platform.notFound')
  assert.equal(keyOf(await withdrawPoint(world, region.leads.Haus!, back)), 'ok')
  assert.deepEqual(await waiting(region.leads.Amt!, region.network), ['Von host', 'Von counsellor'])
  assert.equal(keyOf(await withdrawPoint(world, region.leads.Haus!, { ...back, back: true })), 'ok')
  assert.equal((await waiting(region.leads.Amt!, region.network)).length, 3)
})

test('a point that stands on the agenda is still its organization’s to take back, until the round is over', async () => {
  const region = await kiez()
  const pointId = await propose(region, region.leads.Haus!, 'Deutschkurs am Abend')
  const id = await plan(region)
  assert.equal(keyOf(await withdrawPoint(world, region.leads.Haus!, { pointId, back: false })), 'ok')
  assert.deepEqual(await agendaOf(region.coordinator, id), [])
  assert.equal(keyOf(await withdrawPoint(world, region.leads.Haus!, { pointId, back: true })), 'ok')
  now = new Date('2026-03-12T13:00:00Z')
  await done(takeRoundStep(world, region.coordinator, { roundId: id, step: 'hold' }))
  assert.equal(
    keyOf(await withdrawPoint(world, region.leads.Haus!, { pointId, back: false })),
    'cooperation.pointTalked',
  )
})

test('two clicks on the same thing make one point', async () => {
  const region = await kiez()
  const gap = { source: { kind: 'gap', key: 'sprache 11001002' } }
  const one = await propose(region, region.leads.Haus!, 'Es fehlt ein Kurs', gap)
  assert.equal(await propose(region, region.leads.Amt!, 'Kurs fehlt', gap), one)
  assert.equal((await waiting(region.coordinator, region.network)).length, 1)
})

test('another network neither sees nor changes anything of it', async () => {
  const region = await kiez()
  const abroad = await kiez()
  const pointId = await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await plan(region)
  for (const stranger of [abroad.coordinator, abroad.leads.Haus!]) {
    assert.equal(await world.look(stranger, (tx) => findRound(tx, id)), undefined)
    assert.deepEqual(await agendaOf(stranger, id), [])
    for (const outcome of [
      changeRound(world, stranger, { ...head, roundId: id }),
      takeRoundStep(world, stranger, { roundId: id, step: 'invite' }),
      dropRound(world, stranger, { roundId: id }),
      movePoint(world, stranger, { pointId, to: 'up' }),
      takeOff(world, stranger, { pointId }),
      withdrawPoint(world, stranger, { pointId, back: false }),
      proposePoint(world, stranger, {
        networkId: region.network,
        title: 'Fremd',
        text: '',
        source: { kind: 'own' },
      }),
    ])
      assert.equal(keyOf(await outcome), 'platform.notFound')
  }
  // Nor does whoever gives the frame above.
  const frame = await aRegion(world, ['Bund'], { kind: 'rahmen' })
  const below = await aRegion(world, ['Amt', 'Haus'], { partOf: frame.network })
  const inside = await plan(below)
  assert.equal(await world.look(frame.leads.Bund!, (tx) => findRound(tx, inside)), undefined)
})

test('points go up and down, off the agenda and on again', async () => {
  const region = await kiez()
  for (const title of ['Eins', 'Zwei', 'Drei']) await propose(region, region.leads.Haus!, title)
  const id = await plan(region)
  const points = await world.look(region.coordinator, (tx) => listAgenda(tx, id))
  await done(movePoint(world, region.coordinator, { pointId: points[2]!.id, to: 'up' }))
  assert.deepEqual(await agendaOf(region.coordinator, id), ['Eins', 'Drei', 'Zwei'])
  await done(movePoint(world, region.coordinator, { pointId: points[0]!.id, to: 'up' }))
  assert.deepEqual(await agendaOf(region.coordinator, id), ['Eins', 'Drei', 'Zwei'])
  await done(takeOff(world, region.coordinator, { pointId: points[0]!.id }))
  assert.deepEqual(await waiting(region.coordinator, region.network), ['Eins'])
  assert.equal(await done(takeOn(world, region.coordinator, { roundId: id, pointId: 'all' })), 1)
  assert.deepEqual(await agendaOf(region.coordinator, id), ['Drei', 'Zwei', 'Eins'])
})

test('every organization is invited by mail, in neutral words; a new day is told, a new name is not', async () => {
  const region = await kiez()
  const id = await plan(region, { ...head, title: 'Runde im Jobcenter', place: 'Jobcenter Mitte' })
  const before = (await mails(region)).length
  const step = { roundId: id, step: 'invite' }
  assert.equal(keyOf(await takeRoundStep(world, region.leads.Haus!, step)), 'platform.notFound')
  await done(takeRoundStep(world, region.coordinator, step))
  assert.equal(keyOf(await takeRoundStep(world, region.coordinator, step)), 'cooperation.roundStepWrong')
  const sent = (await mails(region)).slice(before)
  assert.equal(sent.length, 3)
  assert.equal(sent[0]?.subject, 'Einladung zu einer Runde am 12.03.2026')
  assert.match(sent[0]?.body ?? '', /Donnerstag, 12\. März 2026, 10:00 bis 12:00 Uhr/)
  assert.ok(sent[0]?.body.includes(`/kooperation/${region.network}/runden/${id}`))
  for (const { subject, body } of sent) assert.doesNotMatch(`${subject} ${body}`, /job-?center/i)
  await done(changeRound(world, region.coordinator, { ...head, roundId: id, place: 'Jobcenter Mitte' }))
  assert.equal((await mails(region)).length, before + 3)
  await done(changeRound(world, region.coordinator, { ...head, roundId: id, day: '2026-03-19' }))
  const told = (await mails(region)).slice(before + 3)
  assert.equal(told.length, 3)
  assert.equal(told[0]?.subject, 'Neuer Termin oder Ort: Runde am 19.03.2026')
})

test('a cancelled round puts its points back and tells everybody; it can be held after all', async () => {
  const region = await kiez()
  await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await plan(region)
  await done(takeRoundStep(world, region.coordinator, { roundId: id, step: 'invite' }))
  const before = (await mails(region)).length
  await done(takeRoundStep(world, region.coordinator, { roundId: id, step: 'cancel' }))
  assert.deepEqual(await waiting(region.coordinator, region.network), ['Deutschkurs'])
  assert.match((await mails(region))[before]?.subject ?? '', /^Abgesagt: Runde am/)
  await done(takeRoundStep(world, region.coordinator, { roundId: id, step: 'resume' }))
  const round = await roundOf(region.coordinator, id)
  assert.deepEqual([round.state, round.invitedAt], ['geplant', null])
})

test('a plan that nobody was told of is thrown away, and its points wait again', async () => {
  const region = await kiez()
  await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await plan(region)
  await done(dropRound(world, region.coordinator, { roundId: id }))
  assert.deepEqual(await waiting(region.coordinator, region.network), ['Deutschkurs'])
  const invited = await plan(region)
  await done(takeRoundStep(world, region.coordinator, { roundId: invited, step: 'invite' }))
  assert.equal(
    keyOf(await dropRound(world, region.coordinator, { roundId: invited })),
    'cooperation.roundNotPlan',
  )
})

test('another calendar reads the round, its change and its cancellation', async () => {
  const region = await kiez()
  const id = await plan(region, { ...head, place: 'Jobcenter Mitte', title: 'Runde im Jobcenter' })
  const read = async () => {
    const text = roundCalendar(await roundOf(region.coordinator, id), {
      url: 'https://t.example/r',
      called: 'Runde',
      from: 'Trittstein <post@t.example>',
      now,
    })
    const calendar = new ICAL.Component(ICAL.parse(text))
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    ICAL.TimezoneService.register(zone)
    const event = calendar.getFirstSubcomponent('vevent')!
    return {
      text,
      method: calendar.getFirstPropertyValue('method'),
      uid: event.getFirstPropertyValue('uid'),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: event.getFirstPropertyValue('status'),
      start: new ICAL.Event(event).startDate.toJSDate().toISOString(),
    }
  }
  const first = await read()
  assert.deepEqual([first.method, first.status], ['PUBLISH', 'CONFIRMED'])
  assert.equal(first.start, '2026-03-12T09:00:00.000Z')
  assert.doesNotMatch(first.text.replaceAll('\r\n ', ''), /job-?center/i)
  assert.match(first.text, /SUMMARY:Runde\r\n/)
  assert.match(first.text, /ORGANIZER;CN="Trittstein":mailto:post@t\.example/i)
  assert.match(first.text, /DTSTART;TZID=Europe\/Berlin:20260312T100000/)
  await done(takeRoundStep(world, region.coordinator, { roundId: id, step: 'invite' }))
  await done(changeRound(world, region.coordinator, { ...head, roundId: id, day: '2026-04-02' }))
  const second = await read()
  assert.equal(second.uid, first.uid)
  assert.ok(second.sequence > first.sequence)
  assert.equal(second.start, '2026-04-02T08:00:00.000Z')
  await done(takeRoundStep(world, region.coordinator, { roundId: id, step: 'cancel' }))
  const third = await read()
  assert.equal(third.status, 'CANCELLED')
  assert.ok(third.sequence > second.sequence)
})

test('minutes are written from the beginning of the round on; writing says that it was held', async () => {
  const region = await kiez()
  await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await plan(region)
  const by = region.coordinator
  assert.equal(keyOf(await writeMinutes(world, by, await minutesOf(region, id))), 'cooperation.notBegun')
  now = new Date('2026-03-12T13:00:00Z')
  const [point] = await world.look(by, (tx) => listAgenda(tx, id))
  await done(
    writeMinutes(
      world,
      by,
      await minutesOf(region, id, {
        points: [{ id: point!.id, state: 'besprochen', outcome: 'Bedarf ist da.', decision: 'Ab Mai.' }],
        came: [{ organizationId: region.leads.Haus!.organizationId, people: '2' }],
        task: {
          title: 'Raum suchen',
          organizationId: region.leads.Haus!.organizationId,
          dueOn: '2026-04-01',
        },
      }),
    ),
  )
  const round = await roundOf(region.leads.Haus!, id)
  assert.deepEqual([round.state, round.minutes], ['gehalten', 'Begrüßung, Rückblick, Ausblick.'])
  assert.deepEqual(
    (await world.look(by, (tx) => listAttendance(tx, id))).map(({ name, people }) => [name, people]),
    [['Haus', 2]],
  )
  assert.equal((await world.look(by, (tx) => openTasks(tx, region.network)))[0]?.title, 'Raum suchen')
  assert.equal(
    keyOf(await writeMinutes(world, region.leads.Haus!, await minutesOf(region, id))),
    'platform.notFound',
  )
})

test('nobody takes part for an organization that is not there, and no task goes to it', async () => {
  const region = await kiez()
  const foreign = (await kiez()).leads.Haus!.organizationId
  const id = await held(region)
  const came = [{ organizationId: foreign, people: 1 }]
  assert.equal(
    keyOf(await writeMinutes(world, region.coordinator, await minutesOf(region, id, { came }))),
    'platform.notFound',
  )
  const task = { title: 'Raum suchen', organizationId: foreign, dueOn: '2026-04-01' }
  assert.equal(keyOf(await addTask(world, region.coordinator, task)), 'platform.notFound')
  assert.equal((await roundOf(region.coordinator, id)).minutes, '')
})

test('of two who write at once, the second is told and loses nothing of the first', async () => {
  const region = await kiez()
  const id = await held(region)
  const first = await minutesOf(region, id, { minutes: 'Was die eine schrieb.' })
  const second = await minutesOf(region, id, { minutes: 'Was der andere schrieb.' })
  const answers = await Promise.all([
    writeMinutes(world, region.coordinator, first),
    writeMinutes(world, region.coordinator, second),
  ])
  assert.deepEqual(answers.map(keyOf).sort(), ['cooperation.minutesChanged', 'ok'])
  assert.equal(
    keyOf(await closeMinutes(world, region.coordinator, { roundId: id, revision: 1 })),
    'cooperation.minutesChanged',
  )
})

test('closed minutes stay as they are; an addendum stands below them', async () => {
  const region = await kiez()
  const pointId = await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await held(region)
  const by = region.coordinator
  const close = async () =>
    closeMinutes(world, by, { roundId: id, revision: (await roundOf(by, id)).revision })
  assert.equal(keyOf(await close()), 'cooperation.notHeld')
  const owner = region.leads.Haus!.organizationId
  const task = { title: 'Raum suchen', organizationId: owner, dueOn: '2026-04-01' }
  await done(writeMinutes(world, by, await minutesOf(region, id, { task })))
  const addendum = { roundId: id, text: 'Der Raum ist gefunden.' }
  assert.equal(keyOf(await addAddendum(world, by, addendum)), 'cooperation.notClosed')
  assert.equal(keyOf(await close()), 'ok')
  assert.equal(keyOf(await writeMinutes(world, by, await minutesOf(region, id))), 'cooperation.minutesClosed')
  assert.equal(
    keyOf(await takeRoundStep(world, by, { roundId: id, step: 'unhold' })),
    'cooperation.roundStepWrong',
  )
  assert.equal(keyOf(await takeOff(world, by, { pointId })), 'cooperation.minutesClosed')
  await done(addAddendum(world, by, addendum))
  assert.deepEqual(
    (await world.look(region.leads.Haus!, (tx) => listAddenda(tx, id))).map(({ text }) => text),
    ['Der Raum ist gefunden.'],
  )
  // Of a task the day may change, its words may not.
  const [written] = await world.look(by, (tx) => openTasks(tx, region.network))
  const taskId = written!.id
  assert.equal(
    keyOf(await changeTask(world, by, { ...task, taskId, title: 'Anders' })),
    'cooperation.taskWritten',
  )
  assert.equal(keyOf(await changeTask(world, by, { ...task, taskId, dueOn: '2026-05-01' })), 'ok')
  assert.equal(keyOf(await removeTask(world, by, { taskId })), 'cooperation.taskWritten')
  // The database holds it, whatever an action says.
  await assert.rejects(
    () =>
      world.look(by, (tx) =>
        tx.db
          .insertInto('round_attendance' as never)
          .values({ network_id: region.network, round_id: id, organization_id: owner, people: 1 } as never)
          .execute(),
      ),
    /row-level security/,
  )
})

test('what was not talked about is put off, and goes on in the next round as a new point', async () => {
  const region = await kiez()
  await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await held(region)
  const by = region.coordinator
  await done(writeMinutes(world, by, await minutesOf(region, id)))
  await done(closeMinutes(world, by, { roundId: id, revision: (await roundOf(by, id)).revision }))
  const [left] = await world.look(by, (tx) => listAgenda(tx, id))
  assert.equal(left?.state, 'vertagt')
  assert.deepEqual(await waiting(by, region.network), ['Deutschkurs'])
  const next = await plan(region, later)
  assert.deepEqual(await agendaOf(by, next), ['Deutschkurs'])
  assert.deepEqual(await waiting(by, region.network), [])
  assert.equal((await world.look(by, (tx) => listAgenda(tx, id))).length, 1)
  assert.equal((await world.look(by, (tx) => listRounds(tx, region.network))).behind[0]?.id, id)
})

test('where the next round is planned already, what was put off comes to it with the minutes', async () => {
  const region = await kiez()
  await propose(region, region.leads.Haus!, 'Deutschkurs')
  const id = await held(region)
  const by = region.coordinator
  const next = await plan(region, later)
  assert.deepEqual(await agendaOf(by, next), [])
  await done(writeMinutes(world, by, await minutesOf(region, id)))
  await done(closeMinutes(world, by, { roundId: id, revision: (await roundOf(by, id)).revision }))
  assert.deepEqual(await agendaOf(by, next), ['Deutschkurs'])
})

test('the lead of whoever sees to a task says that it is done, and whoever coordinates; nobody else', async () => {
  const region = await kiez()
  const { organizationId } = region.leads.Haus!
  const taskId = await done(
    addTask(world, region.coordinator, { title: 'Raum suchen', organizationId, dueOn: '2026-04-01' }),
  )
  const host = await aPerson(world, { organization: organizationId, roles: ['host'] })
  const input = { taskId, done: true }
  assert.equal(keyOf(await finish(world, host, input)), 'platform.notFound')
  assert.equal(keyOf(await finish(world, region.leads.Jobcenter!, input)), 'platform.notFound')
  assert.equal(keyOf(await finish(world, region.leads.Haus!, input)), 'ok')
  assert.deepEqual(await world.look(host, (tx) => openTasks(tx, region.network)), [])
  assert.equal(keyOf(await finish(world, region.coordinator, { taskId, done: false })), 'ok')
  assert.equal((await world.look(host, (tx) => openTasks(tx, region.network))).length, 1)
})

test('whoever sees to a task is told three days before, once, without a word of what it is', async () => {
  const region = await kiez()
  const { organizationId } = region.leads.Haus!
  for (const title of ['Faltblatt des Jobcenters prüfen', 'Raum suchen'])
    await done(addTask(world, region.coordinator, { title, organizationId, dueOn: '2026-03-20' }))
  const before = (await mails(region)).length
  await remindOfTasks(world)
  assert.equal((await mails(region)).length, before)
  now = new Date('2026-03-17T07:00:00Z')
  await remindOfTasks(world)
  await remindOfTasks(world)
  const told = (await mails(region)).slice(before)
  assert.equal(told.length, 1)
  assert.equal(told[0]?.subject, 'Erinnerung an 2 Aufgaben')
  assert.doesNotMatch(told[0]?.body ?? '', /job-?center|Raum/i)
})

test('what looks like data about a client is asked about: in points, minutes, tasks and addenda', async () => {
  const region = await kiez()
  const by = region.coordinator
  const text = 'Frau Kaya hat Mietschulden.'
  const { organizationId } = region.leads.Haus!
  const id = await held(region)
  const point = await propose(region, region.leads.Haus!, 'Schulden')
  await done(takeOn(world, by, { roundId: id, pointId: point }))
  const written = (outcome: string, more: object = {}) =>
    minutesOf(region, id, {
      points: [{ id: point, state: 'besprochen', outcome, decision: '' }],
      ...more,
    })
  const asked = 'cooperation.clientData'
  const own = { networkId: region.network, title: text, text: '', source: { kind: 'own' } }
  assert.equal(keyOf(await proposePoint(world, region.leads.Haus!, own)), asked)
  assert.equal(keyOf(await writeMinutes(world, by, await minutesOf(region, id, { minutes: text }))), asked)
  assert.equal(keyOf(await writeMinutes(world, by, await written(text))), asked)
  const task = { title: text, organizationId, dueOn: '2026-04-01' }
  assert.equal(keyOf(await addTask(world, by, task)), asked)
  const noClient = confirmationOf([text])
  assert.equal(keyOf(await addTask(world, by, { ...task, noClient })), 'ok')
  assert.equal(keyOf(await addTask(world, by, { ...task, title: `${text} Viel.`, noClient })), asked)
})
