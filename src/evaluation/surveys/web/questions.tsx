import { type Form, text } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n.ts'
import { Choices, TextArea } from '#platform/ui/forms.tsx'
import { type SurveyWords, surveyWords } from '../../messages/public/survey-words/index.ts'
import type { SurveyHead } from '../store.ts'
import {
  type Answer,
  answers,
  catalogue,
  longestText,
  notSaid,
  type QuestionId,
  type Said,
} from '../survey.ts'
import { Face } from './face.tsx'

/** The words of an answer to a question. */
export const answerWords = (t: SurveyWords, question: QuestionId, answer: Answer): string =>
  answer === notSaid ? t.notSaid : t.scales[catalogue[question].scale][`a${answer}`]

/** The questions of a survey, each with five faces and their words; the same on the phone and for sheets of paper. */
export const Questions = ({
  locale,
  survey,
  form,
  error,
}: {
  locale: Locale
  survey: SurveyHead
  /** What was chosen before a refusal. */
  form?: Form | undefined
  error?: string | undefined
}) => {
  const t = surveyWords(locale)
  return (
    <>
      {survey.questions.map((question, i) => (
        <Choices
          type="radio"
          name={question}
          label={t.questions[question]}
          error={i === 0 ? error : undefined}
          value={form ? text(form, question) : undefined}
          options={answers.map((answer) => ({
            value: String(answer),
            label: (
              <span class="cluster">
                <Face answer={answer} />
                <span>{answerWords(t, question, answer)}</span>
              </span>
            ),
          }))}
        />
      ))}
      {survey.withText && (
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          value={form && text(form, 'text')}
          maxlength={longestText}
          rows={3}
          optional
        />
      )}
    </>
  )
}

/** What a form says: an answer to each question, given or not. */
export const saidIn = (survey: SurveyHead, form: Form): { said: Said; text: string } => ({
  said: Object.fromEntries(
    survey.questions.map((question) => {
      const chosen = Number(text(form, question))
      return [question, answers.find((answer) => answer === chosen) ?? notSaid]
    }),
  ),
  text: text(form, 'text'),
})
