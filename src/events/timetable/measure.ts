import type { Problem, Talk } from './problem.ts'

/** What a plan is worth, for the organizer and for comparing. Waits and seats are counted in rounds. */
export interface Measures {
  readonly talks: number
  readonly minTalks: number
  /** Mean rank of the wishes that came true; a first wish is 1. */
  readonly meanRank: number
  /** Seats that stay empty while a recruiter is there. */
  readonly emptySeats: number
  readonly longestWait: number
}

/** @param alone the most talks each applicant could have alone, in their order */
export const measure = (problem: Problem, talks: readonly Talk[], alone: readonly number[]): Measures => {
  const by = Map.groupBy(talks, ({ applicant }) => applicant)
  const rank = new Map(problem.applicants.map(({ id, wishes }) => [id, wishes]))
  const ranks = talks.flatMap(({ applicant, firm }) => {
    const at = rank.get(applicant)!.indexOf(firm)
    return at < 0 ? [] : [at + 1]
  })
  const seats = problem.firms.reduce(
    (all, { tables }) => all + tables.reduce((sum, { open }) => sum + open.length, 0),
    0,
  )
  return {
    talks: talks.length,
    minTalks: fewest(
      problem.applicants.map(({ id }) => by.get(id)?.length ?? 0),
      alone,
    ),
    meanRank: ranks.length === 0 ? 0 : ranks.reduce((sum, one) => sum + one, 0) / ranks.length,
    emptySeats: seats - talks.length,
    longestWait: Math.max(0, ...[...by.values()].map(longestWait)),
  }
}

/** The fewest talks of any applicant. Who has all they could have alone counts for as many as the others have. */
export const fewest = (counts: readonly number[], alone: readonly number[]): number => {
  const short = counts.filter((count, index) => count < alone[index]!)
  return short.length > 0 ? Math.min(...short) : Math.max(0, ...alone)
}

/** The longest wait between two talks of one person. */
export const longestWait = (talks: readonly Talk[]): number => {
  const rounds = talks.map(({ round }) => round).sort((a, b) => a - b)
  return Math.max(0, ...rounds.slice(1).map((round, index) => round - rounds[index]! - 1))
}
