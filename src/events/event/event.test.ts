import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { findService, listOffers } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { nothingAsked, search } from '#matching'
import { visitor } from '#platform/actor.ts'
import { locales } from '#platform/i18n.ts'
import { aScene } from '../testing.ts'
import { listOfNetwork, listOwn } from './queries.ts'
import { findEvent } from './store.ts'
import { cancelEvent, dropEvent, publishEvent } from './take-step.ts'
import { anEvent, refused, someEvent, worked } from './testing.ts'
import { changeEvent, createEvent } from './write-event.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host, otherHost, counsellor, jobcenterLead, stranger, ask } = scene
after(() => world.close())
beforeEach(() => scene.setNow(start))

const offerOf = async (serviceId: string | null) =>
  world.look(visitor, (tx) => findService(tx, serviceId ?? ''))

test('a draft is seen by nobody outside of the house', async () => {
  const { id } = await anEvent(world, host, {}, false)
  for (const who of [visitor, otherHost, counsellor, jobcenterLead, stranger])
    assert.equal(await world.look(who, (tx) => findEvent(tx, id)), undefined)
  assert.equal((await ask(`/de/veranstaltung/${id}`)).status, 404)
  assert.equal((await ask(`/de/veranstaltung/${id}`, { as: 'host' })).status, 404)
  assert.equal((await ask(`/de/unsere-veranstaltungen/${id}`, { as: 'host' })).status, 200)
  assert.equal((await ask(`/de/unsere-veranstaltungen/${id}`, { as: 'otherHost' })).status, 404)
})

test('what is no day or no time is said at its field', async () => {
  for (const [name, typed] of [
    ['day', '15.10.2026'],
    ['lastDay', 'morgen'],
    ['from', '9 Uhr'],
    ['to', '25:00'],
  ] as const) {
    const outcome = await createEvent(world, host, { ...someEvent(), [name]: typed })
    assert.deepEqual(outcome.ok || outcome.refusal.fields, { [name]: 'platform.wrong' })
  }
})

test('an event is in a house of one’s own or a partner’s; another one is not there', async () => {
  const far = await aLocation(world, { organizationId: await anOrganization(world), name: 'Haus im Wald' })
  assert.equal(
    refused(await createEvent(world, host, { ...someEvent(), locationId: far })),
    'platform.notFound',
  )
  const { id } = await anEvent(world, host, { locationId: scene.locationId }, false)
  const moved = await changeEvent(world, host, { eventId: id, ...someEvent(), locationId: far })
  assert.equal(refused(moved), 'platform.notFound')
})

test('only whoever invites changes, publishes, cancels or deletes', async () => {
  const { id } = await anEvent(world, host, {}, false)
  for (const who of [otherHost, jobcenterLead, stranger, counsellor, visitor]) {
    assert.equal(refused(await changeEvent(world, who, { eventId: id, ...someEvent() })), 'platform.notFound')
    assert.equal(refused(await publishEvent(world, who, { eventId: id })), 'platform.notFound')
    assert.equal(
      refused(await cancelEvent(world, who, { eventId: id, because: 'weil' })),
      'platform.notFound',
    )
    assert.equal(refused(await dropEvent(world, who, { eventId: id })), 'platform.notFound')
  }
  worked(await dropEvent(world, host, { eventId: id }))
  assert.equal(await world.look(host, (tx) => findEvent(tx, id)), undefined)
})

