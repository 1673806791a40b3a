import assert from 'node:assert/strict'
import { test } from 'node:test'
import { berlinInstant, berlinWall } from '#platform/berlin-time.ts'
import {
  daytimesOf,
  nextDates,
  nextOccurrences,
  type Schedule,
  scheduleOf,
  weekdaysOf,
  wrongFields,
} from './schedule.ts'

const wednesdays = scheduleOf({ byday: ['WE'], start: '17:00', end: '18:30' })
const starts = (rule: Schedule, after: string, count: number, land: 'BE' | 'RP' | 'BY' = 'BE') =>
  nextOccurrences(rule, new Date(after), count, land).map(({ start }) => {
    const { date, time } = berlinWall(start)
    return `${date} ${time}`
  })

test('a weekly rule keeps its wall clock across the change to summer and winter time', () => {
  assert.deepEqual(starts(wednesdays, '2026-03-23T00:00:00Z', 2), ['2026-03-25 17:00', '2026-04-01 17:00'])
  const [winter, summer] = nextOccurrences(wednesdays, new Date('2026-03-23T00:00:00Z'), 2, 'BE')
  assert.equal(winter?.start.toISOString(), '2026-03-25T16:00:00.000Z')
  assert.equal(summer?.start.toISOString(), '2026-04-01T15:00:00.000Z')
  assert.equal(summer?.end.toISOString(), '2026-04-01T16:30:00.000Z')
  assert.deepEqual(starts(wednesdays, '2026-10-20T00:00:00Z', 2), ['2026-10-21 17:00', '2026-10-28 17:00'])
})

test('a time that begins exactly now is still the next one, a minute later it is not', () => {
  const now = berlinInstant('2026-11-25', '17:00')
  assert.deepEqual(starts(wednesdays, now.toISOString(), 1), ['2026-11-25 17:00'])
  const later = new Date(now.getTime() + 60_000)
  assert.deepEqual(starts(wednesdays, later.toISOString(), 1), ['2026-12-02 17:00'])
})

test('public holidays follow the Land: 8 March is free in Berlin, All Saints in Rheinland-Pfalz', () => {
  const sundays = scheduleOf({ byday: ['SU'], start: '14:00', end: '17:00' })
  assert.deepEqual(starts(sundays, '2026-03-02T00:00:00Z', 1, 'BE'), ['2026-03-15 14:00'])
  assert.deepEqual(starts(sundays, '2026-03-02T00:00:00Z', 1, 'RP'), ['2026-03-08 14:00'])
  assert.deepEqual(starts(sundays, '2026-10-26T00:00:00Z', 1, 'BE'), ['2026-11-01 14:00'])
  assert.deepEqual(starts(sundays, '2026-10-26T00:00:00Z', 1, 'RP'), ['2026-11-08 14:00'])
  const always = scheduleOf({ byday: ['SU'], start: '14:00', end: '17:00', holidays: 'findet_statt' })
  assert.deepEqual(starts(always, '2026-03-02T00:00:00Z', 1, 'BE'), ['2026-03-08 14:00'])
})

test('exceptions are left out', () => {
  const rule = scheduleOf({
    byday: ['SA'],
    start: '11:00',
    end: '14:00',
    exceptions: ['2025-10-04', '2025-12-27'],
  })
  assert.deepEqual(starts(rule, '2025-12-19T00:00:00Z', 2), ['2025-12-20 11:00', '2026-01-03 11:00'])
})

test('every second week counts from the week of its first day', () => {
  const rule = scheduleOf({
    byday: ['TU'],
    interval: 2,
    start: '18:00',
    end: '20:00',
    from_date: '2025-09-02',
  })
  assert.deepEqual(starts(rule, '2025-08-01T00:00:00Z', 3), [
    '2025-09-02 18:00',
    '2025-09-16 18:00',
    '2025-09-30 18:00',
  ])
  assert.deepEqual(starts(rule, '2026-11-22T00:00:00Z', 1), ['2026-11-24 18:00'])
})

test('the first and third Tuesday and the last Saturday of a month', () => {
  const counsel = scheduleOf({ freq: 'MONTHLY', byday: ['1TU', '3TU'], start: '10:00', end: '12:00' })
  assert.deepEqual(starts(counsel, '2026-11-22T00:00:00Z', 3), [
    '2026-12-01 10:00',
    '2026-12-15 10:00',
    '2027-01-05 10:00',
  ])
  const repair = scheduleOf({
    freq: 'MONTHLY',
    byday: ['-1SA'],
    start: '14:00',
    end: '18:00',
    season: ['01-15', '11-30'],
  })
  assert.deepEqual(starts(repair, '2026-11-22T00:00:00Z', 2), ['2026-11-28 14:00', '2027-01-30 14:00'])
})

