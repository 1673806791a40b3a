// An event is handed over to like every offer: the sender's four words, and not one about who registered or came.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as cooperation } from '#cooperation'
import { chapter as events } from '#events'
import { makeApp } from '#platform/http/server.ts'
import { aDraft, aScene } from '#referrals/testing'
import { anEvent, worked } from '../../src/events/event/testing.ts'
import { checkIn } from '../../src/events/registration/take-step.ts'
import { aGuest, registrationOf } from '../../src/events/registration/testing.ts'
import { draft } from '../../src/referrals/draft.ts'
import { handOutSlip } from '../../src/referrals/hand-out-slip.ts'
import { sendPast } from '../../src/referrals/past-handover.ts'
import { findSentView } from '../../src/referrals/queries.ts'

const scene = await aScene('2026-10-01T08:00:00Z', [cooperation, events])
const { world, counsellor, host, locationId } = scene
after(() => scene.close())

test('the Jobcenter hands over to an event and learns nothing of who registers and comes', async () => {
  const event = await anEvent(world, host, { locationId })
  const serviceId = event.serviceId ?? ''
  worked(await handOutSlip(world, counsellor, { serviceId, language: 'de' }))
  const sent = await sendPast(world, counsellor, draft.parse(aDraft(serviceId, { locationId })))
  assert.ok(sent)
  const seen = () => world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  const before = await seen()
  const guest = await aGuest(world, event, { name: 'Samira', phone: '030 1234567' })
  worked(await checkIn(world, host, { id: (await registrationOf(world, guest)).id, came: 1 }))
  assert.ok(before)
  assert.deepEqual(await seen(), before)
  assert.equal((await makeApp(world).request(`/de/angebote/${serviceId}`)).status, 200)
})
