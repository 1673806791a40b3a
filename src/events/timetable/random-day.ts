import type { Problem, Trait } from './problem.ts'

/** A day by chance, the same for the same seed: for tests and measurements. */
export interface Chance {
  readonly applicants: number
  readonly firms: number
  readonly rounds: number
  /** How many wishes each has, about. */
  readonly wishes: number
  /** The share (0..1) of people and firms who are not there all day. */
  readonly windows?: number | undefined
  /** Most tables of a firm. */
  readonly tables?: number | undefined
  /** The share of people who need something of a table, and the share of tables that have it. */
  readonly needs?: number | undefined
  readonly interpreters?: number | undefined
  /** Pairs that must meet, taken from the wishes. */
  readonly must?: number | undefined
}

export const randomDay = (seed: number, given: Chance): Problem => {
  let state = seed * 2_654_435_761 + 1
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return ((state >> 8) & 0xffff) / 0x10000
  }
  const whole = (below: number) => Math.floor(chance() * below)
  const all = Array.from({ length: given.rounds }, (_, round) => round)
  const open = (share: number) => {
    if (chance() >= share) return all
    const from = whole(Math.max(1, given.rounds / 2))
    const until = Math.min(given.rounds, from + 2 + whole(given.rounds))
    const pause = chance() < 0.5 ? from + 1 + whole(given.rounds) : -1
    return all.filter((round) => round >= from && round < until && round !== pause)
  }
  const { windows = 0, needs = 0 } = given
  const traitsOf = (share: number): readonly Trait[] =>
    chance() < share ? [chance() < 0.5 ? 'stufenlos' : 'ruhig'] : []
  const firms = Array.from({ length: given.firms }, (_, firm) => ({
    id: `f${firm}`,
    tables: Array.from({ length: 1 + whole(given.tables ?? 1) }, (_, table) => ({
      name: `f${firm}-${table}`,
      traits: needs > 0 && chance() < 0.5 ? (['stufenlos', 'ruhig'] as const) : traitsOf(needs),
      open: open(windows / 2),
    })),
  }))
  const applicants = Array.from({ length: given.applicants }, (_, index) => {
    const wanted = Math.min(given.firms, 2 + whole(given.wishes * 2 - 3))
    const wishes = new Set<string>()
    // Some firms are known to everybody.
    while (wishes.size < wanted) wishes.add(`f${Math.floor(chance() ** 2 * given.firms)}`)
    return {
      id: `a${index}`,
      wishes: [...wishes],
      open: open(windows),
      needs: traitsOf(needs),
      interpreter: given.interpreters && chance() < 0.15 ? (chance() < 0.6 ? 'ar' : 'uk') : undefined,
    }
  })
  return {
    rounds: given.rounds,
    firms,
    applicants,
    must: applicants
      .slice(0, given.must ?? 0)
      .map(({ id, wishes }) => ({ applicant: id, firm: wishes.at(-1)! })),
    never: [],
    interpreters: Array.from({ length: given.interpreters ?? 0 }, (_, index) => ({
      id: `i${index}`,
      languages: index % 2 === 0 ? ['ar'] : ['ar', 'uk'],
      open: open(0.5),
    })),
  }
}
