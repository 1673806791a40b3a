import { get, post, type Route } from '#platform/http/route.ts'
import { leadsHere } from '../../organization/leads-here.ts'
import { fresh } from '../ask-for-proof.ts'
import { acceptPage, pinPage, receiveAcceptance, receivePin } from './accept-page.tsx'
import { describePage, receiveDescription } from './describe-page.tsx'
import { invitePage, receiveInvite, receiveResend, receiveRevoke } from './invite-page.tsx'
import { receiveLinks } from './mail-links.tsx'
import { organizationPage } from './organization-page.tsx'
import { paths } from './paths.ts'
import { peoplePage } from './people-page.tsx'
import { receiveColleagueStandIn, receiveRoles, receiveStartRescue, receiveTeam } from './person-changes.ts'
import { personPage } from './person-page.tsx'
import { receiveRemoval, removePage } from './remove-page.tsx'
import { endTeamPage, receiveEndTeam, receiveOneTeam, teamPage } from './team-page.tsx'
import { receiveTeams, teamsPage } from './teams-page.tsx'

const lead = ['lead'] as const
export const duties = ['lead', 'privacy'] as const
// By emergency access an operator changes people, roles and teams (decision 0014).
const inside = ['lead', 'operator'] as const
const seen = ['lead', 'privacy', 'operator'] as const

/** For whoever leads here; to an operator outside it is not there. */
const led = (route: Route): Route => ({
  ...route,
  handle: async (visit) =>
    (await visit.world.look(visit.actor, (tx) => leadsHere(visit.actor, tx)))
      ? route.handle(visit)
      : visit.notFound(),
})

const people: readonly Route[] = [
  get(paths.colleagues, inside, peoplePage),
  get(paths.invite, inside, (visit) => invitePage(visit)),
  fresh(post(paths.invite, inside, receiveInvite)),
  fresh(post(paths.resend, inside, receiveResend)),
  post(paths.revoke, inside, receiveRevoke),
  fresh(get(paths.colleague(':id'), inside, (visit) => personPage(visit))),
  fresh(post(paths.roles(':id'), inside, receiveRoles)),
  fresh(post(paths.team(':id'), inside, receiveTeam)),
  fresh(post(paths.colleagueStandIn(':id'), lead, receiveColleagueStandIn)),
  fresh(post(paths.startRescue(':id'), lead, receiveStartRescue)),
  fresh(get(paths.remove(':id'), inside, (visit) => removePage(visit))),
  fresh(post(paths.remove(':id'), inside, receiveRemoval)),
  get(paths.teams, inside, (visit) => teamsPage(visit)),
  post(paths.teams, inside, receiveTeams),
  get(paths.oneTeam(':id'), inside, (visit) => teamPage(visit)),
  fresh(post(paths.oneTeam(':id'), inside, receiveOneTeam)),
  get(paths.endTeam(':id'), inside, endTeamPage),
  fresh(post(paths.endTeam(':id'), inside, receiveEndTeam)),
]

/** An organization, its people and its teams. */
export const leadRoutes: readonly Route[] = [
  // The organization as a controller of its own.
  get(paths.organization, seen, organizationPage),
  get(paths.describe, duties, (visit) => describePage(visit)),
  fresh(post(paths.describe, duties, receiveDescription)),
  fresh(get(paths.accept, lead, (visit) => acceptPage(visit))),
  fresh(post(paths.accept, lead, receiveAcceptance)),
  fresh(get(paths.pin, lead, (visit) => pinPage(visit))),
  fresh(post(paths.pin, lead, receivePin)),
  fresh(post(paths.links, lead, receiveLinks)),
  ...people.map(led),
]
