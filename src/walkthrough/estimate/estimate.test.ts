import assert from 'node:assert/strict'
import { test } from 'node:test'
import { communitiesOf, isAble } from './community.ts'
import { estimate } from './estimate.ts'
import { household, person } from './examples/example.ts'
import type { Household, Person } from './household.ts'
import { lawOf } from './law.ts'
import type { Estimate, Line } from './lines.ts'
import { pursesOf } from './purse.ts'
import { randomHouseholds } from './random-households.ts'

const known = (given: Household): Estimate | undefined => {
  const result = estimate(given)
  return 'lines' in result ? result : undefined
}
const cents = (amount: number): number => Math.round(amount * 100)
const all = randomHouseholds(20261129, 1500).flatMap((given) => {
  const result = known(given)
  return result ? [{ given, result }] : []
})
const benefit = (given: Household): number => known(given)?.benefit_m ?? 0
const told = (given: Household): string => JSON.stringify(given)

/** How many Bedarfsgemeinschaften could apply: with one the order of persons must not matter. */
const ableCommunities = (given: Household): number => {
  const law = lawOf(given.date)
  if ('unknown' in law) return 0
  const purses = pursesOf(given)
  return communitiesOf(purses, law).filter(({ adults, children }) =>
    [...adults, ...children].some((at) => purses[at] && isAble(purses[at], law)),
  ).length
}

test('many households of all sorts can be reckoned', () => {
  assert.ok(all.length > 1200, String(all.length))
  assert.ok(all.filter(({ result }) => result.benefit_m > 0).length > 600)
  assert.ok(all.filter(({ result }) => result.benefit_m === 0).length > 100)
})

test('sums are the sums of persons, and what is paid is need less income', () => {
  for (const { given, result } of all) {
    const need = result.persons.reduce(
      (sum, p) =>
        sum + cents(p.regelbedarf_m) + cents(p.mehrbedarf_m) + cents(p.sofortzuschlag_m) + cents(p.housing_m),
      0,
    )
    const income = result.persons.reduce((sum, p) => sum + cents(p.income_considered_m), 0)
    assert.equal(cents(result.need_m), need, told(given))
    assert.equal(cents(result.income_m), income, told(given))
    const tooMuch = result.lines.some((line) => line.id === 'assets_above')
    assert.equal(cents(result.benefit_m), tooMuch ? 0 : need - income, told(given))
    assert.ok(result.benefit_m >= 0)
  }
})

test('amounts are whole cents, and nobody has more considered than needed', () => {
  for (const { given, result } of all) {
    for (const p of result.persons) {
      for (const amount of Object.values(p))
        assert.ok(amount >= 0 && Math.abs(amount * 100 - cents(amount)) < 1e-6)
      const need = cents(p.regelbedarf_m) + cents(p.mehrbedarf_m) + cents(p.housing_m)
      assert.ok(cents(p.income_considered_m) <= need, told(given))
    }
    const housing = result.persons.reduce((sum, p) => sum + cents(p.housing_m), 0)
    assert.ok(housing <= cents(given.rent_m) + cents(given.heating_m), told(given))
  }
})

test('where income covers every need there is no Sofortzuschlag either', () => {
  for (const { given, result } of all) {
    const extra = result.persons.reduce((sum, p) => sum + cents(p.sofortzuschlag_m), 0)
    if (cents(result.need_m) - extra === cents(result.income_m)) assert.equal(extra, 0, told(given))
  }
})

test('more income never makes the benefit higher', () => {
  for (const { given, result } of all)
    for (const [at] of given.persons.entries())
      for (const field of ['gross_m', 'other_income_m', 'maintenance_m', 'kindergeld_m'] as const)
        for (const more of [1, 60.5, 300]) {
          const richer = given.persons.map((one, index) =>
            index === at ? { ...one, [field]: one[field] + more } : one,
          )
          const then = benefit({ ...given, persons: richer })
          assert.ok(cents(then) <= cents(result.benefit_m), `${field} of ${at} +${more}: ${told(given)}`)
        }
})

test('a higher rent never makes the benefit lower, more assets never make it higher', () => {
  for (const { given, result } of all) {
    // A cent may fall to somebody who is not paid.
    const dearer = benefit({ ...given, rent_m: given.rent_m + 30 })
    assert.ok(cents(dearer) >= cents(result.benefit_m) - 1, told(given))
    assert.ok(benefit({ ...given, assets: given.assets + 5000 }) <= result.benefit_m)
  }
})

test('the order of persons does not matter, but for a cent that cannot be divided', () => {
  let compared = 0
  for (const { given, result } of all) {
    if (ableCommunities(given) !== 1) continue
    compared += 1
    const last = given.persons.length - 1
    const moved = (at: number): number => last - at
    const persons = given.persons
      .map((one) => ({
        ...one,
        ...(one.partner_of === undefined ? {} : { partner_of: moved(one.partner_of) }),
        ...(one.child_of === undefined ? {} : { child_of: one.child_of.map(moved) }),
      }))
      .reverse()
    const turned = known({ ...given, persons })
    assert.ok(turned)
    assert.ok(Math.abs(cents(turned.benefit_m) - cents(result.benefit_m)) <= 1, told(given))
    for (const [at, p] of result.persons.entries())
      for (const [name, amount] of Object.entries(p))
        assert.ok(
          Math.abs(cents(amount) - cents(turned.persons[moved(at)]?.[name as keyof typeof p] ?? -1)) <= 1,
          `${name} ${told(given)}`,
        )
  }
  assert.ok(compared > 700, String(compared))
})

test('every line has its paragraph and source, amounts of notes are 0, and persons exist', () => {
  for (const { given, result } of all)
    for (const line of result.lines) {
      assert.ok(line.paragraph && line.source)
      if (line.part === 'note') assert.equal(line.amount_m, 0)
      assert.ok(line.person === undefined || line.person < given.persons.length)
    }
})

