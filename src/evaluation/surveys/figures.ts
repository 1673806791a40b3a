import type { Tx } from '#platform/transaction.ts'
import { type Aggregate, published, type Shown } from '../disclosure.ts'
import { allMoves, frameOf as ladderFrame } from '../ladder/count.ts'
import { type Move, moves, type Step, steps } from '../ladder/ladder.ts'
import { ladderSubject } from '../ladder/publish.ts'
import type { Quarter } from '../quarter.ts'
import { timeOf } from './network-result.ts'
import { latestReleases, type Released } from './publication-store.ts'
import { firstOf, subjectOf } from './publish.ts'
import { allAnswers, answerDimension, good, other } from './result.ts'
import {
  type Answer,
  type Audience,
  answers,
  audiences,
  notSaid,
  type QuestionId,
  questionsFor,
} from './survey.ts'

/** A question of an audience in a whole network, as it was released. */
export interface QuestionFigure {
  readonly audience: Audience
  readonly question: QuestionId
  readonly total: Shown
  /** The two upper words together, and all others. */
  readonly good: Shown
  readonly other: Shown
  readonly answers: Readonly<Record<Answer, Shown>>
}
export interface LadderFigure {
  readonly total: Shown
  readonly moves: Readonly<Record<Move, Shown>>
  readonly reached: Readonly<Record<Step, Shown>>
}
export interface SurveyFigures {
  readonly questions: readonly QuestionFigure[]
  readonly ladder: LadderFigure | undefined
}

/**
 * What was released of a network's surveys and ladders about a closed quarter, or a year ('2026') that is over. Numbers
 * that are hidden stay hidden; nothing here reads a count.
 */
export const surveyFigures = async (tx: Tx, networkId: string, period: string): Promise<SurveyFigures> => {
  const last = /^\d{4}$/.test(period) ? `${period}-Q4` : period
  const found = new Map((await latestReleases(tx, networkId, last)).map((one) => [one.subject, one]))
  const questions = audiences.flatMap((audience) =>
    questionsFor(audience).flatMap((question) => {
      const released = found.get(subjectOf(audience, question))
      return released ? [questionFigure(audience, question, released, period)] : []
    }),
  )
  const ladder = found.get(ladderSubject)
  return { questions, ladder: ladder && ladderFigure(ladder, period) }
}

const firstIn = ({ releases, quarter }: Released): Quarter => firstOf(releases) ?? quarter
const record = <K extends string | number>(keys: readonly K[], show: (key: K) => Shown) =>
  Object.fromEntries(keys.map((key) => [key, show(key)])) as Record<K, Shown>

/** A period before anything was released is not there yet. */
const showing =
  (read: (at: Aggregate) => Shown, isKnown: boolean) =>
  (at: Aggregate): Shown =>
    isKnown ? read(at) : { is: 'open' }

const questionFigure = (
  audience: Audience,
  question: QuestionId,
  released: Released,
  quarter: string,
): QuestionFigure => {
  const frame = { ...timeOf(firstIn(released), released.quarter), place: answerDimension, columns: [] }
  const isKnown = [frame.time.top, ...Object.keys(frame.time.parents)].includes(quarter)
  const show = showing(published(frame, released.releases).show, isKnown)
  return {
    audience,
    question,
    total: show({ quarter, answer: allAnswers }),
    good: show({ quarter, answer: good }),
    other: show({ quarter, answer: other }),
    answers: record([...answers, notSaid], (answer) => show({ quarter, answer: String(answer) })),
  }
}

const ladderFigure = (released: Released, quarter: string): LadderFigure => {
  const frame = ladderFrame(firstIn(released), released.quarter)
  const isKnown = [frame.time.top, ...Object.keys(frame.time.parents)].includes(quarter)
  const show = showing(published(frame, released.releases).show, isKnown)
  return {
    total: show({ quarter, move: allMoves }),
    moves: record(moves, (move) => show({ quarter, move })),
    reached: record(steps, (step) => show({ quarter, step })),
  }
}
