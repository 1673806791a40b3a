import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Buttons, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { asksNotice, ended, stepOf, stepsFrom } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import { takeStep } from '../take-step.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'

/** One step in the life of an agreement, with its day and what must be said with it. */
export const stepPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const { agreement, today } = shown
  const step = stepsFrom(agreement.state, agreement.kind).find((name) => name === visit.params.step)
  if (!step) return again ? visit.redirect(paths.one(agreement.id)) : visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { needs, into } = stepOf(step)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, otherwise = ''): string => (again ? text(again.form, name) : otherwise)
  return staffPage(
    visit,
    { title: t.steps[step], back: paths.one(agreement.id), again },
    <>
      <p>{t.stepHints[step]}</p>
      <Form action={visit.to(paths.step(agreement.id, step))}>
        <TextField
          name="day"
          type="date"
          label={t.stepDay}
          value={typed('day', today)}
          error={errors.day}
          max={today}
          short
          required
        />
        {needs === 'until' && (
          <TextField
            name="until"
            type="date"
            label={t.stepUntil}
            value={typed('until', agreement.modelUntil ?? '')}
            error={errors.until}
            short
            required
          />
        )}
        {asksNotice(step, agreement.kind) && (
          <TextField
            name="notice"
            type="date"
            label={t.stepNotice}
            hint={t.stepNoticeHint}
            value={typed('notice')}
            error={errors.notice}
            short
            optional
          />
        )}
        <TextField
          name="said"
          label={needs === 'structure' ? t.stepStructure : needs === 'reason' ? t.reason : t.stepNote}
          hint={needs === 'structure' ? t.stepStructureHint : t.reasonHint}
          value={typed('said')}
          error={errors.said}
          maxlength={200}
          required={needs === 'structure' || needs === 'reason'}
          optional={needs !== 'structure' && needs !== 'reason'}
        />
        <ClientDataNote visit={visit} again={again} field="said" />
        <Buttons>
          <Button kind={ended.includes(into) ? 'danger' : 'primary'}>
            {step === 'live' ? t.record : t.steps[step]}
          </Button>
          <ButtonLink kind="secondary" href={visit.to(paths.one(agreement.id))}>
            {t.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const { id = '', step = '' } = visit.params
  const outcome = await takeStep(visit.world, visit.actor, {
    agreementId: id,
    step,
    day: text(form, 'day'),
    until: text(form, 'until') || undefined,
    notice: text(form, 'notice') || undefined,
    said: text(form, 'said'),
    noClient: text(form, 'noClient'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1`),
    (again) => stepPage(visit, again),
  )
}
