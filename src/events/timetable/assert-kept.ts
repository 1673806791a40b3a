import assert from 'node:assert/strict'
import { fitsTable, type Problem, type Talk } from './problem.ts'
import { enoughInterpreters } from './seats.ts'

/** Everything that a plan must keep, whatever it is worth. */
export const assertKept = (problem: Problem, talks: readonly Talk[]): void => {
  const people = new Map(problem.applicants.map((one) => [one.id, one]))
  const tables = new Map(
    problem.firms.flatMap(({ id, tables }) => tables.map((one) => [`${id}\n${one.name}`, one])),
  )
  const seen = new Set<string>()
  const once = (...words: readonly (string | number)[]) => {
    const key = words.join('\n')
    assert.ok(!seen.has(key), `twice: ${words.join(' ')}`)
    seen.add(key)
  }
  for (const { round, applicant, firm, table } of talks) {
    const one = people.get(applicant)!
    const seat = tables.get(`${firm}\n${table}`)!
    once('applicant', round, applicant)
    once('table', round, firm, table)
    once('pair', applicant, firm)
    assert.ok(one.open.includes(round), `${applicant} is not there in round ${round}`)
    assert.ok(seat.open.includes(round), `nobody sits at ${table} in round ${round}`)
    assert.ok(fitsTable(one.needs, seat), `${table} has not what ${applicant} needs`)
    const isForced = problem.must.some((pair) => pair.applicant === applicant && pair.firm === firm)
    assert.ok(one.wishes.includes(firm) || isForced, `${applicant} did not wish for ${firm}`)
    assert.ok(!problem.never.some((pair) => pair.applicant === applicant && pair.firm === firm))
  }
  for (const { applicant, firm } of problem.must)
    assert.ok(
      talks.some((talk) => talk.applicant === applicant && talk.firm === firm),
      `${applicant} must meet ${firm}`,
    )
  for (const [round, some] of Map.groupBy(talks, (talk) => talk.round)) {
    const wanted = some.flatMap(({ applicant }) => people.get(applicant)!.interpreter ?? [])
    assert.ok(enoughInterpreters(problem, round, wanted), `too few interpreters in round ${round}`)
  }
}
