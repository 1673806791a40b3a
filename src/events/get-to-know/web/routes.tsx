import { get, post, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../../event/acting.ts'
import { answeringRoles } from '../acting.ts'
import { addGuestPage, receiveGuest } from './add-guest-page.tsx'
import { afterPage, receiveKnown } from './after-page.tsx'
import { concludePage, receiveConclude } from './conclude-page.tsx'
import { guestPage, receiveDropGuest, receivePresence } from './guest-page.tsx'
import { guestsPage } from './guests-page.tsx'
import { invitationPage } from './invitation-page.tsx'
import { declinePage, receiveDecline, receiveDrop, receiveName } from './invitation-steps.tsx'
import { invitationsPage } from './invitations-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { cardsPdf, wallPdf } from './papers.ts'
import { papersPage } from './papers-page.tsx'
import { invitePage, partiesPage, receiveInvite, receiveRemind } from './parties-page.tsx'
import { paths } from './paths.ts'
import { planPage, receiveHeld, receivePlan } from './plan-page.tsx'
import { profilesPage } from './profiles-page.tsx'
import { profilesPdf } from './profiles-paper.ts'
import { questionPage, receiveAnswer, tablesPage } from './public-pages.tsx'
import { evaluatePage, receiveEvaluate, receiveSheets, sayPage } from './say-page.tsx'
import { receiveSetUp, setUpPage } from './set-up-page.tsx'
import { sheetPdf } from './tick-sheet.ts'

const event = ':event'
/** Whoever works in the network reads what came of it. */
const network = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'] as const

export const routes: readonly Route[] = [
  get(paths.overview(event), hostRoles, overviewPage),
  get(paths.setUp(event), hostRoles, (visit) => setUpPage(visit)),
  post(paths.setUp(event), hostRoles, receiveSetUp),
  get(paths.parties(event), hostRoles, (visit) => partiesPage(visit)),
  get(paths.invite(event), hostRoles, (visit) => invitePage(visit)),
  post(paths.invite(event), hostRoles, receiveInvite),
  post(paths.remind(event), hostRoles, receiveRemind),
  get(paths.guests(event), hostRoles, guestsPage),
  get(paths.addGuest(event), hostRoles, (visit) => addGuestPage(visit)),
  post(paths.addGuest(event), hostRoles, receiveGuest),
  get(paths.guest(event, ':guest'), hostRoles, (visit) => guestPage(visit)),
  post(paths.guest(event, ':guest'), hostRoles, receivePresence),
  post(paths.dropGuest(event, ':guest'), hostRoles, receiveDropGuest),
  get(paths.plan(event), hostRoles, (visit) => planPage(visit)),
  post(paths.plan(event), hostRoles, receivePlan),
  post(paths.held(event), hostRoles, receiveHeld),
  get(paths.papers(event), hostRoles, papersPage),
  get(paths.wall(event), hostRoles, wallPdf),
  get(paths.cards(event), hostRoles, cardsPdf),
  get(paths.profilesPdf(event), hostRoles, profilesPdf),
  get(paths.sheet(event, 'vorher'), hostRoles, sheetPdf('vorher')),
  get(paths.sheet(event, 'nachher'), hostRoles, sheetPdf('nachher')),
  get(paths.say(event), hostRoles, (visit) => sayPage(visit)),
  post(paths.say(event), hostRoles, receiveSheets),
  get(paths.evaluate(event), hostRoles, (visit) => evaluatePage(visit)),
  post(paths.evaluate(event), hostRoles, receiveEvaluate),
  get(paths.conclude(event), hostRoles, (visit) => concludePage(visit)),
  post(paths.conclude(event), hostRoles, receiveConclude),

  get(paths.invitations, answeringRoles, invitationsPage),
  get(paths.invitation(event), answeringRoles, (visit) => invitationPage(visit)),
  post(paths.invitation(event), answeringRoles, receiveName),
  post(paths.drop(event), answeringRoles, receiveDrop),
  get(paths.decline(event), answeringRoles, (visit) => declinePage(visit)),
  post(paths.decline(event), answeringRoles, receiveDecline),
  get(paths.profiles(event), answeringRoles, profilesPage),
  get(paths.after(event), network, (visit) => afterPage(visit)),
  post(paths.after(event), network, receiveKnown),

  get(paths.tables(':code'), 'everyone', tablesPage),
  get(paths.question(':code', ':moment'), 'everyone', (visit) => questionPage(visit)),
  post(paths.question(':code', ':moment'), 'everyone', receiveAnswer),
]
