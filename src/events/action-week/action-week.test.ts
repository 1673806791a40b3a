import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { listOffers } from '#directory'
import { visitor } from '#platform/actor.ts'
import { berlinDay, berlinWall } from '#platform/berlin-time.ts'
import { listPublic } from '../event/queries.ts'
import { dropEvent } from '../event/take-step.ts'
import { refused, someEvent, worked } from '../event/testing.ts'
import { changeEvent, createEvent } from '../event/write-event.ts'
import { aGuest } from '../registration/testing.ts'
import { aScene } from '../testing.ts'
import { findPublicWeek, ownWeek } from './acting.ts'
import { cancelWeek, moveItem, publishWeek } from './change-week.ts'
import { eraseHelpers } from './jobs.ts'
import { answerAsk, askPartners } from './partners.ts'
import { nameHelper, namePartnersHelper, writeShift } from './roster.ts'
import { addDay, copyWeek, startWeek } from './start-week.ts'
import { helpersOf, partnersOf, shiftsOf } from './store.ts'
import { draftsOf, eventsOf, itemsOf, lacksOf } from './week.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host, otherHost, stranger, counsellor, jobcenterLead, ask } = scene
after(() => world.close())
beforeEach(() => scene.setNow(start))

const aWeek = async (given: Record<string, unknown> = {}) =>
  worked(
    await startWeek(world, host, {
      template: 'fuenf',
      title: '',
      day: '2026-11-02',
      networkId: scene.network,
      ...given,
    }),
  )
const read = (id: string) => world.look(host, (tx) => ownWeek(tx, id))
const published = async () => {
  const id = await aWeek()
  worked(await publishWeek(world, host, { eventId: id }))
  return { id, week: await read(id) }
}
const form = (as: 'host' | 'otherHost', fields: Record<string, string | readonly string[]>) => ({
  as,
  form: fields,
})

test('a template becomes five days of drafts, each with its theme and item, seen by nobody else', async () => {
  const id = await aWeek()
  const week = await read(id)
  assert.deepEqual(
    week.days.map(({ day, items }) => [berlinDay(day.startsAt), day.title, items.map(({ kind }) => kind)]),
    [
      ['2026-11-02', 'Gute Beispiele', ['ausstellung']],
      ['2026-11-03', 'Lernen', ['messe']],
      ['2026-11-04', 'Gesund bleiben', ['gesundheit']],
      ['2026-11-05', 'Sich zeigen', ['rollenspiel']],
      ['2026-11-06', 'Betriebe treffen', ['speed-dating']],
    ],
  )
  assert.equal(draftsOf(week).length, 11)
  for (const who of [visitor, otherHost, counsellor, jobcenterLead, stranger])
    assert.equal(await world.look(who, (tx) => findPublicWeek(tx, id)), undefined)
  assert.equal((await ask(`/de/aktionswoche/${id}`)).status, 404)
  assert.equal((await ask(`/de/unsere-veranstaltungen/${id}/woche`, { as: 'otherHost' })).status, 404)
  const tree = await ask(`/de/unsere-veranstaltungen/${id}/woche`, { as: 'host' })
  assert.match(tree.html, /Speed-Dating für Ausbildung<\/span> hat noch keinen Ort/)
  assert.equal(
    refused(await startWeek(world, host, { template: 'drei', title: '', day: '2026-09-01', networkId: '' })),
    'events.inPast',
  )
})

