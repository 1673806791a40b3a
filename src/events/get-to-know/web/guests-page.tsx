import { vocabularyWords } from '#cooperation'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, EmptyState, Facts } from '#platform/ui/content.tsx'
import { Button, Buttons, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { dropGuest, groupsOf, nameGuest } from '../answer-invitation.ts'
import { listGuests } from '../guest-store.ts'
import { type Guest, presences, takesGuests } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { sayPresence } from '../plan.ts'
import { listParties } from '../store.ts'
import { GuestFields } from './guest-fields.tsx'
import { paths } from './paths.ts'
import { groupName } from './seated.ts'
import { doneOf, eventIdOf, groupNames, noteReading, readyMeeting } from './seen.ts'

const guestsOf = (visit: Visit) =>
  readyMeeting(visit, async (tx, event, meeting) => {
    noteReading(tx, event)
    const guests = await listGuests(tx, event.id)
    const parties = await listParties(tx, event.id)
    const names = await groupNames(
      tx,
      meeting.networkId,
      guests.map((one) => one.invitedId),
    )
    return { guests, parties, names }
  })

const fieldOf = (visit: Visit, { field }: Guest): string =>
  field ? ((vocabularyWords(staffLocale(visit.locale)).fields as Record<string, string>)[field] ?? '') : ''

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
