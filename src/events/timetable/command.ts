import { parseArgs } from 'node:util'
import type { Tool } from '#platform/chapter.ts'
import { ImportError } from '#platform/import/problems.ts'
import { openSource } from '#platform/import/source.ts'
import { makeProblem } from './make-problem.ts'
import { type Plan, planTimetable } from './plan-timetable.ts'
import type { Problem } from './problem.ts'
import { readApplicants, readFirms } from './read-tables.ts'
import { sayUnplannable, sayWrong } from './say.ts'
import { clock, minutesOf, type Round } from './times.ts'

const usage =
  'timetable <applicants.csv> <firms.csv> --start 09:00 --rounds 12 [--talk 10] [--change 2] [--min-talks 3] [--seconds 60] [--json]   plans a speed-dating; stores nothing'

/** Plans a speed-dating from two files and prints the plan. Needs no database. */
export const timetableTool: Tool = {
  name: 'timetable',
  usage,
  run: async (args, out) => {
    const given = optionsOf(args)
    if (typeof given === 'string') {
      out(given)
      out(`Usage: ${usage}`)
      return 1
    }
    try {
      const applicants = readApplicants(await textOf(given.applicants))
      const firms = readFirms(await textOf(given.firms))
      const { problem, rounds, wrong } = makeProblem({
        rhythm: given.rhythm,
        applicants: applicants.rows,
        firms: firms.rows,
      })
      const reasons = [
        // A wish named twice counts once.
        ...applicants.wrong
          .filter(({ what }) => what !== 'wish-twice')
          .map((one) => sayWrong(given.applicants, one)),
        ...firms.wrong.map((one) => sayWrong(given.firms, one)),
        ...wrong.map(sayUnplannable),
      ]
      if (reasons.length > 0) return refuse(reasons, out)
      const planned = await planTimetable(problem, { seconds: given.seconds })
      if (planned.is === 'stopped')
        return refuse(
          [`No plan was found within ${given.seconds} seconds: give it more with --seconds.`],
          out,
        )
      if (planned.is === 'impossible') throw new Error('there are no pairs that must meet')
      const answer = answerOf(problem, rounds, planned.plan)
      if (given.json) out(JSON.stringify(answer))
      else tell(answer, planned.plan, given.minTalks, out)
      return 0
    } catch (error) {
      if (error instanceof ImportError) return refuse(error.message.split('\n'), out)
      throw error
    }
  },
}

const refuse = (reasons: readonly string[], out: (line: string) => void): number => {
  for (const reason of reasons) out(reason)
  return 1
}

const textOf = async (file: string): Promise<string> => {
  let text = ''
  for await (const piece of (await openSource(file)).text()) text += piece
  return text
}

const optionsOf = (args: readonly string[]) => {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return error instanceof Error ? error.message : 'The options cannot be read.'
  }
  const { values, positionals } = parsed
  const [applicants, firms, ...more] = positionals
  if (!applicants || !firms || more.length > 0) return 'Two files are needed: the applicants and the firms.'
  const start = minutesOf(values.start)
  if (start === undefined) return `--start ${values.start}: a time like 09:00 is needed.`
  const number = (name: 'rounds' | 'talk' | 'change' | 'min-talks' | 'seconds') =>
    /^\d+$/.test(values[name]) ? Number(values[name]) : Number.NaN
  for (const name of ['rounds', 'talk', 'change', 'min-talks', 'seconds'] as const)
    if (Number.isNaN(number(name))) return `--${name} ${values[name]}: a whole number is needed.`
  return {
    applicants,
    firms,
    json: values.json,
    minTalks: number('min-talks'),
    seconds: number('seconds'),
    rhythm: { start, rounds: number('rounds'), talk: number('talk'), change: number('change') },
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      start: { type: 'string', default: '09:00' },
      rounds: { type: 'string', default: '12' },
      talk: { type: 'string', default: '10' },
      change: { type: 'string', default: '2' },
      'min-talks': { type: 'string', default: '3' },
      seconds: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  })

const answerOf = (problem: Problem, rounds: readonly Round[], plan: Plan) => {
  const by = Map.groupBy(plan.talks, ({ applicant }) => applicant)
  return {
    rounds: rounds.map(({ number, start }) => ({ round: number, start: clock(start) })),
    talks: plan.talks.map(({ round, ...talk }) => ({ round: round + 1, ...talk })),
    per_applicant: problem.applicants.map(({ id, wishes }) => {
      const ranks = (by.get(id) ?? []).map(({ firm }) => wishes.indexOf(firm) + 1)
      return { applicant: id, talks: ranks.length, best_rank: ranks.length > 0 ? Math.min(...ranks) : null }
    }),
    objective: { min_talks: plan.minTalks, value: plan.value, bound: plan.bound },
    proven: plan.proven,
  }
}

const tell = (
  answer: ReturnType<typeof answerOf>,
  plan: Plan,
  wanted: number,
  out: (line: string) => void,
): void => {
  for (const { round, start } of answer.rounds) {
    out(`Round ${round}, ${start}`)
    for (const talk of answer.talks)
      if (talk.round === round) out(`  ${talk.table}: ${talk.applicant} with ${talk.firm}`)
  }
  out(
    `Everybody has at least ${plan.minTalks} talks, or all they could have. Sum of wishes ${plan.value}, at most ${plan.bound}${plan.proven ? ': nothing better can be' : ''}.`,
  )
  if (plan.minTalks < wanted && plan.limit)
    out(
      `${wanted} talks for everybody cannot be: ${plan.limit.applicants.length} applicants wish for ${plan.limit.firms.join(', ')}, and all seats there are taken.`,
    )
}
