import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextField } from '#platform/ui/forms.tsx'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { concludeMeeting } from '../conclude.ts'
import { meetingWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { eventIdOf, readyMeeting } from './seen.ts'

export const concludePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyMeeting(visit, async () => ({}))
  if (!found) return visit.notFound()
  const { event, meeting } = found
  if (meeting.concludedAt) return visit.redirect(paths.after(event.id))
  const { conclude: t, no } = meetingWords(visit.locale)
  return surePage(visit, {
    title: t.sure,
    text: t.text,
    action: paths.conclude(event.id),
    back: paths.overview(event.id),
    yes: t.yes,
    no,
    fields: (
      <TextField
        name="held"
        label={t.held}
        value={again ? text(again.form, 'held') : String(meeting.held || meeting.rounds)}
        error={again && visit.errors(again.refusal).held}
        inputmode="numeric"
        required
        short
      />
    ),
    again,
  })
}

export const receiveConclude = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await concludeMeeting(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      held: text(await visit.form(), 'held'),
    }),
    () => visit.redirect(`${paths.after(eventIdOf(visit))}?ok=abgeschlossen`),
    (again) => concludePage(visit, again),
  )
