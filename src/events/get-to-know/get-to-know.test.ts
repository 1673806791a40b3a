import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readPairs, recordActivity } from '#cooperation'
import { system, visitor } from '#platform/actor.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { cancelEvent } from '../event/take-step.ts'
import { refused, worked } from '../event/testing.ts'
import { listContacts } from './after-store.ts'
import { readAfterwards } from './afterwards.ts'
import { declineInvitation, dropGuest, nameGuest } from './answer-invitation.ts'
import { concludeMeeting } from './conclude.ts'
import { listGuests, listSeats } from './guest-store.ts'
import { inviteParties, remindParties } from './invite.ts'
import { eraseMeetingGuests, remindInvited } from './jobs.ts'
import { acceptTablePlan, markHeld } from './plan.ts'
import { evaluateAnswers, sayHowItIs, typeInSheets } from './say.ts'
import { sayPresence } from './say-presence.ts'
import { listParties } from './store.ts'
import { aMeeting } from './testing.ts'
import { writeMeeting } from './write-meeting.ts'

const scene = await aMeeting()
const { world, host, otherHost, counsellor, jobcenterLead, stranger, eventId, hall } = scene
after(() => world.close())
before(async () => {
  assert.equal(await scene.prepare(), 3)
})

const guestsFor = (who: typeof host) => world.look(who, (tx) => listGuests(tx, eventId))

test('rounds, tables and seats are numbers that can be', async () => {
  for (const wrong of [
    { rounds: '0' },
    { rounds: '9' },
    { tables: '61' },
    { seats: '1' },
    { tables: 'viele' },
  ]) {
    const outcome = await writeMeeting(world, host, { ...hall, ...wrong })
    assert.ok(!outcome.ok)
    assert.deepEqual(Object.keys(outcome.refusal.fields ?? {}), Object.keys(wrong))
  }
})

test('all organizations of the network are asked, once, by mails that name nobody', async () => {
  assert.equal(worked(await inviteParties(world, host, { eventId })), 0)
  const parties = await world.look(host, (tx) => listParties(tx, eventId))
  assert.equal(parties.length, 3)
  const mails = await world.look(system('test'), (tx) => newestMails(tx, 20))
  for (const { subject, body, calendar } of mails.filter((one) => one.body.includes(eventId))) {
    assert.doesNotMatch(`${subject} ${calendar}`, /Jobcenter|Haus am Park|lernen uns/)
    assert.doesNotMatch(body, /Jobcenter/)
    assert.match(calendar ?? '', /BEGIN:VEVENT/)
  }
})

test('each organization names its own people and reads no other’s', async () => {
  await scene.nameAll()
  assert.deepEqual(
    (await guestsFor(counsellor)).map(({ name }) => name),
    ['Eva', 'Finn', 'Gül'],
  )
  assert.deepEqual(
    (await guestsFor(otherHost)).map(({ name }) => name),
    ['Cem', 'Dora'],
  )
  assert.equal((await guestsFor(host)).length, 7)
  assert.equal((await guestsFor(stranger)).length, 0)
  assert.deepEqual(
    (await world.look(counsellor, (tx) => listParties(tx, eventId))).map(({ invitedId }) => invitedId),
    [jobcenterLead.organizationId],
  )
})

test('whose team or house it is not cannot be named, nor for somebody else', async () => {
  const group = `haus ${scene.otherHouse}`
  const given = { eventId, name: 'X', field: '' }
  assert.equal(
    refused(await nameGuest(world, counsellor, { ...given, invitedId: jobcenterLead.organizationId, group })),
    'platform.input',
  )
  for (const [who, invitedId] of [
    [counsellor, otherHost.organizationId],
    [otherHost, host.organizationId],
    [stranger, stranger.organizationId],
    [host, stranger.organizationId],
  ] as const)
    assert.equal(refused(await nameGuest(world, who, { ...given, invitedId, group })), 'platform.notFound')
})

