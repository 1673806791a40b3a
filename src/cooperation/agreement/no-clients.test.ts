import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Member } from '#platform/actor.ts'
import { listMilestones } from '../milestone/store.ts'
import { aRegion, aSignedAgreement } from '../testing.ts'
import { listParties } from './party-store.ts'
import { listEvents } from './queries.ts'
import { findAgreement } from './store.ts'
import { paths } from './web/paths.ts'
import { aWorldWithPages } from './web/testing.ts'

const { world, ask } = await aWorldWithPages(() => new Date('2026-03-02T09:00:00Z'))
after(() => world.close())

const aboutSomebody = 'Frau Yilmaz hat Schulden und ist krank'

/** Asks before it is saved, and saves it when somebody says that it is about no client. */
const asksFirst = async (
  by: Member | undefined,
  path: string,
  fields: Record<string, string>,
  isSaved: () => Promise<boolean>,
): Promise<void> => {
  const first = await ask(by, path, fields)
  assert.match(first.text, /Geht es hier um eine Klientin oder einen Klienten/, path)
  assert.equal(await isSaved(), false, path)
  const [, noClient] = first.html.match(/name="noClient" value="([0-9a-f]+)"/) ?? []
  assert.ok(noClient, path)
  assert.equal((await ask(by, path, { ...fields, noClient })).status, 303, path)
  assert.equal(await isSaved(), true, path)
}

test('before it is kept the page asks whether a title, a note, a reason, a public text is about a client', async () => {
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
  const { coordinator, leads } = region
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const told = async () =>
    (await world.look(coordinator, (tx) => listEvents(tx, { agreementId: id }))).some(
      ({ note }) => note === aboutSomebody,
    )
  await asksFirst(
    coordinator,
    paths.addMilestone(id),
    { kind: 'eigener', title: aboutSomebody, dueOn: '2026-05-01', remindDays: '7' },
    async () => (await world.look(coordinator, (tx) => listMilestones(tx, { agreementId: id }))).length > 0,
  )
  await asksFirst(
    coordinator,
    paths.publish(id),
    { about: aboutSomebody, public: '' },
    async () => (await world.look(coordinator, (tx) => findAgreement(tx, id)))?.about === aboutSomebody,
  )
  const party = (await world.look(coordinator, (tx) => listParties(tx, id))).find(
    ({ name }) => name === 'Haus',
  )
  const before = await told()
  assert.equal(before, false)
  await asksFirst(
    leads.Haus,
    paths.endParty(id, party?.id ?? ''),
    { day: '2026-12-31', reason: aboutSomebody },
    told,
  )
})

test('also with a step, and when an end is taken back', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const { coordinator } = region
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const told = (kind: string) => async () =>
    (await world.look(coordinator, (tx) => listEvents(tx, { agreementId: id }))).some(
      (one) => one.kind === kind && one.note === aboutSomebody,
    )
  await asksFirst(
    coordinator,
    paths.step(id, 'terminate'),
    { day: '2026-03-01', said: aboutSomebody },
    told('stand'),
  )
  await asksFirst(coordinator, paths.takeBack(id), { reason: aboutSomebody }, told('stand_zurueck'))
})
