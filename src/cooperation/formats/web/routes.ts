import { get, post, type Route } from '#platform/http/route.ts'
import { receiveToAgenda } from './agenda.tsx'
import { dropPage, receiveDrop } from './drop-page.tsx'
import { editPage, proposePage, receiveEdit, receiveProposal } from './form-pages.tsx'
import { formatPage } from './format-page.tsx'
import { listPage } from './list-page.tsx'
import { receiveJoin, receiveLeave, receiveLink, receiveUnlink } from './part-changes.ts'
import { paths } from './paths.ts'
import { receiveStep, stepPage } from './step-page.tsx'

const staff = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'] as const
const proposers = ['counsellor', 'host', 'lead', 'coordinator'] as const
const coordinator = ['coordinator'] as const

export const routes: readonly Route[] = [
  get(paths.list(':network'), staff, listPage),
  get(paths.propose(':network'), proposers, (visit) => proposePage(visit)),
  post(paths.propose(':network'), proposers, receiveProposal),
  get(paths.one(':id'), staff, (visit) => formatPage(visit)),
  get(paths.edit(':id'), proposers, (visit) => editPage(visit)),
  post(paths.edit(':id'), proposers, receiveEdit),
  get(paths.step(':id'), coordinator, (visit) => stepPage(visit)),
  post(paths.step(':id'), coordinator, receiveStep),
  post(paths.join(':id'), proposers, receiveJoin),
  post(paths.leave(':id'), proposers, receiveLeave),
  post(paths.link(':id'), proposers, receiveLink),
  post(paths.unlink(':id'), proposers, receiveUnlink),
  post(paths.toAgenda(':id'), proposers, receiveToAgenda),
  get(paths.drop(':id'), proposers, (visit) => dropPage(visit)),
  post(paths.drop(':id'), proposers, receiveDrop),
]
