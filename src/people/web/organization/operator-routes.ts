import { get, post, type Route } from '#platform/http/route.ts'
import { fresh } from '../ask-for-proof.ts'
import { foundPage, receiveFound } from './found-page.tsx'
import { networkPage, receiveNetworkEnd, receiveNetworkMember } from './network-page.tsx'
import { networksPage, receiveNetworks } from './networks-page.tsx'
import { operatorPage } from './operator-page.tsx'
import { paths } from './paths.ts'
import { receiveCall, receiveEndGlass, receiveGlass, receiveInviteFirst } from './state-changes.ts'
import { statePage } from './state-page.tsx'

export const operator = ['operator'] as const

/** Organizations and networks: no personal data of people who look for help. */
export const operatorRoutes: readonly Route[] = [
  get(paths.operator, operator, operatorPage),
  get(paths.found, operator, (visit) => foundPage(visit)),
  fresh(post(paths.found, operator, receiveFound)),
  get(paths.oneOrganization(':id'), operator, (visit) => statePage(visit)),
  fresh(post(paths.inviteFirst(':id'), operator, receiveInviteFirst)),
  fresh(post(paths.glass(':id'), operator, receiveGlass)),
  post(paths.endGlass(':id'), operator, receiveEndGlass),
  fresh(post(paths.callRescue(':id'), operator, receiveCall)),
  get(paths.networks, operator, (visit) => networksPage(visit)),
  post(paths.networks, operator, receiveNetworks),
  get(paths.network(':id'), operator, (visit) => networkPage(visit)),
  post(paths.network(':id'), operator, receiveNetworkMember),
  post(paths.leaveNetwork(':id'), operator, receiveNetworkEnd),
]
