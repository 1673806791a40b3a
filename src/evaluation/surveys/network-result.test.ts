import assert from 'node:assert/strict'
import { test } from 'node:test'
import { published } from '../disclosure.ts'
import type { Quarter } from '../quarter.ts'
import { random as seeded } from '../seeded-random.ts'
import { cellsOfNetwork, releasesOf, timeOf } from './network-result.ts'
import type { NetworkCount } from './publication-store.ts'
import { allAnswers, answerDimension, good, other } from './result.ts'
import { type Answer, answers, notSaid } from './survey.ts'

const quarter: Quarter = '2026-Q2'
const all: readonly Answer[] = [...answers, notSaid]
const nodes = [allAnswers, good, other, ...all.map(String)]
const leavesOf = (node: string) =>
  all.filter(
    (one) => node === allAnswers || String(one) === node || answerDimension.parents[String(one)] === node,
  )

const count = (surveyId: string, organizationId: string | null, answer: Answer, n: number): NetworkCount => ({
  surveyId,
  organizationId,
  audience: 'teilnehmende',
  quarter,
  question: 'zufrieden',
  answer,
  n,
})
const readerOf = (counts: readonly NetworkCount[]) => {
  const releases = releasesOf(counts, quarter, quarter, undefined)
  const frame = { ...timeOf(quarter, quarter), place: answerDimension, columns: [] }
  return published(frame, releases)
}

test('two houses alone are not published: each could subtract the other', () => {
  const two = ['A', 'B'].map((house) => count(house, house, 5, 20))
  assert.equal(readerOf(two).show({ quarter, answer: allAnswers }).is, 'suppressed')
  const three = ['A', 'B', 'C'].map((house) => count(house, house, 5, 20))
  assert.deepEqual(readerOf(three).show({ quarter, answer: allAnswers }), { is: 'number', n: 60 })
})

test('answers to the network’s own survey are nobody’s', () => {
  assert.deepEqual(readerOf([count('N', null, 5, 30)]).show({ quarter, answer: '5' }), {
    is: 'number',
    n: 30,
  })
})

test('a survey with one or two answers in a quarter is in no sum', () => {
  const counts = [...['A', 'B', 'C'].map((house) => count(house, house, 5, 20)), count('D', 'D', 5, 2)]
  assert.equal(
    cellsOfNetwork(counts).reduce((sum, { n }) => sum + n, 0),
    60,
  )
})

test('in random networks nobody finds a one or a two, also no house that subtracts its own result', () => {
  const random = seeded(11)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  let told = 0
  for (let run = 0; run < 400; run++) {
    const most = 1 + upTo(14)
    const counts = Array.from({ length: 2 + upTo(4) }, (_, house) =>
      all.map((answer) =>
        count(`S${house}`, house === 0 && run % 2 ? null : `H${house}`, answer, upTo(most)),
      ),
    ).flat()
    const filled = counts.filter(({ n }) => n > 0)
    const reader = readerOf(filled)
    const cells = cellsOfNetwork(filled)
    for (const node of nodes) {
      const [least, most] = reader.bounds({ quarter, answer: node })
      if (least !== most) {
        assert.ok(most - least >= 3, `${node}: between ${least} and ${most}`)
        continue
      }
      const inside = cells.filter(({ at }) => leavesOf(node).map(String).includes(at.answer!))
      assert.equal(
        least,
        inside.reduce((sum, { n }) => sum + n, 0),
      )
      if (least === 0) continue
      told += 1
      for (const some of Map.groupBy(inside, ({ organization }) => organization).values())
        assert.ok(least - some.reduce((sum, { n }) => sum + n, 0) >= 3, `${node}: what others said`)
    }
  }
  assert.ok(told > 100)
})
