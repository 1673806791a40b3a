import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { registrationStaffWords } from '../messages/index.ts'
import { mayTake, stepNames } from '../registration.ts'
import { takeStep } from '../take-step.ts'
import { needsOf } from './list-page.tsx'
import { guestsOf } from './of-event.ts'
import { paths } from './paths.ts'

/** For somebody who calls: they take the place, let others pass, or do not come. */
export const onePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const guests = await guestsOf(visit)
  const one = guests?.all.find(({ id }) => id === visit.params.registration)
  if (!guests || !one) return visit.notFound()
  const { event } = guests
  const t = registrationStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  return staffPage(
    visit,
    { title: t.openOne(one.name), back: paths.list(event.id), again },
    <>
      <Facts
        items={[
          { label: t.columns.persons, value: one.persons },
          { label: t.columns.needs, value: needsOf(locale, one) },
          { label: t.columns.until, value: one.offeredUntil && dayAndTime(locale, one.offeredUntil) },
        ]}
      />
      <p>{t.oneText}</p>
      <Form plain action={visit.to(paths.one(event.id, one.id))}>
        <Buttons>
          {stepNames
            .filter((step) => mayTake(one.state, step))
            .map((step) => (
              <Button kind={step === 'abmelden' ? 'danger' : 'secondary'} name="schritt" value={step}>
                {t.steps[step]}
              </Button>
            ))}
        </Buttons>
      </Form>
    </>,
  )
}

export const receiveOne = async (visit: Visit): Promise<Response> => {
  const { event = '', registration = '' } = visit.params
  // One of another event is not there.
  const guests = await guestsOf(visit)
  if (!guests?.all.some(({ id }) => id === registration)) return visit.notFound()
  const step = text(await visit.form(), 'schritt')
  return after(
    visit,
    await takeStep(visit.world, visit.actor, { id: registration, step }),
    () => visit.redirect(`${paths.list(event)}?ok=${step}`),
    (again) => onePage(visit, again),
  )
}
