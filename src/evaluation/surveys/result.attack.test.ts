import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attack, type Equation } from '../bounds.ts'
import { random as seeded } from '../seeded-random.ts'
import { allAnswers, good, minimumOf, numberAt, other, readResult, resultOf } from './result.ts'
import { type Answer, answers, audiences, notSaid } from './survey.ts'

/**
 * All that a house reads of one survey, at once: every told number of every question. All questions have one total, as "not
 * said" is an answer; so whoever subtracts answers from respondents, or one question from another, must find nothing.
 */
const all: readonly Answer[] = [...answers, notSaid]
const halves: Readonly<Record<string, readonly Answer[]>> = {
  [good]: all.filter((answer) => answer > 3),
  [other]: all.filter((answer) => answer <= 3),
}
const leavesOf = (node: string): readonly Answer[] =>
  node === allAnswers ? all : (halves[node] ?? all.filter((answer) => String(answer) === node))
const nodes = [allAnswers, good, other, ...all.map(String)]
const questions = [0, 1, 2]
const cellOf = (question: number, answer: Answer): number => question * all.length + all.indexOf(answer)

test('no linear program over all questions of a survey finds a one or a two, or narrows a hidden number below three', async () => {
  const random = seeded(23)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() ** 2 * values.length)]!
  const seen = { told: 0, hidden: 0 }
  for (let run = 0; run < 200; run++) {
    const audience = audiences[run % 2]!
    const sheets = Array.from({ length: Math.floor(random() * 40) }, () => questions.map(() => pick(all)))
    const tally = (question: number) =>
      new Map(all.map((answer) => [answer, sheets.filter((sheet) => sheet[question] === answer).length]))
    const readers = questions.map((question) => readResult(resultOf(tally(question), audience)))
    const equations: Equation[] = []
    const targets: (readonly number[])[] = []
    for (const question of questions)
      for (const node of nodes) {
        const cells = leavesOf(node).map((answer) => cellOf(question, answer))
        const n = numberAt(readers[question]!, node)
        if (n === undefined) targets.push(cells)
        // What is told is told of every question: they have one total.
        else
          for (const own of node === allAnswers ? questions : [question])
            equations.push({ cells: leavesOf(node).map((answer) => cellOf(own, answer)), n })
        if (n !== undefined) {
          seen.told += 1
          assert.equal(
            n,
            leavesOf(node).reduce<number>((sum, answer) => sum + tally(question).get(answer)!, 0),
          )
          assert.ok(n === 0 || n >= minimumOf(audience))
        }
      }
    // Also what several hidden words have together.
    for (const question of questions)
      for (const answer of answers.slice(1))
        targets.push([cellOf(question, answer), cellOf(question, 5)].sort((a, b) => a - b))
    const found = await attack(questions.length * all.length, equations, targets, 3)
    for (const [least, most] of found) {
      if (least === most) assert.ok(least === 0 || least >= minimumOf(audience), `${least}`)
      else assert.ok(most - least >= 3, `between ${least} and ${most}`)
    }
    seen.hidden += found.length
  }
  assert.ok(seen.told > 500 && seen.hidden > 500, JSON.stringify(seen))
})
