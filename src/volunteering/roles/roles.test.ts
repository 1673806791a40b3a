import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { findService, listOffers } from '#directory'
import { nothingAsked, search } from '#matching'
import { visitor } from '#platform/actor.ts'
import { locales } from '#platform/i18n.ts'
import { aScene } from '../testing.ts'
import { findRole } from './store.ts'
import { confirmRoleStillHolds, dropRole, takeRoleStep } from './take-step.ts'
import { aRole, refused, someRole, worked } from './testing.ts'
import { changeRole, createRole } from './write-role.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host, privacy, otherHost, counsellor, stranger, ask, locationId } = scene
after(() => world.close())
beforeEach(() => scene.setNow(start))

const offerOf = (serviceId: string | null) => world.look(visitor, (tx) => findService(tx, serviceId ?? ''))
const step = (roleId: string, name: string) => takeRoleStep(world, host, { roleId, step: name })

test('a draft is seen by nobody outside of the house', async () => {
  const { id } = await aRole(world, host, {}, false)
  for (const who of [visitor, otherHost, counsellor, stranger])
    assert.equal(await world.look(who, (tx) => findRole(tx, id)), undefined)
  assert.equal((await ask(`/de/unsere-ehrenaemter/${id}`, { as: 'host' })).status, 200)
  assert.equal((await ask(`/de/unsere-ehrenaemter/${id}`, { as: 'otherHost' })).status, 404)
  assert.equal((await ask(`/de/unsere-ehrenaemter/${id}`, { as: 'privacy' })).status, 404)
})

test('only whoever offers it changes, publishes, confirms or deletes it', async () => {
  const { id: roleId } = await aRole(world, host, {}, false)
  for (const who of [privacy, otherHost, stranger, counsellor, visitor]) {
    const outcomes = [
      await changeRole(world, who, { roleId, ...someRole() }),
      await takeRoleStep(world, who, { roleId, step: 'publish' }),
      await confirmRoleStillHolds(world, who, { roleId }),
      await dropRole(world, who, { roleId }),
    ]
    assert.deepEqual(
      outcomes.map(refused),
      outcomes.map(() => 'platform.notFound'),
    )
  }
  worked(await dropRole(world, host, { roleId }))
})

test('what is published is an offer of form engagement, open and voluntary, that asks for a talk first', async () => {
  const { serviceId } = await aRole(world, host, {
    locationId,
    contactName: 'Frau K.',
    contactPhone: '030 23125 210',
    conduct: 'ja',
    liability: 'ja',
  })
  const service = await offerOf(serviceId)
  assert.equal(service?.form, 'engagement')
  assert.equal(service?.rechtsrahmen, 'offen')
  assert.equal(service?.status, 'aktiv')
  assert.equal(service?.takesHandover, true)
  assert.equal(service?.checkedOn, '2026-10-01')
  assert.deepEqual(service?.needs, ['mitmachen'])
  assert.deepEqual(service?.facts.access, { kind: 'vorgespraech', channels: ['telefon', 'vor_ort'] })
  assert.deepEqual(service?.facts.volunteering, {
    hours_per_week: 3,
    police_certificate: true,
    insurance: true,
  })
  assert.deepEqual(service?.details.contact, { name: 'Frau K.', phone: '030 23125 210' })
  const inHouse = await world.look(visitor, (tx) => listOffers(tx, { locationId }))
  assert.ok(inHouse.some(({ id }) => id === serviceId))
})

test('a fixed hour of the week stands in the week of the house; anything else is by arrangement', async () => {
  const fixed = await aRole(world, host, { timeFrom: '09:30', timeTo: '11:00' })
  const loose = await aRole(world, host, {})
  const kinds = async (serviceId: string | null) =>
    (await offerOf(serviceId))?.facts.schedule.map(({ kind, start: from, end }) => [kind, from, end])
  assert.deepEqual(await kinds(fixed.serviceId), [['offen', '09:30', '11:00']])
  assert.deepEqual(await kinds(loose.serviceId), [['nach_absprache', '09:00', '12:00']])
})

test('one day is one date, and after it nobody finds it', async () => {
  const once = await aRole(world, host, {
    title: 'Beim Herbstfest helfen',
    rhythm: 'einmalig',
    startsOn: '2026-10-10',
    timeFrom: '14:00',
    timeTo: '18:00',
  })
  const service = await offerOf(once.serviceId)
  assert.equal(service?.validUntil, '2026-10-10')
  assert.deepEqual(service?.facts.dates, [
    { start: '2026-10-10T12:00:00.000Z', end: '2026-10-10T16:00:00.000Z' },
  ])
  assert.match((await ask('/de/mitmachen?text=Herbstfest')).body, /Beim Herbstfest helfen/)
  scene.setNow('2026-10-11T08:00:00Z')
  assert.doesNotMatch((await ask('/de/mitmachen?text=Herbstfest')).body, /Beim Herbstfest helfen/)
})

test('pausing says so, ending takes it out of every list, and both can be taken back', async () => {
  const { id, serviceId } = await aRole(world, host, { title: 'Blumen gießen', contactName: 'Frau K.' })
  worked(await step(id, 'pause'))
  assert.equal((await offerOf(serviceId))?.status, 'pausiert')
  worked(await step(id, 'resume'))
  assert.equal(refused(await step(id, 'reopen')), 'volunteering.notNow')
  worked(await step(id, 'end'))
  const ended = await offerOf(serviceId)
  assert.equal(ended?.status, 'beendet')
  assert.equal(ended?.details.contact, undefined)
  assert.doesNotMatch((await ask('/de/mitmachen')).body, /Blumen gießen/)
  assert.equal(refused(await changeRole(world, host, { roleId: id, ...someRole() })), 'volunteering.isEnded')
  worked(await step(id, 'reopen'))
  worked(await step(id, 'publish'))
  assert.equal((await offerOf(serviceId))?.status, 'aktiv')
  assert.equal(refused(await dropRole(world, host, { roleId: id })), 'volunteering.isPublished')
})

