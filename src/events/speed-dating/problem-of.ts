import { type Made, makeProblem } from '../timetable/make-problem.ts'
import type { Round } from '../timetable/times.ts'
import { within } from '../timetable/times.ts'
import type { Applicant, Dating, Hours } from './dating.ts'

/** The day as the timetable sees it: ids and rounds, no names. */
export const problemOf = ({ day, firms, applicants, pairs, interpreters }: Dating): Made => {
  const there = applicants.filter(({ absent }) => !absent)
  const here = new Set(there.map(({ id }) => id))
  const ofPairs = (wanted: boolean) =>
    pairs
      .filter(({ applicantId, meets }) => meets === wanted && here.has(applicantId))
      .map(({ applicantId, firmId }) => ({ applicant: applicantId, firm: firmId }))
  const made = makeProblem({
    rhythm: day,
    applicants: there.map(({ id, name, wishes, needs, interpreter, ...hours }) => ({
      line: 0,
      id,
      name,
      wishes,
      needs,
      interpreter: interpreter ?? undefined,
      ...windowOf(hours),
    })),
    firms: firms.map(({ id, name, tables, ...hours }) => ({
      line: 0,
      id,
      name,
      tables: tables.map((table) => ({
        name: table.id,
        traits: [
          ...(table.stepFree ? (['stufenlos'] as const) : []),
          ...(table.quiet ? (['ruhig'] as const) : []),
        ],
      })),
      ...windowOf(hours),
    })),
    must: ofPairs(true),
    never: ofPairs(false),
  })
  const people = new Map(there.map((one) => [one.id, one]))
  return {
    ...made,
    problem: {
      ...made.problem,
      applicants: made.problem.applicants.map((one) => ({
        ...one,
        open: outsideBreaks(made.rounds, people.get(one.id)!, one.open),
        // Without a list of interpreters everybody brings their own.
        interpreter: interpreters.length > 0 ? (people.get(one.id)!.interpreter ?? undefined) : undefined,
      })),
      interpreters: interpreters.map(({ id, languages, ...hours }) => ({
        id,
        languages,
        open: within(made.rounds, windowOf(hours)),
      })),
    },
  }
}

const windowOf = ({ from, until }: Hours) => ({ from: from ?? undefined, until: until ?? undefined })

/** Rounds that do not touch a break of this person. */
const outsideBreaks = (rounds: readonly Round[], { breaks }: Applicant, open: readonly number[]) =>
  open.filter((round) =>
    breaks.every(({ from, until }) => rounds[round]!.end <= from || rounds[round]!.start >= until),
  )