test('days are added, items come prefilled from their day, and move with the clock they had', async () => {
  const id = await aWeek({ template: 'drei' })
  const dayId = worked(await addDay(world, host, { eventId: id, theme: 'Abschied', day: '2026-11-07' }))
  const page = await ask(`/de/unsere-veranstaltungen/neu?teil=${dayId}`, { as: 'host' })
  assert.match(page.html, new RegExp(`name="partOf" value="${dayId}"`))
  assert.match(page.html, /name="day"[^>]*value="2026-11-07"/)
  assert.doesNotMatch(
    (await ask(`/de/unsere-veranstaltungen/neu?teil=${dayId}`, { as: 'otherHost' })).html,
    /partOf/,
  )
  const itemId = worked(await createEvent(world, host, someEvent({ day: '2026-11-07', partOf: dayId })))
  assert.equal(
    refused(await createEvent(world, host, someEvent({ kind: 'aktionswoche', partOf: dayId }))),
    'events.notInWeek',
  )
  assert.equal(
    refused(await createEvent(world, otherHost, someEvent({ partOf: dayId }))),
    'platform.notFound',
  )
  assert.equal(refused(await createEvent(world, host, someEvent({ partOf: id }))), 'platform.notFound')
  const first = (await read(id)).days[0]!.day
  const shift = { eventId: id, itemId, what: 'Tische stellen', from: '13:00', to: '14:00', needed: '2' }
  worked(await writeShift(world, host, shift))
  worked(await moveItem(world, host, { eventId: id, itemId, dayId: first.id }))
  const moved = itemsOf(await read(id)).find((item) => item.id === itemId)!
  assert.deepEqual(berlinWall(moved.startsAt), { date: '2026-11-02', time: '14:00' })
  assert.equal(moved.partOf, first.id)
  // Whoever helps comes with it.
  const [shifted] = await world.look(host, (tx) => shiftsOf(tx, [itemId]))
  assert.deepEqual(berlinWall(shifted!.startsAt), { date: '2026-11-02', time: '13:00' })
  // By hand onto a wrong day: named.
  worked(
    await changeEvent(world, host, { eventId: itemId, ...someEvent({ day: '2026-11-12', room: 'Saal' }) }),
  )
  assert.deepEqual(
    lacksOf(await read(id), world.now())
      .filter(({ event }) => event.id === itemId)
      .map(({ lack }) => lack),
    ['tag'],
  )
  const elsewhere = await aWeek()
  const foreignDay = (await read(elsewhere)).days[0]!.day.id
  assert.equal(
    refused(await moveItem(world, host, { eventId: id, itemId, dayId: foreignDay })),
    'platform.notFound',
  )
})

test('all drafts are published at once; days are read in the programme and are no offers', async () => {
  const id = await aWeek()
  const sure = await ask(`/de/unsere-veranstaltungen/${id}/woche/veroeffentlichen`, { as: 'host' })
  for (const seen of [/Gute Beispiele/, /Messe der Bildungsträger/, /Was noch fehlt/])
    assert.match(sure.html, seen)
  for (const who of [otherHost, stranger, jobcenterLead, counsellor])
    assert.equal(refused(await publishWeek(world, who, { eventId: id })), 'platform.notFound')
  worked(await publishWeek(world, host, { eventId: id }))
  const week = await read(id)
  assert.equal(draftsOf(week).length, 0)
  assert.deepEqual(
    eventsOf(week)
      .filter(({ serviceId }) => serviceId === null)
      .map(({ kind }) => kind),
    ['tag', 'tag', 'tag', 'tag', 'tag'],
  )
  const offers = await world.look(visitor, (tx) => listOffers(tx, { organizationIds: [host.organizationId] }))
  assert.ok(offers.some(({ title }) => title === 'Allee der guten Beispiele'))
  const listed = await world.look(visitor, listPublic)
  assert.ok(listed.every(({ kind }) => kind !== 'tag'))
  // What was published in it keeps the week.
  assert.equal(refused(await dropEvent(world, host, { eventId: id })), 'events.isPublished')
  for (const locale of ['de', 'de-leicht', 'en', 'ar'])
    assert.match((await ask(`/${locale}/aktionswoche/${id}`)).html, /Rollenspiel: die Bewerbung/)
  const filtered = (await ask(`/de/aktionswoche/${id}?art=messe`)).html
  assert.match(filtered, /Messe der Bildungsträger/)
  assert.doesNotMatch(filtered, /Rollenspiel: die Bewerbung/)
  const item = itemsOf(week)[1]!
  assert.match((await ask(`/de/veranstaltung/${item.id}`)).html, new RegExp(`/de/aktionswoche/${id}"`))
  const file = await ask(`/de/aktionswoche/${id}.ics`)
  assert.match(file.headers.get('content-type') ?? '', /text\/calendar/)
  assert.equal(file.html.match(/BEGIN:VEVENT/g)?.length, 5)
  assert.match(file.html, /DTSTART;TZID=Europe\/Berlin:20261106T090000/)
  assert.doesNotMatch(file.html, /job-?center/i)
})