test('a published event is an offer of form event: search, the house, the calendar find it', async () => {
  const event = await anEvent(world, host, {
    title: 'Deutsch sprechen beim Frühstück',
    locationId: scene.locationId,
    room: 'Saal',
  })
  const service = await offerOf(event.serviceId)
  assert.equal(service?.form, 'event')
  assert.equal(service?.status, 'aktiv')
  assert.equal(service?.validUntil, '2026-10-15')
  assert.equal(service?.organizationId, host.organizationId)
  assert.deepEqual(service?.languages, ['de', 'ar'])
  assert.deepEqual(service?.facts.access, {
    kind: 'anmeldung',
    channels: ['formular', 'telefon', 'vor_ort'],
  })
  const hits = await world.look(visitor, (tx) => search(tx, { ...nothingAsked, text: 'deutsch sprechen' }))
  assert.ok(JSON.stringify(hits).includes(event.serviceId ?? ''))
  const here = await world.look(visitor, (tx) => listOffers(tx, { locationId: scene.locationId }))
  assert.ok(here.some(({ id, takesHandover }) => id === event.serviceId && takesHandover))
  assert.match((await ask(`/de/einrichtungen/${scene.locationId}`)).html, /Deutsch sprechen beim Frühstück/)
  const offer = await ask(`/de/angebote/${event.serviceId}`)
  assert.match(offer.html, new RegExp(`/de/veranstaltung/${event.id}"`))
  for (const path of [`/de/angebote/${event.serviceId}.ics`, `/de/veranstaltung/${event.id}.ics`]) {
    const file = await ask(path)
    assert.match(file.headers.get('content-type') ?? '', /text\/calendar/)
    assert.match(file.html, /DTSTART;TZID=Europe\/Berlin:20261015T140000/)
  }
})

test('the offer follows every change, ends with the cancelling, and is one', async () => {
  const event = await anEvent(world, host)
  worked(await publishEvent(world, host, { eventId: event.id }))
  worked(
    await changeEvent(world, host, {
      eventId: event.id,
      ...someEvent({ title: 'Ein anderer Titel', day: '2026-10-20', registrationUntil: '2026-10-18' }),
    }),
  )
  const changed = await offerOf(event.serviceId)
  assert.equal(changed?.title, 'Ein anderer Titel')
  assert.equal(changed?.facts.dates[0]?.start, '2026-10-20T12:00:00.000Z')
  assert.equal(changed?.facts.access.deadline, '2026-10-18')
  worked(await cancelEvent(world, host, { eventId: event.id, because: 'Die Referentin ist krank.' }))
  assert.equal((await offerOf(event.serviceId))?.status, 'beendet')
  const offers = await world.look(visitor, (tx) => listOffers(tx, { ids: [event.serviceId ?? ''] }))
  assert.equal(offers.length, 0)
  const page = await ask(`/de/veranstaltung/${event.id}`)
  assert.match(page.html, /Diese Veranstaltung fällt aus/)
  assert.match(page.html, /Die Referentin ist krank/)
  assert.equal((await ask(`/de/veranstaltung/${event.id}.ics`)).status, 404)
  assert.equal(
    refused(await changeEvent(world, host, { eventId: event.id, ...someEvent() })),
    'events.isCancelled',
  )
  assert.equal(refused(await dropEvent(world, host, { eventId: event.id })), 'events.isPublished')
})

test('a meeting of the network’s staff stays out of the directory and is read by its members alone', async () => {
  const event = await anEvent(world, host, {
    title: 'Wir lernen uns kennen',
    kind: 'kennenlernen',
    audience: 'netz',
    networkId: scene.network,
  })
  assert.equal(event.serviceId, null)
  for (const who of ['otherHost', 'counsellor'] as const)
    assert.equal((await ask(`/de/veranstaltung/${event.id}`, { as: who })).status, 200)
  assert.equal((await ask(`/de/veranstaltung/${event.id}`)).status, 404)
  assert.equal((await ask(`/de/veranstaltung/${event.id}`, { as: 'stranger' })).status, 404)
  assert.doesNotMatch((await ask('/de/veranstaltungen')).html, /Wir lernen uns kennen/)
  const listed = await world.look(counsellor, (tx) => listOfNetwork(tx, scene.network, 50))
  assert.ok(listed.some(({ id }) => id === event.id))
  assert.match(
    (await ask(`/de/kooperation/${scene.network}`, { as: 'counsellor' })).html,
    /Wir lernen uns kennen/,
  )
  assert.equal(
    refused(await changeEvent(world, host, { eventId: event.id, ...someEvent() })),
    'events.audienceStays',
  )
  // A network that one does not belong to is not there.
  assert.equal(
    refused(await createEvent(world, stranger, someEvent({ audience: 'netz', networkId: scene.network }))),
    'platform.notFound',
  )
})

