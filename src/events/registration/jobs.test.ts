import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { system, visitor } from '#platform/actor.ts'
import { within } from '#platform/facts.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { tables } from '#platform/transaction.ts'
import { anEvent, worked } from '../event/testing.ts'
import { participationCounted } from '../facts.ts'
import { aScene } from '../testing.ts'
import { eraseRegistrations, remind } from './jobs.ts'
import { findParticipation } from './participation-store.ts'
import { quarterOf, weekOf } from './period.ts'
import { findOpened, listRegistrations } from './store.ts'
import { changeReminder, checkIn, stopReminder, takeStep } from './take-step.ts'
import { aGuest, registrationOf } from './testing.ts'
import { typeInSheet } from './type-in-sheet.ts'

const told: Record<string, unknown>[] = []
const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start, [
  {
    name: 'above',
    listeners: [within(participationCounted, async (_, payload) => void told.push({ ...payload }))],
  },
])
const { world, host } = scene
after(() => world.close())
beforeEach(async () => {
  scene.setNow(start)
  told.length = 0
  await world.look(system('test'), async (tx) => {
    await tables<{ mail: { id: string } }>(tx).deleteFrom('mail').execute()
    await tables<{ event: { id: string } }>(tx).deleteFrom('event').execute()
  })
})
const mails = () => world.look(system('test'), (tx) => newestMails(tx, 50))

test('two days before, whoever left an address is reminded once, in their language, without name and code', async () => {
  const event = await anEvent(world, host)
  const guest = await aGuest(world, event, { email: 'gast@gast.example', language: 'ar' })
  await aGuest(world, event, { phone: '030 1234567' })
  scene.setNow('2026-10-12T08:00:00Z')
  await remind(world)
  assert.equal((await mails()).length, 0)
  scene.setNow('2026-10-13T08:00:00Z')
  await remind(world)
  await remind(world)
  const sent = await mails()
  assert.deepEqual(
    sent.map(({ recipient, subject }) => [recipient, subject]),
    [['gast@gast.example', 'تذكير بموعدك']],
  )
  assert.doesNotMatch(sent[0]?.body ?? '', new RegExp(`Mina|${guest.typed}`))
})

test('one click switches the reminder off, from the mail or from the registration; the place stays', async () => {
  const event = await anEvent(world, host)
  const [one, other] = [
    await aGuest(world, event, { email: 'eins@gast.example' }),
    await aGuest(world, event, { email: 'zwei@gast.example' }),
  ]
  worked(await changeReminder(world, one, { remind: false }))
  scene.setNow('2026-10-13T08:00:00Z')
  await remind(world)
  const [mail] = await mails()
  assert.equal(mail?.recipient, 'zwei@gast.example')
  const link = /https?:\/\/[^/]+(\/de\/erinnerung\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
  // Programs that look at mails open links: nothing happens then.
  assert.equal((await scene.ask(link)).status, 200)
  assert.equal((await registrationOf(world, other)).remind, true)
  assert.match((await scene.ask(link, { form: {} })).html, /keine Erinnerung mehr/)
  const now = await registrationOf(world, other)
  assert.deepEqual([now.remind, now.state], [false, 'angemeldet'])
  assert.equal((await scene.ask(`${link}x`)).status, 404)
  assert.equal((await stopReminder(world, visitor, { token: 'x' })).ok, false)
})

test('30 days after the end names are gone, numbers stay, and they are told once', async () => {
  const event = await anEvent(world, host, {
    places: '4',
    locationId: scene.locationId,
    networkId: scene.network,
  })
  const one = await aGuest(world, event, { persons: 3, email: 'gast@gast.example', needs: ['ruhe'] })
  const two = await aGuest(world, event, { persons: 2 })
  const gone = await aGuest(world, event, { name: 'Geht wieder' })
  worked(await takeStep(world, gone, { step: 'abmelden' }))
  scene.setNow('2026-10-15T12:30:00Z')
  worked(await checkIn(world, host, { id: (await registrationOf(world, one)).id, came: 2 }))
  worked(
    await typeInSheet(world, host, {
      eventId: event.id,
      came: { [(await registrationOf(world, two)).id]: '1' },
      walkIns: '4',
    }),
  )
  scene.setNow('2026-11-14T13:59:00Z')
  await eraseRegistrations(world)
  assert.equal((await registrationOf(world, one)).name, 'Mina')
  scene.setNow('2026-11-14T14:00:00Z')
  await eraseRegistrations(world)
  await eraseRegistrations(world)
  assert.deepEqual(await world.look(host, (tx) => listRegistrations(tx, event.id)), [])
  assert.equal(await world.look(one, findOpened), undefined)
  const counts = { registered: 3, waited: 3, came: 7 }
  assert.deepEqual(await world.look(host, (tx) => findParticipation(tx, event.id)), {
    walkIns: 4,
    ...counts,
  })
  assert.deepEqual(told, [
    {
      eventId: event.id,
      networkId: scene.network,
      organizationKind: 'traeger',
      locationId: scene.locationId,
      kind: 'vortrag',
      quarter: '2026-Q4',
      week: '2026-W42',
      ...counts,
    },
  ])
  assert.match(
    (await scene.ask(`/de/unsere-veranstaltungen/${event.id}`, { as: 'host' })).html,
    /3 waren angemeldet, 3 standen auf der Warteliste, 7 kamen/,
  )
})

test('an event without registration is counted by the sheet of its door', async () => {
  const event = await anEvent(world, host, { registration: 'ohne', places: '' })
  worked(await typeInSheet(world, host, { eventId: event.id, came: {}, walkIns: '31' }))
  scene.setNow('2026-12-01T08:00:00Z')
  await eraseRegistrations(world)
  assert.equal(told[0]?.came, 31)
})

test('weeks and quarters are those of the calendar in Berlin', () => {
  assert.equal(weekOf(new Date('2026-12-31T23:30:00Z')), '2026-W53')
  assert.equal(quarterOf(new Date('2026-12-31T23:30:00Z')), '2027-Q1')
  assert.equal(weekOf(new Date('2024-12-30T12:00:00Z')), '2025-W01')
  assert.equal(weekOf(new Date('2026-01-04T12:00:00Z')), '2026-W01')
})
