import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { surveyWords } from '../../messages/public/survey-words/index.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { allAnswers, good, minimumOf, numberAt, other, readResult } from '../result.ts'
import type { Survey } from '../store.ts'
import { type Answer, answers, notSaid, type QuestionId } from '../survey.ts'
import { answerWords } from './questions.tsx'

/** One question with its answers: numbers, or that they may not be told. */
export interface ToldQuestion {
  readonly question: QuestionId
  readonly total: number | undefined
  readonly good: number | undefined
  readonly other: number | undefined
  readonly of: (answer: Answer) => number | undefined
}

/** The result of a house's survey. */
export const Results = ({ visit, survey }: { visit: Visit; survey: Survey }) => {
  const t = surveyStaffWords(visit.locale)
  const told = survey.questions.map((question): ToldQuestion => {
    const publication = readResult(survey.result?.[question] ?? [])
    return {
      question,
      total: numberAt(publication, allAnswers),
      good: numberAt(publication, good),
      other: numberAt(publication, other),
      of: (answer) => numberAt(publication, String(answer)),
    }
  })
  const total = told.find((one) => one.total !== undefined)?.total
  if (total === undefined || total === 0) return <p>{t.resultsNone(minimumOf(survey.audience))}</p>
  return (
    <div class="stack">
      <p class="lead">{t.answered(number(staffLocale(visit.locale), total))}</p>
      {told.map((one) => (
        <QuestionTable visit={visit} told={one} />
      ))}
      <p class="muted small">{t.hiddenText}</p>
    </div>
  )
}

/** A table that says as much as may be known: all words, else the two halves, else that it is too little. */
export const QuestionTable = ({ visit, told }: { visit: Visit; told: ToldQuestion }) => {
  const t = surveyStaffWords(visit.locale)
  const words = surveyWords(staffLocale(visit.locale))
  const { question } = told
  const isKnown = (n: number | undefined): n is number => n !== undefined
  const single: readonly Answer[] = [...answers, notSaid]
  const hasSingle = single.some((answer) => isKnown(told.of(answer)))
  const hidesSome = single.some((answer) => !isKnown(told.of(answer)))
  const lines = [
    ...(hasSingle
      ? single.map((answer) => ({ label: answerWords(words, question, answer), n: told.of(answer) }))
      : []),
    ...(hidesSome && isKnown(told.good) ? [{ label: t.good, n: told.good }] : []),
    ...(hidesSome && isKnown(told.other) ? [{ label: t.other, n: told.other }] : []),
  ]
  return (
    <section class="stack-s">
      <h3>{words.questions[question]}</h3>
      {lines.length === 0 ? (
        <p class="muted">{t.onlyTotal}</p>
      ) : (
        <DataTable
          id={question}
          caption={<VisuallyHidden>{words.questions[question]}</VisuallyHidden>}
          columns={[
            { key: 'answer', label: t.answer },
            { key: 'count', label: t.count, numeric: true },
          ]}
          rows={lines.map(({ label, n }) => ({
            answer: label,
            count: <Told visit={visit} n={n} />,
          }))}
        />
      )}
    </section>
  )
}

const Told = ({ visit, n }: { visit: Visit; n: number | undefined }) =>
  n === undefined ? (
    <span role="img" aria-label={surveyStaffWords(visit.locale).hidden}>
      –
    </span>
  ) : (
    number(staffLocale(visit.locale), n)
  )
