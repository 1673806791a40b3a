import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Buttons, Form, Hidden, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { knowingWords } from '../messages/index.ts'
import { type ProposalStep, proposalStepOf } from '../proposal.ts'
import type { ShownProposal } from './proposals.tsx'

/** The asked side may say a word and name another day; for all others a button says it. */
export const Answers = ({
  visit,
  one,
  steps,
  again,
  path,
}: {
  visit: Visit
  one: ShownProposal
  steps: readonly ProposalStep[]
  again: Again | undefined
  path: string
}) => {
  const t = knowingWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const asked = steps.filter((step) => proposalStepOf(step).by === 'asked')
  const over = steps.filter((step) => proposalStepOf(step).needs === 'over')
  const plain = steps.filter((step) => !asked.includes(step) && !over.includes(step))
  const typed = (name: string) => (again ? text(again.form, name) : '')
  return (
    <>
      {over.length > 0 && (
        <section class="stack-s">
          <h2>{t.overTitle}</h2>
          <Steps visit={visit} steps={over} path={path} />
        </section>
      )}
      {asked.length > 0 && (
        <section class="stack-s">
          <h2>{t.answerTitle}</h2>
          <Form action={visit.to(path)}>
            {asked.includes('other') && (
              <TextField
                name="tag"
                id="day"
                type="date"
                label={t.otherDay}
                hint={t.otherDayHint}
                value={typed('tag') || (one.proposal.otherDay ?? '')}
                error={errors.day}
                short
                optional
              />
            )}
            <TextArea
              name="antwort"
              id="answer"
              label={t.answer}
              hint={t.messageHint}
              value={typed('antwort')}
              error={errors.answer}
              maxlength={300}
              rows={2}
              optional
            />
            {again && <Hidden values={{ gemeint: typed('schritt') || typed('gemeint') }} />}
            <ClientDataNote visit={visit} again={again} field="answer" />
            <Buttons>
              {asked.map((step, index) => (
                <Button kind={index === 0 ? 'primary' : 'secondary'} name="schritt" value={step}>
                  {t.steps[step]}
                </Button>
              ))}
            </Buttons>
          </Form>
        </section>
      )}
      {plain.length > 0 && <Steps visit={visit} steps={plain} path={path} />}
    </>
  )
}

const Steps = ({ visit, steps, path }: { visit: Visit; steps: readonly ProposalStep[]; path: string }) => {
  const t = knowingWords(visit.locale)
  return (
    <Form action={visit.to(path)} plain>
      <Buttons>
        {steps.map((step) => (
          <Button kind="secondary" name="schritt" value={step}>
            {t.steps[step]}
          </Button>
        ))}
      </Buttons>
    </Form>
  )
}
