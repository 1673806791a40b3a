import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { firstRounds } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { agreementsToChoose, writeMeeting } from '../write-meeting.ts'
import { paths } from './paths.ts'
import { eventIdOf, meetingOf } from './seen.ts'

const fields = ['agreementId', 'rounds', 'tables', 'seats', 'first'] as const

/** Whom it is for, and how many rounds, tables and seats there are. */
export const setUpPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await meetingOf(visit)
  if (!found) return visit.notFound()
  const { event, meeting } = found
  const { networkId } = event
  if (networkId === null || event.audience !== 'netz') return visit.redirect(paths.overview(event.id))
  const t = meetingWords(visit.locale)
  const agreements = await visit.world.look(visit.actor, (tx) => agreementsToChoose(tx, networkId))
  const errors = again ? visit.errors(again.refusal) : {}
  const shown: Record<(typeof fields)[number], string> = {
    agreementId: meeting?.agreementId ?? '',
    rounds: String(meeting?.rounds ?? 3),
    tables: String(meeting?.tables ?? 6),
    seats: String(meeting?.seats ?? 6),
    first: meeting?.first ?? 'gemischt',
  }
  const field = (name: (typeof fields)[number]) => ({
    name,
    value: again ? text(again.form, name) : shown[name],
    error: errors[name],
  })
  return staffPage(
    visit,
    { title: t.setUp.title, back: paths.overview(event.id), again },
    <Form action={visit.to(paths.setUp(event.id))}>
      {meeting?.invitedAt ? (
        <Hidden values={{ agreementId: shown.agreementId }} />
      ) : (
        <Select
          {...field('agreementId')}
          label={t.setUp.whom}
          hint={t.setUp.whomHint}
          empty={t.setUp.wholeNetwork}
          options={agreements.map(({ id, title }) => ({ value: id, label: title, lang: 'de' }))}
        />
      )}
      <TextField
        {...field('rounds')}
        label={t.setUp.rounds}
        hint={t.setUp.roundsHint}
        inputmode="numeric"
        required
        short
      />
      <TextField {...field('tables')} label={t.setUp.tables} inputmode="numeric" required short />
      <TextField {...field('seats')} label={t.setUp.seats} inputmode="numeric" required short />
      <Choices
        type="radio"
        {...field('first')}
        label={t.setUp.first}
        options={firstRounds.map((one) => ({ value: one, label: t.setUp.firsts[one] }))}
      />
      <Button>{t.save}</Button>
    </Form>,
  )
}

export const receiveSetUp = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const given = Object.fromEntries(fields.map((name) => [name, text(form, name)]))
  return after(
    visit,
    await writeMeeting(visit.world, visit.actor, { eventId: eventIdOf(visit), ...given }),
    () => visit.redirect(`${paths.overview(eventIdOf(visit))}?ok=angaben`),
    (again) => setUpPage(visit, again),
  )
}
