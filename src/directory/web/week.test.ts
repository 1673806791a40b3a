import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ICAL from 'ical.js'
import { chapter as places } from '#places'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { chapter } from '../index.ts'
import { datesBetween, nextDates, scheduleOf } from '../schedule.ts'
import { aLocation, anOrganization, aService } from '../testing.ts'
import { firstDayOf } from './week-seen.ts'

let world: World
let house = ''
const now = new Date('2026-11-25T12:00:00Z')
const ask = async (path: string) => {
  const answer = await makeApp(world).request(path)
  return { status: answer.status, text: await answer.text() }
}

before(async () => {
  world = await aWorld({ chapters: [places, chapter], now: () => now })
  const organizationId = await anOrganization(world, { name: 'Nachbarn e. V.' })
  house = await aLocation(world, { organizationId, name: 'Haus am Platz' })
  const offer = (title: string, given: object) =>
    aService(world, { organizationId, locationId: house, title, ...given } as never)
  await offer('Sprachcafé', {
    facts: { schedule: [scheduleOf({ byday: ['WE', 'FR'], start: '17:00', end: '18:30' })], dates: [] },
  })
  await offer('Frühstück', {
    facts: { schedule: [scheduleOf({ byday: ['WE'], start: '09:00', end: '11:00' })], dates: [] },
  })
  await offer('Treffen nach Trennung', {
    sensitive: true,
    facts: { schedule: [scheduleOf({ byday: ['FR'], start: '10:00', end: '11:00' })], dates: [] },
  })
})
after(() => world.close())

test('the week of a house tells each day what is still to come, without what is sensitive', async () => {
  const { status, text } = await ask(`/de/woche?haus=${house}`)
  assert.equal(status, 200)
  assert.match(text, /Mittwoch, 25\. November 2026[\s\S]*17:00–18:30[\s\S]*Sprachcafé[\s\S]*Freitag/)
  assert.doesNotMatch(text, /Frühstück/, 'it is over')
  assert.doesNotMatch(text, /Trennung/)
  const next = await ask(`/ar/woche?haus=${house}&ab=2026-12-02`)
  assert.match(next.text, /Frühstück/)
  assert.match(next.text, /ab=2026-11-25/)
})

test('a postcode that is none, or that nobody knows, is said beside the field', async () => {
  assert.match((await ask('/de/woche?plz=Schuldner')).text, /fünf Ziffern/)
  assert.match((await ask('/de/woche?plz=99999')).text, /kennen wir nicht/)
  assert.equal((await ask('/de/woche?haus=nirgends')).status, 404)
  assert.equal((await ask('/de/woche.ics')).status, 303)
  assert.equal((await ask('/de/woche.ics?plz=99999')).status, 303)
  assert.equal((await ask('/de/woche.ics?haus=nirgends')).status, 404)
})

test('a calendar program reads the same, with a name, and is told when to come again', async () => {
  const { text } = await ask(`/de/woche.ics?haus=${house}`)
  const calendar = new ICAL.Component(ICAL.parse(text))
  assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'Haus am Platz')
  assert.ok(text.includes('REFRESH-INTERVAL;VALUE=DURATION:PT12H'))
  const titles = calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'))
  assert.deepEqual(titles.sort(), ['Frühstück', 'Sprachcafé'])
})

test('a day that is over, or years away, is today', () => {
  assert.equal(firstDayOf(null, now), '2026-11-25')
  assert.equal(firstDayOf('2026-12-06', now), '2026-12-06')
  for (const wrong of ['2020-01-01', '2040-01-01', '2026-13-45', 'x', "2026-12-01'"])
    assert.equal(firstDayOf(wrong, now), '2026-11-25', wrong)
  // 23:30 in UTC on Sunday is Monday in Berlin.
  assert.equal(firstDayOf(null, new Date('2026-11-29T23:30:00Z')), '2026-11-30')
})

test('the dates of a span are the next dates, cut at its end', () => {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
  for (let seed = 1; seed <= 200; seed++) {
    const rule = scheduleOf({
      byday: days.filter((_, i) => (seed >> i) % 2 === 1),
      interval: 1 + (seed % 3),
      start: '09:00',
      end: seed % 5 === 0 ? '01:00' : '12:00',
      holidays: seed % 2 === 0 ? 'entfaellt' : 'findet_statt',
    })
    const from = new Date(Date.UTC(2026, 0, 1 + seed, 22))
    const until = new Date(from.getTime() + (1 + (seed % 20)) * 86_400_000)
    const times = {
      schedule: [rule],
      dates: [{ start: '2026-05-05T10:00:00+02:00', end: '2026-05-05T11:00:00+02:00' }],
    }
    assert.deepEqual(
      datesBetween(times, from, until, 'BE'),
      nextDates(times, from, 1000, 'BE').filter(({ start }) => start < until),
    )
  }
})
