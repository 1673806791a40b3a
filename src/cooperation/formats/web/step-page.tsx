import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { formatStepsFrom } from '../format.ts'
import { formatWords } from '../messages/index.ts'
import { takeFormatStep } from '../take-format-step.ts'
import { shownFormat } from './of-format.ts'
import { paths } from './paths.ts'

/** Which step was taken, on which day, with which words. */
export const stepPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown?.isLed) return visit.notFound()
  const { format, today } = shown
  const steps = formatStepsFrom(format.state)
  if (steps.length === 0) return visit.redirect(paths.one(format.id))
  const t = formatWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, otherwise = ''): string => (again ? text(again.form, name) : otherwise)
  return staffPage(
    visit,
    { title: `${t.moveOn} ${format.title}`, back: paths.one(format.id), again },
    <>
      <p>{t.moveOnText}</p>
      <Form action={visit.to(paths.step(format.id))}>
        <Choices
          type="radio"
          name="step"
          label={t.step}
          options={steps.map((value) => ({ value, label: t.steps[value], hint: t.stepHints[value] }))}
          value={typed('step', steps.length === 1 ? steps[0] : '')}
          error={errors.step}
          required
        />
        <TextField
          name="day"
          type="date"
          label={t.day}
          value={typed('day', today)}
          error={errors.day}
          min={format.since}
          max={today}
          short
          required
        />
        <TextArea
          name="said"
          label={t.said}
          hint={t.saidHint}
          value={typed('said')}
          error={errors.said}
          maxlength={3000}
          rows={5}
          {...(steps.length === 1 ? { required: true } : { optional: true })}
        />
        <ClientDataNote visit={visit} again={again} field="said" />
        <Button>{t.saveStep}</Button>
      </Form>
    </>,
  )
}

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const formatId = visit.params.id ?? ''
  const outcome = await takeFormatStep(visit.world, visit.actor, {
    formatId,
    step: text(form, 'step'),
    day: text(form, 'day'),
    said: text(form, 'said'),
    noClient: text(form, 'noClient') || undefined,
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(formatId)}?ok=1`),
    (again) => stepPage(visit, again),
  )
}
