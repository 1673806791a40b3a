import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Release } from '../release-by-quarter.ts'
import { allAnswers, good, minimumOf, numberAt, other, readResult, resultOf } from './result.ts'
import { type Answer, type Audience, answers, notSaid } from './survey.ts'

const all = [...answers, notSaid] as const
const nodes = [allAnswers, good, other, ...all.map(String)]
const told = (releases: readonly Release[], answer: string) => numberAt(readResult(releases), answer)
const tallyOf = (counts: readonly number[]) =>
  new Map(all.map((answer, i) => [answer, counts[i] ?? 0] as [Answer, number]))

/** Every way in which `n` people can answer. */
const ways = (n: number, parts: number): number[][] =>
  parts === 1
    ? [[n]]
    : Array.from({ length: n + 1 }, (_, first) =>
        ways(n - first, parts - 1).map((rest) => [first, ...rest]),
      ).flat()

test('below three answers there is no number at all, with three there is how many', () => {
  const two = resultOf(tallyOf([2]), 'teilnehmende')
  assert.deepEqual(
    nodes.map((node) => told(two, node)).filter((n) => n !== undefined),
    [],
  )
  assert.equal(told(resultOf(tallyOf([1, 1, 0, 1]), 'teilnehmende'), allAnswers), 3)
})

test('staff of a house are counted from five on', () => {
  assert.equal(told(resultOf(tallyOf([4]), 'mitarbeitende'), allAnswers), undefined)
  assert.equal(told(resultOf(tallyOf([4, 1]), 'mitarbeitende'), allAnswers), 5)
})

test('from five on it may be told whether it was good; words of their own are told where there are enough', () => {
  const few = resultOf(tallyOf([3, 2]), 'teilnehmende')
  assert.deepEqual([told(few, good), told(few, other), told(few, '5')], [5, 0, undefined])
  const many = resultOf(tallyOf([20, 9, 4, 0, 3, 5]), 'teilnehmende')
  assert.deepEqual(
    all.map((answer) => told(many, String(answer))),
    [20, 9, 4, 0, 3, 5],
  )
})

test('a single “nie” beside many is told with others, and no subtraction leads to it', () => {
  const releases = resultOf(tallyOf([20, 9, 4, 5, 1, 5]), 'teilnehmende')
  assert.equal(told(releases, '1'), undefined)
  assert.equal(told(releases, allAnswers), 44)
  const hidden = all.filter((answer) => told(releases, String(answer)) === undefined)
  assert.ok(hidden.length >= 2)
})

for (const audience of ['teilnehmende', 'mitarbeitende'] as const satisfies readonly Audience[])
  test(`whoever knows how results are made finds no one and no two: every ${audience} result of up to 13`, () => {
    const minimum = minimumOf(audience)
    // Sums that somebody may ask about: every single answer, every pair, the halves, everything.
    const boxes = all.flatMap((_, i) => all.slice(i).map((_, j) => [...new Set([i, i + j])]))
    for (let n = 0; n <= 13; n++) {
      const worlds = Map.groupBy(ways(n, all.length), (counts) =>
        JSON.stringify(resultOf(tallyOf(counts), audience)),
      )
      for (const [release, some] of worlds) {
        for (const box of [...boxes, [0, 1], [2, 3, 4, 5], [0, 1, 2, 3, 4, 5]]) {
          const values = new Set(some.map((counts) => box.reduce((sum, i) => sum + counts[i]!, 0)))
          const [only] = values
          if (release !== '[]' && values.size === 1)
            assert.ok(only === 0 || only! >= minimum, `${some[0]}: ${box} can only be ${only}`)
        }
      }
    }
  })
