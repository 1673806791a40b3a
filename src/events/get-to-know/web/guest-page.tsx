import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { dropGuest } from '../answer-invitation.ts'
import { presences } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { sayPresence } from '../say-presence.ts'
import { paths } from './paths.ts'
import { groupName } from './seated.ts'
import { doneOf, eventIdOf } from './seen.ts'
import { fieldOf, guestsOf } from './seen-guests.ts'

/** One of them: is here, has gone, never came; or is struck off. */
export const guestPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await guestsOf(visit)
  const guest = found?.guests.find(({ id }) => id === visit.params.guest)
  if (!found || !guest) return visit.notFound()
  const { event, meeting, names, parties } = found
  const t = meetingWords(visit.locale)
  return staffPage(
    visit,
    { title: guest.name, back: paths.guests(event.id), again, ...(again ? {} : doneOf(visit)) },
    <div class="stack">
      <Facts
        items={[
          { label: t.guests.number, value: guest.number },
          {
            label: t.guests.organization,
            value: parties.find(({ invitedId }) => invitedId === guest.invitedId)?.name,
            lang: 'de',
          },
          { label: t.guests.group, value: groupName({ names }, guest), lang: 'de' },
          { label: t.guests.field, value: fieldOf(visit, guest) },
          { label: t.guests.presence, value: t.guests.presences[guest.presence] },
        ]}
      />
      {!meeting.concludedAt && (
        <>
          <Form plain action={visit.to(paths.guest(event.id, guest.id))}>
            <Buttons>
              {presences
                .filter((one) => one !== guest.presence)
                .map((one) => (
                  <Button kind="secondary" name="presence" value={one}>
                    {t.guests.presences[one]}
                  </Button>
                ))}
            </Buttons>
          </Form>
          <Form plain action={visit.to(paths.dropGuest(event.id, guest.id))}>
            <Button kind="danger">{t.guests.drop}</Button>
          </Form>
        </>
      )}
    </div>,
  )
}

export const receivePresence = async (visit: Visit): Promise<Response> => {
  const { guest = '' } = visit.params
  return after(
    visit,
    await sayPresence(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      guestId: guest,
      presence: text(await visit.form(), 'presence'),
    }),
    () => visit.redirect(`${paths.guests(eventIdOf(visit))}?ok=angaben`),
    (again) => guestPage(visit, again),
  )
}

export const receiveDropGuest = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropGuest(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      guestId: visit.params.guest ?? '',
    }),
    () => visit.redirect(`${paths.guests(eventIdOf(visit))}?ok=gestrichen`),
    (again) => guestPage(visit, again),
  )
