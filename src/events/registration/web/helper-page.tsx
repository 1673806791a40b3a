import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { ownEventOf } from '../../event/web/seen-event.ts'
import { registrationStaffWords } from '../messages/index.ts'
import { offerCode } from '../open-code.ts'
import { register } from '../register.ts'
import { paths } from './paths.ts'
import { Questions, sentBy } from './register-page.tsx'
import { slipPage } from './slip-page.tsx'

/** By phone or at the counter: the helper types what the person says. */
export const helperPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (event?.state !== 'veroeffentlicht' || event.registration !== 'noetig') return visit.notFound()
  const t = registrationStaffWords(visit.locale)
  const form = again?.form ?? {}
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: `${t.helper}: ${event.title}`, back: eventPaths.own(event.id), again },
    <>
      <p>{t.helperText}</p>
      <p class="muted">{t.private}</p>
      <Form action={visit.to(paths.helper(event.id))} autocomplete="off">
        <Hidden values={{ neu: text(form, 'neu') || offerCode(visit.world, event.id) }} />
        <Choices
          type="radio"
          name="channel"
          label={t.channel}
          options={(['tresen', 'telefon'] as const).map((one) => ({ value: one, label: t.channels[one] }))}
          value={text(form, 'channel') || 'tresen'}
          error={errors.channel}
        />
        <Questions visit={visit} form={form} errors={errors} />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

export const receiveHelper = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await register(visit.world, visit.actor, {
    eventId: visit.params.event,
    // A helper is never the person.
    channel: text(form, 'channel') === 'telefon' ? 'telefon' : 'tresen',
    ...sentBy(form),
  })
  return after(
    visit,
    outcome,
    async ({ code }) => {
      const event = await ownEventOf(visit)
      return event ? slipPage(visit, event, code, text(form, 'language')) : visit.notFound()
    },
    (again) => helperPage(visit, again),
  )
}
