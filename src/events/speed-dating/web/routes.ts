import { get, post, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../../event/acting.ts'
import {
  applicantPage,
  dropApplicantPage,
  receiveApplicant,
  receiveDropApplicant,
} from './applicant-page.tsx'
import { applicantsPage, receiveTakeOver } from './applicants-page.tsx'
import { dayPage, receiveDay } from './day-page.tsx'
import { dropFirmPage, firmPage, receiveDropFirm, receiveFirm } from './firm-page.tsx'
import { firmsPage } from './firms-page.tsx'
import { interpretersPage, receiveDropInterpreter, receiveInterpreter } from './interpreters-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { pairsPage, receiveDropPair, receivePair } from './pairs-page.tsx'
import { cardsPdf, papersPage, slipsPdf, wallPdf } from './papers-page.tsx'
import {
  pasteApplicantsPage,
  pasteFirmsPage,
  receiveApplicantsTable,
  receiveFirmsTable,
} from './paste-page.tsx'
import { paths } from './paths.ts'
import { receiveAccept, receivePlan, receiveStop } from './plan-changes.ts'
import { planPage } from './plan-page.tsx'

const event = ':event'

export const routes: readonly Route[] = [
  get(paths.overview(event), hostRoles, overviewPage),
  get(paths.day(event), hostRoles, (visit) => dayPage(visit)),
  post(paths.day(event), hostRoles, receiveDay),
  get(paths.firms(event), hostRoles, firmsPage),
  get(paths.newFirm(event), hostRoles, (visit) => firmPage(visit)),
  post(paths.newFirm(event), hostRoles, receiveFirm),
  get(paths.pasteFirms(event), hostRoles, pasteFirmsPage),
  post(paths.pasteFirms(event), hostRoles, receiveFirmsTable),
  get(paths.firm(event, ':firm'), hostRoles, (visit) => firmPage(visit)),
  post(paths.firm(event, ':firm'), hostRoles, receiveFirm),
  get(paths.dropFirm(event, ':firm'), hostRoles, (visit) => dropFirmPage(visit)),
  post(paths.dropFirm(event, ':firm'), hostRoles, receiveDropFirm),
  get(paths.applicants(event), hostRoles, (visit) => applicantsPage(visit)),
  get(paths.newApplicant(event), hostRoles, (visit) => applicantPage(visit)),
  post(paths.newApplicant(event), hostRoles, receiveApplicant),
  get(paths.pasteApplicants(event), hostRoles, pasteApplicantsPage),
  post(paths.pasteApplicants(event), hostRoles, receiveApplicantsTable),
  post(paths.takeOver(event), hostRoles, receiveTakeOver),
  get(paths.applicant(event, ':applicant'), hostRoles, (visit) => applicantPage(visit)),
  post(paths.applicant(event, ':applicant'), hostRoles, receiveApplicant),
  get(paths.dropApplicant(event, ':applicant'), hostRoles, (visit) => dropApplicantPage(visit)),
  post(paths.dropApplicant(event, ':applicant'), hostRoles, receiveDropApplicant),
  get(paths.pairs(event), hostRoles, (visit) => pairsPage(visit)),
  post(paths.pairs(event), hostRoles, receivePair),
  post(paths.dropPair(event), hostRoles, receiveDropPair),
  get(paths.interpreters(event), hostRoles, (visit) => interpretersPage(visit)),
  post(paths.interpreters(event), hostRoles, receiveInterpreter),
  post(paths.dropInterpreter(event), hostRoles, receiveDropInterpreter),
  get(paths.plan(event), hostRoles, (visit) => planPage(visit)),
  post(paths.plan(event), hostRoles, receivePlan),
  post(paths.stopPlan(event), hostRoles, receiveStop),
  post(paths.acceptPlan(event), hostRoles, receiveAccept),
  get(paths.papers(event), hostRoles, papersPage),
  get(paths.slips(event), hostRoles, slipsPdf),
  get(paths.cards(event), hostRoles, cardsPdf),
  get(paths.wall(event), hostRoles, wallPdf),
]
