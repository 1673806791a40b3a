import type { Problem } from './problem.ts'

/** Every table of every firm: a seat in each round in which a recruiter is there. */
export const seatsOf = (problem: Problem) =>
  problem.firms.flatMap((firm) =>
    firm.tables.map((table) => ({ ...table, firm: firm.id, key: `${firm.id}\n${table.name}` })),
  )

/** Whether each of these talks finds an interpreter of its own: augmenting paths. */
export const enoughInterpreters = (problem: Problem, round: number, wanted: readonly string[]): boolean => {
  const there = problem.interpreters.filter(({ open }) => open.includes(round))
  const taken = new Map<number, number>()
  const find = (talk: number, tried: Set<number>): boolean =>
    there.some(({ languages }, index) => {
      if (tried.has(index) || !languages.includes(wanted[talk]!)) return false
      tried.add(index)
      const holder = taken.get(index)
      if (holder !== undefined && !find(holder, tried)) return false
      taken.set(index, talk)
      return true
    })
  return wanted.every((_, talk) => find(talk, new Set()))
}
