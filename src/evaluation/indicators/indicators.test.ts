import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayTellPersons, release, type Shown } from '../disclosure.ts'
import { catalogue, catalogueIds, levels } from './catalogue.ts'
import { whyNot } from './entry.ts'
import { byPeriod, type Period } from './period.ts'
import { standingOf, targetNow, valueFor } from './standing.ts'

const n = (value: number): Shown => ({ is: 'number', n: value })
const hidden: Shown = { is: 'suppressed' }
const value = (period: Period, shown: Shown) => ({ period, shown })

test('every level of the ladder has its indicators', () => {
  for (const level of levels)
    assert.ok(
      catalogueIds.some((id) => catalogue[id].level === level),
      level,
    )
})

test('one and two persons are not told, nor what leaves one or two of a total', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((persons) => mayTellPersons(persons)),
    [true, false, false, true],
  )
  assert.equal(release({ of: 'persons', n: 2 }).is, 'suppressed')
  assert.deepEqual(release({ of: 'persons', n: 3, among: 12 }), n(25))
  assert.equal(release({ of: 'persons', n: 10, among: 12 }).is, 'suppressed')
  assert.deepEqual(release({ of: 'persons', n: 12, among: 12 }), n(100))
})

test('a number of organizations needs three of them, and none above all', () => {
  const of = (...parts: number[]) => release({ of: 'organizations', value: 50, parts }).is
  assert.equal(of(4, 4), 'suppressed')
  assert.equal(of(4, 4, 0), 'suppressed', 'who has no part in it does not count')
  assert.equal(of(4, 4, 1), 'number')
  assert.equal(of(18, 1, 1), 'suppressed', 'nine of ten come from one')
  assert.equal(of(0), 'open')
})

test('a number made of published ones is told where each of them is', () => {
  const half = (shown: readonly Shown[]) =>
    release({ of: 'publication', shown, value: ([a = 0, b = 0]) => (b === 0 ? undefined : (a / b) * 100) })
  assert.deepEqual(half([n(5), n(10)]), n(50))
  assert.equal(half([hidden, n(10)]).is, 'suppressed')
  assert.equal(half([n(5), { is: 'open' }]).is, 'open')
  assert.equal(half([n(0), n(0)]).is, 'open')
})

test('what is entered of persons leaves no one and no two', () => {
  const persons = { unit: 'count', about: 'persons', adds: true } as const
  const enter = (period: Period, count: number, others: readonly (readonly [Period, number])[] = []) =>
    whyNot(
      persons,
      period,
      { value: count, among: null, persons: null },
      others.map(([at, some]) => ({ period: at, value: some, among: null, persons: null })),
    )
  assert.equal(enter('2026-Q1', 0), undefined)
  assert.equal(enter('2026-Q1', 2), 'tooFew')
  assert.equal(enter('2026-Q1', 3), undefined)
  assert.equal(enter('2026-Q1', 2.5), 'notWhole')
  const year = ['2026', 9] as const
  assert.equal(enter('2026-Q2', 4, [['2026-Q1', 4], year]), 'restTooFew')
  assert.equal(enter('2026-Q2', 5, [['2026-Q1', 4], year]), undefined)
  assert.equal(enter('2026-Q2', 6, [['2026-Q1', 4], year]), 'moreThanYear')
  assert.equal(enter('2026', 5, [['2026-Q1', 4]]), 'restTooFew')
})

test('a share of persons is entered as two counts', () => {
  const share = { unit: 'share', about: 'persons', adds: false } as const
  const enter = (part: number, among: number | null) =>
    whyNot(share, '2026', { value: part, among, persons: null }, [])
  assert.equal(enter(40, null), 'amongMissing')
  assert.equal(enter(4, 12), undefined)
  assert.equal(enter(11, 12), 'tooFew')
  assert.equal(enter(2, 2), 'tooFew')
  assert.equal(enter(13, 12), 'moreThanAmong')
  assert.equal(enter(3, 12.5), 'notWhole')
  const quarter = { period: '2026-Q1' as Period, value: 0, among: 9, persons: null }
  assert.equal(whyNot(share, '2026', { value: 4, among: 12, persons: null }, [quarter]), 'yearOrQuarters')
  const offers = { unit: 'share', about: 'organizations', adds: false } as const
  assert.equal(whyNot(offers, '2026', { value: 1, among: null, persons: null }, []), undefined)
  assert.equal(whyNot(offers, '2026', { value: 101, among: null, persons: null }, []), 'moreThanAmong')
})

test('hours and days of persons are entered with how many persons, three at least', () => {
  const enter = (
    unit: 'hours' | 'days',
    value: number,
    persons: number | null,
    others: readonly Period[] = [],
  ) =>
    whyNot(
      { unit, about: 'persons', adds: unit === 'hours' },
      '2026-Q1',
      { value, among: null, persons },
      others.map((period) => ({ period, value: 900, among: null, persons: 9 })),
    )
  for (const unit of ['hours', 'days'] as const) {
    assert.equal(enter(unit, 12.5, null), 'personsMissing')
    assert.equal(enter(unit, 12.5, 0), 'personsMissing')
    assert.equal(enter(unit, 12.5, 2), 'tooFew')
    assert.equal(enter(unit, 12.5, 3.5), 'notWhole')
    assert.equal(enter(unit, 12.5, 3), undefined)
    assert.equal(enter(unit, 0, 0), undefined)
    assert.equal(enter(unit, 12.5, 3, ['2026']), 'yearOrQuarters', 'what is left may be of one')
    assert.equal(enter(unit, 12.5, 3, ['2025', '2026-Q2']), undefined)
  }
  assert.equal(release({ of: 'persons', n: 2, value: 40 }).is, 'suppressed')
  assert.deepEqual(release({ of: 'persons', n: 3, value: 40 }), n(40))
})

test('a target is reached, not yet, or cannot be measured', () => {
  const more = { better: 'more', adds: true } as const
  const less = { better: 'less', adds: false } as const
  const target = { period: '2026', value: 10 } as const
  assert.equal(standingOf(more, target, []), 'unmeasurable')
  assert.equal(standingOf(more, target, [value('2026-Q1', n(4)), value('2026-Q2', n(6))]), 'reached')
  assert.equal(standingOf(more, target, [value('2026-Q1', n(4))]), 'not-yet')
  assert.equal(standingOf(more, target, [value('2026-Q1', n(40)), value('2026-Q2', hidden)]), 'unmeasurable')
  assert.equal(standingOf(more, target, [value('2026', n(9)), value('2026-Q1', n(40))]), 'not-yet')
  // What does not add up stands as it stood last.
  assert.equal(standingOf(less, target, [value('2026-Q1', n(4)), value('2026-Q2', n(11))]), 'not-yet')
  assert.equal(valueFor(less, '2026', [value('2026-Q1', n(4)), value('2026-Q2', hidden)]), undefined)
})

test('the target that counts is the first that is not over', () => {
  const targets = (['2025', '2027', '2026-Q2'] as const).map((period) => ({ period, value: 1 }))
  assert.equal(targetNow(targets, '2026-Q1')?.period, '2026-Q2')
  assert.equal(targetNow(targets, '2026-Q3')?.period, '2027')
  assert.equal(targetNow(targets, '2028-Q1')?.period, '2027')
  assert.deepEqual((['2026', '2026-Q4', '2025'] as Period[]).toSorted(byPeriod), ['2025', '2026-Q4', '2026'])
})
