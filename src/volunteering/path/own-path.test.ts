import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hoursWithin, readDay, readQuarters, readSum, sumOf, totalsBy } from './hours.ts'
import {
  addEngagement,
  dropEngagement,
  dropHours,
  emptyPath,
  mostEngagements,
  mostHours,
  type OwnPath,
  pathStepNames,
  writeEngagement,
  writeHours,
} from './own-path.ts'

const done = (path: ReturnType<typeof addEngagement>): OwnPath => {
  assert.ok(!('refused' in path))
  return path
}
const begun = done(addEngagement(emptyPath, { id: 'a', title: 'Lesen mit Kindern', serviceId: null }))
const hour = (id: string, day: string, quarters: number, engagementId: string | null = 'a') => ({
  id,
  day,
  quarters,
  engagementId,
  what: '',
})

test('any step may come first, none has to follow, and each may be taken back', () => {
  for (const step of pathStepNames) {
    const set = done(
      writeEngagement(begun, { id: 'a', title: 'Lesen', steps: { [step]: { day: null, note: '' } } }),
    )
    assert.deepEqual(Object.keys(set.engagements[0]!.steps), [step])
    const back = done(writeEngagement(set, { id: 'a', title: 'Lesen', steps: {} }))
    assert.deepEqual(back.engagements[0]!.steps, {})
  }
})

test('several engagements go side by side; the same form sent twice makes one', () => {
  const twice = done(addEngagement(begun, { id: 'a', title: 'Lesen mit Kindern', serviceId: null }))
  assert.equal(twice.engagements.length, 1)
  let path = begun
  for (let i = 1; i < mostEngagements; i++)
    path = done(addEngagement(path, { id: `e${i}`, title: 'T', serviceId: null }))
  assert.deepEqual(addEngagement(path, { id: 'more', title: 'T', serviceId: null }), {
    refused: 'engagementsFull',
  })
})

test('hours are noted, changed and taken out; those of an engagement that is gone stay', () => {
  let path = done(writeHours(begun, hour('1', '2026-11-02', 6)))
  path = done(writeHours(path, hour('2', '2026-11-20', 4)))
  path = done(writeHours(path, hour('1', '2026-11-03', 8)))
  assert.deepEqual(
    path.hours.map(({ id, quarters }) => [id, quarters]),
    [
      ['2', 4],
      ['1', 8],
    ],
  )
  assert.deepEqual(
    done(dropEngagement(path, 'a')).hours.map(({ engagementId }) => engagementId),
    [null, null],
  )
  assert.equal(done(dropHours(path, '2')).hours.length, 1)
  const full = {
    ...begun,
    hours: Array.from({ length: mostHours }, (_, i) => hour(`h${i}`, '2026-01-01', 1)),
  }
  assert.deepEqual(writeHours(full, hour('one more', '2026-01-01', 1)), { refused: 'hoursFull' })
  assert.ok(!('refused' in writeHours(full, hour('h3', '2026-01-01', 2))))
})

test('sums by month and by year, and of a period', () => {
  const hours = [hour('1', '2026-11-02', 6), hour('2', '2026-11-30', 3), hour('3', '2025-12-31', 4, null)]
  assert.deepEqual(totalsBy(hours, 'month'), [
    { time: '2026-11', quarters: 9 },
    { time: '2025-12', quarters: 4 },
  ])
  assert.deepEqual(totalsBy(hours, 'year'), [
    { time: '2026', quarters: 9 },
    { time: '2025', quarters: 4 },
  ])
  assert.equal(sumOf(hoursWithin(hours, { from: '2025-12-31', until: '2026-11-02' })), 10)
  assert.equal(sumOf(hoursWithin(hours, { from: '2025-01-01', until: '2026-12-31', engagementId: 'a' })), 9)
})

test('hours are read as people type them, in quarters', () => {
  for (const [typed, quarters] of [
    ['2', 8],
    ['1,5', 6],
    ['2.25', 9],
    ['1:30', 6],
    ['1 h 15', 5],
    ['1½', 6],
    ['¾', 3],
    ['3 Std.', 12],
  ] as const)
    assert.equal(readQuarters(typed), quarters, typed)
  for (const none of ['', '0', '-1', '25', '1,3', '1:20', '1e3', '99:00', 'zwei', '9999999999'])
    assert.equal(readQuarters(none), undefined, none)
  assert.equal(readSum('120,5'), 482)
  assert.equal(readSum('10000'), 40_000)
  assert.equal(readSum('10001'), undefined)
})

test('a day is one that exists', () => {
  assert.equal(readDay('2026-02-28'), '2026-02-28')
  assert.equal(readDay('3.11.2026'), '2026-11-03')
  for (const none of ['', '2026-02-30', '30.2.2026', '0000-01-01', '2026-13-01', '20260-01-01', 'heute'])
    assert.equal(readDay(none), undefined, none)
})

test('hours are read as phones write them: with the digits of an Arabic keyboard, in minutes', () => {
  assert.deepEqual(['١٫٥', '١:٣٠', '۲', '90 min', '45 Minuten', '10 min'].map(readQuarters), [
    6,
    6,
    8,
    6,
    3,
    undefined,
  ])
  assert.equal(readSum('١٢'), 48)
})
