import type { Visit } from '#platform/http/visit.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Choices, ErrorSummary, Form, TextField } from '#platform/ui/forms.tsx'
import { referralWords } from '../messages/public/index.ts'
import { paths } from './paths.ts'

/** First name and contact, for whoever has the house's PIN and says what they read it for. */
export const OpenForm = ({
  visit,
  house,
  confirmed,
  refusal,
}: {
  visit: Visit
  house: string
  /** Ticked before a wrong PIN was typed. */
  confirmed: boolean
  refusal?: Refusal | undefined
}) => {
  const t = referralWords(visit.locale)
  const errors = refusal ? visit.errors(refusal) : {}
  return (
    <section class="stack-s">
      <h2>{t.answerOpenTitle}</h2>
      {refusal && !refusal.fields && (
        <Alert tone="danger" live>
          <p>{visit.say(refusal)}</p>
        </Alert>
      )}
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <p>{t.answerOpenText}</p>
      <Form action={visit.to(paths.openAnswer(visit.params.token ?? ''))} autocomplete="off">
        <TextField
          name="pin"
          type="password"
          label={t.answerPin}
          hint={t.answerPinHint}
          error={errors.pin}
          inputmode="numeric"
          // Not kept by the browser: the computer of a house has many users.
          autocomplete="one-time-code"
          maxlength={12}
          required
          short
        />
        <Choices
          type="checkbox"
          name="confirmed"
          label={t.answerConfirmTitle}
          options={[{ value: 'ja', label: t.answerConfirm(house) }]}
          value={confirmed ? 'ja' : undefined}
          error={errors.confirmed}
        />
        <Button kind="secondary" pictogram="lock">
          {t.open}
        </Button>
      </Form>
    </section>
  )
}