test('a season may run over New Year', () => {
  const winter = scheduleOf({ byday: ['MO'], start: '18:00', end: '20:00', season: ['11-01', '03-31'] })
  assert.deepEqual(starts(winter, '2026-05-01T00:00:00Z', 1), ['2026-11-02 18:00'])
  assert.deepEqual(starts(winter, '2026-12-30T00:00:00Z', 1), ['2027-01-04 18:00'])
})

test('nothing is told after the end of a rule, before its beginning, or more than 366 days ahead', () => {
  const block = scheduleOf({
    byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
    start: '09:00',
    end: '12:30',
    from_date: '2025-11-03',
    until: '2025-11-07',
    kind: 'block',
  })
  assert.equal(starts(block, '2025-10-01T00:00:00Z', 50).length, 5)
  assert.deepEqual(starts(block, '2025-11-07T00:00:00Z', 5), ['2025-11-07 09:00'])
  assert.deepEqual(starts(block, '2025-11-07T23:00:00Z', 5), [])
  assert.deepEqual(
    starts(scheduleOf({ ...wednesdays, from_date: '2030-01-01' }), '2026-01-01T00:00:00Z', 1),
    [],
  )
})

test('a time that ends after midnight ends on the next day', () => {
  const night = scheduleOf({ byday: ['FR'], start: '21:00', end: '01:00' })
  const [next] = nextOccurrences(night, new Date('2026-11-22T00:00:00Z'), 1, 'BE')
  assert.equal(next?.end.toISOString(), '2026-11-28T00:00:00.000Z')
})

test('school holidays count where they are known', () => {
  const rule = scheduleOf({ byday: ['MO'], start: '09:30', end: '11:00', school_holidays: 'entfaellt' })
  const after = new Date('2026-12-19T00:00:00Z')
  const known = nextOccurrences(rule, after, 1, 'BE', [['2026-12-23', '2027-01-02']])
  assert.equal(known[0]?.start.toISOString(), '2026-12-21T08:30:00.000Z')
  const later = nextOccurrences(rule, new Date('2026-12-22T00:00:00Z'), 1, 'BE', [
    ['2026-12-23', '2027-01-02'],
  ])
  assert.equal(later[0]?.start.toISOString(), '2027-01-04T08:30:00.000Z')
})

test('an offer merges its rules and single dates, without phone hours and dates by arrangement', () => {
  const times = {
    schedule: [
      scheduleOf({ byday: ['MO', 'TH'], start: '08:30', end: '11:30', kind: 'telefonsprechzeit' }),
      scheduleOf({ byday: ['WE'], start: '13:00', end: '17:00', kind: 'nach_termin' }),
    ],
    dates: [{ start: '2026-11-24T10:00:00+01:00', end: '2026-11-24T11:00:00+01:00', label: 'Infotermin' }],
  }
  const next = nextDates(times, new Date('2026-11-22T00:00:00Z'), 3, 'BE')
  assert.deepEqual(
    next.map(({ kind, start }) => `${kind} ${start.toISOString().slice(0, 10)}`),
    ['einzeltermin 2026-11-24', 'nach_termin 2026-11-25', 'nach_termin 2026-12-02'],
  )
  assert.deepEqual(weekdaysOf(times), ['MO', 'TU', 'WE', 'TH'])
  assert.deepEqual(daytimesOf(times), ['vormittags', 'nachmittags'])
})

test('a rule that cannot be right is named by field and yields nothing', () => {
  const wrong = {
    ...wednesdays,
    freq: 'SECONDLY',
    byday: ['XX'],
    start: '25:00',
    interval: 0,
  } as unknown as Schedule
  assert.deepEqual(wrongFields(wrong), ['freq', 'interval', 'byday', 'start'])
  assert.deepEqual(nextOccurrences(wrong, new Date('2026-01-01T00:00:00Z'), 5, 'BE'), [])
  assert.deepEqual(wrongFields(wednesdays), [])
  assert.deepEqual(wrongFields(scheduleOf({ byday: ['1TU'], start: '10:00', end: '11:00' })), ['byday'])
})

test('a daily rule stays bounded even when every day is cancelled', () => {
  const exceptions = Array.from({ length: 400 }, (_, n) =>
    new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
  )
  const rule = scheduleOf({ freq: 'DAILY', byday: [], start: '08:00', end: '09:00', exceptions })
  assert.deepEqual(starts(rule, '2026-01-01T00:00:00Z', 1), [])
})
