import { get, post, type Route } from '#platform/http/route.ts'
import { receiveSearch } from './asked.ts'
import { bookletPage, bookletPdf } from './booklet-page.tsx'
import { addConsultationPage, receiveConsultation } from './consultation-page.tsx'
import {
  addContactPage,
  contactPage,
  receiveContact,
  receiveMove,
  receiveNewContact,
} from './contact-page.tsx'
import { describePage, introducePage, receiveDescription, receiveIntroduction } from './describe-page.tsx'
import { listPage } from './list-page.tsx'
import { ownPage, receiveConfirmation } from './own-page.tsx'
import { ownTeamPage } from './own-team-page.tsx'
import { paths } from './paths.ts'
import {
  receiveConsultationRemoval,
  receiveContactRemoval,
  receiveTeamRemoval,
  removeConsultationPage,
  removeContactPage,
  removeTeamPage,
} from './remove-pages.tsx'
import { teamPage } from './team-page.tsx'

const staff = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'] as const
const lead = ['lead'] as const

/** What has a name of its own stands before what a parameter takes: these come before `/kooperation/:network`. */
export const routes: readonly Route[] = [
  get(paths.own, lead, ownPage),
  get(paths.introduce, lead, (visit) => introducePage(visit)),
  post(paths.introduce, lead, receiveIntroduction),
  get(paths.contact(':contact'), lead, (visit) => contactPage(visit)),
  post(paths.contact(':contact'), lead, receiveContact),
  post(paths.moveContact(':contact'), lead, receiveMove),
  get(paths.removeContact(':contact'), lead, removeContactPage),
  post(paths.removeContact(':contact'), lead, receiveContactRemoval),
  get(paths.removeConsultation(':consultation'), lead, removeConsultationPage),
  post(paths.removeConsultation(':consultation'), lead, receiveConsultationRemoval),
  get(paths.ownTeam(':profile'), lead, ownTeamPage),
  get(paths.describe(':profile'), lead, (visit) => describePage(visit)),
  post(paths.describe(':profile'), lead, receiveDescription),
  post(paths.confirm(':profile'), lead, receiveConfirmation),
  get(paths.remove(':profile'), lead, removeTeamPage),
  post(paths.remove(':profile'), lead, receiveTeamRemoval),
  get(paths.addContact(':profile'), lead, (visit) => addContactPage(visit)),
  post(paths.addContact(':profile'), lead, receiveNewContact),
  get(paths.addConsultation(':profile'), lead, (visit) => addConsultationPage(visit)),
  post(paths.addConsultation(':profile'), lead, receiveConsultation),
  get(paths.list(':network'), staff, listPage),
  post(paths.list(':network'), staff, receiveSearch),
  get(paths.booklet(':network'), staff, bookletPage),
  get(paths.pdf(':network'), staff, bookletPdf),
  get(paths.team(':network', ':profile'), staff, teamPage),
]
