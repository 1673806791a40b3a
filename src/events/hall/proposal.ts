import type { Dating } from '../speed-dating/dating.ts'
import { problemOf } from '../speed-dating/problem-of.ts'
import type { Problem, Talk } from '../timetable/problem.ts'
import { replan } from '../timetable/replan.ts'

/** How the plan could go on after what has changed. */
export interface Proposal {
  /** The first round that can still be changed, from 0. */
  readonly from: number
  /** All talks as they would hold. */
  readonly talks: readonly Talk[]
  readonly moved: readonly { readonly from: Talk; readonly to: Talk }[]
  readonly added: readonly Talk[]
  /** Talks of somebody who is there and whose place is gone. */
  readonly lost: readonly Talk[]
  /** Talks of somebody who is not there. */
  readonly gone: readonly Talk[]
}

/** The day as it is now: tables that close earlier included (minutes since midnight, by their id). */
export const problemNow = (dating: Dating, closed: ReadonlyMap<string, number>): Problem => {
  const { problem, rounds } = problemOf(dating)
  return {
    ...problem,
    firms: problem.firms.map((firm) => ({
      ...firm,
      tables: firm.tables.map((table) => {
        const until = closed.get(table.name)
        return until === undefined
          ? table
          : { ...table, open: table.open.filter((round) => rounds[round]!.end <= until) }
      }),
    })),
  }
}

const pair = ({ applicant, firm }: Talk): string => `${applicant} ${firm}`
const isIn = (talks: readonly Talk[]) => {
  const pairs = new Set(talks.map(pair))
  return (talk: Talk) => pairs.has(pair(talk))
}

/** Rounds that have begun stay; of the others as few people move as `replan` promises. */
export const proposalOf = (
  problem: Problem,
  before: readonly Talk[],
  from: number,
  least: number,
): Proposal => {
  const { talks, moved, added, lost } = replan(problem, before, from, least)
  const [isThere, isLost] = [isIn(talks), isIn(lost)]
  return { from, talks, moved, added, lost, gone: before.filter((one) => !isThere(one) && !isLost(one)) }
}

const seat = ({ round, table }: Talk): string => `${round} ${table}`

/** Seats (a table in a round) at which somebody else sits afterwards, or nobody any more, or somebody at last. */
export const changedSeats = (before: readonly Talk[], after: readonly Talk[]): number => {
  const sat = new Map(before.map((talk) => [seat(talk), talk.applicant]))
  const sits = new Map(after.map((talk) => [seat(talk), talk.applicant]))
  return [...new Set([...sat.keys(), ...sits.keys()])].filter((key) => sat.get(key) !== sits.get(key)).length
}

/** Whose sheet and which tables' cards are no longer true. */
export const outdated = (
  before: readonly Talk[],
  after: readonly Talk[],
): { readonly applicants: ReadonlySet<string>; readonly tables: ReadonlySet<string> } => {
  const key = (talk: Talk) => `${seat(talk)} ${talk.applicant}`
  const [was, is] = [new Set(before.map(key)), new Set(after.map(key))]
  const changed = [
    ...before.filter((talk) => !is.has(key(talk))),
    ...after.filter((talk) => !was.has(key(talk))),
  ]
  return {
    applicants: new Set(changed.map(({ applicant }) => applicant)),
    tables: new Set(changed.map(({ table }) => table)),
  }
}
