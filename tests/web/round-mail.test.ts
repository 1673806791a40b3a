// What a house reads of a round in its mailbox and its calendar, from a real mail server.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ICAL from 'ical.js'
import { chapter as directory } from '#directory'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { newestMails, sendMail } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation, planRound, takeRoundStep } from '../../src/cooperation/index.ts'
import { changeRound } from '../../src/cooperation/steering/plan-round.ts'
import { aRegion } from '../../src/cooperation/testing.ts'
import { partOf, type ReceivedMail, startMailServer } from '../support/mail-server.ts'

const mails = await startMailServer()
const world = await aWorld({
  chapters: [places, directory, peopleTables, { ...cooperation, jobs: [] }],
  now: () => new Date('2026-03-02T09:00:00Z'),
  config: { smtpUrl: mails.url, mailFrom: 'Trittstein <post@t.example>' },
})
after(async () => {
  await world.close()
  await mails.stop()
})
const region = await aRegion(world, ['Amt', 'Haus'])
const head = {
  title: 'Runde zu den Leistungen',
  day: '2026-03-12',
  from: '10:00',
  to: '12:00',
  place: 'Jobcenter Mitte',
}

/** Sends all that waits; what one house got of it. */
const got = async (): Promise<ReceivedMail> => {
  const waiting = (await world.look(system('test'), (tx) => newestMails(tx, 50))).filter(
    ({ sent_at }) => sent_at === null,
  )
  const before = mails.mails.length
  for (const { id } of waiting) await sendMail(world, { id })
  assert.equal(mails.mails.length - before, 2, 'one for each house')
  return mails.mails.at(-1)!
}
const eventOf = (mail: ReceivedMail) => {
  const part = partOf(mail, 'text/calendar')
  assert.ok(part)
  const calendar = new ICAL.Component(ICAL.parse(part.text))
  const event = calendar.getFirstSubcomponent('vevent')!
  const value = (name: string) => event.getFirstPropertyValue(name)
  return {
    head: part.head,
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    summary: value('summary'),
    place: value('location'),
    start: new ICAL.Event(event).startDate.toString(),
    text: part.text,
  }
}

test('invitation, new day and cancellation bring a file that a calendar takes for the same event', async () => {
  const outcome = await planRound(world, region.coordinator, head)
  assert.ok(outcome.ok)
  const roundId = outcome.value
  await takeRoundStep(world, region.coordinator, { roundId, step: 'invite' })
  const invited = await got()
  const first = eventOf(invited)
  assert.equal(invited.subject, 'Einladung zu einer Runde am 12.03.2026')
  assert.match(first.head, /method=PUBLISH/)
  assert.deepEqual([first.method, first.status, first.summary], ['PUBLISH', 'CONFIRMED', 'Runde'])
  assert.equal(first.start, '2026-03-12T10:00:00')
  // Mailboxes and calendars are read by many (R12).
  assert.equal(first.place, null)
  assert.doesNotMatch(first.text + invited.text, /jobcenter|Leistungen/i)
  assert.match(partOf(invited, 'application/ics')?.head ?? '', /attachment; filename=termin\.ics/)

  await changeRound(world, region.coordinator, { ...head, roundId, day: '2026-03-19' })
  const second = eventOf(await got())
  assert.deepEqual([second.method, second.uid, second.start], ['PUBLISH', first.uid, '2026-03-19T10:00:00'])
  assert.ok(second.sequence > first.sequence)

  await takeRoundStep(world, region.coordinator, { roundId, step: 'cancel' })
  const third = eventOf(await got())
  assert.match(third.head, /method=CANCEL/)
  assert.deepEqual([third.method, third.status, third.uid], ['CANCEL', 'CANCELLED', first.uid])
  assert.ok(third.sequence > second.sequence)

  const kept = await world.look(system('test'), (tx) => newestMails(tx, 50))
  assert.ok(
    kept.every(({ body, calendar }) => body === '' && calendar === null),
    'nothing is kept',
  )
})
