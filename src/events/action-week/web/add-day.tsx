import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { weekStaffWords } from '../messages/index.ts'
import type { Week } from '../week.ts'
import { paths } from './paths.ts'

import { isClosed } from './week-day.tsx'

export const AddDay = ({ visit, week, again }: { visit: Visit; week: Week; again: Again | undefined }) => {
  const t = weekStaffWords(visit.locale)
  if (isClosed(visit, week)) return null
  const errors = again ? visit.errors(again.refusal) : {}
  const last = week.days.at(-1)?.day ?? week.week
  const next = addDays(berlinDay(last.startsAt), 1)
  return (
    <section class="stack-s">
      <h2>{t.addDay}</h2>
      <Form action={visit.to(paths.addDay(week.week.id))}>
        <TextField
          name="theme"
          label={t.theme}
          value={again ? text(again.form, 'theme') : undefined}
          error={errors.theme}
          maxlength={140}
          required
        />
        <TextField
          name="day"
          label={t.day}
          type="date"
          value={again ? text(again.form, 'day') : next}
          error={errors.day}
          required
          short
        />
        <Button kind="secondary">{t.addDayYes}</Button>
      </Form>
    </section>
  )
}
