import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estimate } from './estimate.ts'
import { byHand } from './examples/by-hand.ts'
import type { Example, Expected } from './examples/example.ts'
import { examples2023 } from './examples/year-2023.ts'
import { examples2024 } from './examples/year-2024.ts'
import { examples2025 } from './examples/year-2025.ts'
import { examples2026 } from './examples/year-2026.ts'
import type { Household } from './household.ts'
import type { Line, PersonEstimate } from './lines.ts'

const published = [...examples2023, ...examples2024, ...examples2025, ...examples2026]

/** Everything that a source may tell, in euros. */
const reckoned = (household: Household): Record<keyof Expected, number> => {
  const result = estimate(household)
  assert.ok('lines' in result, JSON.stringify(result))
  const cents = (amount: number) => Math.round(amount * 100) / 100
  const sum = (pick: (person: PersonEstimate) => number) =>
    cents(result.persons.reduce((total, person) => total + pick(person), 0))
  const lines = (...ids: Line['id'][]) =>
    cents(result.lines.reduce((total, line) => total + (ids.includes(line.id) ? line.amount_m : 0), 0))
  const assets = result.lines.find((line) => line.id === 'note_assets')
  const sofortzuschlag_m = sum((person) => person.sofortzuschlag_m)
  return {
    benefit_m: result.benefit_m,
    need_m: result.need_m,
    income_m: result.income_m,
    regelbedarf_m: sum((person) => person.regelbedarf_m),
    mehrbedarf_m: sum((person) => person.mehrbedarf_m),
    housing_m: sum((person) => person.housing_m),
    sofortzuschlag_m,
    need_without_sofortzuschlag_m: cents(result.need_m - sofortzuschlag_m),
    benefit_without_sofortzuschlag_m: cents(result.benefit_m - sofortzuschlag_m),
    free_m: -lines('base', 'bracket'),
    brackets_m: -lines('bracket'),
    asset_limit: assets?.id === 'note_assets' ? assets.values.limit_m : Number.NaN,
  }
}

const check = ({ household, expect, tolerance_m = 0 }: Omit<Example, 'source' | 'year'>): void => {
  const all = reckoned(household)
  for (const [name, expected] of Object.entries(expect) as [keyof Expected, number][]) {
    const off = Math.round(Math.abs(all[name] - expected) * 100) / 100
    assert.ok(off <= tolerance_m, `${name}: ${all[name]}, published ${expected}`)
  }
}

for (const example of published)
  test(`${example.year}, ${example.source}: ${example.what}`, () => check(example))

for (const example of byHand)
  test(`worked by hand from ${example.paragraph}: ${example.what}`, () => check(example))

test('there are at least 40 examples from public sources, some of every year', () => {
  assert.ok(published.length >= 40, String(published.length))
  for (const year of [2023, 2024, 2025, 2026])
    assert.ok(published.filter((example) => example.year === year).length >= 8, String(year))
})