test('next year: the same days of the week, drafts alone, without who came and who helped', async () => {
  const { id, week } = await published()
  const talk = itemsOf(week)[3]!
  await aGuest(world, talk)
  worked(
    await writeShift(world, host, {
      eventId: id,
      itemId: talk.id,
      what: 'Kaffee',
      from: '13:30',
      to: '15:00',
      needed: '3',
    }),
  )
  const [shift] = await world.look(host, (tx) => shiftsOf(tx, [talk.id]))
  worked(await nameHelper(world, host, { eventId: id, shiftId: shift!.id, name: 'Frau Beispiel' }))
  const copy = worked(await copyWeek(world, host, { eventId: id, day: '2027-11-04' }))
  const next = await read(copy)
  // The first was a Monday; so is this one, in the week of the Thursday that was typed.
  assert.deepEqual(
    next.days.map(({ day }) => berlinDay(day.startsAt)),
    ['2027-11-01', '2027-11-02', '2027-11-03', '2027-11-04', '2027-11-05'],
  )
  assert.deepEqual(
    itemsOf(next).map(({ title, taken, state }) => [title, taken, state]),
    itemsOf(week).map(({ title }) => [title, 0, 'entwurf']),
  )
  const items = itemsOf(next).map((item) => item.id)
  const [copied] = await world.look(host, (tx) => shiftsOf(tx, items))
  assert.deepEqual(berlinWall(copied!.startsAt), { date: '2027-11-04', time: '13:30' })
  assert.deepEqual(await world.look(host, (tx) => helpersOf(tx, items)), [])
  assert.deepEqual(await world.look(host, (tx) => partnersOf(tx, items)), [])
  for (const who of [otherHost, stranger])
    assert.equal(refused(await copyWeek(world, who, { eventId: id, day: '2027-11-04' })), 'platform.notFound')
})

test('partners are asked, answer for themselves, and stand in the programme once they said yes', async () => {
  const { id, week } = await published()
  const item = itemsOf(week)[1]!
  const partners = `/de/unsere-veranstaltungen/${id}/woche/partner/${item.id}`
  const asked = await ask(partners, form('host', { 'partnerIds[]': [otherHost.organizationId] }))
  assert.equal(asked.status, 303)
  // Only those of one's networks.
  assert.equal(
    refused(
      await askPartners(world, host, { eventId: id, itemId: item.id, partnerIds: [stranger.organizationId] }),
    ),
    'platform.notFound',
  )
  assert.doesNotMatch((await ask(`/de/aktionswoche/${id}`)).html, /Haus B/)
  assert.match((await ask('/de/unsere-veranstaltungen', { as: 'otherHost' })).html, /Sie sind gefragt/)
  assert.equal((await ask(`/de/aktionswoche-anfrage/${item.id}`, { as: 'stranger' })).status, 404)
  assert.equal(
    refused(await answerAsk(world, stranger, { itemId: item.id, answer: 'ja', contribution: '' })),
    'platform.notFound',
  )
  const answered = await ask(
    `/de/aktionswoche-anfrage/${item.id}`,
    form('otherHost', { answer: 'ja', contribution: 'Ein Stand mit Sprachkursen' }),
  )
  assert.equal(answered.status, 303)
  assert.match((await ask(`/de/aktionswoche/${id}`)).html, /Haus B \(Ein Stand mit Sprachkursen\)/)
  worked(await answerAsk(world, otherHost, { itemId: item.id, answer: 'nein', contribution: '' }))
  assert.doesNotMatch((await ask(`/de/aktionswoche/${id}`)).html, /Haus B/)
})

