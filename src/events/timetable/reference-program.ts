import { fitsTable, type Problem, worth } from './problem.ts'
import type { Program } from './windows-model.ts'

/**
 * The plain program that the timetable is checked against and measured with: one choice for every applicant, table and
 * round, nothing put together. It shares nothing with the solver but the question.
 *
 * @param floor the talks everybody gets, who could have as many (`alone`, in the order of the applicants)
 */
export const referenceProgram = (problem: Problem, floor: number, alone: readonly number[]): Program => {
  const columns: { applicant: number; firm: string; table: string; round: number; worth: number }[] = []
  problem.applicants.forEach((one, applicant) => {
    for (const firm of problem.firms) {
      const rank = one.wishes.indexOf(firm.id)
      if (rank < 0) continue
      for (const table of firm.tables)
        if (fitsTable(one.needs, table))
          for (const round of one.open)
            if (table.open.includes(round))
              columns.push({
                applicant,
                firm: firm.id,
                table: `${firm.id}:${table.name}`,
                round,
                worth: worth(rank),
              })
    }
  })
  const all = columns.map((_, index) => index)
  const rowsBy = (key: (column: (typeof columns)[number]) => string) =>
    [...Map.groupBy(all, (index) => key(columns[index]!)).values()].map((choices) => ({
      least: 0,
      most: 1,
      choices,
    }))
  return {
    choices: columns.map((_, offer) => ({ offer, segment: 0 })),
    worths: columns.map(({ worth: one }) => one),
    rows: [
      ...rowsBy(({ applicant, round }) => `${applicant}:${round}`),
      ...rowsBy(({ table, round }) => `${table}:${round}`),
      ...rowsBy(({ applicant, firm }) => `${applicant}:${firm}`),
      ...[...Map.groupBy(all, (index) => columns[index]!.applicant)].map(([applicant, choices]) => ({
        least: Math.min(floor, alone[applicant]!),
        most: problem.rounds,
        choices,
      })),
    ],
  }
}
