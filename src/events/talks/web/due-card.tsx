import { languageName } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Card } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { heardWords } from '../../speed-dating/dating.ts'
import { talkStaffWords } from '../messages/index.ts'
import type { FollowUp } from '../queries.ts'
import type { FollowUpStep } from '../talks.ts'
import { paths } from './paths.ts'

export interface Due extends FollowUp {
  readonly step: FollowUpStep
}

/** Whom to ask, how, and what was heard. */
export const DueCard = ({
  visit,
  event,
  one,
  again,
}: {
  visit: Visit
  event: Event
  one: Due
  again?: Again | undefined
}) => {
  const { follow: t } = talkStaffWords(visit.locale)
  const wrong = again && text(again.form, 'id') === one.id ? visit.errors(again.refusal).heard : undefined
  return (
    <Card title={<bdi>{one.name}</bdi>} level={2}>
      <p>
        {t.steps[one.step]}: <bdi dir="auto">{one.contact}</bdi>
        <br />
        <span class="muted">{t.reads(languageName(staffLocale(visit.locale), one.reads.slice(0, 2)))}</span>
      </p>
      <Form action={visit.to(paths.followUps(event.id))} autocomplete="off">
        <Hidden values={{ id: one.id }} />
        <Select
          name="heard"
          id={`heard-${one.id}`}
          label={t.heard}
          empty
          error={wrong}
          options={heardWords.map((word) => ({ value: word, label: t.words[word] }))}
        />
        <Button kind="secondary">{t.save}</Button>
      </Form>
    </Card>
  )
}
