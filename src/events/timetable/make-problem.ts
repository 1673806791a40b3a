import type { Interpreter, Pair, Problem } from './problem.ts'
import type { ApplicantRow, FirmRow } from './read-tables.ts'
import { type Rhythm, type Round, roundsOf, within } from './times.ts'

/** What cannot be planned as it stands, and of whom; the rest could be. */
export type Unplannable =
  | { readonly what: 'rounds' | 'talk' | 'change' | 'start' | 'midnight' | 'nobody' | 'no-firm' }
  | {
      readonly what: 'wish-unknown'
      readonly line: number
      readonly applicant: string
      readonly firm: string
    }
  | { readonly what: 'window-short'; readonly line: number; readonly id: string }
  | { readonly what: 'pair-unknown'; readonly applicant: string; readonly firm: string }
  | { readonly what: 'pair-both'; readonly applicant: string; readonly firm: string }

export interface Day {
  readonly rhythm: Rhythm
  readonly applicants: readonly ApplicantRow[]
  readonly firms: readonly FirmRow[]
  readonly must?: readonly Pair[] | undefined
  readonly never?: readonly Pair[] | undefined
  readonly interpreters?: readonly Interpreter[] | undefined
}

export interface Made {
  readonly problem: Problem
  readonly rounds: readonly Round[]
  readonly wrong: readonly Unplannable[]
}

export const limits = { rounds: 48, talk: [5, 20], change: 15 } as const

/**
 * The day as a problem in rounds. Names everything that cannot be; what is named is left out of the problem, so that
 * the rest can be planned all the same.
 */
export const makeProblem = ({
  rhythm,
  applicants,
  firms,
  must = [],
  never = [],
  interpreters,
}: Day): Made => {
  const wrong: Unplannable[] = checkRhythm(rhythm)
  const rounds = wrong.length > 0 ? [] : roundsOf(rhythm)
  if (wrong.length === 0 && rounds.at(-1)!.end > 24 * 60) wrong.push({ what: 'midnight' })
  if (applicants.length === 0) wrong.push({ what: 'nobody' })
  if (firms.length === 0) wrong.push({ what: 'no-firm' })

  const known = new Set(firms.map(({ id }) => id))
  const people = new Set(applicants.map(({ id }) => id))
  const isThere = ({ from, until }: { from: number | undefined; until: number | undefined }) =>
    rounds.length === 0 || within(rounds, { from, until }).length > 0
  for (const row of [...applicants, ...firms])
    if (!isThere(row)) wrong.push({ what: 'window-short', line: row.line, id: row.id })
  for (const { line, id, wishes } of applicants) {
    for (const firm of wishes)
      if (!known.has(firm)) wrong.push({ what: 'wish-unknown', line, applicant: id, firm })
  }
  const refused = new Set(never.map(({ applicant, firm }) => `${applicant}\n${firm}`))
  for (const { applicant, firm } of [...must, ...never])
    if (!people.has(applicant) || !known.has(firm)) wrong.push({ what: 'pair-unknown', applicant, firm })
  for (const { applicant, firm } of must)
    if (refused.has(`${applicant}\n${firm}`)) wrong.push({ what: 'pair-both', applicant, firm })
  const isKnown = ({ applicant, firm }: Pair) => people.has(applicant) && known.has(firm)

  return {
    rounds,
    wrong,
    problem: {
      rounds: rounds.length,
      applicants: applicants.map(({ id, wishes, from, until, needs, interpreter }) => ({
        id,
        wishes: wishes.filter((firm) => known.has(firm)),
        open: within(rounds, { from, until }),
        needs,
        // Without a list of interpreters everybody brings their own.
        interpreter: interpreters && interpreter,
      })),
      firms: firms.map(({ id, tables, from, until }) => ({
        id,
        tables: tables.map((table) => ({ ...table, open: within(rounds, { from, until }) })),
      })),
      must: must.filter(isKnown).filter(({ applicant, firm }) => !refused.has(`${applicant}\n${firm}`)),
      never: never.filter(isKnown),
      interpreters: interpreters ?? [],
    },
  }
}

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

const checkRhythm = ({ start, rounds, talk, change }: Rhythm): Unplannable[] => [
  ...(isWhole(rounds, 1, limits.rounds) ? [] : [{ what: 'rounds' } as const]),
  ...(isWhole(talk, ...limits.talk) ? [] : [{ what: 'talk' } as const]),
  ...(isWhole(change, 0, limits.change) ? [] : [{ what: 'change' } as const]),
  ...(isWhole(start, 0, 24 * 60 - 1) ? [] : [{ what: 'start' } as const]),
]
