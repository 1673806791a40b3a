import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { givenByOperator } from '../../organization/colleague.ts'
import { allColleagues, findColleague } from '../../organization/member-store.ts'
import { coordinatedNetworks } from '../../organization/network-queries.ts'
import { findRescue } from '../../organization/rescue-store.ts'
import { listStandIns } from '../../organization/stand-in-store.ts'
import { listTeams } from '../../organization/team-store.ts'
import { paths } from './paths.ts'
import { RolesForm, TeamForm } from './person-forms.tsx'
import { RescueSection } from './person-rescue.tsx'
import { StandIns } from './stand-ins.tsx'

/** Which form of the page was refused. */
export type Part = 'roles' | 'team' | 'standIn' | 'rescue'

/** One colleague, for a lead: roles, team, stand-in, help with a lost second factor, the end. */
export const personPage = async (visit: Visit, part?: Part, again?: Again): Promise<Response> => {
  const id = visit.params.id ?? ''
  const words = staffWords(visit.locale)
  const organizationId = visit.account?.member.organizationId ?? ''
  const data = await visit.world.look(visit.actor, async (tx) => {
    const person = await findColleague(tx, organizationId, id)
    return (
      person && {
        person,
        networks: await coordinatedNetworks(tx, organizationId),
        teams: await listTeams(tx, organizationId),
        standIns: await listStandIns(tx, organizationId, id, berlinDay(tx.now)),
        others: await allColleagues(tx, organizationId),
        rescue: await findRescue(tx, organizationId, id),
      }
    )
  })
  if (!data) return visit.notFound()
  const { person } = data
  const isLead = visit.holds('lead')
  const fixed = person.roles.filter((role) => givenByOperator.includes(role))
  return staffPage(
    visit,
    {
      title: person.name,
      back: paths.colleagues,
      again,
      ...(visit.query.get('ok') ? { done: words.saved } : {}),
    },
    <>
      <p class="muted">
        {words.people.account}: <span dir="ltr">{person.account}</span>
      </p>
      <RolesForm visit={visit} data={data} fixed={fixed} again={part === 'roles' ? again : undefined} />
      <TeamForm visit={visit} data={data} again={part === 'team' ? again : undefined} />
      {isLead && (
        <section class="stack-s">
          <h2>{words.people.standInTitle}</h2>
          <p>{words.standIn.introFor(person.name)}</p>
          <StandIns
            visit={visit}
            action={paths.colleagueStandIn(person.personId)}
            standIns={data.standIns}
            others={data.others.filter((one) => one.personId !== person.personId)}
            again={part === 'standIn' ? again : undefined}
          />
        </section>
      )}
      {isLead && person.personId !== visit.account?.member.personId && (
        <RescueSection visit={visit} personId={person.personId} rescue={data.rescue} />
      )}
      <p>
        <a href={visit.to(paths.remove(person.personId))}>{words.people.remove}</a>
      </p>
    </>,
  )
}
