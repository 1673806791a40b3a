import { divide } from './money.ts'

/** What somebody still needs, in cents; positions of the household. */
export interface Want {
  readonly position: number
  readonly amount: number
}

export interface Distributed {
  /** What of the adults' income counts at whom. */
  readonly shares: ReadonlyMap<number, number>
  /** What is left where every need is covered. */
  readonly surplus: number
}

/**
 * The adults' income, divided among all who lack something in proportion to what they lack (§ 9 (2) sentence 3 SGB
 * II): adults their whole need, children what their own income left open.
 */
export const distribute = (pool: number, wants: readonly Want[]): Distributed => {
  const wanted = wants.reduce((sum, { amount }) => sum + amount, 0)
  const given = Math.min(pool, wanted)
  const parts = divide(
    given,
    wants.map(({ amount }) => amount),
  )
  return {
    shares: new Map(wants.map(({ position }, index) => [position, parts[index] ?? 0])),
    surplus: pool - given,
  }
}
