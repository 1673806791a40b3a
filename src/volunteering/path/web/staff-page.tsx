import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { isStrength, strengthText } from '../../strengths.ts'
import { answerConfirmation } from '../answer-confirmation.ts'
import { hoursOf, readSum } from '../hours.ts'
import { pathStaffWords } from '../messages/index.ts'
import { readAsked } from './asked-house.ts'
import { hoursText, tones } from './own-cards.tsx'
import { paths } from './paths.ts'

export const confirmationPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const one = await readAsked(visit)
  if (!one) return visit.notFound()
  const t = pathStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const isDone = visit.query.has('ok')
  const hours = one.confirmedQuarters ?? one.quarters
  return staffPage(
    visit,
    { title: t.one, back: paths.confirmations, again, ...(isDone ? { done: t.done } : {}) },
    <>
      <p>
        <Badge tone={tones[one.state]}>{t.states[one.state]}</Badge>
      </p>
      <Facts
        items={[
          { label: t.name, value: <bdi>{one.name}</bdi> },
          { label: t.role, value: <bdi>{one.role}</bdi> },
          { label: t.period, value: t.fromTo(dayOf(visit, one.from), dayOf(visit, one.until)) },
          { label: t.hours, value: one.quarters === null ? t.withoutHours : hoursText(locale, one.quarters) },
          {
            label: t.strengths,
            value: one.strengths
              .filter(isStrength)
              .map((strength) => strengthText(locale, strength))
              .join(' · '),
          },
          { label: t.sent, value: dayOf(visit, one.sentOn) },
        ]}
      />
      <section class="panel stack-s">
        <h2>{t.whatYouSee}</h2>
        <p>{t.whatYouSeeText}</p>
        <p>{t.erasedOn(dayOf(visit, one.expiresOn))}</p>
      </section>
      <Form action={visit.to(paths.confirmation(one.id))} autocomplete="off">
        {one.quarters !== null && (
          <TextField
            name="quarters"
            label={t.hoursToConfirm}
            hint={t.hoursHint}
            inputmode="decimal"
            value={again ? text(again.form, 'quarters') : String(hoursOf(hours ?? 0)).replace('.', ',')}
            error={errors.quarters}
            short
            maxlength={10}
          />
        )}
        <Buttons>
          <Button name="answer" value="confirm">
            {t.confirm}
          </Button>
          <Button name="answer" value="nothing" kind="secondary">
            {t.nothing}
          </Button>
        </Buttons>
        <p class="muted small">{t.nothingHint}</p>
      </Form>
      {one.state === 'confirmed' && (
        <section class="stack-s">
          <h2>{t.certificate}</h2>
          <p>{t.certificateText}</p>
          <div class="cluster">
            <ButtonLink kind="secondary" href={visit.to(paths.houseCertificate(one.id))}>
              {t.printGerman}
            </ButtonLink>
            <ButtonLink kind="secondary" href={visit.to(`${paths.houseCertificate(one.id)}?sprache=en`)}>
              {t.printEnglish}
            </ButtonLink>
          </div>
        </section>
      )}
    </>,
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const typed = text(form, 'quarters')
  const answer = text(form, 'answer')
  const id = visit.params.id ?? ''
  const quarters = answer === 'nothing' || typed === '' ? null : (readSum(typed) ?? Number.NaN)
  const outcome = await answerConfirmation(visit.world, visit.actor, { id, answer, quarters })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.confirmation(id)}?ok=1`),
    (again) => confirmationPage(visit, again),
  )
}