test('a foreign meeting is not there', async () => {
  for (const act of [writeMeeting, inviteParties, remindParties, markHeld, concludeMeeting, evaluateAnswers])
    assert.deepEqual(
      await act(world, stranger, { ...hall, held: '1' }),
      await act(world, stranger, { ...hall, held: '1', eventId: crypto.randomUUID() }),
    )
  for (const path of [
    '',
    '/ablauf',
    '/eingeladen',
    '/wer-kommt',
    '/tischplan',
    '/papiere',
    '/frage',
    '/karten.pdf',
  ])
    for (const as of ['stranger', 'otherHost'] as const) {
      const answer = await scene.ask(`/de/unsere-veranstaltungen/${eventId}/kennenlernen${path}`, { as })
      assert.equal(answer.status, 404, `${as} ${path}`)
    }
  for (const path of ['', '/danach', '/steckbriefe', '/absagen'])
    assert.equal(
      (await scene.ask(`/de/kennenlernen/${eventId}${path}`, { as: 'stranger' })).status,
      404,
      path,
    )
})

test('a plan that fits is accepted; one that was made from something else is not', async () => {
  const stale = (await scene.planning()).input
  const guestId = (await guestsFor(otherHost))[0]!.id
  worked(await dropGuest(world, otherHost, { eventId, guestId }))
  const now = await scene.planning()
  assert.notEqual(now.input, stale)
  assert.equal(
    refused(await acceptTablePlan(world, host, { eventId, input: stale })),
    'events.meetingChanged',
  )
  worked(await writeMeeting(world, host, { ...hall, tables: '1', seats: '4' }))
  assert.equal(refused(await scene.accept()), 'events.meetingSeatsMissing')
  worked(await writeMeeting(world, host, hall))
  worked(await scene.accept())
  const seats = await world.look(host, (tx) => listSeats(tx, eventId))
  assert.equal(seats.length, 6 * 2)
  // Whoever is invited sees the seats of its own people.
  assert.equal((await world.look(otherHost, (tx) => listSeats(tx, eventId))).length, 2)
})

test('rounds that are over stay; who has gone is not planned any more, who came late is', async () => {
  const before = await world.look(host, (tx) => listSeats(tx, eventId))
  worked(await markHeld(world, host, { eventId, held: '1' }))
  assert.equal((await scene.meeting()).planInput, (await scene.planning()).input)
  const eva = (await guestsFor(host)).find(({ name }) => name === 'Eva')!
  assert.equal(
    refused(await dropGuest(world, jobcenterLead, { eventId, guestId: eva.id })),
    'events.meetingHasSat',
  )
  worked(await sayPresence(world, host, { eventId, guestId: eva.id, presence: 'gegangen' }))
  const invitedId = otherHost.organizationId
  worked(
    await nameGuest(world, host, {
      eventId,
      invitedId,
      name: 'Hans',
      group: `haus ${scene.otherHouse}`,
      field: 'sprache',
    }),
  )
  worked(await scene.accept())
  const seats = await world.look(host, (tx) => listSeats(tx, eventId))
  const first = (all: typeof seats) =>
    all.filter(({ round }) => round === 0).toSorted((a, b) => (a.guestId < b.guestId ? -1 : 1))
  assert.deepEqual(first(seats), first(before))
  assert.equal(seats.filter(({ round, guestId }) => round === 1 && guestId === eva.id).length, 0)
  assert.equal(seats.filter(({ round }) => round === 1).length, 6)
})

test('the code opens tables by number and no name', async () => {
  const { code } = await scene.meeting()
  const page = await scene.ask(`/ar/tische/${code.toLowerCase()}`)
  assert.equal(page.status, 200)
  assert.match(page.html, /الطاولة 1/)
  assert.doesNotMatch(page.html, /Anna|Gül|Hans/)
  assert.equal((await scene.ask('/de/tische/22222222')).status, 404)
})

test('who answers leaves a number; nobody more than come, none before its time, none after the evaluation', async () => {
  const { code } = await scene.meeting()
  const say = (moment: string, answer: string) =>
    scene.ask(`/de/tische/${code}/${moment}`, { form: { answer } })
  assert.equal((await say('nachher', '5')).status, 422)
  assert.equal((await say('vorher', '6')).status, 422)
  assert.equal((await say('gestern', '5')).status, 404)
  for (const answer of ['1', '2', '2', '1', '4']) assert.equal((await say('vorher', answer)).status, 303)
  assert.equal(refused(await evaluateAnswers(world, host, { eventId })), 'events.meetingAhead')
  scene.setNow('2026-10-15T12:30:00Z')
  const sheets = { eventId, moment: 'nachher', a1: '0', a2: '0', a3: '1', a4: '3', a5: '4' }
  assert.equal(
    refused(await typeInSheets(world, host, { ...sheets, a3: '0', a4: '0', a5: '0' })),
    'events.meetingNothingTyped',
  )
  assert.equal(worked(await typeInSheets(world, host, sheets)), 8)
  // Eight sheets of seven who were named: no more by phone.
  const late = await sayHowItIs(world, visitor, { code, moment: 'nachher', answer: '1' })
  assert.equal(refused(late), 'events.meetingAllAnswered')
})

