import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealUntil, daysAfter, isNationwideHoliday, receivedOn } from './deadline.ts'

test('a letter counts as received on the fourth day, until 2024 on the third, also on a Sunday', () => {
  assert.equal(receivedOn('2024-12-31'), '2025-01-03')
  assert.equal(receivedOn('2025-01-01'), '2025-01-05')
  assert.equal(receivedOn('2026-11-26'), '2026-11-30')
  assert.equal(receivedOn('2026-11-25'), '2026-11-29')
})

/** [posted, last day for the Widerspruch] */
const table: readonly (readonly [string, string, string])[] = [
  ['2026-11-02', '2026-12-07', 'received on the 6th, the 6th of December is a Sunday'],
  ['2026-11-05', '2026-12-09', 'an ordinary Wednesday'],
  ['2026-01-27', '2026-03-02', 'received on the 31st; February ends on a Saturday'],
  ['2024-01-28', '2024-02-29', 'received on 31 January of a leap year'],
  ['2025-11-21', '2025-12-29', 'Christmas and a weekend lie between'],
  ['2025-11-28', '2026-01-02', 'New Year'],
  ['2026-02-27', '2026-04-07', 'Easter: the 3rd is Good Friday, the 6th Easter Monday'],
  ['2023-03-28', '2023-05-02', 'the first of May'],
  ['2025-12-27', '2026-02-02', 'over the end of the year, then a Saturday'],
]
for (const [posted, until, why] of table)
  test(`posted on ${posted}: until ${until} (${why})`, () => {
    assert.equal(appealUntil(posted), until)
  })

test('movable holidays of some years', () => {
  for (const date of [
    '2024-03-29',
    '2024-04-01',
    '2025-05-29',
    '2025-06-09',
    '2026-05-14',
    '2026-05-25',
    '2038-04-26',
  ])
    assert.ok(isNationwideHoliday(date), date)
  for (const date of ['2024-03-31', '2026-06-04', '2026-11-01', '2026-10-31'])
    assert.ok(!isNationwideHoliday(date), date)
})

test('a term in days ends on a working day', () => {
  assert.equal(daysAfter('2026-11-02', 14), '2026-11-16')
  assert.equal(daysAfter('2026-11-07', 14), '2026-11-23')
})