test('the lines of the needs add up to the need', () => {
  for (const { given, result } of all) {
    const lines = result.lines.filter((line) => line.part === 'need')
    assert.equal(
      lines.reduce((sum, line) => sum + cents(line.amount_m), 0),
      cents(result.need_m),
      told(given),
    )
  }
})

test('the lines of the incomes add up to what is considered and what is left over', () => {
  for (const { given, result } of all) {
    const sum = (ids: (line: Line) => boolean): number =>
      result.lines.filter(ids).reduce((total, line) => total + cents(line.amount_m), 0)
    const own = sum((line) => line.part === 'income' && line.id !== 'considered')
    assert.equal(own, cents(result.income_m) + sum((line) => line.id === 'surplus'), told(given))
    assert.equal(
      sum((line) => line.id === 'considered'),
      cents(result.income_m),
      told(given),
    )
  }
})

test('the age limit is that of the years of birth: 66 was past it in 2024, but not for everybody in 2025', () => {
  const alone = (date: string, age: number) => estimate(household(date, [person(age)]))
  assert.ok('nobody_able' in alone('2024-12-31', 66))
  assert.ok('lines' in alone('2024-12-31', 65))
  const at66 = alone('2025-01-01', 66)
  assert.ok('lines' in at66 && at66.lines.some((line) => line.id === 'note_age_limit'))
  assert.ok('nobody_able' in alone('2026-12-31', 67))
})

test('income is divided in proportion to what each lacks (Musterberechnungsbogen Ingolstadt 2025)', () => {
  const result = known(
    household(
      '2025-01-01',
      [
        person(45, { partner_of: 1, gross_m: 520 }),
        person(43),
        person(14, { child_of: [0, 1], kindergeld_m: 255 }),
      ],
      { rent_m: 840, heating_m: 160 },
    ),
  )
  // 336 € on needs of 839.34, 839.33 and 471 + 333.33 - 255 = 549.33: 37.67 %, 37.67 % and 24.66 %.
  assert.deepEqual(
    result?.persons.map((p) => p.income_considered_m),
    [126.58, 126.58, 337.84],
  )
})

test('a day that is not known and a household without anybody who can work are answered as such', () => {
  assert.deepEqual(estimate(household('2027-01-01', [person(30)])), {
    unknown: 'regelbedarf',
    known_from: '2023-01-01',
    known_until: '2026-12-31',
  })
  assert.deepEqual(estimate(household('2025-01-01', [person(67), person(3, { child_of: [0] })])), {
    nobody_able: true,
    able_from: 15,
    able_until: 66,
  })
})

test('what a child under 15 may earn stands in the Verordnung, the base amount of others in § 11b', () => {
  const base = (date: string, age: number) =>
    known(household(date, [person(40), person(age, { child_of: [0], gross_m: 80 })]))?.lines.find(
      (line) => line.id === 'base',
    )?.paragraph
  assert.equal(base('2025-06-01', 14), '§ 1 Abs. 1 Nr. 9 Bürgergeld-V')
  assert.match(base('2026-07-01', 14) ?? '', /^§ 1 Abs. 1 Nr. 9 GrusiGV/)
  assert.equal(base('2025-06-01', 15), '§ 11b Abs. 2 SGB II')
})

test('a cent of income that cannot be divided goes to the older one, whoever is named first', () => {
  const couple = (one: number, other: number) =>
    known(household('2025-01-01', [person(one, { partner_of: 1, other_income_m: 100.01 }), person(other)]))
  const parts = (one: number, other: number) => couple(one, other)?.persons.map((p) => p.income_considered_m)
  assert.deepEqual(parts(45, 43), [35.01, 35])
  assert.deepEqual(parts(43, 45), [35, 35.01])
})

test('a child without Kindergeld is noticed, with the amount of the date; relatives who earn are, too', () => {
  const notes = (date: string, persons: readonly Person[]) =>
    known(household(date, persons))?.lines.filter((line) => line.part === 'note') ?? []
  const missing = (date: string, kindergeld_m: number, age = 4) =>
    notes(date, [person(30), person(age, { child_of: [0], kindergeld_m })]).flatMap((line) =>
      line.id === 'note_kindergeld' ? [[line.values.child, line.values.amount_m]] : [],
    )
  assert.deepEqual(missing('2024-12-31', 0), [[1, 250]])
  assert.deepEqual(missing('2025-01-01', 0), [[1, 255]])
  assert.deepEqual(missing('2026-01-01', 0), [[1, 259]])
  assert.deepEqual(missing('2026-01-01', 259), [])
  assert.deepEqual(missing('2026-01-01', 0, 18), [])
  const relatives = (more: Partial<Person>) =>
    notes('2026-01-01', [person(50), person(27, more)]).filter((line) => line.id === 'note_relatives').length
  assert.equal(relatives({ child_of: [0], gross_m: 2500 }), 1)
  assert.equal(relatives({ child_of: [0] }), 0)
  assert.equal(relatives({ gross_m: 2500 }), 0)
})

test('assets a little above the limit: the application is worth it (BSG B 14 AS 52/18 R, LSG ST L 2 AS 470/11)', () => {
  const told = (assets: number) =>
    known(household('2026-08-01', [person(40)], { rent_m: 437, assets }))?.lines.filter(
      (line) => line.id === 'note_little_above',
    ) ?? []
  // The limit is 12,500; the need of a month is 1,000.
  assert.equal(told(12_500).length, 0)
  assert.equal(told(12_500.01).length, 1)
  assert.equal(told(13_499.99).length, 1)
  assert.equal(told(13_500).length, 0)
})