test('after the meeting the network reads which teams and houses met, and says for itself that they know each other', async () => {
  assert.equal(refused(await concludeMeeting(world, host, { eventId, held: '9' })), 'platform.input')
  worked(await concludeMeeting(world, host, { eventId, held: '2' }))
  const contacts = await world.look(counsellor, (tx) => listContacts(tx, eventId))
  assert.equal(contacts.length, 2)
  assert.ok(contacts.every(({ isNew, met }) => isNew && met))
  assert.equal((await world.look(stranger, (tx) => listContacts(tx, eventId))).length, 0)
  const page = await scene.ask(`/de/kennenlernen/${eventId}/danach`, { as: 'counsellor' })
  assert.equal(page.status, 200)
  assert.match(page.html, /2 Paare aus Team und Haus haben sich/)
  assert.match(page.html, /Jobcenter[\s\S]*name="paar\[\]"[\s\S]*Haus Turm/)
  assert.doesNotMatch(page.html, /Anna|Gül|Hans/)
  const form = { 'paar[]': `${jobcenterLead.organizationId} ${scene.otherHouse}` }
  const said = await scene.ask(`/de/kennenlernen/${eventId}/danach`, { as: 'counsellor', form })
  assert.equal(said.status, 303)
  const { pairs } = await world.look(counsellor, (tx) => readPairs(tx, scene.network, '2026-10-16'))
  assert.deepEqual(
    pairs.filter(({ standing }) => standing === 'bekannt').map(({ house }) => house.name),
    ['Haus Turm'],
  )
  // The same a second time is the same; a pair that did not meet is not there.
  worked(
    await recordActivity(world, otherHost, {
      networkId: scene.network,
      team: jobcenterLead.organizationId,
      house: scene.otherHouse,
      kind: 'veranstaltung',
      day: '2026-10-15',
    }),
  )
  const foreign = { 'paar[]': `${jobcenterLead.organizationId} ${crypto.randomUUID()}` }
  assert.equal(
    (await scene.ask(`/de/kennenlernen/${eventId}/danach`, { as: 'counsellor', form: foreign })).status,
    404,
  )
})

test('before and after are told once, to the network, as far as they may be', async () => {
  scene.setNow('2026-10-15T15:00:00Z')
  worked(await evaluateAnswers(world, host, { eventId }))
  const { result } = await scene.meeting()
  assert.deepEqual(result, {
    vorher: { total: 5, know: 'few' },
    nachher: { total: 8, know: 'nearly-all' },
    change: null,
  })
  const { code } = await scene.meeting()
  assert.equal(
    refused(await sayHowItIs(world, visitor, { code, moment: 'nachher', answer: '1' })),
    'events.meetingNotAsked',
  )
  const seen = await world.look(counsellor, (tx) => readAfterwards(tx, eventId))
  assert.ok(seen.proposals.length >= 2)
})

test('30 days after it nobody’s name is left, and what the network knows stays', async () => {
  scene.setNow('2026-11-14T10:00:00Z')
  await eraseMeetingGuests(world)
  assert.equal((await guestsFor(host)).length, 7)
  scene.setNow('2026-11-15T10:00:00Z')
  await eraseMeetingGuests(world)
  assert.equal((await guestsFor(host)).length, 0)
  assert.equal((await world.look(counsellor, (tx) => listContacts(tx, eventId))).length, 2)
})

