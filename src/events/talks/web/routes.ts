import { get, post, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../../event/acting.ts'
import { codePage } from './code-page.tsx'
import { codesPage, receiveRenew, renewPage } from './codes-page.tsx'
import { receiveFlyer } from './flyer-page.tsx'
import { flyerPdf } from './flyer-paper.ts'
import { followUpsPage, receiveFollowUp } from './follow-ups-page.tsx'
import { paths } from './paths.ts'
import { cardPage, receiveCard, receiveSlip, sheetsPage, slipPage } from './sheets-page.tsx'
import { receiveAnswer, receiveLeave, receiveWish } from './talk-steps.tsx'
import { receiveCode } from './talks-page.tsx'

const event = ':event'

export const routes: readonly Route[] = [
  get(paths.open, 'everyone', (visit) => codePage(visit)),
  post(paths.open, 'everyone', receiveCode),
  post(paths.answer, 'everyone', receiveAnswer),
  post(paths.wishes, 'everyone', receiveWish),
  post(paths.flyer, 'everyone', receiveFlyer),
  post(paths.flyerPdf, 'everyone', flyerPdf),
  post(paths.followUp, 'everyone', receiveLeave),
  get(paths.sheets(event), hostRoles, sheetsPage),
  get(paths.slip(event, ':applicant'), hostRoles, slipPage),
  post(paths.slip(event, ':applicant'), hostRoles, receiveSlip),
  get(paths.card(event, ':firm'), hostRoles, cardPage),
  post(paths.card(event, ':firm'), hostRoles, receiveCard),
  get(paths.codes(event), hostRoles, codesPage),
  get(paths.renew(event, ':id'), hostRoles, (visit) => renewPage(visit)),
  post(paths.renew(event, ':id'), hostRoles, receiveRenew),
  get(paths.followUps(event), hostRoles, (visit) => followUpsPage(visit)),
  post(paths.followUps(event), hostRoles, receiveFollowUp),
]
