import type { Cut } from './beside.ts'
import { type AnswerDays, cannotBe, type Direction, kinds, type Outcome, outcomes } from './count.ts'
import { type Dimension, flat } from './dimension.ts'
import type { Counts } from './disclosure.ts'
import { type Parents, placeDimension } from './place-tree.ts'
import { isClosed, type Quarter, quarterDimension, quartersOfYear, shiftQuarter, yearOf } from './quarter.ts'

/** Sum of kinds, of outcomes. */
export const all = 'alle'
export const columns: readonly Dimension[] = [flat('kind', kinds, all), flat('outcome', outcomes, all)]

/** The day of the answer was not told in time. */
export const unknownDays = 'ohne-angabe'
/** Classes of days to the first answer, shortest first. */
export const answerClasses = ['0-2', '3-5', '6-10', '11-30', unknownDays] as const satisfies readonly (
  | AnswerDays
  | typeof unknownDays
)[]

/** Where something went: the house decides, so each side is a part of its own. */
const sides = {
  'an-haus': ['jc-haus', 'haus-haus'],
  'an-jobcenter': ['haus-jc', 'jc-jc'],
} as const satisfies Record<string, readonly Direction[]>
export type SideOfPlace = keyof typeof sides
export const sideOf = (direction: Direction): SideOfPlace =>
  direction.endsWith('-jc') ? 'an-jobcenter' : 'an-haus'

/** What was answered. */
export const isAnswered = (outcome: Outcome): boolean => outcome !== 'ohne-antwort'
export const answered = outcomes.filter(isAnswered)

/**
 * What is told beside the tables, for the whole network: how many days an answer took, who sent to which side.
 * @param sideOfPlace of every house; undefined where one of them was both: then nothing is told of sides
 */
export const cutsOf = (sideOfPlace: ReadonlyMap<string, SideOfPlace> | undefined): readonly Cut[] => [
  {
    name: 'antwort',
    // The longest first: what must hide joins the first neighbour, and so the short ones stay told.
    dimension: flat('answer', answerClasses.toReversed(), all),
    within: { outcome: answered },
  },
  ...(sideOfPlace ? (Object.keys(sides) as SideOfPlace[]) : []).map(
    (side): Cut => ({
      name: side,
      dimension: flat('direction', sides[side], all),
      within: { place: [...sideOfPlace!].filter(([, one]) => one === side).map(([place]) => place) },
    }),
  ),
]

/** Days after a quarter until its numbers are published: an unanswered hand-over expires after 30. */
export const settleDays = 31

/** The quarter is over, and the last answer can be there. */
export const isSettled = (quarter: Quarter, now: Date): boolean =>
  isClosed(quarter, new Date(now.getTime() - settleDays * 86_400_000))

/** From the beginning of the first year, so that a network that starts in autumn has a first year, too. */
export const quartersUpTo = (first: Quarter, last: Quarter): readonly Quarter[] => {
  const found: Quarter[] = []
  for (let quarter = quartersOfYear(yearOf(first))[0]!; quarter <= last; quarter = shiftQuarter(quarter, 1))
    found.push(quarter)
  return found
}

/** What of `Counts` is the same for publishing and for reading: the dimensions and the closed quarters. */
export const frameOf = (
  first: Quarter,
  last: Quarter,
  places: Parents,
): Pick<Counts, 'time' | 'place' | 'columns' | 'closed' | 'impossible'> => {
  const closed = quartersUpTo(first, last)
  return {
    time: quarterDimension([...new Set(closed.map(yearOf))]),
    place: placeDimension(places),
    columns,
    closed,
    // Everybody knows that a hint has no answer.
    impossible: kinds.flatMap((kind) =>
      outcomes.filter((outcome) => cannotBe(kind, outcome)).map((outcome) => ({ kind, outcome })),
    ),
  }
}
