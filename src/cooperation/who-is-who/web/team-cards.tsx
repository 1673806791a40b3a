import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Card } from '#platform/ui/content.tsx'
import { Buttons } from '#platform/ui/forms.tsx'
import type { OwnNetwork } from '../../web/in-network.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { type Contact, houseBeside } from '../profile.ts'
import type { TeamInNetwork } from '../queries.ts'
import { namesOf } from './language-names.ts'
import { paths } from './paths.ts'
import { german } from './team-view.tsx'

/** The teams of one page of the list, by side. */
export const TeamCards = ({
  visit,
  network,
  total,
  teams,
  contacts,
  isFiltered,
}: {
  visit: Visit
  network: OwnNetwork
  total: number
  teams: readonly TeamInNetwork[]
  contacts: ReadonlyMap<string, readonly Contact[]>
  isFiltered: boolean
}) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <>
      <Buttons>
        <p role="status">{t.count(total)}</p>
        {isFiltered && <a href={visit.to(paths.list(network.id))}>{t.all}</a>}
      </Buttons>
      {[...Map.groupBy(teams, ({ side }) => side)].map(([side, group]) => (
        <section class="stack">
          <h2>{t.sides[side]}</h2>
          <div class="grid">
            {group.map((team) => (
              <TeamCard visit={visit} network={network} team={team} contacts={contacts.get(team.id) ?? []} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

const TeamCard = ({
  visit,
  network,
  team,
  contacts,
}: {
  visit: Visit
  network: OwnNetwork
  team: TeamInNetwork
  contacts: readonly Contact[]
}) => {
  const t = whoIsWhoWords(visit.locale)
  const names = contacts.filter(({ deputyOf }) => deputyOf === null).map(({ name }) => name)
  return (
    <Card title={<bdi>{team.name}</bdi>} href={visit.to(paths.team(network.id, team.id))}>
      <p class="muted">
        <bdi>{team.organizationName}</bdi>
        {houseBeside(team) && (
          <>
            {' · '}
            <bdi>{houseBeside(team)}</bdi>
          </>
        )}
      </p>
      {team.tasks && <p {...german(visit)}>{beginning(team.tasks)}</p>}
      {names.length > 0 && <p>{t.ask(names.slice(0, 3).join(', '))}</p>}
      {team.languages.length > 1 && <p class="muted">{namesOf(staffLocale(visit.locale), team.languages)}</p>}
    </Card>
  )
}

/** Enough to know whether to open it; cut between words. */
const beginning = (words: string): string => {
  if (words.length <= 160) return words
  const cut = words.slice(0, 160)
  return `${cut.slice(0, Math.max(80, cut.lastIndexOf(' ')))} …`
}
