// Whoever was only asked into a network is no partner of it: nothing is sent, given or counted to it, and it reads what it
// is asked about.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { aPerson, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { belongToNetwork } from './agreement/belong.ts'
import { addParty } from './agreement/change-parties.ts'
import { createAgreement } from './agreement/create-agreement.ts'
import { listAgreements } from './agreement/queries.ts'
import { listFormats } from './formats/list-formats.ts'
import { joinFormat } from './formats/take-part.ts'
import { proposeFormat } from './formats/write-format.ts'
import { chapter as cooperation } from './index.ts'
import { listHouses } from './knowing/queries.ts'
import { addTask } from './steering/change-task.ts'
import { partnersOf } from './steering/members.ts'
import { planRound } from './steering/plan-round.ts'
import { openPoints } from './steering/point-store.ts'
import { proposePoint } from './steering/propose-point.ts'
import { listAttendance, listRounds } from './steering/queries.ts'
import { takeRoundStep } from './steering/take-round-step.ts'
import { openTasks } from './steering/task-store.ts'
import { writeMinutes } from './steering/write-minutes.ts'
import { aRegion } from './testing.ts'

let now = new Date('2026-03-02T09:00:00Z')
let member: Member | undefined
const world = await aWorld({
  chapters: [places, directory, peopleTables, { ...cooperation, jobs: [] }],
  now: () => now,
  sessions: {
    find: async () =>
      member && {
        sessionId: newId(),
        name: 'Lou Probe',
        organizationName: 'Gefragt e. V.',
        member,
        locked: false,
        provedAt: now,
      },
    whenLocked: (visit) => visit.notFound(),
  },
})
const app = makeApp(world)
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key
const done = async <T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { key: string } }>,
): Promise<T> => {
  const answer = await outcome
  assert.ok(answer.ok, answer.ok ? '' : answer.refusal.key)
  return answer.value
}

const region = await aRegion(world, ['Amt', 'Haus'])
const networkId = region.network
const { coordinator } = region
const organization = await anOrganization(world, { name: 'Gefragt e. V.', email: 'post@gefragt.example' })
await aLocation(world, { organizationId: organization, name: 'Gefragtes Haus' })
const asked = await aPerson(world, { organization, roles: ['lead', 'host'] })

const anAgreement = (title: string) =>
  done(createAgreement(world, coordinator, { kind: 'vertrag', title, frameworkId: null }))
const agreementId = await anAgreement('Gefragt danach')
await anAgreement('Etwas anderes')
await done(
  addParty(world, coordinator, {
    agreementId,
    organizationId: organization,
    role: 'haus',
    representedBy: '',
    representedAs: '',
    paidServices: false,
  }),
)
const roundId = await done(
  planRound(world, coordinator, {
    title: 'Steuerungsrunde',
    day: '2026-03-12',
    from: '10:00',
    to: '12:00',
    place: 'Haus am Park',
  }),
)
const formatId = await done(
  proposeFormat(world, region.leads.Haus!, {
    networkId,
    title: 'Sprachcafé',
    about: 'Zwei Häuser, ein Nachmittag in der Woche.',
    fields: ['sprache'],
    targetGroups: [],
    areaCode: null,
    agreementId: null,
  }),
)
const task = { title: 'Flyer drucken', organizationId: organization, dueOn: '2026-04-01' }
const point = { networkId, title: 'Ein Punkt', text: '', source: { kind: 'own' } } as const
const minutes = { roundId, minutes: 'Kurz.', points: [], came: [{ organizationId: organization, people: 1 }] }
const revision = () =>
  world.look(coordinator, async (tx) => (await listRounds(tx, networkId)).behind[0]?.revision ?? 1)
const told = async () =>
  (await world.look(system('test'), (tx) => newestMails(tx, 50))).filter(({ recipient }) =>
    recipient.includes('gefragt'),
  )
const isPartner = async () =>
  (await world.look(coordinator, (tx) => partnersOf(tx, networkId, '2026-03-02'))).some(
    ({ id }) => id === organization,
  )