test('helpers: gaps are seen, nobody is at two places, names are read by whoever invites and whoever wrote them', async () => {
  const { id, week } = await published()
  const [one, two] = itemsOf(week)
  const shift = async (itemId: string, from: string, to: string) => {
    worked(await writeShift(world, host, { eventId: id, itemId, what: `ab ${from}`, from, to, needed: '2' }))
    const all = await world.look(host, (tx) => shiftsOf(tx, [itemId]))
    return all.find(({ what }) => what === `ab ${from}`)!.id
  }
  const early = await shift(one!.id, '09:00', '12:00')
  const overlapping = await shift(one!.id, '11:00', '14:00')
  const later = await shift(one!.id, '12:00', '14:00')
  const roster = `/de/unsere-veranstaltungen/${id}/woche/helferplan`
  assert.match((await ask(roster, { as: 'host' })).html, /Es fehlen noch 2/)
  worked(await nameHelper(world, host, { eventId: id, shiftId: early, name: 'Frau Meier' }))
  const clash = await ask(
    `/de/unsere-veranstaltungen/${id}/woche/schicht/${overlapping}`,
    form('host', { name: ' frau  meier ', schicht: overlapping }),
  )
  assert.match(
    clash.html,
    /Frau Meier ist in dieser Zeit schon eingeteilt: ab 09:00, Allee der guten Beispiele/,
  )
  worked(await nameHelper(world, host, { eventId: id, shiftId: later, name: 'Frau Meier' }))
  assert.equal(
    refused(
      await writeShift(world, host, {
        eventId: id,
        itemId: one!.id,
        what: 'x',
        from: '12:00',
        to: '11:00',
        needed: '1',
      }),
    ),
    'events.shiftEndsBefore',
  )
  // A partner that said yes names its own, and sees no other name.
  worked(
    await askPartners(world, host, { eventId: id, itemId: one!.id, partnerIds: [otherHost.organizationId] }),
  )
  assert.equal(
    refused(
      await namePartnersHelper(world, otherHost, { itemId: one!.id, shiftId: early, name: 'Herr Kaya' }),
    ),
    'platform.notFound',
  )
  worked(await answerAsk(world, otherHost, { itemId: one!.id, answer: 'ja', contribution: '' }))
  worked(await namePartnersHelper(world, otherHost, { itemId: one!.id, shiftId: early, name: 'Herr Kaya' }))
  const theirs = (await ask(`/de/aktionswoche-anfrage/${one!.id}`, { as: 'otherHost' })).html
  assert.match(theirs, /Herr Kaya/)
  assert.match(theirs, /vollzählig/)
  assert.doesNotMatch(theirs, /Frau Meier/)
  const ours = (await ask(roster, { as: 'host' })).html
  assert.match(ours, /Herr Kaya[\s\S]*genannt von Haus B/)
  for (const who of [stranger, counsellor, jobcenterLead])
    assert.deepEqual(await world.look(who, (tx) => helpersOf(tx, [one!.id, two!.id])), [])
  assert.doesNotMatch((await ask(`/de/aktionswoche/${id}`)).html, /Meier|Kaya/)
  // 30 days after.
  scene.setNow('2026-12-01T08:00:00Z')
  await eraseHelpers(world)
  assert.equal((await world.look(host, (tx) => helpersOf(tx, [one!.id]))).length, 3)
  scene.setNow('2026-12-03T08:00:00Z')
  await eraseHelpers(world)
  assert.deepEqual(await world.look(host, (tx) => helpersOf(tx, [one!.id])), [])
})

test('one item or the whole week is cancelled, with a reason that everybody reads', async () => {
  const { id, week } = await published()
  for (const who of [otherHost, stranger])
    assert.equal(refused(await cancelWeek(world, who, { eventId: id, because: 'weil' })), 'platform.notFound')
  worked(await cancelWeek(world, host, { eventId: id, because: 'Das Haus steht unter Wasser.' }))
  const page = (await ask(`/de/aktionswoche/${id}`)).html
  assert.match(page, /Diese Woche fällt aus/)
  assert.match(page, /Das Haus steht unter Wasser/)
  for (const item of itemsOf(week))
    assert.match((await ask(`/de/veranstaltung/${item.id}`)).html, /Das Haus steht unter Wasser/)
  assert.equal((await ask(`/de/aktionswoche/${id}.ics`)).status, 404)
  assert.equal(refused(await publishWeek(world, host, { eventId: id })), 'events.isCancelled')
})
