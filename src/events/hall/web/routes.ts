import { get, post, type Route, whileLocked } from '#platform/http/route.ts'
import { hostRoles } from '../../event/acting.ts'
import { changedPage, receiveUndo } from './changed-page.tsx'
import { dayPage } from './day-page.tsx'
import { clockBackPage, receiveArrival, receiveTurn } from './day-steps.tsx'
import { newCardsPdf, newSlipsPdf, paperPage, teamPdf } from './papers-page.tsx'
import { paths } from './paths.ts'
import { proposalPage, receiveProposal } from './proposal-page.tsx'
import { screenPage, statePage } from './screen-page.tsx'
import { receiveTimes, timesPage } from './times-page.tsx'
import { receiveWalkIn, walkInPage } from './walk-in-page.tsx'

const event = ':event'

export const routes: readonly Route[] = [
  // It stays on the wall when whoever opened it is locked out.
  whileLocked(get(paths.screen(':id'), 'everyone', screenPage)),
  whileLocked(get(paths.state(':id'), 'everyone', statePage)),
  get(paths.day(event), hostRoles, (visit) => dayPage(visit)),
  get(paths.clock(event), hostRoles, clockBackPage),
  post(paths.clock(event), hostRoles, receiveTurn),
  post(paths.arrival(event), hostRoles, receiveArrival),
  get(paths.walkIn(event), hostRoles, (visit) => walkInPage(visit)),
  post(paths.walkIn(event), hostRoles, receiveWalkIn),
  get(paths.times(event), hostRoles, (visit) => timesPage(visit)),
  post(paths.times(event), hostRoles, receiveTimes),
  get(paths.proposal(event), hostRoles, (visit) => proposalPage(visit)),
  post(paths.proposal(event), hostRoles, receiveProposal),
  get(paths.changed(event), hostRoles, (visit) => changedPage(visit)),
  post(paths.undo(event), hostRoles, receiveUndo),
  get(paths.newSlips(event), hostRoles, newSlipsPdf),
  get(paths.newCards(event), hostRoles, newCardsPdf),
  get(paths.paper(event), hostRoles, paperPage),
  get(paths.team(event), hostRoles, teamPdf),
]
