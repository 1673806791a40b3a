import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needIds } from '#matching'
import { protect } from '../disclosure.ts'
import type { Quarter } from '../quarter.ts'
import { toldOf } from './reading.ts'
import { type Counted, cellsOf, districtOf, fieldOf, frameOf, rowOf } from './unmet.ts'

test('every need is shown as a field of action, and health, soul and debt never alone', () => {
  for (const need of needIds) assert.notEqual(fieldOf(need), 'sonstiges', need)
  assert.equal(fieldOf('seele'), fieldOf('gesundheit'))
  assert.equal(fieldOf('geld'), fieldOf('briefe'))
  assert.equal(fieldOf('sonstiges'), 'sonstiges')
  assert.equal(fieldOf('gone since'), 'sonstiges')
})

test('a social space is published with its Bezirk, outside Berlin with its Kreis', () => {
  assert.deepEqual(['014009', '01', '07339', '11000', 'BE', '??'].map(districtOf), [
    '01',
    '01',
    '07339',
    '11000',
    undefined,
    undefined,
  ])
})

test('a week counts in the quarter of its Monday', () => {
  const told = { countKey: 'k', need: 'wege', reach: 'none', areaCode: '014009', week: '2026-09-28' } as const
  assert.deepEqual(rowOf(told), {
    count_key: 'k',
    area_code: '014009',
    need: 'wege',
    reach: 'none',
    week: '2026-09-28',
    quarter: '2026-Q3',
  })
  assert.equal(rowOf({ ...told, week: '2026-10-01' }).week, '2026-09-28', 'no day is kept by mistake')
})

const spaces = ['01', '011003', '014009', '014010']
const counted = (area_code: string, need: string, n: number, more: Partial<Counted> = {}): Counted => ({
  area_code,
  need,
  reach: 'none',
  quarter: '2026-Q3',
  n,
  ...more,
})
const published = (rows: readonly Counted[], last: Quarter = '2026-Q3', first: Quarter = '2026-Q3') => {
  const { releases } = protect({ ...frameOf(first, last, spaces), cells: cellsOf(rows) })
  return (areaCode: string, field: Parameters<typeof toldOf>[2]['field']) =>
    toldOf({ quarter: last, spaces, releases }, first, { areaCode, field })
}

test('a number is told of the social space, and of how many there was nothing farther away either', () => {
  const told = published([
    counted('014009', 'wege', 14),
    counted('014009', 'wege', 9, { reach: 'far' }),
    counted('011003', 'wege', 8),
    counted('011003', 'wege', 11, { reach: 'far' }),
  ])
  const at = { period: '2026-Q3', of: 'space' } as const
  assert.deepEqual(told('014009', 'mobilitaet'), { ...at, n: 23, nowhere: 14 })
  assert.deepEqual(told('01', 'mobilitaet'), { ...at, n: 42, nowhere: 22 })
  assert.deepEqual(told('014010', 'mobilitaet'), { ...at, n: 0, nowhere: 0 })
  assert.deepEqual(told('014009', 'arbeit'), { ...at, n: 0, nowhere: 0 })
})

test('of a small one only the district is told, and of a small district nothing', () => {
  const told = published([
    counted('014009', 'wege', 14),
    counted('014010', 'wege', 2),
    counted('011003', 'wege', 12),
  ])
  const small = told('014010', 'mobilitaet')
  assert.deepEqual([small?.n, small?.of], [28, 'district'])
  assert.equal(published([counted('014009', 'wege', 2)])('014009', 'mobilitaet'), undefined)
  assert.equal(published([counted('014009', 'wege', 12)])('014009', 'mobilitaet'), undefined, 'below 20')
  assert.equal(told('036040', 'mobilitaet')?.of, 'district', 'a space that nobody knew then')
})

test('small quarters are told with their year, and the year stands until the next one', () => {
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const
  const rows = quarters.flatMap((quarter) => [
    counted('014009', 'wege', 6, { quarter }),
    counted('011003', 'arbeit', 5, { quarter }),
  ])
  const of2026 = published(rows, '2026-Q4', '2026-Q1')('014009', 'mobilitaet')
  assert.deepEqual([of2026?.n, of2026?.period, of2026?.of], [24, '2026', 'space'])
  const later = [...rows, counted('014009', 'wege', 2, { quarter: '2027-Q1' })]
  const told = published(later, '2027-Q1', '2026-Q1')('014009', 'mobilitaet')
  assert.deepEqual([told?.n, told?.period], [24, '2026'])
})
