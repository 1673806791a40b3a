import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory, findService } from '#directory'
import { anOrganization, aService } from '#directory/testing'
import { aPerson, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Actor, visitor } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { aWorld } from '#platform/testing.ts'
import { aRegion } from '../testing.ts'
import { listFormats } from './list-formats.ts'
import { findFormat, formatEvents, partnersOf, serviceIdsOf } from './store.ts'
import { takeFormatStep } from './take-format-step.ts'
import { joinFormat, leaveFormat, linkOffer, unlinkOffer } from './take-part.ts'
import { changeFormat, dropFormat, proposeFormat } from './write-format.ts'

const tables: Chapter = { name: 'cooperation', migrations: sourceFolder('cooperation/migrations/') }
const world = await aWorld({
  chapters: [places, directory, peopleTables, tables],
  now: () => new Date('2026-09-15T10:00:00Z'),
})
after(() => world.close())

const region = await aRegion(world, ['Amt', 'Haus', 'Villa'])
const { network, coordinator } = region
const [amt, haus, villa] = ['Amt', 'Haus', 'Villa'].map((name) => region.leads[name]!) as [
  Actor & { organizationId: string },
  Actor & { organizationId: string },
  Actor & { organizationId: string },
]
const strangers = await aRegion(world, ['Fremd', 'Ferne'])
const stranger = strangers.leads.Fremd!

