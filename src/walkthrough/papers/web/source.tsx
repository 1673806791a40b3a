import { berlinDay } from '#platform/berlin-time.ts'
import { type Form as Sent, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Case } from '../../case.ts'
import type { Practice } from '../../practice/practice.ts'
import { readState, stateFields } from '../../practice/state.ts'
import { type Answers, caseOf, readAnswers, writeAnswers } from '../answers.ts'

/** The answers of the short questions, as they travel from page to page. */
export const answersField = 'antworten'

/** Whose list it is: a walk's, or what the short questions said. Nothing of it is kept. */
export interface Source {
  readonly practice: Practice | undefined
  readonly answers: Answers | undefined
  readonly case: Case
  /** The hidden fields that bring it along. */
  readonly carry: Readonly<Record<string, string>>
}

export const fromAnswers = (visit: Visit, answers: Answers): Source => ({
  practice: undefined,
  answers,
  case: caseOf(answers, berlinDay(visit.world.now())),
  carry: { [answersField]: writeAnswers(answers) },
})

export const fromPractice = (visit: Visit, practice: Practice): Source => ({
  practice,
  answers: undefined,
  case: practice.case,
  carry: stateFields(visit, practice),
})

/** Undefined where the page was opened without either, or with what is not ours. */
export const readSource = async (visit: Visit): Promise<Source | undefined> => {
  if (visit.request.method !== 'POST') return undefined
  const practice = await readState(visit)
  if (practice) return fromPractice(visit, practice)
  const form: Sent = await visit.form()
  const answers = readAnswers(text(form, answersField))
  return answers && fromAnswers(visit, answers)
}

/** A button that opens another page and takes the source along. */
export const Take = ({
  visit,
  source,
  to,
  kind = 'secondary',
  newWindow,
  children,
}: {
  visit: Visit
  source: Source
  to: string
  kind?: 'primary' | 'secondary' | undefined
  newWindow?: boolean | undefined
  children: string
}) => (
  <Form action={visit.to(to)} plain>
    <Hidden values={source.carry} />
    <Button kind={kind} newWindow={newWindow}>
      {children}
    </Button>
  </Form>
)
