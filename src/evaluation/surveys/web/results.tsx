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
    <div class="stack-l">
      <p class="lead">{t.answered(number(staffLocale(visit.locale), total))}</p>
      {told.map((one) => (
        <QuestionTable visit={visit} told={one} />
      ))}
      <p class="muted small">{t.hiddenText}</p>
    </div>
  )
}

/** Everything that may be told of one question: each word, or several together where one alone may not. */
export const linesOf = (told: ToldQuestion, say: (answer: Answer) => string, total: number): Line[] => {
  const half = (some: readonly Answer[], n: number | undefined) => ({ some, n })
  const halves =
    told.good === undefined || told.other === undefined
      ? [half([...answers, notSaid], total)]
      : [half([5, 4], told.good), half([3, 2, 1, notSaid], told.other)]
  return halves.flatMap(({ some, n = 0 }) => {
    const known = some.flatMap((answer) => {
      const own = told.of(answer)
      return own === undefined ? [] : [{ label: say(answer), n: own }]
    })
    const hidden = some.filter((answer) => told.of(answer) === undefined)
    const rest = n - known.reduce((sum, line) => sum + line.n, 0)
    return hidden.length > 0 ? [...known, { label: hidden.map(say).join(' / '), n: rest }] : known
  })
}
interface Line {
  readonly label: string
  readonly n: number
}

/** A table of one question; where nothing but the total may be told, it says so. */
export const QuestionTable = ({ visit, told }: { visit: Visit; told: ToldQuestion }) => {
  const t = surveyStaffWords(visit.locale)
  const words = surveyWords(staffLocale(visit.locale))
  const { question, total = 0 } = told
  const lines = linesOf(told, (answer) => answerWords(words, question, answer), total)
  return (
    <section class="stack-s">
      <h3>{words.questions[question]}</h3>
      {lines.length < 2 ? (
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
            count: number(staffLocale(visit.locale), n),
          }))}
        />
      )}
    </section>
  )
}
