import { vocabularyWords } from '#cooperation'
import { languageName } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Card, EmptyState, Facts } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { invitationOf } from '../acting.ts'
import { comingOrganizations } from '../invitation-queries.ts'
import { meetingWords } from '../messages/index.ts'
import { type Profile, profileOf } from '../profile.ts'
import { paths } from './paths.ts'
import { eventIdOf, lookAt } from './seen.ts'

/** A profile of each organization that comes, for all who are invited. */
export const profilesPage = async (visit: Visit): Promise<Response> => {
  const locale = staffLocale(visit.locale)
  const found = await lookAt(visit, async (tx) => {
    const { event, meeting } = await invitationOf(tx, eventIdOf(visit))
    const profiles: Profile[] = []
    for (const id of await comingOrganizations(tx, event.id))
      profiles.push(await profileOf(tx, locale, meeting.networkId, id))
    return { event, profiles: profiles.toSorted((a, b) => a.name.localeCompare(b.name, 'de')) }
  })
  if (!found) return visit.notFound()
  const { profile: t } = meetingWords(visit.locale)
  return staffPage(
    visit,
    { title: t.titles, back: paths.invitation(found.event.id) },
    <div class="stack-l">
      <p class="lead">{t.intro}</p>
      {found.profiles.length === 0 ? (
        <EmptyState title={meetingWords(visit.locale).guests.none} pictogram="house">
          <p>
            <a href={visit.to(eventPaths.one(found.event.id))}>
              {meetingWords(visit.locale).invitation.event}
            </a>
          </p>
        </EmptyState>
      ) : (
        found.profiles.map((profile) => <ProfileCard visit={visit} profile={profile} />)
      )}
    </div>,
  )
}

const ProfileCard = ({ visit, profile }: { visit: Visit; profile: Profile }) => {
  const { profile: t } = meetingWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { fields } = vocabularyWords(locale)
  const listed = profile.offers.length > 0 ? profile.offers : profile.does
  return (
    <Card title={profile.name} lang="de" level={2}>
      <Facts
        items={[
          { label: t.fields, value: profile.fields.map((id) => fields[id]).join(', ') },
          {
            label: profile.offers.length > 0 ? t.offers : t.does,
            value: listed.length > 0 && (
              <ul class="plain">
                {listed.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            ),
            lang: 'de',
          },
          {
            label: t.languages,
            value: profile.languages.map((code) => languageName(locale, code)).join(', '),
          },
          {
            label: t.ask,
            value:
              profile.contact && [profile.contact.name, profile.contact.function].filter(Boolean).join(', '),
            lang: 'de',
          },
          { label: t.phone, value: profile.phone && <bdi dir="ltr">{profile.phone}</bdi> },
          { label: t.mail, value: profile.email && <bdi dir="ltr">{profile.email}</bdi> },
          { label: t.ways, value: profile.way },
          { label: t.handOver, value: profile.offers.length > 0 ? t.handOverText : t.handOverTeam },
        ]}
      />
    </Card>
  )
}
