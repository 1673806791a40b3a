import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { type CalendarOffer, offerCalendar } from './calendar.ts'
import { nextOccurrences, type Schedule, scheduleOf } from './schedule.ts'

const now = new Date('2026-11-22T12:00:00Z')
const anOffer = (given: Partial<CalendarOffer> = {}): CalendarOffer => ({
  id: '0190',
  title: 'Sprachcafé',
  summary: 'Deutsch sprechen, üben; ohne Noten.',
  location: 'Haus am Platz',
  address: 'Brückenplatz 4, 13347 Berlin',
  url: 'https://trittstein.example/de/angebote/0190',
  organizer: { name: 'Haus am Platz', email: 'haus@platz.example' },
  times: { schedule: [scheduleOf({ byday: ['WE'], start: '17:00', end: '18:30' })], dates: [] },
  land: 'BE',
  ...given,
})

const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const timezone = new ICAL.Timezone(zone)
    if (!ICAL.TimezoneService.has(timezone.tzid)) ICAL.TimezoneService.register(timezone)
  }
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

const readByOthers = (text: string): string[] =>
  parse(text).flatMap((event) => {
    const found: string[] = []
    const iterator = event.iterator()
    for (let next = iterator.next(); next && found.length < 1000; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      found.push(`${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`)
    }
    return found
  })

const rules: Record<string, Schedule> = {
  'every Wednesday': scheduleOf({ byday: ['WE'], start: '17:00', end: '18:30' }),
  'Monday to Friday with holidays': scheduleOf({
    byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
    start: '08:30',
    end: '12:00',
    exceptions: ['2026-12-28', '2026-12-29'],
  }),
  'every second Tuesday': scheduleOf({
    byday: ['TU'],
    interval: 2,
    start: '18:00',
    end: '20:00',
    from_date: '2025-09-02',
  }),
  'every second week on two days, first day after the anchor': scheduleOf({
    byday: ['MO', 'TH'],
    interval: 2,
    start: '18:00',
    end: '20:00',
    from_date: '2026-11-25',
  }),
  'first and third Tuesday': scheduleOf({
    freq: 'MONTHLY',
    byday: ['1TU', '3TU'],
    start: '10:00',
    end: '12:00',
  }),
  'last Saturday in season': scheduleOf({
    freq: 'MONTHLY',
    byday: ['-1SA'],
    start: '14:00',
    end: '18:00',
    season: ['01-15', '11-30'],
  }),
  'every third month': scheduleOf({
    freq: 'MONTHLY',
    interval: 3,
    byday: ['2FR'],
    start: '10:00',
    end: '12:00',
    from_date: '2026-01-05',
  }),
  'every day until an end': scheduleOf({
    freq: 'DAILY',
    byday: [],
    start: '09:00',
    end: '10:00',
    until: '2027-04-02',
  }),
  'over midnight': scheduleOf({ byday: ['FR'], start: '21:00', end: '01:00', holidays: 'findet_statt' }),
}

for (const [name, rule] of Object.entries(rules)) {
  test(`another calendar reads the same dates as ours: ${name}`, () => {
    const text = offerCalendar(anOffer({ times: { schedule: [rule], dates: [] } }), now)
    assert.ok(text)
    const ours = nextOccurrences(rule, now, 1000, 'BE').map(
      ({ start, end }) => `${start.toISOString()} ${end.toISOString()}`,
    )
    assert.ok(ours.length > 3)
    assert.deepEqual(readByOthers(text), ours)
  })
}

test('the file carries time zone, place, link, description and a stamp in UTC', () => {
  const text = offerCalendar(anOffer(), now) ?? ''
  assert.match(text, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin/)
  assert.match(text, /DTSTART;TZID=Europe\/Berlin:20261125T170000/)
  assert.match(text, /DTSTAMP:20261122T120000Z/)
  assert.match(text, /UID:0190-1@trittstein/)
  const [event] = parse(text)
  assert.equal(event?.summary, 'Sprachcafé')
  assert.equal(event?.location, 'Haus am Platz, Brückenplatz 4, 13347 Berlin')
  assert.equal(
    event?.description,
    'Deutsch sprechen, üben; ohne Noten.\nhttps://trittstein.example/de/angebote/0190',
  )
  assert.match(text, /\r\n$/)
})

test('nothing in the file tells of a Jobcenter (R12)', () => {
  const text = offerCalendar(
    anOffer({
      title: 'Jobcenter vor Ort im Haus',
      summary: 'Fragen zur Wohnung. Das Job-Center ist da.',
      organizer: { name: 'Netzwerk Jobcenter', email: 'vor-ort@jobcenter.example' },
      url: 'https://jobcenter.example/angebote/1',
      times: {
        schedule: [],
        dates: [
          { start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T11:00:00+01:00', label: 'Infotermin' },
        ],
      },
    }),
    now,
  )
  assert.ok(text)
  assert.doesNotMatch(text.replaceAll('\r\n ', ''), /job-?center/i)
  assert.match(text, /SUMMARY:Termin: Haus am Platz \(Infotermin\)/)
  assert.match(text, /DESCRIPTION:Fragen zur Wohnung\.\r\n/)
})

test('no date, no file: phone hours, dates by arrangement and past dates', () => {
  const schedule = [
    scheduleOf({ byday: ['MO'], start: '08:30', end: '11:30', kind: 'telefonsprechzeit' }),
    scheduleOf({ byday: ['MO'], start: '08:30', end: '11:30', kind: 'nach_absprache' }),
  ]
  const dates = [{ start: '2025-11-18T19:00:00+01:00', end: '2025-11-18T20:30:00+01:00' }]
  assert.equal(offerCalendar(anOffer({ times: { schedule, dates } }), now), null)
})
