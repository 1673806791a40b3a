import { fitsTable, type Problem, type Talk } from './problem.ts'

/** Why a wish did not come true. */
export type Reason =
  /** More people wished for the firm than it has seats. */
  | { readonly why: 'full'; readonly wanted: number; readonly seats: number }
  /** Not once there at the same time. */
  | { readonly why: 'apart' }
  /** No table that has what this person needs. */
  | { readonly why: 'table' }
  /** This person has a talk in every round they are there for. */
  | { readonly why: 'busy' }
  /** The organizer said that they do not meet. */
  | { readonly why: 'never' }
  /** All its seats that would have fitted went to others. */
  | { readonly why: 'taken' }

export interface Explained {
  readonly applicant: string
  readonly talks: number
  /** Ranks (from 1) of the wishes that came true. */
  readonly met: readonly number[]
  /** Pairs that the organizer wanted to meet, without a wish. */
  readonly beside: number
  /** The best wish that did not come true, and why. */
  readonly missed: { readonly rank: number; readonly firm: string; readonly reason: Reason } | undefined
}

/** What can be told each applicant in one sentence: what came true, and why the best other wish did not. */
export const explain = (problem: Problem, talks: readonly Talk[]): readonly Explained[] => {
  const by = Map.groupBy(talks, ({ applicant }) => applicant)
  const firms = new Map(problem.firms.map((firm) => [firm.id, firm]))
  const wanted = new Map<string, number>()
  for (const { wishes } of problem.applicants)
    for (const firm of new Set(wishes)) wanted.set(firm, (wanted.get(firm) ?? 0) + 1)
  const taken = Map.groupBy(talks, ({ firm }) => firm)
  const never = new Set(problem.never.map(({ applicant, firm }) => `${applicant}\n${firm}`))

  return problem.applicants.map((one) => {
    const own = by.get(one.id) ?? []
    const has = new Set(own.map(({ firm }) => firm))
    const best = one.wishes.findIndex((firm) => !has.has(firm) && firms.has(firm))
    const reasonOf = (id: string): Reason => {
      const { tables } = firms.get(id)!
      if (never.has(`${one.id}\n${id}`)) return { why: 'never' }
      const suitable = tables.filter((table) => fitsTable(one.needs, table))
      if (suitable.length === 0) return { why: 'table' }
      if (!suitable.some(({ open }) => open.some((round) => one.open.includes(round))))
        return { why: 'apart' }
      const seats = tables.reduce((sum, { open }) => sum + open.length, 0)
      if ((taken.get(id)?.length ?? 0) >= seats) return { why: 'full', wanted: wanted.get(id) ?? 0, seats }
      if (own.length >= one.open.length) return { why: 'busy' }
      return { why: 'taken' }
    }
    return {
      applicant: one.id,
      talks: own.length,
      met: one.wishes.flatMap((firm, index) => (has.has(firm) ? [index + 1] : [])),
      beside: own.filter(({ firm }) => !one.wishes.includes(firm)).length,
      missed:
        best < 0
          ? undefined
          : { rank: best + 1, firm: one.wishes[best]!, reason: reasonOf(one.wishes[best]!) },
    }
  })
}
