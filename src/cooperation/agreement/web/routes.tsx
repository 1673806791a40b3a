import type { Role } from '#platform/actor.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { agreePage, receiveAgreement } from './agree-page.tsx'
import { agreementPage } from './agreement-page.tsx'
import { createPage, dropPage, headPage, receiveCreation, receiveDrop, receiveHead } from './create-page.tsx'
import { focusPage, receiveFocus } from './focus-page.tsx'
import {
  addMilestonePage,
  milestonePage,
  receiveMark,
  receiveMilestone,
  receiveMilestoneChange,
  receiveRemoval,
  removeMilestonePage,
} from './milestone-pages.tsx'
import { paperPage, paperPartyPage, receivePaper, receivePaperOfParty } from './paper-pages.tsx'
import {
  addPartyPage,
  endPartyPage,
  partyPage,
  receiveParty,
  receivePartyChange,
  receivePartyEnd,
  receivePartyRemoval,
  removePartyPage,
} from './party-pages.tsx'
import { paths } from './paths.ts'
import { agreementPdf } from './pdf.ts'
import { publishPage, receivePublication } from './publish-page.tsx'
import { receiveStep, stepPage } from './step-page.tsx'
import { receiveStay, receiveTakeBack, stayPage, takeBackPage } from './take-back-pages.tsx'
import {
  blockPage,
  dropDraftPage,
  receiveBlock,
  receiveBlockRemoval,
  receiveDropDraft,
  receiveMove,
  receiveNewBlock,
  receiveOffer,
  receiveRedraft,
  redraftPage,
  removeBlockPage,
} from './text-changes.tsx'
import { textPage } from './text-page.tsx'
import { versionsPage } from './versions-page.tsx'

/** Whoever works in an organization of the network; the operator is technique only. */
export const staff: readonly Role[] = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator']
const led: readonly Role[] = ['coordinator']
const lead: readonly Role[] = ['lead']
const id = ':id'

/** Agreements: to read for the network, to write for whoever coordinates, to agree to for each party's lead. */
export const routes: readonly Route[] = [
  get(paths.create(':network'), led, (visit) => createPage(visit)),
  post(paths.create(':network'), led, receiveCreation),
  get(paths.one(id), staff, agreementPage),
  get(paths.pdf(id), staff, agreementPdf),
  get(paths.versions(id), staff, versionsPage),
  get(paths.head(id), led, (visit) => headPage(visit)),
  post(paths.head(id), led, receiveHead),
  get(paths.drop(id), led, (visit) => dropPage(visit)),
  post(paths.drop(id), led, receiveDrop),
  // The text
  get(paths.text(id), staff, (visit) => textPage(visit)),
  get(paths.block(id, ':block'), led, (visit) => blockPage(visit)),
  post(paths.block(id, ':block'), led, receiveBlock),
  get(paths.removeBlock(id, ':block'), led, removeBlockPage),
  post(paths.removeBlock(id, ':block'), led, receiveBlockRemoval),
  post(paths.moveBlock(id, ':block'), led, receiveMove),
  post(paths.addBlock(id), led, receiveNewBlock),
  post(paths.offer(id), led, receiveOffer),
  get(paths.redraft(id), led, redraftPage),
  post(paths.redraft(id), led, receiveRedraft),
  get(paths.dropDraft(id), led, dropDraftPage),
  post(paths.dropDraft(id), led, receiveDropDraft),
  // The parties
  get(paths.agree(id), lead, (visit) => agreePage(visit)),
  post(paths.agree(id), lead, receiveAgreement),
  get(paths.paper(id), led, (visit) => paperPage(visit)),
  post(paths.paper(id), led, receivePaper),
  get(paths.paperOf(id, ':party'), led, (visit) => paperPartyPage(visit)),
  post(paths.paperOf(id, ':party'), led, receivePaperOfParty),
  get(paths.addParty(id), led, (visit) => addPartyPage(visit)),
  post(paths.addParty(id), led, receiveParty),
  get(paths.party(id, ':party'), led, (visit) => partyPage(visit)),
  post(paths.party(id, ':party'), led, receivePartyChange),
  get(paths.removeParty(id, ':party'), led, (visit) => removePartyPage(visit)),
  post(paths.removeParty(id, ':party'), led, receivePartyRemoval),
  get(paths.endParty(id, ':party'), [...led, ...lead], (visit) => endPartyPage(visit)),
  post(paths.endParty(id, ':party'), [...led, ...lead], receivePartyEnd),
  get(paths.stay(id, ':party'), [...led, ...lead], (visit) => stayPage(visit)),
  post(paths.stay(id, ':party'), [...led, ...lead], receiveStay),
  // Its life
  get(paths.step(id, ':step'), led, (visit) => stepPage(visit)),
  post(paths.step(id, ':step'), led, receiveStep),
  get(paths.takeBack(id), led, (visit) => takeBackPage(visit)),
  post(paths.takeBack(id), led, receiveTakeBack),
  get(paths.addMilestone(id), led, (visit) => addMilestonePage(visit)),
  post(paths.addMilestone(id), led, receiveMilestone),
  get(paths.milestone(id), led, (visit) => milestonePage(visit)),
  post(paths.milestone(id), led, receiveMilestoneChange),
  post(paths.markMilestone(id), led, receiveMark),
  get(paths.removeMilestone(id), led, removeMilestonePage),
  post(paths.removeMilestone(id), led, receiveRemoval),
  get(paths.focus(id), led, (visit) => focusPage(visit)),
  post(paths.focus(id), led, receiveFocus),
  get(paths.publish(id), led, (visit) => publishPage(visit)),
  post(paths.publish(id), led, receivePublication),
]
