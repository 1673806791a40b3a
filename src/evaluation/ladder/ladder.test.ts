import assert from 'node:assert/strict'
import { test } from 'node:test'
import { published } from '../disclosure.ts'
import type { Quarter } from '../quarter.ts'
import { random as seeded } from '../seeded-random.ts'
import { allMoves, allSteps, frameOf, releasesOf } from './count.ts'
import { erasedUpTo, moves, movesOf, type Point, say, steps } from './ladder.ts'

const q = (n: 1 | 2 | 3 | 4, year = 2026): Quarter => `${year}-Q${n}`

test('there are three points in time; within a quarter the last one can be changed', () => {
  const first = say([], { step: 'angekommen', quarter: q(1) })
  assert.deepEqual(first, [{ step: 'angekommen', quarter: q(1) }])
  const changed = say(first!, { step: 'regelmaessig', quarter: q(1) })
  assert.deepEqual(changed, [{ step: 'regelmaessig', quarter: q(1) }])
  const third = say(say(changed!, { step: 'leichter', quarter: q(2) })!, { step: 'arbeit', quarter: q(3) })
  assert.equal(third?.length, 3)
  assert.equal(say(third!, { step: 'dabei', quarter: q(4) }), undefined)
  assert.equal(say(third!, { step: 'dabei', quarter: q(3) })?.at(-1)?.step, 'dabei')
})

test('a move belongs to the quarter of its later point; the first point is none', () => {
  const points: Point[] = [
    { step: 'engagiert', quarter: q(1) },
    { step: 'angekommen', quarter: q(2) },
    { step: 'angekommen', quarter: q(4) },
  ]
  assert.deepEqual(movesOf(points), [
    { quarter: q(2), step: 'angekommen', move: 'ab' },
    { quarter: q(4), step: 'angekommen', move: 'gleich' },
  ])
})

test('a ladder is erased twelve months after the quarter of its last point', () => {
  assert.equal(erasedUpTo(q(2, 2027)), q(1, 2026))
})

test('in random networks no one and no two who moved can be worked out', () => {
  const random = seeded(7)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  for (let run = 0; run < 60; run++) {
    const ladders = Array.from({ length: Math.floor(random() * 60) }, (): Point[] => [
      { step: pick(steps.slice(0, 4)), quarter: q(1) },
      { step: pick(steps), quarter: q(2) },
    ])
    const releases = releasesOf(ladders, q(1), q(2), undefined)
    const { bounds } = published(frameOf(q(1), q(2)), releases)
    for (const move of [allMoves, ...moves])
      for (const step of [allSteps, ...steps]) {
        const [least, most] = bounds({ quarter: q(2), move, step })
        assert.ok(least !== most || least === 0 || least >= 3, `${move} ${step}: ${least}`)
      }
  }
})
