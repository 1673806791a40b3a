import { findLocation } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime } from '#platform/i18n.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { findEvent } from '../../event/store.ts'
import { whenOf } from '../../event/web/when.ts'
import { registrationWords } from '../messages/index.ts'
import { type Bearer, registrationBearer } from '../open-code.ts'
import { mayTake, type StepName } from '../registration.ts'
import { findOpened } from '../store.ts'
import { changeReminder, takeStep } from '../take-step.ts'
import { openPage } from './open-page.tsx'
import { paths } from './paths.ts'

/** What a code opens: the registration, and its event, whomever that is for. */
export const openedBy = (visit: Visit, actor: Bearer) =>
  visit.world.look(actor, async (tx) => {
    const registration = await findOpened(tx)
    if (!registration) return undefined
    return tx.asSystem('event of a registration', async (sys) => {
      const event = await findEvent(sys, registration.eventId)
      const house = event?.locationId ? await findLocation(sys, event.locationId) : undefined
      return event && { registration, event, house }
    })
  })

/** Whoever brings a code; a code that nobody has is answered like one that is gone. */
export const bearerOf = async (visit: Visit): Promise<Bearer | undefined> =>
  registrationBearer(visit.world, text(await visit.form(), 'code'))

export const receiveCode = async (visit: Visit): Promise<Response> => {
  const t = registrationWords(visit.locale)
  const typed = text(await visit.form(), 'code')
  const actor = await bearerOf(visit)
  return actor
    ? showRegistration(visit, { actor })
    : openPage(visit, typed === '' ? t.codeMissing : t.codeWrong)
}

/** One's own registration: the answer to a POST, never stored, never in an address. */
export const showRegistration = async (
  visit: Visit,
  given: {
    readonly actor: Bearer
    readonly isNew?: boolean
    readonly notice?: string | undefined
    readonly error?: string | undefined
  },
): Promise<Response> => {
  const { locale } = visit
  const t = registrationWords(locale)
  const { actor, isNew, notice, error } = given
  const opened = await openedBy(visit, actor)
  if (!opened) return openPage(visit, t.codeWrong)
  const { registration, event, house } = opened
  const german = locale === 'de' ? undefined : 'de'
  const code = { code: actor.typed }
  const isAsking = text(await visit.form(), 'frage') === 'abmelden'
  const isComing = event.state === 'veroeffentlicht' && event.endsAt > visit.world.now()
  const isActive = isComing && mayTake(registration.state, 'abmelden')
  return visit.page(
    { title: t.openTitle, opened: true, status: error ? 422 : 200, hasErrors: error !== undefined },
    <div class="stack">
      <h1>{t.openTitle}</h1>
      {error && (
        <Alert tone="danger" live>
          <p>{error}</p>
        </Alert>
      )}
      {notice && (
        <Alert tone="success" live>
          <p>{notice}</p>
        </Alert>
      )}
      {event.state === 'abgesagt' ? (
        <Alert tone="warning" title={t.cancelled}>
          <p lang={german}>{event.cancelledBecause}</p>
        </Alert>
      ) : (
        <p class="lead">
          {t.states[registration.state]}
          {registration.offeredUntil && ` ${t.heldUntil(dayAndTime(locale, registration.offeredUntil))}`}
        </p>
      )}
      {isNew && (
        <Alert title={t.codeTitle} live>
          <p>
            <strong class="code" dir="ltr">
              {actor.typed}
            </strong>
          </p>
          <p>{t.codeText}</p>
        </Alert>
      )}
      <Facts
        items={[
          { label: t.event, value: event.title, lang: german },
          { label: t.when, value: whenOf(locale, event) },
          { label: t.where, value: house && <bdi>{house.name}</bdi>, lang: german },
          { label: t.howMany, value: registration.persons },
          { label: t.wishes, value: registration.needs.map((need) => t.need[need]).join(', ') },
        ]}
      />
      {isActive && isAsking ? (
        <Alert tone="warning" title={t.sure} live>
          <div class="cluster">
            <StepForm visit={visit} code={actor.typed} step="abmelden" label={t.sureYes} danger />
            <Form action={visit.to(paths.open)} plain>
              <Hidden values={code} />
              <Button kind="secondary">{t.sureNo}</Button>
            </Form>
          </div>
        </Alert>
      ) : (
        isActive && (
          <div class="cluster">
            {(['bestaetigen', 'vorlassen'] as const)
              .filter((step) => mayTake(registration.state, step))
              .map((step) => (
                <StepForm visit={visit} code={actor.typed} step={step} label={t.steps[step]} />
              ))}
            <Form action={visit.to(paths.open)} plain>
              <Hidden values={{ ...code, frage: 'abmelden' }} />
              <Button kind="secondary">{t.steps.abmelden}</Button>
            </Form>
          </div>
        )
      )}
      {isActive && (
        <Form action={visit.to(paths.slip)} plain>
          <Hidden values={code} />
          <Button kind="secondary" pictogram="print">
            {t.slip}
          </Button>
        </Form>
      )}
      {isActive && registration.email && (
        <section class="stack-s">
          <p>{registration.remind ? t.remindOn : t.remindOff}</p>
          <Form action={visit.to(paths.reminder)} plain>
            <Hidden values={{ ...code, erinnern: registration.remind ? 'nein' : 'ja' }} />
            <Button kind="tertiary">{registration.remind ? t.switchOff : t.switchOn}</Button>
          </Form>
        </section>
      )}
    </div>,
  )
}

const StepForm = ({
  visit,
  code,
  step,
  label,
  danger,
}: {
  visit: Visit
  code: string
  step: StepName
  label: string
  danger?: boolean
}) => (
  <Form action={visit.to(paths.step)} plain>
    <Hidden values={{ code, schritt: step }} />
    <Button kind={danger ? 'danger' : step === 'bestaetigen' ? 'primary' : 'secondary'}>{label}</Button>
  </Form>
)

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const t = registrationWords(visit.locale)
  const actor = await bearerOf(visit)
  const step = text(await visit.form(), 'schritt')
  if (!actor) return openPage(visit, t.codeWrong)
  const outcome = await takeStep(visit.world, actor, { step })
  if (outcome.ok) return showRegistration(visit, { actor, notice: t.done[step as StepName] })
  return outcome.refusal.key === 'platform.notFound'
    ? openPage(visit, t.codeWrong)
    : showRegistration(visit, { actor, error: visit.say(outcome.refusal) })
}

export const receiveReminder = async (visit: Visit): Promise<Response> => {
  const t = registrationWords(visit.locale)
  const actor = await bearerOf(visit)
  const remind = text(await visit.form(), 'erinnern') === 'ja'
  const outcome = actor && (await changeReminder(visit.world, actor, { remind }))
  return actor && outcome?.ok
    ? showRegistration(visit, { actor, notice: remind ? t.done.an : t.done.aus })
    : openPage(visit, t.codeWrong)
}