test('who declines is not reminded; the others once, a week before', async () => {
  const other = await aMeeting()
  try {
    await other.prepare()
    const { eventId } = other
    worked(await declineInvitation(other.world, other.jobcenterLead, { eventId }))
    const parties = () => other.world.look(other.host, (tx) => listParties(tx, eventId))
    await remindInvited(other.world)
    assert.ok((await parties()).every(({ remindedAt }) => remindedAt === null))
    other.setNow('2026-10-08T07:00:00Z')
    await remindInvited(other.world)
    const reminded = (await parties()).filter(({ remindedAt }) => remindedAt !== null)
    assert.deepEqual(
      reminded.map(({ invitedId }) => invitedId),
      [other.otherHost.organizationId],
    )
    assert.equal(
      refused(await remindParties(other.world, other.host, { eventId })),
      'events.meetingNobodyToRemind',
    )
    // Whoever has declined is not told any more.
    worked(await cancelEvent(other.world, other.host, { eventId, because: 'Wasserschaden' }))
    const mails = await other.world.look(system('test'), (tx) => newestMails(tx, 50))
    assert.deepEqual(
      mails.filter(({ subject }) => subject.includes('fällt aus')).map((one) => one.organization_id),
      [other.otherHost.organizationId],
    )
    const group = `team ${other.jobcenterLead.organizationId}`
    const given = { eventId, invitedId: other.jobcenterLead.organizationId, name: 'X', group, field: '' }
    assert.equal(refused(await nameGuest(other.world, other.jobcenterLead, given)), 'events.isCancelled')
  } finally {
    await other.world.close()
  }
})

test('of an agreement those are invited who are in it today, not who was asked, has left or is in no network', async () => {
  const other = await aMeeting()
  try {
    const { world, host, otherHost, jobcenterLead, stranger, network, hall, eventId } = other
    const agreementId = crypto.randomUUID()
    await world.database.asOwner(async (owner) => {
      await owner.query(
        `insert into agreement (id, network_id, kind, title, state, signed_on, created_at)
         values ($1, $2, 'vertrag', 'V', 'unterzeichnet', '2025-01-01', now())`,
        [agreementId, network],
      )
      for (const [organization, role, joined, left] of [
        [host.organizationId, 'haus', '2025-01-01', null],
        [jobcenterLead.organizationId, 'jobcenter', '2025-01-01', null],
        [otherHost.organizationId, 'haus', null, null],
        [stranger.organizationId, 'haus', '2025-01-01', null],
      ])
        await owner.query(
          `insert into agreement_party (agreement_id, network_id, organization_id, role, joined_on, left_on, left_by)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [agreementId, network, organization, role, joined, left, left && 'own'],
        )
    })
    assert.equal(await other.prepare({ agreementId }), 2)
    const invited = await world.look(host, (tx) => listParties(tx, eventId))
    assert.deepEqual(
      new Set(invited.map(({ invitedId }) => invitedId)),
      new Set([host.organizationId, jobcenterLead.organizationId]),
    )
    // Whoever is meant stays the same from now on.
    assert.equal(refused(await writeMeeting(world, host, hall)), 'events.meetingInvitedStays')
    assert.equal((await other.ask(`/de/kennenlernen/${eventId}`, { as: 'otherHost' })).status, 404)
    assert.equal((await other.ask(`/de/kennenlernen/${eventId}`, { as: 'counsellor' })).status, 200)
  } finally {
    await other.world.close()
  }
})

test('the first page of whoever has not answered says so, and the network sees what came of it', async () => {
  const other = await aMeeting()
  try {
    await other.prepare()
    const waits = async (as: 'counsellor' | 'stranger') =>
      (await other.ask('/de/', { as })).html.includes('Einladung zum Kennenlernen: Wer kommt?')
    assert.deepEqual([await waits('counsellor'), await waits('stranger')], [true, false])
    const { eventId, jobcenterLead } = other
    worked(await declineInvitation(other.world, jobcenterLead, { eventId }))
    assert.equal(await waits('counsellor'), false)
    // Not concluded: nothing to read yet, for members of the network alone.
    const after = await other.ask(`/de/kennenlernen/${eventId}/danach`, { as: 'counsellor' })
    assert.match(after.html, /noch nicht abgeschlossen/)
    // An empty plan, a plan for one: said in words.
    const plan = await other.ask(`/de/unsere-veranstaltungen/${eventId}/kennenlernen/tischplan`, {
      as: 'host',
    })
    assert.match(plan.html, /Sobald zwei Personen kommen/)
  } finally {
    await other.world.close()
  }
})
