/**
 * A speed-dating as the timetable sees it: ids and rounds, no names. Rounds count from 0.
 */
export interface Problem {
  readonly rounds: number
  readonly applicants: readonly Applicant[]
  readonly firms: readonly Firm[]
  /** Pairs that meet whatever they wish, and pairs that do not meet. */
  readonly must: readonly Pair[]
  readonly never: readonly Pair[]
  /** Who translates, and when. */
  readonly interpreters: readonly Interpreter[]
}

export interface Applicant {
  readonly id: string
  /** Firms, best first. */
  readonly wishes: readonly string[]
  /** The rounds this applicant is there for. */
  readonly open: readonly number[]
  readonly needs: readonly Trait[]
  /** The language to translate from, where an interpreter is needed. */
  readonly interpreter?: string | undefined
}

/** What a table has, and what an applicant may need of it. */
export const traits = ['stufenlos', 'ruhig'] as const
export type Trait = (typeof traits)[number]

export interface Table {
  readonly name: string
  readonly traits: readonly Trait[]
  /** The rounds a recruiter sits there. */
  readonly open: readonly number[]
}

export interface Firm {
  readonly id: string
  readonly tables: readonly Table[]
}

export interface Pair {
  readonly applicant: string
  readonly firm: string
}

export interface Interpreter {
  readonly id: string
  readonly languages: readonly string[]
  readonly open: readonly number[]
}

export interface Talk {
  readonly round: number
  readonly applicant: string
  readonly firm: string
  readonly table: string
}

/** A first wish counts 10, a second 9, … a tenth and later 1; what nobody wished for, but must be, 0. */
export const worth = (rank: number): number => (rank < 0 ? 0 : Math.max(1, 10 - rank))

export const fitsTable = (needs: readonly Trait[], table: Pick<Table, 'traits'>): boolean =>
  needs.every((need) => table.traits.includes(need))
