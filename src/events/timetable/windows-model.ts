import type { Problem } from './problem.ts'
import type { Segmented } from './segments.ts'

/** A talk that may be in a segment: one column of the model. */
export interface Choice {
  readonly offer: number
  readonly segment: number
}

export interface Row {
  readonly least: number
  readonly most: number
  readonly choices: readonly number[]
}

export interface Program {
  readonly choices: readonly Choice[]
  readonly rows: readonly Row[]
  /** What is made as large as possible: the sum of these over the choices made. */
  readonly worths: readonly number[]
}

/**
 * The plan with windows, breaks and interpreters as a program in whole numbers: a choice is 0 or 1. That every
 * applicant finds a table with what they need, and every talk an interpreter, holds by Hall's theorem: for every
 * set of kinds of need there are no more talks than seats that serve one of them.
 *
 * @param floor the talks everybody gets, who can have as many alone; undefined: as many of the pairs that must meet as
 *   possible, whatever becomes of the others
 */
export const windowsModel = (
  { applicants, segments, banks, offers }: Segmented,
  interpreters: Problem['interpreters'],
  floor: number | undefined,
): Program => {
  const choices = offers.flatMap((one, offer) => one.segments.map((segment) => ({ offer, segment })))
  const rows: Row[] = []
  const all = choices.map((_, index) => index)
  const offerOf = (choice: number) => offers[choices[choice]!.offer]!
  const length = (segment: number) => segments[segment]!.length

  for (const [offer, some] of Map.groupBy(all, (choice) => choices[choice]!.offer))
    rows.push({ least: floor !== undefined && offers[offer]!.must ? 1 : 0, most: 1, choices: some })
  const ofApplicant = Map.groupBy(all, (choice) => offerOf(choice).applicant)
  for (const [applicant, some] of ofApplicant) {
    const least = Math.min(floor ?? 0, applicants[applicant]!.alone)
    if (least > 0) rows.push({ least, most: applicants[applicant]!.rounds, choices: some })
    for (const [segment, now] of Map.groupBy(some, (choice) => choices[choice]!.segment))
      rows.push({ least: 0, most: length(segment), choices: now })
  }

  for (const some of Map.groupBy(
    all,
    (choice) => `${offerOf(choice).firm}:${choices[choice]!.segment}`,
  ).values()) {
    const { segment } = choices[some[0]!]!
    const served = some.map((choice) =>
      offerOf(choice).banks.filter((bank) => banks[bank]!.segments.includes(segment)),
    )
    const seats = (these: ReadonlySet<number>) =>
      [...these].reduce((sum, bank) => sum + banks[bank]!.tables.length, 0) * length(segment)
    for (const union of unions(served))
      rows.push({
        least: 0,
        most: seats(union),
        choices: some.filter((_, index) => served[index]!.every((bank) => union.has(bank))),
      })
  }

  const translated = all.filter((choice) => applicants[offerOf(choice).applicant]!.interpreter !== undefined)
  for (const [segment, some] of Map.groupBy(translated, (choice) => choices[choice]!.segment)) {
    const there = interpreters.filter(({ open }) => open.includes(segments[segment]![0]!))
    const served = some.map((choice) => {
      const language = applicants[offerOf(choice).applicant]!.interpreter!
      return there.flatMap(({ languages }, index) => (languages.includes(language) ? [index] : []))
    })
    for (const union of unions(served))
      rows.push({
        least: 0,
        most: union.size,
        choices: some.filter((_, index) => served[index]!.every((one) => union.has(one))),
      })
  }
  const worthOf = (offer: number) =>
    floor === undefined ? Number(offers[offer]!.must) : offers[offer]!.worth
  return { choices, rows, worths: choices.map(({ offer }) => worthOf(offer)) }
}

/** Every union of some of these sets, once. */
const unions = (sets: readonly (readonly number[])[]): readonly ReadonlySet<number>[] => {
  const distinct = [...new Map(sets.map((one) => [one.join(), one])).values()]
  const found = new Map<string, ReadonlySet<number>>()
  for (const set of distinct) {
    for (const before of [new Set<number>(), ...found.values()]) {
      const union = new Set([...before, ...set].sort((a, b) => a - b))
      found.set([...union].join(), union)
    }
  }
  return [...found.values()]
}
