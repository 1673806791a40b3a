import { text } from '../http/form.ts'
import type { Visit } from '../http/visit.ts'
import type { Refusal } from '../refusal.ts'
import { Alert } from '../ui/content.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../ui/forms.tsx'
import { pageWords } from './messages/index.ts'
import { sendFeedback } from './send-feedback.ts'

/** Statement and feedback (BITV 2.0 § 7). */
export const accessibilityPage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const t = pageWords(visit.locale)
  const typed = refusal ? await visit.form() : {}
  const errors = refusal ? visit.errors(refusal) : {}
  return visit.page(
    { title: t.title, status: refusal ? 422 : 200, hasErrors: refusal !== undefined },
    <div class="stack">
      <h1>{t.title}</h1>
      {visit.query.get('ok') && (
        <Alert tone="success" live>
          <p>{t.thanks}</p>
        </Alert>
      )}
      <p>{t.intro}</p>
      <h2>{t.stateTitle}</h2>
      <p>{t.state}</p>
      <h2>{t.gapsTitle}</h2>
      <ul>
        {t.gaps.map((gap) => (
          <li>{gap}</li>
        ))}
      </ul>
      <p>{t.method}</p>
      <h2 id="feedback">{t.feedbackTitle}</h2>
      <p>
        {t.feedbackIntro} {t.otherWay(visit.world.config.operator.contact)}
      </p>
      {refusal && (
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      )}
      <Form action={visit.to('/barrierefreiheit')}>
        <TextArea
          name="what"
          label={t.what}
          value={text(typed, 'what')}
          error={errors.what}
          required
          maxlength={4000}
        />
        <TextField name="where" label={t.where} value={text(typed, 'where')} error={errors.where} optional />
        <TextField
          name="contact"
          label={t.contact}
          value={text(typed, 'contact')}
          error={errors.contact}
          optional
        />
        <Button>{t.send}</Button>
      </Form>
      <p>{t.arbitration}</p>
    </div>,
  )
}

export const receiveFeedback = async (visit: Visit): Promise<Response> => {
  const outcome = await sendFeedback(visit.world, visit.actor, await visit.form())
  return outcome.ok ? visit.redirect('/barrierefreiheit?ok=1') : accessibilityPage(visit, outcome.refusal)
}