test('days and times are those of the clock in Berlin, also when it changes', async () => {
  const event = await anEvent(world, host, { day: '2026-10-25', from: '01:30', to: '03:30' })
  assert.equal(event.startsAt.toISOString(), '2026-10-24T23:30:00.000Z')
  assert.equal(event.endsAt.toISOString(), '2026-10-25T02:30:00.000Z')
  const week = await anEvent(world, host, { day: '2026-10-19', lastDay: '2026-10-23' })
  assert.match((await ask(`/de/veranstaltung/${week.id}`)).html, /Von Mo\., 19\. Okt.* bis Fr\., 23\. Okt/)
})

test('bad input keeps what was typed and says at each field what is wrong', async () => {
  const form = {
    ...someEvent({ title: 'Zu', to: '13:00', places: 'viele', registrationUntil: '2026-11-01' }),
    'languages[]': ['de', 'ar'],
  } as unknown as Record<string, string>
  const page = await ask('/de/unsere-veranstaltungen/neu', { as: 'host', form })
  assert.equal(page.status, 422)
  for (const field of ['title', 'places']) assert.match(page.html, new RegExp(`href="#${field}"`), field)
  const times = await ask('/de/unsere-veranstaltungen/neu', {
    as: 'host',
    form: { ...form, title: 'Zusammen', places: '5' },
  })
  assert.match(times.html, /Das Ende liegt vor dem Beginn/)
  assert.match(times.html, /Dieser Tag liegt nach der Veranstaltung/)
  assert.match(times.html, /value="13:00"/)
  assert.match(times.html, /value="ar" checked/)
  assert.equal(refused(await createEvent(world, host, someEvent({ day: '2026-09-01' }))), 'events.inPast')
})

test('the list is by date, filtered by kind without a script, and says when there is nothing', async () => {
  await anEvent(world, host, {
    title: 'Messe der Träger',
    kind: 'messe',
    summary: 'Alle auf einmal.',
    day: '2026-11-05',
  })
  for (const locale of locales) {
    const page = await ask(`/${locale}/veranstaltungen?art=messe`)
    assert.match(page.html, /Messe der Träger/)
    assert.doesNotMatch(page.html, /Wir lesen ihn zusammen/)
  }
  assert.match((await ask('/de/veranstaltungen?art=rollenspiel')).html, /Alle Veranstaltungen zeigen/)
  scene.setNow('2027-10-01T08:00:00Z')
  assert.match((await ask('/de/veranstaltungen')).html, /Hier ist gerade nichts geplant/)
  const past = await world.look(host, (tx) =>
    listOwn(tx, host.organizationId, { past: true, page: 1, perPage: 2 }),
  )
  assert.equal(past.rows.length, 2)
  assert.ok(past.total > 2 && past.rows[0]!.startsAt >= past.rows[1]!.startsAt)
  assert.match((await ask('/de/unsere-veranstaltungen?wann=war', { as: 'host' })).html, /Messe der Träger/)
})

test('the page tells its facts as sentences of the reader', async () => {
  const event = await anEvent(world, host, { locationId: scene.locationId })
  assert.match(
    (await ask(`/de/veranstaltung/${event.id}`)).html,
    /Donnerstag, 15\. Oktober 2026, 14:00 bis 16:00 Uhr/,
  )
  const arabic = (await ask(`/ar/veranstaltung/${event.id}`)).html
  assert.match(arabic, /من الساعة 14:00 إلى 16:00/)
  assert.match(arabic, /lang="de" dir="ltr"[^>]*>Was steht in meinem Bescheid/)
  assert.equal((await ask('/de/veranstaltung/keine')).status, 404)
})
