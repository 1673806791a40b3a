import type { Visit } from '#platform/http/visit.ts'
import type { Locale } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { declineReasons } from '../handover.ts'
import { referralWords } from '../messages/public/index.ts'

/** The house's answer: yes, or not possible with a reason about the house, or something better. */
export const AnswerForm = ({
  visit,
  locale,
  action,
  offers,
  refusal,
}: {
  visit: Visit
  locale: Locale
  action: string
  offers: readonly { id: string; title: string }[]
  refusal?: Refusal | undefined
}) => {
  const t = referralWords(locale)
  const errors = refusal ? visit.errors(refusal) : {}
  return (
    <div class="stack">
      {refusal && !refusal.fields && (
        <Alert tone="danger" live>
          <p>{visit.say(refusal)}</p>
        </Alert>
      )}
      <Form action={action} plain>
        <Hidden values={{ step: 'accept' }} />
        <Button pictogram="check">{t.answerAccept}</Button>
        <p class="muted small">{t.answerAcceptHint}</p>
      </Form>
      <Form action={action}>
        <h2>{t.answerDecline}</h2>
        <Hidden values={{ step: 'decline' }} />
        <Choices
          type="radio"
          name="reason"
          label={t.answerReason}
          hint={t.answerReasonHint}
          error={errors.reason}
          options={declineReasons.map((value) => ({ value, label: t.reason[value] }))}
        />
        {offers.length > 0 && (
          <Select
            name="better"
            label={t.answerBetter}
            hint={t.answerBetterHint}
            empty={t.answerBetterNone}
            options={offers.map((offer) => ({ value: offer.id, label: offer.title, lang: 'de' }))}
          />
        )}
        <Button kind="secondary">{t.answerSend}</Button>
      </Form>
    </div>
  )
}
