import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { groupsOf, nameGuest } from '../answer-invitation.ts'
import { meetingWords } from '../messages/index.ts'
import { listParties } from '../store.ts'
import { GuestFields } from './guest-fields.tsx'
import { paths } from './paths.ts'
import { eventIdOf, readyMeeting } from './seen.ts'

/** Somebody of an invited organization, named by phone (`?fuer=`). */
export const addGuestPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const wanted = again ? text(again.form, 'fuer') : (visit.query.get('fuer') ?? '')
  const found = await readyMeeting(visit, async (tx, event, meeting) => {
    const party = (await listParties(tx, event.id)).find(({ invitedId }) => invitedId === wanted)
    return { party, groups: party ? await groupsOf(tx, meeting.networkId, party.invitedId) : [] }
  })
  if (!found) return visit.notFound()
  if (!found.party) return visit.redirect(paths.guests(found.event.id))
  const t = meetingWords(visit.locale)
  return staffPage(
    visit,
    { title: `${t.guests.add}: ${found.party.name}`, back: paths.guests(found.event.id), again },
    <Form action={visit.to(paths.addGuest(found.event.id))} autocomplete="off">
      <Hidden values={{ fuer: found.party.invitedId }} />
      <GuestFields visit={visit} groups={found.groups} again={again} />
      <Button>{t.guests.addButton}</Button>
    </Form>,
  )
}

export const receiveGuest = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await nameGuest(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      invitedId: text(form, 'fuer'),
      name: text(form, 'name'),
      group: text(form, 'group'),
      field: text(form, 'field'),
    }),
    () => visit.redirect(`${paths.guests(eventIdOf(visit))}?ok=genannt`),
    (again) => addGuestPage(visit, again),
  )
}
