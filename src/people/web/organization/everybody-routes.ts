import { get, post, type Route } from '#platform/http/route.ts'
import { withBoth } from '../account/with-both.ts'
import { fresh } from '../ask-for-proof.ts'
import {
  invitationCodePage,
  invitationPage,
  receiveInvitation,
  receiveInvitationCode,
  receiveKnown,
} from './invitation-page.tsx'
import { noticePage, receiveNotice } from './notice-page.tsx'
import { paths } from './paths.ts'
import { printPage } from './print-page.tsx'
import { receiveCancel, receiveRescue, receiveRescueCode, rescuePage, rescuesPage } from './rescue-pages.tsx'
import { receiveStandIn, standInPage } from './stand-in-page.tsx'
import { receiveEndStandIn } from './stand-ins.tsx'

// Who works on hand-overs has somebody who takes them over.
export const workers = ['counsellor', 'host', 'lead'] as const
const helpers = ['lead', 'operator'] as const

/** Joining, the notice, stand-ins, a lost second factor. */
export const everybodyRoutes: readonly Route[] = [
  // Whoever is invited. Opening the link changes nothing; the POST consumes it.
  get(paths.invitations, 'everyone', invitationCodePage),
  post(paths.invitations, 'everyone', receiveInvitationCode),
  get(paths.invitation(':token'), 'everyone', (visit) => invitationPage(visit)),
  post(paths.invitation(':token'), 'everyone', receiveInvitation),
  post(`${paths.invitation(':token')}/annehmen`, 'signed-in', withBoth(receiveKnown)),
  // Every user.
  get(paths.notice, 'signed-in', (visit) => noticePage(visit)),
  post(paths.notice, 'signed-in', withBoth(receiveNotice)),
  get(paths.standIn, workers, (visit) => standInPage(visit)),
  fresh(post(paths.standIn, workers, receiveStandIn)),
  post(`${paths.standIn}/beenden`, workers, receiveEndStandIn),
  // A lost second factor.
  get(paths.rescue, 'everyone', (visit) => rescuePage(visit)),
  post(paths.rescue, 'everyone', receiveRescue),
  get(paths.rescues, 'signed-in', rescuesPage),
  post(paths.cancelRescue, 'signed-in', receiveCancel),
  fresh(post(paths.rescueCode, helpers, receiveRescueCode), (visit) =>
    visit.holds('operator') ? paths.operator : paths.colleagues,
  ),
  get(paths.printed(':copy'), helpers, printPage),
]
