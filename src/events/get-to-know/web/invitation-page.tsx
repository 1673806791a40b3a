import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert, Badge, Card, EmptyState, Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { acting } from '../../event/acting.ts'
import { aroundEvent } from '../../event/publish-service.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { whenOf } from '../../event/web/when.ts'
import { invitationOf } from '../acting.ts'
import { declineInvitation, dropGuest, groupsOf, nameGuest } from '../answer-invitation.ts'
import { listGuests, listSeats } from '../guest-store.ts'
import { listInvitations } from '../invitation-queries.ts'
import { answerOf, type Guest, takesGuests } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { GuestFields } from './guest-fields.tsx'
import { paths } from './paths.ts'
import { groupName } from './seated.ts'
import { doneOf, eventIdOf, groupNames, lookAt } from './seen.ts'

/** To what one's organization is invited. */
export const invitationsPage = async (visit: Visit): Promise<Response> => {
  const t = meetingWords(visit.locale)
  const all = await visit.world.look(visit.actor, (tx) => listInvitations(tx, acting(tx).organizationId))
  return staffPage(
    visit,
    { title: t.invitation.listTitle },
    all.length === 0 ? (
      <EmptyState title={t.invitation.listNone} pictogram="calendar" />
    ) : (
      <div class="stack">
        {all.map((one) => (
          <Card title={one.title} lang="de" level={2} href={visit.to(paths.invitation(one.eventId))}>
            <p>{whenOf(staffLocale(visit.locale), one)}</p>
            <p>
              <Badge tone={answerOf(one) === 'offen' ? 'open' : 'plain'}>
                {t.parties.answers[answerOf(one)]}
              </Badge>
            </p>
          </Card>
        ))}
      </div>
    ),
  )
}

const seenInvitation = (visit: Visit) =>
  lookAt(visit, async (tx) => {
    const found = await invitationOf(tx, eventIdOf(visit))
    const { organizationId } = acting(tx)
    const { event, meeting } = found
    // Whoever invites sees all names elsewhere; here are one's own.
    const guests = (await listGuests(tx, event.id)).filter(({ invitedId }) => invitedId === organizationId)
    if (guests.length > 0) tx.read({ subject: event.id, purpose: 'events.read-guests', daily: true })
    return {
      ...found,
      ...(await aroundEvent(tx, event)),
      guests,
      seats: await listSeats(tx, event.id),
      groups: await groupsOf(tx, meeting.networkId, organizationId),
      names: await groupNames(tx, meeting.networkId, [organizationId]),
    }
  })

/** What an invited organization reads: when and where, and who comes from it. */
export const invitationPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await seenInvitation(visit)
  if (!found) return visit.notFound()
  const { event, meeting, party, house, organization, guests, groups } = found
  const t = meetingWords(visit.locale)
  const isOpen = takesGuests(meeting, event, visit.world.now())
  return staffPage(
    visit,
    {
      title: `${t.invitation.title}: ${event.title}`,
      back: paths.invitations,
      again,
      ...(again ? {} : doneOf(visit)),
    },
    <div class="stack-l">
      <section class="stack">
        {event.state === 'abgesagt' && (
          <Alert tone="warning">
            <p lang="de">{event.cancelledBecause}</p>
          </Alert>
        )}
        {event.summary && (
          <p class="lead" lang="de">
            {event.summary}
          </p>
        )}
        <Facts
          items={[
            { label: t.invitation.when, value: whenOf(staffLocale(visit.locale), event), pictogram: 'time' },
            { label: t.invitation.where, value: house?.name, lang: 'de', pictogram: 'house' },
            { label: t.invitation.by, value: organization?.name, lang: 'de', pictogram: 'person' },
          ]}
        />
        <p>
          <a href={visit.to(eventPaths.one(event.id))}>{t.invitation.event}</a>
        </p>
        <p>
          <a href={visit.to(paths.profiles(event.id))}>{t.profile.open}</a>
        </p>
        {meeting.concludedAt && (
          <p>
            <a href={visit.to(paths.after(event.id))}>{t.invitation.after}</a>
          </p>
        )}
      </section>
      <section class="stack">
        <h2>{t.invitation.own}</h2>
        {party.declinedAt && <p>{t.invitation.declined}</p>}
        {guests.length === 0 && !party.declinedAt && <p>{t.invitation.ownNone}</p>}
        {guests.map((guest) => (
          <OwnGuest visit={visit} found={found} guest={guest} isOpen={isOpen} />
        ))}
      </section>
      {isOpen ? (
        <section class="stack">
          <h2>{t.invitation.add}</h2>
          <p>{t.invitation.lead}</p>
          <Form action={visit.to(paths.invitation(event.id))} autocomplete="off">
            <GuestFields visit={visit} groups={groups} again={again} />
            <Button>{t.invitation.addButton}</Button>
          </Form>
          {!party.declinedAt && (
            <p>
              <ButtonLink kind="secondary" href={visit.to(paths.decline(event.id))}>
                {t.invitation.decline}
              </ButtonLink>
            </p>
          )}
        </section>
      ) : (
        event.state !== 'abgesagt' && <p>{t.invitation.over}</p>
      )}
    </div>,
  )
}

const OwnGuest = ({
  visit,
  found: { event, meeting, seats, names },
  guest,
  isOpen,
}: {
  visit: Visit
  found: NonNullable<Awaited<ReturnType<typeof seenInvitation>>>
  guest: Guest
  isOpen: boolean
}) => {
  const t = meetingWords(visit.locale)
  const own = meeting.planInput === null ? [] : seats.filter(({ guestId }) => guestId === guest.id)
  return (
    <Card title={<bdi>{guest.name}</bdi>} level={3}>
      <p lang="de">{groupName({ names }, guest)}</p>
      {own.length > 0 && (
        <p>
          {own.map(({ round, table }) => `${t.plan.round(round + 1)}: ${t.plan.table(table + 1)}`).join(', ')}
        </p>
      )}
      {isOpen && (
        <Form plain action={visit.to(paths.drop(event.id))}>
          <Hidden values={{ guest: guest.id }} />
          <Button kind="secondary">{t.guests.dropOf(guest.name)}</Button>
        </Form>
      )}
    </Card>
  )
}

export const receiveName = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const organizationId = visit.account?.member.organizationId ?? ''
  return after(
    visit,
    await nameGuest(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      invitedId: organizationId,
      name: text(form, 'name'),
      group: text(form, 'group'),
      field: text(form, 'field'),
    }),
    () => visit.redirect(`${paths.invitation(eventIdOf(visit))}?ok=zugesagt`),
    (again) => invitationPage(visit, again),
  )
}

export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropGuest(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      guestId: text(await visit.form(), 'guest'),
    }),
    () => visit.redirect(`${paths.invitation(eventIdOf(visit))}?ok=gestrichen`),
    (again) => invitationPage(visit, again),
  )

export const declinePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await seenInvitation(visit)
  if (!found) return visit.notFound()
  const { invitation: t, no } = meetingWords(visit.locale)
  return surePage(visit, {
    title: t.declineTitle,
    text: t.declineText,
    action: paths.decline(found.event.id),
    back: paths.invitation(found.event.id),
    yes: t.declineYes,
    no,
    again,
  })
}

export const receiveDecline = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await declineInvitation(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.invitation(eventIdOf(visit))}?ok=abgesagt`),
    (again) => declinePage(visit, again),
  )