const words = (given: object = {}) => ({
  title: 'Sprachcafé mit Kinderbetreuung',
  about: 'Zwei Häuser, ein Nachmittag in der Woche.',
  fields: ['sprache'],
  targetGroups: ['alleinerziehende'],
  areaCode: null,
  agreementId: null,
  ...given,
})
const said = async (
  outcome: Promise<
    { ok: true; value: unknown } | { ok: false; refusal: { key: string; fields?: object | undefined } }
  >,
): Promise<unknown> => {
  const answer = await outcome
  if (answer.ok) return 'done'
  return answer.refusal.fields ? Object.values(answer.refusal.fields).join(' ') : answer.refusal.key
}
const idea = async (by: Actor = haus, given: object = {}): Promise<string> => {
  const outcome = await proposeFormat(world, by, { networkId: network, ...words(given) })
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
const step = (formatId: string, name: string, given: object = {}, by: Actor = coordinator) =>
  said(takeFormatStep(world, by, { formatId, step: name, day: '2026-09-15', said: '', ...given }))
const read = (by: Actor, id: string) => world.look(by, (tx) => findFormat(tx, id))
const names = (id: string) =>
  world.look(coordinator, async (tx) => (await partnersOf(tx, [id])).map(({ name }) => name))

test('any house of the network may have an idea and takes part in it; others read it, strangers do not', async () => {
  const id = await idea()
  assert.equal((await read(villa, id))?.state, 'idee')
  assert.deepEqual(await names(id), ['Haus'])
  assert.equal(await read(stranger, id), undefined)
  await assert.rejects(read(visitor, id), /permission denied/)
  const counsellor = await aPerson(world, { organization: amt.organizationId, roles: ['counsellor'] })
  assert.ok(await idea(counsellor))
  const privacy = await aPerson(world, { organization: haus.organizationId, roles: ['privacy', 'evaluator'] })
  assert.equal(
    await said(proposeFormat(world, privacy, { networkId: network, ...words() })),
    'platform.notFound',
  )
  assert.equal(
    await said(proposeFormat(world, stranger, { networkId: network, ...words() })),
    'platform.notFound',
  )
})

test('an idea has a field of action, names what is there, and says nothing about a client', async () => {
  const bad = (given: object) => said(proposeFormat(world, haus, { networkId: network, ...words(given) }))
  assert.equal(await bad({ fields: [] }), 'cooperation.formatFieldMissing')
  assert.equal(await bad({ fields: ['unfug'] }), 'platform.wrong')
  assert.equal(await bad({ about: 'kurz' }), 'cooperation.formatAboutMissing')
  assert.equal(await bad({ areaCode: '999999' }), 'platform.notFound')
  assert.equal(await bad({ agreementId: '00000000-0000-4000-8000-000000000000' }), 'platform.notFound')
  assert.equal(
    await bad({ about: 'Für Frau Berger, geboren am 03.04.1990, aus der Beratung.' }),
    'cooperation.clientData',
  )
})

test('whoever had the idea writes on it as long as it is one; then whoever coordinates', async () => {
  const id = await idea()
  const change = (by: Actor, title: string) =>
    said(changeFormat(world, by, { formatId: id, ...words({ title }) }))
  assert.equal(await change(villa, 'Von der Villa'), 'platform.notFound')
  assert.equal(await change(haus, 'Vom Haus'), 'done')
  await joinFormat(world, villa, { formatId: id, organizationId: villa.organizationId })
  assert.equal(await step(id, 'agree'), 'done')
  assert.equal(await change(haus, 'Noch einmal'), 'platform.notFound')
  assert.equal(await change(coordinator, 'Von der Koordination'), 'done')
  assert.equal((await read(haus, id))?.title, 'Von der Koordination')
})

test('an idea is taken back by its house or by whoever coordinates; what was agreed is not', async () => {
  const id = await idea()
  const drop = (by: Actor) => said(dropFormat(world, by, { formatId: id }))
  assert.equal(await drop(villa), 'platform.notFound')
  assert.equal(await drop(stranger), 'platform.notFound')
  assert.equal(await drop(haus), 'done')
  assert.equal(await read(coordinator, id), undefined)
  const agreed = await idea()
  await joinFormat(world, villa, { formatId: agreed, organizationId: villa.organizationId })
  await step(agreed, 'agree')
  for (const by of [haus, coordinator])
    assert.equal(await said(dropFormat(world, by, { formatId: agreed })), 'cooperation.formatAgreed')
})

test('a format goes its way step by step, with day and words; only whoever coordinates leads it', async () => {
  const id = await idea()
  assert.equal(await step(id, 'agree', {}, haus), 'platform.notFound')
  assert.equal(await step(id, 'agree', {}, strangers.coordinator), 'platform.notFound')
  assert.equal(await step(id, 'agree'), 'cooperation.formatPartnersMissing')
  await joinFormat(world, villa, { formatId: id, organizationId: villa.organizationId })
  assert.equal(await step(id, 'try'), 'cooperation.formatStepWrong')
  assert.equal(await step(id, 'agree', { day: '2026-09-16' }), 'cooperation.formatDayWrong')
  assert.equal(
    await step(id, 'agree', { day: '2026-09-14' }),
    'cooperation.formatDayWrong',
    'before the idea',
  )
  assert.equal(await step(id, 'agree', { said: 'In der Runde besprochen.' }), 'done')
  assert.equal(await step(id, 'try'), 'done')
  assert.equal(await step(id, 'evaluate'), 'cooperation.formatResultMissing')
  assert.equal(await step(id, 'evaluate', { said: 'Es kamen viele, die Betreuung reicht nicht.' }), 'done')
  assert.equal(await step(id, 'keep'), 'done')
  assert.equal(await step(id, 'end'), 'cooperation.formatReasonMissing')
  assert.equal(await step(id, 'end', { said: 'Ein Versehen.' }), 'done')
  const ended = async () =>
    (await world.look(villa, (tx) => listFormats(tx, network))).find((one) => one.id === id)?.dates.beendet
  assert.equal(await ended(), '2026-09-15')
  assert.equal(await step(id, 'resume'), 'cooperation.formatResumeMissing')
  assert.equal(await step(id, 'resume', { said: 'Es geht doch weiter.' }), 'done')
  assert.equal(await ended(), undefined)
  const format = await read(villa, id)
  assert.equal(format?.state, 'fortgefuehrt')
  assert.equal(format?.result, 'Es kamen viele, die Betreuung reicht nicht.')
  const events = await world.look(villa, (tx) => formatEvents(tx, [id]))
  assert.deepEqual(
    events.map(({ state, note }) => [state, note]),
    [
      ['idee', null],
      ['vereinbart', 'In der Runde besprochen.'],
      ['erprobung', null],
      ['ausgewertet', 'Es kamen viele, die Betreuung reicht nicht.'],
      ['fortgefuehrt', null],
      ['beendet', 'Ein Versehen.'],
      ['fortgefuehrt', 'Es geht doch weiter.'],
    ],
  )
})

test('a house says for itself that it takes part; whoever coordinates says it for any member', async () => {
  const id = await idea()
  const join = (by: Actor, organizationId: string) =>
    said(joinFormat(world, by, { formatId: id, organizationId }))
  const leave = (by: Actor, organizationId: string) =>
    said(leaveFormat(world, by, { formatId: id, organizationId }))
  assert.equal(await join(haus, villa.organizationId), 'platform.notFound')
  assert.equal(await join(coordinator, stranger.organizationId), 'platform.notFound', 'not of this network')
  assert.equal(await join(coordinator, villa.organizationId), 'done')
  assert.equal(await join(villa, villa.organizationId), 'done', 'twice is once')
  assert.deepEqual(await names(id), ['Haus', 'Villa'])
  await step(id, 'agree')
  assert.equal(await leave(haus, haus.organizationId), 'cooperation.formatLastPartner')
  assert.equal(await join(amt, amt.organizationId), 'done')
  assert.equal(await leave(haus, haus.organizationId), 'done')
  assert.equal(await leave(haus, haus.organizationId), 'platform.notFound')
  await step(id, 'end', { said: 'Niemand kam.' })
  assert.equal(await join(haus, haus.organizationId), 'cooperation.formatEnded')
})

test('offers of partners are linked to it, by their house or whoever coordinates', async () => {
  const id = await idea()
  const own = await aService(world, { organizationId: haus.organizationId, title: 'Sprachcafé' })
  const others = await aService(world, { organizationId: villa.organizationId, title: 'Spielgruppe' })
  const internal = await aService(world, { organizationId: haus.organizationId, visibility: 'intern' })
  const link = (by: Actor, serviceId: string) => said(linkOffer(world, by, { formatId: id, serviceId }))
  assert.equal(await link(haus, own), 'done')
  assert.equal(await link(haus, others), 'platform.notFound')
  assert.equal(await link(haus, internal), 'platform.notFound')
  assert.equal(await link(coordinator, others), 'cooperation.formatNoPartner')
  await joinFormat(world, villa, { formatId: id, organizationId: villa.organizationId })
  assert.equal(await link(coordinator, others), 'done')
  const linked = () => world.look(coordinator, async (tx) => (await serviceIdsOf(tx, id)).length)
  assert.equal(await linked(), 2)
  assert.equal(await said(unlinkOffer(world, haus, { formatId: id, serviceId: others })), 'platform.notFound')
  assert.equal(await said(unlinkOffer(world, haus, { formatId: id, serviceId: own })), 'done')
  assert.equal(
    await said(leaveFormat(world, villa, { formatId: id, organizationId: villa.organizationId })),
    'done',
  )
  assert.equal(await linked(), 0, 'who leaves takes the offers along')
  assert.ok(await world.look(visitor, (tx) => findService(tx, others)), 'the offer itself stays')
})

test('an organization that left the network reads nothing of it any more', async () => {
  const id = await idea()
  const gone = await anOrganization(world, { name: 'Gegangen' })
  const lead = await aPerson(world, { organization: gone, roles: ['lead'] })
  const from = (to: string | null) =>
    world.database.asOwner((owner) =>
      owner.query(
        `insert into network_member (network_id, organization_id, role, valid_from, valid_to) values ($1, $2, 'haus', '2020-01-01', $3)
         on conflict (network_id, organization_id, valid_from) do update set valid_to = $3`,
        [network, gone, to],
      ),
    )
  await from(null)
  assert.equal((await read(lead, id))?.id, id)
  await from('2020-12-31')
  assert.equal(await read(lead, id), undefined)
})

test('the list says state, fields, groups and days of each format, what lives first', async () => {
  const listed = await world.look(coordinator, (tx) => listFormats(tx, network))
  assert.deepEqual(
    listed.map(({ state }) => state),
    [...listed.map(({ state }) => state)].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  )
  const kept = listed.find(({ state }) => state === 'fortgefuehrt')
  assert.deepEqual(kept?.fields, ['sprache'])
  assert.deepEqual(kept?.targetGroups, ['alleinerziehende'])
  assert.equal(kept?.dates.ausgewertet, '2026-09-15')
  assert.equal(kept?.partners.length, 2)
  assert.deepEqual(await world.look(stranger, (tx) => listFormats(tx, network)), [])
})
const order = ['erprobung', 'ausgewertet', 'vereinbart', 'fortgefuehrt', 'idee', 'beendet']
