import type { Tx } from '#platform/transaction.ts'
import type { Measured } from '../disclosure.ts'
import { type LadderFigure, surveyFigures } from '../surveys/figures.ts'
import type { Audience, QuestionId } from '../surveys/survey.ts'
import type { CatalogueId } from './catalogue.ts'
import type { Period } from './period.ts'

/** Which question answers which indicator: the share of the two upper words among all answers. */
const questions = {
  'weiss-wohin': ['mitarbeitende', 'anwen'],
  'huerde-kleiner': ['teilnehmende', 'leichter'],
  wohlbefinden: ['teilnehmende', 'leben'],
  zufrieden: ['teilnehmende', 'zufrieden'],
} as const satisfies Partial<Record<CatalogueId, readonly [Audience, QuestionId]>>

/** What short surveys of a network say, as they were released. */
export const fromSurveys = async (
  tx: Tx,
  networkId: string,
  period: Period,
): Promise<Readonly<Partial<Record<CatalogueId, Measured>>>> => {
  const { questions: found } = await surveyFigures(tx, networkId, period)
  return Object.fromEntries(
    Object.entries(questions).flatMap(([id, [audience, question]]): [string, Measured][] => {
      const figure = found.find((one) => one.audience === audience && one.question === question)
      if (!figure) return []
      const value = ([good = 0, other = 0]: readonly number[]) =>
        good + other === 0 ? undefined : (good / (good + other)) * 100
      return [[id, { of: 'publication', shown: [figure.good, figure.other], value }]]
    }),
  )
}

/** Moves from one point in time to the next: how many, and which share of them went on to a later sentence. */
export const ofLadder = ({
  total,
  moves,
}: LadderFigure): Readonly<Partial<Record<CatalogueId, Measured>>> => ({
  'weg-gesagt': { of: 'publication', shown: [total], value: ([n]) => n },
  'weg-weiter': {
    of: 'publication',
    shown: [moves.auf, total],
    value: ([on = 0, all = 0]) => (all === 0 ? undefined : (on / all) * 100),
  },
})
