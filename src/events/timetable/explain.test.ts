import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from './explain.ts'
import { planTimetable } from './plan-timetable.ts'
import type { Applicant, Problem } from './problem.ts'
import { randomDay } from './random-day.ts'

const seeker = (id: string, wishes: readonly string[], more: Partial<Applicant> = {}): Applicant => ({
  id,
  wishes,
  open: [0, 1],
  needs: [],
  ...more,
})
const firm = (id: string, open = [0, 1], traits: readonly 'stufenlos'[] = []) => ({
  id,
  tables: [{ name: id, traits, open }],
})
const reasonOf = async (problem: Problem, id: string) => {
  const found = await planTimetable(problem, { seconds: 5 })
  if (found.is !== 'plan') throw new Error('no plan')
  return explain(problem, found.plan.talks).find(({ applicant }) => applicant === id)!
}
const day = (given: Partial<Problem>): Problem => ({
  rounds: 2,
  applicants: [],
  firms: [],
  must: [],
  never: [],
  interpreters: [],
  ...given,
})

test('everybody learns which wishes came true, and why the best other one did not', async () => {
  const all = ['a', 'b', 'c'].map((id) => seeker(id, ['f']))
  const said = await Promise.all(
    all.map(({ id }) => reasonOf(day({ applicants: all, firms: [firm('f')] }), id)),
  )
  assert.deepEqual(said.map(({ talks }) => talks).sort(), [0, 1, 1])
  assert.deepEqual(said.find(({ talks }) => talks === 0)?.missed, {
    rank: 1,
    firm: 'f',
    reason: { why: 'full', wanted: 3, seats: 2 },
  })
  assert.equal(said.find(({ talks }) => talks === 1)?.missed, undefined)
})

test('the reasons that lie with the day: not at the same time, no table that fits, not to meet, no round left', async () => {
  const firms = [firm('early', [0]), firm('steps'), firm('f'), firm('g')]
  const why = async (one: Applicant, never: Problem['never'] = []) =>
    (await reasonOf(day({ applicants: [one], firms, never }), one.id)).missed?.reason.why
  assert.equal(await why(seeker('a', ['early'], { open: [1] })), 'apart')
  assert.equal(await why(seeker('a', ['steps'], { needs: ['stufenlos'] })), 'table')
  assert.equal(await why(seeker('a', ['f']), [{ applicant: 'a', firm: 'f' }]), 'never')
  assert.equal(await why(seeker('a', ['f', 'g', 'steps'])), 'busy')
})

test('a talk that nobody wished for is told as one beside the wishes', async () => {
  const problem = day({
    applicants: [seeker('a', ['f'])],
    firms: [firm('f'), firm('g')],
    must: [{ applicant: 'a', firm: 'g' }],
  })
  const said = await reasonOf(problem, 'a')
  assert.deepEqual([said.talks, said.met, said.beside, said.missed], [2, [1], 1, undefined])
})

test('nobody with a wish that did not come true is left without a reason', async () => {
  const problem = randomDay(8, { applicants: 40, firms: 12, rounds: 8, wishes: 5, windows: 0.4, needs: 0.2 })
  const found = await planTimetable(problem, { seconds: 10 })
  if (found.is !== 'plan') throw new Error('no plan')
  for (const one of explain(problem, found.plan.talks)) {
    const { wishes } = problem.applicants.find(({ id }) => id === one.applicant)!
    assert.equal(one.missed !== undefined, one.met.length < wishes.length)
  }
})
