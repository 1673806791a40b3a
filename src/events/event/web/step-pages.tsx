import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextArea } from '#platform/ui/forms.tsx'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { eventStaffWords } from '../messages/index.ts'
import { cancelEvent, dropEvent, publishEvent } from '../take-step.ts'
import { paths } from './paths.ts'
import { ownEventOf } from './seen-event.ts'

const eventIdOf = (visit: Visit): string => visit.params.event ?? ''

export const publishPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (!event) return visit.notFound()
  const t = eventStaffWords(visit.locale)
  return surePage(visit, {
    title: t.publishTitle,
    text: event.audience === 'alle' ? t.publishAll : t.publishNetwork,
    action: paths.publish(event.id),
    back: paths.own(event.id),
    yes: t.publishYes,
    no: t.no,
    again,
  })
}

export const receivePublish = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await publishEvent(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.own(eventIdOf(visit))}?ok=veroeffentlicht`),
    (again) => publishPage(visit, again),
  )

export const cancelPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (!event) return visit.notFound()
  const t = eventStaffWords(visit.locale)
  return surePage(visit, {
    title: t.cancelTitle,
    text: t.cancelText,
    action: paths.cancel(event.id),
    back: paths.own(event.id),
    yes: t.cancelYes,
    no: t.no,
    fields: (
      <TextArea
        name="because"
        label={t.cancelBecause}
        hint={t.cancelBecauseHint}
        value={again ? text(again.form, 'because') : undefined}
        error={again ? visit.errors(again.refusal).because : undefined}
        maxlength={300}
        rows={2}
        required
      />
    ),
    again,
  })
}

export const receiveCancel = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await cancelEvent(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      because: text(await visit.form(), 'because'),
    }),
    () => visit.redirect(`${paths.own(eventIdOf(visit))}?ok=abgesagt`),
    (again) => cancelPage(visit, again),
  )

export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (!event) return visit.notFound()
  const t = eventStaffWords(visit.locale)
  return surePage(visit, {
    title: t.dropTitle,
    text: t.dropText,
    action: paths.drop(event.id),
    back: paths.own(event.id),
    yes: t.dropYes,
    no: t.no,
    again,
  })
}

export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropEvent(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.staff}?ok=weg`),
    (again) => dropPage(visit, again),
  )
