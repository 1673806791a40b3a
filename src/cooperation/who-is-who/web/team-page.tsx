import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { isUuid } from '#platform/uuid.ts'
import { networkOf } from '../../web/in-network.ts'
import { consultationsIn, consultationsOf } from '../consultation-queries.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { isToCheck } from '../profile.ts'
import { contactsOf, describeTeams } from '../queries.ts'
import { paths } from './paths.ts'
import { Consultations, Contacts, TeamTexts } from './team-view.tsx'

/** One team: what it does and does not do, whom to ask, when it is in which house. */
export const teamPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  const id = visit.params.profile ?? ''
  const found =
    network && isUuid(id)
      ? await visit.world.look(visit.actor, async (tx) => {
          const [team] = await describeTeams(tx, network.id, [id])
          if (!team) return undefined
          const of = { organizationId: team.organizationId, profileId: team.id }
          const here = team.locationId ? await consultationsIn(tx, network.id, team.locationId) : []
          return {
            team,
            contacts: (await contactsOf(tx, [team])).get(team.id) ?? [],
            hours: await consultationsOf(tx, of),
            here: here.filter(({ profileId }) => profileId !== team.id),
          }
        })
      : undefined
  if (!network || !found) return visit.notFound()
  const t = whoIsWhoWords(visit.locale)
  const { team, contacts, hours, here } = found
  const checked = dayOf(visit, team.checkedOn)
  const isOwn = visit.holds('lead') && visit.account?.member.organizationId === team.organizationId
  return staffPage(
    visit,
    { title: team.name, back: paths.list(network.id) },
    <div class="stack-l">
      <div class="stack">
        <p class="muted">
          <bdi>{team.organizationName}</bdi> · {t.sides[team.side]}
        </p>
        <TeamTexts visit={visit} team={team} />
      </div>
      <section class="stack">
        <h2>{t.contacts}</h2>
        {contacts.length > 0 ? <Contacts visit={visit} contacts={contacts} /> : <p>{t.noContacts}</p>}
      </section>
      {hours.length > 0 && (
        <section class="stack">
          <h2>{t.ownConsultations}</h2>
          <Consultations visit={visit} hours={hours} tell={(hour) => <bdi>{hour.locationName}</bdi>} />
        </section>
      )}
      {here.length > 0 && (
        <section class="stack">
          <h2>{t.here}</h2>
          <Consultations
            visit={visit}
            hours={here}
            tell={(hour) => (
              <a href={visit.to(paths.team(network.id, hour.profileId))}>
                <bdi>{hour.teamName}</bdi>
              </a>
            )}
          />
        </section>
      )}
      {isToCheck(team.checkedOn, berlinDay(visit.world.now())) ? (
        <Alert>
          <p>{t.long(checked)}</p>
        </Alert>
      ) : (
        <p class="muted">{t.checked(checked)}</p>
      )}
      {isOwn && (
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.ownTeam(team.id))}>
            {t.edit}
          </ButtonLink>
        </p>
      )}
    </div>,
  )
}
