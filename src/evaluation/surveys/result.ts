import type { Dimension } from '../dimension.ts'
import { type Publication, protect, published } from '../disclosure.ts'
import type { Cell } from '../release.ts'
import { type Release, RULES, type Rules } from '../release-by-quarter.ts'
import { type Answer, type Audience, answers, notSaid, type QuestionId } from './survey.ts'

/** Sum of all answers, and the halves that are told where there are too few for each word. */
export const allAnswers = 'alle'
export const good = 'gut'
export const other = 'uebrige'

/**
 * The words of a question as a tree: nearly always something is told. Each question is a count of its own: added up
 * over questions, one person would count several times, and three would be nobody's secret any more.
 */
export const answerDimension: Dimension = {
  name: 'answer',
  top: allAnswers,
  parents: {
    [good]: allAnswers,
    [other]: allAnswers,
    ...Object.fromEntries([...answers, notSaid].map((answer) => [String(answer), answer > 3 ? good : other])),
  },
}

/** One closed period, and one that never closes: so no year is made up for it. */
const once: Dimension = {
  name: 'quarter',
  top: 'immer',
  parents: { laufzeit: 'umfrage', spaeter: 'umfrage', umfrage: 'immer' },
}
const frame = { time: once, place: answerDimension, columns: [], closed: ['laufzeit'] } as const

/** In a house everybody knows the few who work there: five at least. */
export const minimumOf = (audience: Audience): number => (audience === 'mitarbeitende' ? 5 : RULES.minimum)

/** How many gave which answer to one question. */
export type Tally = ReadonlyMap<Answer, number>

export const cellsOf = (tally: Tally, quarter: string, organization?: string): Cell[] =>
  [...tally].map(([answer, n]) => ({ at: { quarter, answer: String(answer) }, n, organization }))

/** What may be known of one question of one survey, for good. */
export const resultOf = (tally: Tally, audience: Audience): readonly Release[] => {
  const minimum = minimumOf(audience)
  const rules: Partial<Rules> = { minimum, detailFrom: minimum }
  return protect({ ...frame, cells: cellsOf(tally, 'laufzeit'), rules }).releases
}

/** Reads it again. A question of which nothing was released has no number at all. */
export const readResult = (releases: readonly Release[]): Publication => published(frame, releases)

/** Everything that was released of a survey, by question. */
export type SurveyResult = Readonly<Partial<Record<QuestionId, readonly Release[]>>>

/** A number, or undefined where there is none to be told. */
export const numberAt = (publication: Publication, answer: string): number | undefined => {
  const shown = publication.show({ quarter: 'laufzeit', answer })
  return shown.is === 'number' ? shown.n : undefined
}
