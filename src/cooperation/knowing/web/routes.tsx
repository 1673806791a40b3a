import { get, post, type Route } from '#platform/http/route.ts'
import { entryPage, receiveEntry } from './entry-page.tsx'
import { matrixPage } from './matrix-page.tsx'
import { housePage, teamPage } from './one-side-pages.tsx'
import { overviewPage } from './overview-page.tsx'
import { paths } from './paths.ts'
import { proposalPage, receiveAnswer } from './proposal-page.tsx'
import { proposePage, receiveProposal } from './propose-page.tsx'
import { receiveRecord, recordPage } from './record-page.tsx'

const staff = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'] as const
/** Who speaks for a team or a house, or coordinates. */
const telling = ['counsellor', 'host', 'lead', 'coordinator'] as const

export const routes: readonly Route[] = [
  get(paths.contacts(':network'), staff, overviewPage),
  get(paths.matrix(':network'), staff, matrixPage),
  get(paths.team(':network', ':team'), staff, teamPage),
  get(paths.house(':network', ':house'), staff, housePage),
  get(paths.record(':network'), staff, (visit) => recordPage(visit)),
  post(paths.record(':network'), telling, receiveRecord),
  get(paths.entry(':network', ':entry'), telling, entryPage),
  post(paths.entry(':network', ':entry'), telling, receiveEntry),
  get(paths.proposals(':network'), telling, (visit) => proposePage(visit)),
  post(paths.proposals(':network'), telling, receiveProposal),
  get(paths.proposal(':network', ':proposal'), telling, (visit) => proposalPage(visit)),
  post(paths.proposal(':network', ':proposal'), telling, receiveAnswer),
]