const isHouse = async () =>
  (await world.look(coordinator, (tx) => listHouses(tx, networkId, '2026-03-02'))).some(
    ({ organizationId }) => organizationId === organization,
  )
const reads = () =>
  world.look(asked, async (tx) => ({
    rounds: Object.values(await listRounds(tx, networkId)).flat().length,
    points: (await openPoints(tx, networkId)).length,
    tasks: (await openTasks(tx, networkId)).length,
    attendance: (await listAttendance(tx, roundId)).length,
    formats: (await listFormats(tx, networkId)).length,
    agreements: (await listAgreements(tx, networkId)).map(({ title }) => title),
  }))

test('whoever is only asked gets no mail, no task, no place in the minutes and in no format, and is in no pair', async () => {
  await done(takeRoundStep(world, coordinator, { roundId, step: 'invite' }))
  assert.deepEqual(await told(), [])
  assert.equal(await isPartner(), false)
  assert.equal(await isHouse(), false)
  assert.equal(keyOf(await addTask(world, coordinator, task)), 'platform.notFound')
  assert.equal(
    keyOf(await joinFormat(world, coordinator, { formatId, organizationId: organization })),
    'platform.notFound',
  )
  now = new Date('2026-03-12T13:00:00Z')
  const written = { ...minutes, revision: await revision() }
  assert.equal(keyOf(await writeMinutes(world, coordinator, written)), 'platform.notFound')
})

test('it reads the agreement that it is asked about, and nothing else; nor does it write anything', async () => {
  await done(addTask(world, coordinator, { ...task, organizationId: coordinator.organizationId }))
  await done(proposePoint(world, region.leads.Haus!, { ...point, title: 'Ein Punkt des Hauses' }))
  assert.deepEqual(await reads(), {
    rounds: 0,
    points: 0,
    tasks: 0,
    attendance: 0,
    formats: 0,
    agreements: ['Gefragt danach'],
  })
  assert.equal(keyOf(await proposePoint(world, asked, point)), 'platform.notFound')
  assert.equal(
    keyOf(await joinFormat(world, asked, { formatId, organizationId: organization })),
    'platform.notFound',
  )
})

test('on its page stand the question and the agreement; the rooms are not there', async () => {
  member = asked
  const open = async (path: string) => {
    const answer = await app.request(`/de${path}`, { headers: { cookie: 'trittstein_session=x' } })
    return { status: answer.status, html: await answer.text() }
  }
  const { html } = await open(`/kooperation/${networkId}`)
  assert.match(html, /ist zu dieser Kooperation eingeladen/)
  assert.match(html, /Wir gehören dazu[\s\S]*Wir machen nicht mit/)
  assert.match(html, /Gefragt danach/)
  assert.doesNotMatch(html, /Etwas anderes|Steuerungsrunde|Sprachcafé/)
  const agreement = (await open(`/vereinbarung/${agreementId}`)).html
  assert.match(agreement, /Gefragt danach/)
  assert.doesNotMatch(agreement, /Noch nichts geschehen|Kein Termin offen/)
  for (const room of ['runden', 'punkte', 'formate', 'luecken', 'kontakte', 'wer-ist-wer'])
    assert.equal((await open(`/kooperation/${networkId}/${room}`)).status, 404, room)
})

test('with its yes all of it is open', async () => {
  await done(belongToNetwork(world, asked, { networkId }))
  const agreement = await app.request(`/de/vereinbarung/${agreementId}`, {
    headers: { cookie: 'trittstein_session=x' },
  })
  assert.match(await agreement.text(), /Kein Termin offen[\s\S]*Vorbereitung begonnen/)
  const all = await reads()
  assert.deepEqual([all.rounds, all.points, all.tasks, all.formats], [1, 1, 1, 1])
  assert.deepEqual(all.agreements, ['Etwas anderes', 'Gefragt danach'])
  assert.deepEqual([await isPartner(), await isHouse()], [true, true])
  await done(addTask(world, coordinator, task))
  await done(joinFormat(world, asked, { formatId, organizationId: organization }))
  await done(writeMinutes(world, coordinator, { ...minutes, revision: await revision() }))
})
