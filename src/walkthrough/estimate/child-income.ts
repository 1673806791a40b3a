import type { Income } from './income.ts'

/** How a child's own income meets the child's own need, in cents. */
export interface ChildPurse {
  /** Of the own income, what the own need takes. */
  readonly used: number
  /** Kindergeld that the child does not need: income of the parent who receives it (§ 11 (1) sentence 5 SGB II). */
  readonly kindergeldLeft: number
  /** Other income beyond the need, above all maintenance: it stays with the child and helps nobody else. */
  readonly kept: number
  /** Covers the need alone: no member of the Bedarfsgemeinschaft (§ 7 (3) no. 4 SGB II). */
  readonly covers: boolean
}

/** Kindergeld comes last: it counts as the child's as far as the other income leaves a need. */
export const childPurse = (income: Income, kindergeld: number, need: number): ChildPurse => {
  const used = Math.min(income.total, need)
  const beyond = income.total - used
  const kindergeldLeft = Math.min(kindergeld, beyond)
  return { used, kindergeldLeft, kept: beyond - kindergeldLeft, covers: income.total >= need }
}
