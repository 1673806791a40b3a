import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { whenOf } from '../../event/web/when.ts'
import { takesGuests } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { GuestFields } from './guest-fields.tsx'
import { OwnGuest } from './own-guest.tsx'
import { paths } from './paths.ts'
import { doneOf } from './seen.ts'
import { seenInvitation } from './seen-invitation.ts'

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
