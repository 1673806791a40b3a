import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { estimate } from './estimate.ts'
import { byHand } from './examples/by-hand.ts'
import { household, person } from './examples/example.ts'
import { lineText, lineWithPerson } from './line-text.ts'
import type { Line } from './lines.ts'
import { de } from './messages/public/de.ts'
import { randomHouseholds } from './random-households.ts'

const linesOf = (given: Parameters<typeof estimate>[0]): readonly Line[] => {
  const result = estimate(given)
  return 'lines' in result ? result.lines : []
}
const some = [...randomHouseholds(7, 400), ...byHand.map((one) => one.household)].flatMap(linesOf)

test('every line there is occurs, and is said whole in every language', () => {
  assert.deepEqual([...new Set(some.map((line) => line.id))].sort(), Object.keys(de.lines).sort())
  for (const locale of locales)
    for (const line of some) {
      const text = lineWithPerson(locale, line)
      assert.ok(text.length > 2 && !/undefined|NaN|\[object/.test(text), `${locale} ${line.id}: ${text}`)
    }
})

test('amounts are written as in the language, persons by their name where there is one', () => {
  const lines = linesOf(
    household(
      '2026-10-01',
      [person(30), person(5, { child_of: [0], kindergeld_m: 259, maintenance_m: 400.5 })],
      {
        assets: 12_345.6,
      },
    ),
  )
  const line = (id: Line['id']): Line => lines.find((one) => one.id === id) ?? assert.fail(id)
  assert.match(lineText('de', line('assets_above')), /12\.345,60\s€.*10\.000\s€/)
  assert.match(lineText('en', line('assets_above')), /€12,345\.60/)
  assert.match(lineText('de', line('kindergeld_of')), /Person 2/)
  assert.match(
    lineText('de', line('kindergeld_of'), () => 'Mia'),
    /Mia/,
  )
})
