import { type Applicant, fitsTable, type Problem, type Table, type Trait, worth } from './problem.ts'

/**
 * The problem in the shape that is solved. Rounds in which exactly the same people and tables are there are one
 * **segment**: within it only the number of talks of each side counts, because any such choice can be dealt to its
 * rounds (colour.ts). Without windows and breaks there is one segment. Tables of a firm with the same traits and
 * hours are one **bank**. People, firms, banks and offers are numbers here.
 */
export interface Segmented {
  readonly segments: readonly (readonly number[])[]
  readonly applicants: readonly Seeker[]
  readonly banks: readonly Bank[]
  readonly offers: readonly Offer[]
}

export interface Seeker {
  /** Segments this applicant is there for. */
  readonly segments: readonly number[]
  /** Rounds in them. */
  readonly rounds: number
  readonly needs: readonly Trait[]
  readonly interpreter: string | undefined
  /** The most talks this applicant could have if nobody else came. */
  readonly alone: number
}

export interface Bank {
  readonly firm: number
  readonly tables: readonly Table[]
  readonly traits: readonly Trait[]
  readonly segments: readonly number[]
}

/** A talk that may be: an applicant, a firm they wished for, where and when it could be. */
export interface Offer {
  readonly applicant: number
  readonly firm: number
  readonly worth: number
  readonly must: boolean
  readonly banks: readonly number[]
  readonly segments: readonly number[]
}

export const segmented = (problem: Problem): Segmented => {
  const segments = segmentsOf(problem)
  const within = (open: readonly number[]) => {
    const there = new Set(open)
    return segments.flatMap((rounds, index) => (there.has(rounds[0]!) ? [index] : []))
  }
  const banks: Bank[] = problem.firms.flatMap((firm, index) =>
    [...Map.groupBy(firm.tables, (table) => `${[...table.traits].sort()}|${table.open}`).values()].map(
      (tables) => ({
        firm: index,
        tables,
        traits: tables[0]!.traits,
        segments: within(tables[0]!.open),
      }),
    ),
  )
  const banksOf = Map.groupBy(
    banks.map((bank, index) => ({ ...bank, index })),
    ({ firm }) => firm,
  )
  const firmAt = new Map(problem.firms.map(({ id }, index) => [id, index]))
  const key = (applicant: string, firm: string) => `${applicant}\n${firm}`
  const never = new Set(problem.never.map(({ applicant, firm }) => key(applicant, firm)))
  const must = Map.groupBy(problem.must, ({ applicant }) => applicant)
  const open = problem.applicants.map((one) => within(one.open))
  const isTranslated = ({ interpreter }: Applicant, round: number) =>
    interpreter === undefined ||
    problem.interpreters.some((one) => one.languages.includes(interpreter) && one.open.includes(round))

  const offers: Offer[] = problem.applicants.flatMap((one, applicant) => {
    const forced = new Set(must.get(one.id)?.map(({ firm }) => firm))
    const firms = [...new Set([...one.wishes, ...forced])].filter((firm) => !never.has(key(one.id, firm)))
    return firms.flatMap((id): Offer[] => {
      const firm = firmAt.get(id)
      const suitable = (firm === undefined ? [] : (banksOf.get(firm) ?? [])).filter((bank) =>
        fitsTable(one.needs, bank),
      )
      const both = open[applicant]!.filter(
        (segment) =>
          suitable.some((bank) => bank.segments.includes(segment)) &&
          isTranslated(one, segments[segment]![0]!),
      )
      if (firm === undefined || both.length === 0) return []
      return [
        {
          applicant,
          firm,
          worth: worth(one.wishes.indexOf(id)),
          must: forced.has(id),
          banks: suitable.map(({ index }) => index),
          segments: both,
        },
      ]
    })
  })
  const offersOf = Map.groupBy(offers, ({ applicant }) => applicant)
  return {
    segments,
    banks,
    offers,
    applicants: problem.applicants.map((one, index) => ({
      segments: open[index]!,
      rounds: open[index]!.reduce((all, segment) => all + segments[segment]!.length, 0),
      needs: one.needs,
      interpreter: one.interpreter,
      alone: mostAlone(offersOf.get(index) ?? [], segments),
    })),
  }
}

/** Interpreters go from one talk to the next: where they are short, every round is a segment of its own. */
const segmentsOf = (problem: Problem): readonly (readonly number[])[] => {
  const rounds = Array.from({ length: problem.rounds }, (_, round) => round)
  if (problem.applicants.some(({ interpreter }) => interpreter !== undefined))
    return rounds.map((round) => [round])
  const opens = [
    ...problem.applicants.map(({ open }) => open),
    ...problem.firms.flatMap(({ tables }) => tables.map(({ open }) => open)),
  ].filter((open) => open.length < problem.rounds)
  const sets = [...new Map(opens.map((open) => [open.join(), new Set(open)])).values()]
  return [...Map.groupBy(rounds, (round) => sets.map((set) => (set.has(round) ? 1 : 0)).join('')).values()]
}

/** Each firm once, and no more talks in a segment than it has rounds: augmenting paths, firm by firm. */
const mostAlone = (offers: readonly Offer[], segments: readonly (readonly number[])[]): number => {
  const held = new Map<number, Offer[]>()
  const place = (offer: Offer, tried: Set<number>): boolean =>
    offer.segments.some((segment) => {
      if (tried.has(segment)) return false
      tried.add(segment)
      const there = held.get(segment) ?? []
      if (there.length < segments[segment]!.length) {
        held.set(segment, [...there, offer])
        return true
      }
      const moved = there.find((other) => place(other, tried))
      if (!moved) return false
      held.set(segment, [...(held.get(segment) ?? []).filter((other) => other !== moved), offer])
      return true
    })
  return offers.filter((offer) => place(offer, new Set())).length
}