test('after 90 days the house is asked whether it still holds, and one click says so', async () => {
  const { id, serviceId } = await aRole(world, host, {})
  scene.setNow('2027-01-15T08:00:00Z')
  assert.match((await ask('/de/unsere-ehrenaemter', { as: 'host' })).body, /Stimmt das noch\?/)
  const { to } = await ask(`/de/unsere-ehrenaemter/${id}/stimmt`, { as: 'host', form: { von: 'liste' } })
  assert.equal(to, '/de/unsere-ehrenaemter?ok=stimmt')
  assert.equal((await offerOf(serviceId))?.facts.checked?.on, '2027-01-15')
})

test('what does not go together is said at its field, and what was typed stays', async () => {
  const cases: readonly (readonly [Record<string, unknown>, string, string])[] = [
    [{ title: ' ' }, 'title', 'platform.missing'],
    [{ weekdays: [] }, 'weekdays', 'volunteering.weekdayMissing'],
    [{ daytimes: [] }, 'daytimes', 'volunteering.daytimeMissing'],
    [{ timeFrom: '12:00', timeTo: '11:00' }, 'timeTo', 'volunteering.endsBefore'],
    [{ timeFrom: '12:00' }, 'timeTo', 'platform.missing'],
    [{ startsOn: '2026-12-02', endsOn: '2026-12-01' }, 'endsOn', 'volunteering.lastDayBefore'],
    [{ rhythm: 'einmalig', timeFrom: '10:00', timeTo: '11:00' }, 'startsOn', 'volunteering.dayMissing'],
    [{ startsOn: '2026-02-30' }, 'startsOn', 'platform.wrong'],
    [{ hours: '99999999999999999999' }, 'hours', 'platform.tooLong'],
    [{ allowance: '1e9' }, 'allowance', 'platform.wrong'],
    [{ contactEmail: 'frau k' }, 'contactEmail', 'platform.wrong'],
    [{ contactPhone: 'javascript:alert(1)' }, 'contactPhone', 'platform.wrong'],
    [{ interests: ['geld'] }, 'interests.0', 'platform.wrong'],
  ]
  for (const [given, name, key] of cases) {
    const outcome = await createRole(world, host, someRole(given))
    assert.deepEqual(outcome.ok || outcome.refusal.fields, { [name]: key }, JSON.stringify(given))
  }
  const { status, body } = await ask('/de/unsere-ehrenaemter/neu', {
    as: 'host',
    form: { title: 'Kuchen backen', rhythm: 'woechentlich', 'gained[]': ['kochen'] },
  })
  assert.equal(status, 422)
  assert.match(body, /value="Kuchen backen"/)
  assert.match(body, /value="kochen" checked/)
})

test('the ordinary search finds engagements for "etwas mit Menschen, vormittags", with reasons', async () => {
  const { serviceId } = await aRole(world, host, { title: 'Gäste im Café willkommen heißen' })
  for (const typed of ['etwas mit Menschen, vormittags', 'something with people in the morning']) {
    const { results } = await world.look(visitor, (tx) => search(tx, { ...nothingAsked, text: typed }))
    const hit = results.find(({ offer }) => offer.id === serviceId)
    assert.ok(hit, typed)
    assert.ok(
      hit.match.reasons.some((one) => one.kind === 'need' && one.need === 'mitmachen'),
      typed,
    )
    assert.ok(
      hit.match.reasons.some((one) => one.kind === 'daytime'),
      typed,
    )
  }
})

test('on its page an engagement says what one learns, how one is insured and that one may stop at any time', async () => {
  const { serviceId } = await aRole(world, host, {
    allowance: '25,50',
    training: 'Zwei Vormittage zusammen.',
    conduct: 'ja',
  })
  const { body } = await ask(`/de/angebote/${serviceId}`)
  for (const said of [
    'zuhören',
    'gegen Unfall versichert',
    'Haftpflicht: wird noch geklärt',
    'Zwei Vormittage zusammen.',
    'jederzeit aufhören',
    '25,50',
    'kostet es nichts',
    `/de/mein-ehrenamt/neu?angebot=${serviceId}`,
  ])
    assert.ok(body.includes(said), said)
  assert.doesNotMatch(body, /Jobcenter/)
  for (const locale of locales) assert.equal((await ask(`/${locale}/angebote/${serviceId}`)).status, 200)
})

test('nobody puts an engagement into a house of somebody they do not work with, nor on a day before there were days', async () => {
  const house = someRole({ locationId })
  assert.equal(refused(await createRole(world, otherHost, house)), 'ok')
  assert.equal(refused(await createRole(world, stranger, house)), 'platform.notFound')
  const { id: roleId } = await aRole(world, stranger, {}, false)
  assert.equal(refused(await changeRole(world, stranger, { roleId, ...house })), 'platform.notFound')
  for (const startsOn of ['0000-01-01', '0000-02-29'])
    assert.equal(refused(await createRole(world, host, someRole({ startsOn }))), 'platform.input')
})
