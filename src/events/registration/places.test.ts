import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { findService } from '#directory'
import { system, visitor } from '#platform/actor.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { tables } from '#platform/transaction.ts'
import { findEvent } from '../event/store.ts'
import { cancelEvent } from '../event/take-step.ts'
import { anEvent, refused, someEvent, worked } from '../event/testing.ts'
import { changeEvent } from '../event/write-event.ts'
import { aScene } from '../testing.ts'
import { passOnOffers } from './jobs.ts'
import { offerCode } from './open-code.ts'
import { register } from './register.ts'
import { takeStep } from './take-step.ts'
import { aGuest, registrationOf, someGuest } from './testing.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host } = scene
after(() => world.close())
beforeEach(async () => {
  scene.setNow(start)
  await world.look(system('test'), async (tx) => {
    await tables<{ mail: { id: string } }>(tx).deleteFrom('mail').execute()
  })
})

const stateOf = async (bearer: Awaited<ReturnType<typeof aGuest>>) =>
  (await registrationOf(world, bearer)).state
const takenOf = async (id: string) => (await world.look(host, (tx) => findEvent(tx, id)))?.taken
const statusOf = async (id: string | null) =>
  (await world.look(visitor, (tx) => findService(tx, id ?? '')))?.status
const mails = () => world.look(system('test'), (tx) => newestMails(tx, 50))

test('one registration may be for several persons, and each of them has a place', async () => {
  const event = await anEvent(world, host, { places: '5' })
  const family = await aGuest(world, event, { persons: 4 })
  assert.equal(await stateOf(family), 'angemeldet')
  assert.equal(await takenOf(event.id), 4)
  assert.equal(
    refused(
      await register(world, visitor, {
        eventId: event.id,
        offered: offerCode(world, event.id),
        ...someGuest({ persons: 6 }),
      }),
    ),
    'events.tooMany',
  )
})

test('a double click is the same registration', async () => {
  const event = await anEvent(world, host)
  const sent = { eventId: event.id, offered: offerCode(world, event.id), ...someGuest({ persons: 2 }) }
  const both = await Promise.all([register(world, visitor, sent), register(world, visitor, sent)])
  assert.equal(worked(both[0]).code, worked(both[1]).code)
  assert.equal(await takenOf(event.id), 2)
  // The code of another event's form is none here.
  const other = await anEvent(world, host)
  assert.equal(refused(await register(world, visitor, { ...sent, eventId: other.id })), 'events.formOld')
})

test('who comes later waits, strictly in order; the directory says that it is full', async () => {
  const event = await anEvent(world, host, { places: '2' })
  const first = await aGuest(world, event, { persons: 2 })
  assert.equal(await statusOf(event.serviceId), 'ausgebucht_warteliste')
  const second = await aGuest(world, event, { persons: 2, email: 'zweite@gast.example', language: 'ar' })
  const third = await aGuest(world, event, { name: 'Dritte' })
  assert.deepEqual([await stateOf(second), await stateOf(third)], ['warteliste', 'warteliste'])
  // Cancelling frees the places at once, for the first who waits.
  worked(await takeStep(world, first, { step: 'abmelden' }))
  assert.deepEqual([await stateOf(second), await stateOf(third)], ['angebot', 'warteliste'])
  assert.equal((await registrationOf(world, second)).offeredUntil?.toISOString(), '2026-10-03T08:00:00.000Z')
  assert.equal(await takenOf(event.id), 2)
  // Somebody new does not overtake them.
  const fourth = await aGuest(world, event)
  assert.equal(await stateOf(fourth), 'warteliste')
  const [mail] = await mails()
  assert.equal(mail?.recipient, 'zweite@gast.example')
  assert.equal(mail?.subject, 'توفّر مكان')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, new RegExp(`Mina|${second.typed}`))
  worked(await takeStep(world, second, { step: 'bestaetigen' }))
  worked(await takeStep(world, second, { step: 'bestaetigen' }))
  assert.equal(await stateOf(second), 'angemeldet')
  worked(await takeStep(world, second, { step: 'abmelden' }))
  assert.deepEqual([await stateOf(third), await stateOf(fourth)], ['angebot', 'angebot'])
})

test('whoever lets others pass waits on behind them; with nobody else there is nobody to let pass', async () => {
  const event = await anEvent(world, host, { places: '1' })
  const [one, two, three] = [
    await aGuest(world, event),
    await aGuest(world, event),
    await aGuest(world, event),
  ]
  worked(await takeStep(world, one, { step: 'abmelden' }))
  worked(await takeStep(world, two, { step: 'vorlassen' }))
  assert.deepEqual([await stateOf(two), await stateOf(three)], ['warteliste', 'angebot'])
  worked(await takeStep(world, three, { step: 'abmelden' }))
  assert.equal(await stateOf(two), 'angebot')
  assert.equal(refused(await takeStep(world, two, { step: 'vorlassen' })), 'events.nobodyElse')
})

