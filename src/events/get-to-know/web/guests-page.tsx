import type { Visit } from '#platform/http/visit.ts'
import { Badge, EmptyState } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { takesGuests } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { groupName } from './seated.ts'
import { doneOf } from './seen.ts'
import { fieldOf, guestsOf } from './seen-guests.ts'

/** Who comes, for whoever invites. */
export const guestsPage = async (visit: Visit): Promise<Response> => {
  const found = await guestsOf(visit)
  if (!found) return visit.notFound()
  const { event, meeting, guests, parties, names } = found
  const t = meetingWords(visit.locale)
  return staffPage(
    visit,
    { title: t.guests.title, back: paths.overview(event.id), wide: true, ...doneOf(visit) },
    <div class="stack-l">
      <p class="muted">{t.guests.private}</p>
      {guests.length === 0 ? (
        <EmptyState title={t.guests.none} pictogram="handshake" />
      ) : (
        <DataTable
          id="wer-kommt"
          caption={t.guests.line(guests.filter(({ presence }) => presence !== 'fehlt').length)}
          columns={[
            { key: 'name', label: t.guests.name },
            { key: 'number', label: t.guests.number, numeric: true },
            { key: 'group', label: t.guests.group },
            { key: 'field', label: t.guests.field },
            { key: 'presence', label: t.guests.presence },
          ]}
          rows={guests.map((guest) => ({
            name: (
              <a href={visit.to(paths.guest(event.id, guest.id))}>
                <bdi>{guest.name}</bdi>
              </a>
            ),
            number: guest.number,
            group: <bdi lang="de">{groupName({ names }, guest)}</bdi>,
            field: fieldOf(visit, guest) || '–',
            presence: (
              <Badge tone={guest.presence === 'kommt' ? 'success' : 'plain'}>
                {t.guests.presences[guest.presence]}
              </Badge>
            ),
          }))}
        />
      )}
      {parties.length > 0 && takesGuests(meeting, event, visit.world.now()) && (
        <section class="stack-s">
          <h2>{t.guests.add}</h2>
          <p>{t.guests.addText}</p>
          <Form method="get" action={visit.to(paths.addGuest(event.id))}>
            <Select
              name="fuer"
              label={t.guests.organization}
              options={parties.map(({ invitedId, name }) => ({ value: invitedId, label: name, lang: 'de' }))}
              empty
              required
            />
            <Button kind="secondary">{t.guests.add}</Button>
          </Form>
        </section>
      )}
    </div>,
  )
}
