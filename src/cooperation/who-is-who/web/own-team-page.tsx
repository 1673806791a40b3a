import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Details, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { consultationsOf } from '../consultation-queries.ts'
import { listContacts } from '../contact-store.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { type Contact, isToCheck } from '../profile.ts'
import { findOwnProfile } from '../store.ts'
import { paths } from './paths.ts'
import { Consultations, Contacts, TeamTexts } from './team-view.tsx'

/** One of the own teams as others read it, each part with what can be done with it. */
export const ownTeamPage = async (visit: Visit): Promise<Response> => {
  const organizationId = visit.account?.member.organizationId ?? ''
  const found = await visit.world.look(visit.actor, async (tx) => {
    const team = await findOwnProfile(tx, organizationId, visit.params.profile ?? '')
    if (!team) return undefined
    const of = { organizationId, profileId: team.id }
    return { team, contacts: await listContacts(tx, of), hours: await consultationsOf(tx, of) }
  })
  if (!found) return visit.notFound()
  const t = whoIsWhoWords(visit.locale)
  const { team, contacts, hours } = found
  const checked = dayOf(visit, team.checkedOn)
  const said: Record<string, string> = { checked: t.confirmed, '1': t.saved, removed: t.removed }
  const done = said[visit.query.get('ok') ?? '']
  return staffPage(
    visit,
    { title: team.name, back: paths.own, ...(done ? { done } : {}) },
    <div class="stack-l">
      {isToCheck(team.checkedOn, berlinDay(visit.world.now())) ? (
        <Alert title={t.still}>
          <p>{t.stillText(checked)}</p>
          <Form plain action={visit.to(paths.confirm(team.id))}>
            <Button kind="secondary" pictogram="check">
              {t.confirm}
            </Button>
          </Form>
        </Alert>
      ) : (
        <p class="muted">{t.checked(checked)}</p>
      )}
      <section class="stack">
        <TeamTexts visit={visit} team={team} />
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.describe(team.id))}>
            {t.change}
          </ButtonLink>
        </p>
      </section>
      <section class="stack">
        <h2>{t.contacts}</h2>
        {contacts.length > 0 ? (
          <Contacts
            visit={visit}
            contacts={contacts}
            after={(contact, place) => (
              <Doings
                visit={visit}
                contact={contact}
                isFirst={place === 0}
                isLast={place === contacts.length - 1}
              />
            )}
          />
        ) : (
          <p>{t.noContacts}</p>
        )}
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.addContact(team.id))}>
            {t.addContact}
          </ButtonLink>
        </p>
      </section>
      <section class="stack">
        <h2>{t.ownConsultations}</h2>
        {hours.length > 0 ? (
          <Consultations
            visit={visit}
            hours={hours}
            tell={(hour) => <bdi>{hour.locationName}</bdi>}
            after={(hour) => (
              <>
                {' '}
                <a href={visit.to(paths.removeConsultation(hour.id))}>{t.removeConsultation}</a>
              </>
            )}
          />
        ) : (
          <p>{t.noConsultations}</p>
        )}
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.addConsultation(team.id))}>
            {t.addConsultation}
          </ButtonLink>
        </p>
      </section>
      <p>
        <a href={visit.to(paths.remove(team.id))}>{t.removeTeam}</a>
      </p>
    </div>,
  )
}

const Doings = ({
  visit,
  contact: { id, name },
  isFirst,
  isLast,
}: {
  visit: Visit
  contact: Contact
  isFirst: boolean
  isLast: boolean
}) => {
  const t = whoIsWhoWords(visit.locale)
  const whose = <VisuallyHidden>: {name}</VisuallyHidden>
  return (
    <>
      <Buttons>
        <a href={visit.to(paths.contact(id))}>
          {t.edit}
          {whose}
        </a>
        <a href={visit.to(paths.removeContact(id))}>
          {t.removeContact}
          {whose}
        </a>
      </Buttons>
      {!(isFirst && isLast) && (
        <Details summary={t.order}>
          <Form plain action={visit.to(paths.moveContact(id))}>
            <Buttons>
              {!isFirst && (
                <Button kind="secondary" name="to" value="up">
                  {t.up}
                  {whose}
                </Button>
              )}
              {!isLast && (
                <Button kind="secondary" name="to" value="down">
                  {t.down}
                  {whose}
                </Button>
              )}
            </Buttons>
          </Form>
        </Details>
      )}
    </>
  )
}
