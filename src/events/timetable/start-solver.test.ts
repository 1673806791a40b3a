import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertKept } from './assert-kept.ts'
import { randomDay } from './random-day.ts'
import { type Progress, startSolver } from './start-solver.ts'

test('a search runs beside the house and tells how far it is', async () => {
  const problem = randomDay(5, { applicants: 120, firms: 30, rounds: 14, wishes: 8, tables: 2, windows: 0.6 })
  const told: Progress[] = []
  let ticks = 0
  const clock = setInterval(() => ticks++, 10)
  const { is, ...rest } = await startSolver(problem, { seconds: 60, tell: (one) => told.push(one) }).done
  clearInterval(clock)
  assert.equal(is, 'plan')
  if ('plan' in rest) assertKept(problem, rest.plan.talks)
  assert.ok(ticks > 5, `${ticks} ticks`)
})

test('a search can be cancelled', async () => {
  const problem = randomDay(7, {
    applicants: 600,
    firms: 80,
    rounds: 20,
    wishes: 10,
    tables: 2,
    windows: 0.7,
  })
  const search = startSolver(problem, { seconds: 300 })
  const started = performance.now()
  setTimeout(search.cancel, 300)
  assert.deepEqual(await search.done, { is: 'stopped' })
  assert.ok(performance.now() - started < 100_000)
})
