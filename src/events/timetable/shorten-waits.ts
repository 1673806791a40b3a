import type { Problem, Talk } from './problem.ts'
import { enoughInterpreters, seatsOf } from './seats.ts'

/** How much may be tried, so that a plan takes no longer than this and comes out the same every time. */
const WORK = 20_000_000

/**
 * Moves talks to other rounds, so that nobody waits long between two talks and tables have few holes. Who meets whom
 * stays. A move exchanges two rounds along a chain of talks that stand in each other's way (Kempe 1879); it is made
 * only if everybody in the chain may be there then, and if it makes the sum of squared waits smaller.
 */
export const shortenWaits = (problem: Problem, talks: readonly Talk[]): readonly Talk[] => {
  const seats = seatsOf(problem)
  const applicantAt = new Map(problem.applicants.map(({ id }, index) => [id, index]))
  const tableAt = new Map(seats.map(({ key }, index) => [key, index]))
  const people = problem.applicants.map(({ open }) => new Set(open))
  const tables = seats.map(({ open }) => new Set(open))
  const at = talks.map(({ round }) => round)
  const whose = talks.map(({ applicant }) => applicantAt.get(applicant)!)
  const where = talks.map(({ firm, table }) => tableAt.get(`${firm}\n${table}`)!)
  const grid = (size: number) => Array.from({ length: size }, () => new Int32Array(problem.rounds).fill(-1))
  const byApplicant = grid(people.length)
  const byTable = grid(tables.length)
  talks.forEach(({ round }, talk) => {
    byApplicant[whose[talk]!]![round] = talk
    byTable[where[talk]!]![round] = talk
  })
  const translated = translation(problem, whose)

  let work = 0
  /** The talks that must change between two rounds, if this one does; undefined where somebody is not there. */
  const chain = (talk: number, here: number, there: number): readonly number[] | undefined => {
    const found = new Set([talk])
    for (const one of found) {
      work++
      const other = at[one] === here ? there : here
      if (!people[whose[one]!]!.has(other) || !tables[where[one]!]!.has(other)) return undefined
      for (const next of [byApplicant[whose[one]!]![other]!, byTable[where[one]!]![other]!])
        if (next >= 0) found.add(next)
    }
    return [...found]
  }
  const exchange = (some: readonly number[], here: number, there: number) => {
    for (const talk of some) {
      byApplicant[whose[talk]!]![at[talk]!] = -1
      byTable[where[talk]!]![at[talk]!] = -1
    }
    for (const talk of some) {
      at[talk] = at[talk] === here ? there : here
      byApplicant[whose[talk]!]![at[talk]!] = talk
      byTable[where[talk]!]![at[talk]!] = talk
    }
  }
  const cost = (some: readonly number[]) => {
    let sum = 0
    for (const one of new Set(some.map((talk) => whose[talk]!))) sum += 4 * waiting(byApplicant[one]!)
    for (const one of new Set(some.map((talk) => where[talk]!))) sum += waiting(byTable[one]!)
    work += some.length * problem.rounds
    return sum
  }

  for (let better = true; better && work < WORK; ) {
    better = false
    for (let talk = 0; talk < talks.length && work < WORK; talk++) {
      for (let there = 0; there < problem.rounds; there++) {
        const here = at[talk]!
        const some = here === there ? undefined : chain(talk, here, there)
        if (!some) continue
        const before = cost(some)
        exchange(some, here, there)
        if (cost(some) < before && translated(at, some, [here, there])) better = true
        else exchange(some, here, there)
      }
    }
  }
  return talks.map((talk, index) => ({ ...talk, round: at[index]! }))
}

/** The squares of the empty stretches between the first and the last talk. */
const waiting = (row: Int32Array): number => {
  let sum = 0
  let since = -1
  for (let round = 0; round < row.length; round++) {
    if (row[round] === -1) continue
    if (since >= 0) sum += (round - since - 1) ** 2
    since = round
  }
  return sum
}

/** Whether the interpreters of a round are enough for its talks. */
const translation = (problem: Problem, whose: readonly number[]) => {
  const languages = problem.applicants.map(({ interpreter }) => interpreter)
  if (languages.every((one) => one === undefined)) return () => true
  return (at: readonly number[], some: readonly number[], rounds: readonly number[]): boolean => {
    if (some.every((talk) => languages[whose[talk]!] === undefined)) return true
    return rounds.every((round) => {
      const wanted = at.flatMap((one, talk) =>
        one === round && languages[whose[talk]!] ? [languages[whose[talk]!]!] : [],
      )
      return enoughInterpreters(problem, round, wanted)
    })
  }
}