test('an offer that nobody took goes on to the next one, also before the clock has come round', async () => {
  const event = await anEvent(world, host, { places: '1' })
  const [one, two, three] = [
    await aGuest(world, event),
    await aGuest(world, event),
    await aGuest(world, event),
  ]
  worked(await takeStep(world, one, { step: 'abmelden' }))
  scene.setNow('2026-10-03T08:00:01Z')
  assert.equal(refused(await takeStep(world, two, { step: 'bestaetigen' })), 'events.offerGone')
  await passOnOffers(world)
  assert.deepEqual([await stateOf(two), await stateOf(three)], ['verfallen', 'angebot'])
  scene.setNow('2026-10-05T08:00:02Z')
  await passOnOffers(world)
  assert.equal(await stateOf(three), 'verfallen')
  assert.equal(await takenOf(event.id), 0)
  assert.equal(await statusOf(event.serviceId), 'aktiv')
})

test('more places go to those who wait; fewer than are taken there cannot be', async () => {
  const event = await anEvent(world, host, { places: '2' })
  await aGuest(world, event, { persons: 2 })
  const waiting = await aGuest(world, event, { persons: 2 })
  const places = (n: string) => changeEvent(world, host, { eventId: event.id, ...someEvent({ places: n }) })
  assert.equal(refused(await places('1')), 'events.placesTaken')
  worked(await places('4'))
  assert.equal(await stateOf(waiting), 'angebot')
  assert.equal(refused(await places('3')), 'events.placesTaken')
  assert.equal(
    refused(await changeEvent(world, host, { eventId: event.id, ...someEvent({ registration: 'ohne' }) })),
    'events.hasRegistrations',
  )
})

test('another time and the cancelling are told to whoever left an address', async () => {
  const event = await anEvent(world, host)
  await aGuest(world, event, { email: 'gast@gast.example', language: 'en' })
  await aGuest(world, event)
  const moved = { eventId: event.id, ...someEvent({ day: '2026-10-16' }) }
  worked(await changeEvent(world, host, moved))
  worked(await changeEvent(world, host, { ...moved, title: 'Nur ein anderer Titel' }))
  worked(await cancelEvent(world, host, { eventId: event.id, because: 'Wasserschaden im Saal.' }))
  assert.deepEqual((await mails()).map(({ subject, recipient }) => [recipient, subject]).toSorted(), [
    ['gast@gast.example', 'Your appointment does not take place'],
    ['gast@gast.example', 'Your appointment has changed'],
  ])
})

test('nobody registers for a draft, after the last day, when it is over or cancelled', async () => {
  const send = (event: { id: string }, by = visitor as typeof visitor | typeof host, given = {}) =>
    register(world, by, { eventId: event.id, offered: offerCode(world, event.id), ...someGuest(given) })
  const draft = await anEvent(world, host, {}, false)
  assert.equal(refused(await send(draft)), 'platform.notFound')
  assert.equal(refused(await send(draft, host)), 'platform.notFound')
  const event = await anEvent(world, host, { registrationUntil: '2026-10-10' })
  scene.setNow('2026-10-10T21:59:00Z')
  worked(await send(event))
  scene.setNow('2026-10-10T22:00:00Z')
  assert.equal(refused(await send(event)), 'events.notOpen')
  // A helper lets in whoever comes to the door.
  worked(await send(event, host, { channel: 'tresen' }))
  scene.setNow('2026-10-15T15:00:00Z')
  assert.equal(refused(await send(event, host, { channel: 'tresen' })), 'events.notOpen')
  assert.equal(refused(await send(event, scene.otherHost, { channel: 'tresen' })), 'platform.notFound')
})

test('to a meeting of the network’s staff its members register; whoever is not one does not know of it', async () => {
  const event = await anEvent(world, host, {
    audience: 'netz',
    networkId: scene.network,
    kind: 'kennenlernen',
  })
  const member = await aGuest(world, event, { name: 'Kim' }, scene.counsellor)
  assert.equal((await registrationOf(world, member)).state, 'angemeldet')
  for (const who of [visitor, scene.stranger])
    assert.equal(
      refused(
        await register(world, who, {
          eventId: event.id,
          offered: offerCode(world, event.id),
          ...someGuest(),
        }),
      ),
      'platform.notFound',
    )
  // Their code opens it, although no visitor sees the event.
  const opened = await scene.ask('/de/anmeldung', { form: { code: member.typed } })
  assert.match(opened.html, /Was steht in meinem Bescheid/)
})

test('the table itself does not let more places go than there are', async () => {
  const event = await anEvent(world, host, { places: '3' })
  await assert.rejects(
    world.look(system('test'), (tx) =>
      tables<{ event: { id: string; taken: number } }>(tx)
        .updateTable('event')
        .set({ taken: 4 })
        .where('id', '=', event.id)
        .execute(),
    ),
    /violates check constraint/,
  )
})
