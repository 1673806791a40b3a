import { fitsTable, type Problem, type Talk } from './problem.ts'
import { enoughInterpreters, seatsOf } from './seats.ts'

/**
 * The plan an organizer makes by hand: round for round, in the order in which people signed up, everybody goes to the
 * best firm on their list that has a free table. It is what the timetable is measured against.
 */
export const planByHand = (problem: Problem): readonly Talk[] => {
  const seats = seatsOf(problem)
  const met = new Set<string>()
  const talks: Talk[] = []
  for (let round = 0; round < problem.rounds; round++) {
    const taken = new Set<string>()
    const languages: string[] = []
    for (const one of problem.applicants) {
      if (!one.open.includes(round)) continue
      if (one.interpreter && !enoughInterpreters(problem, round, [...languages, one.interpreter])) continue
      for (const firm of one.wishes) {
        if (met.has(`${one.id}\n${firm}`)) continue
        const seat = seats.find(
          (table) =>
            table.firm === firm &&
            !taken.has(table.key) &&
            table.open.includes(round) &&
            fitsTable(one.needs, table),
        )
        if (!seat) continue
        taken.add(seat.key)
        met.add(`${one.id}\n${firm}`)
        if (one.interpreter) languages.push(one.interpreter)
        talks.push({ round, applicant: one.id, firm, table: seat.name })
        break
      }
    }
  }
  return talks
}
