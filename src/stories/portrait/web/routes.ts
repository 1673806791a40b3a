import { get, post, postPicture, type Route } from '#platform/http/route.ts'
import { makerRoles } from '../acting.ts'
import { codePage } from './code-page.tsx'
import { galleryPage } from './gallery-page.tsx'
import { ownPage, ownPicture } from './own-page.tsx'
import { sheetPdf, slipPdf } from './papers.ts'
import { paths } from './paths.ts'
import { receiveCode } from './person-page.tsx'
import {
  receiveAllowed,
  receiveApproval,
  receiveContact,
  receiveCorrection,
  receiveWithdrawal,
} from './person-steps.tsx'
import { receivePicture } from './picture-part.tsx'
import { receivePrint, receiveTakenDown } from './prints-part.tsx'
import { staffListPage } from './staff-list-page.tsx'
import {
  dropPage,
  giveBackPage,
  receiveDrop,
  receiveGiveBack,
  receiveRelease,
  receiveSend,
  receiveTakeDown,
  takeDownPage,
} from './step-pages.tsx'
import { storyPage, storyPicture } from './story-page.tsx'
import { createPage, receiveCreate, receiveRenew, receiveWrite, renewPage, writePage } from './write-page.tsx'

const story = ':story'

export const routes: readonly Route[] = [
  get(paths.gallery, 'everyone', galleryPage),
  get(paths.one(story), 'everyone', storyPage),
  get(paths.picture(story), 'everyone', storyPicture),

  get(paths.person, 'everyone', (visit) => codePage(visit)),
  post(paths.person, 'everyone', receiveCode),
  post(paths.approve, 'everyone', receiveApproval),
  post(paths.correct, 'everyone', receiveCorrection),
  post(paths.allow, 'everyone', receiveAllowed),
  post(paths.contact, 'everyone', receiveContact),
  post(paths.withdraw, 'everyone', receiveWithdrawal),

  get(paths.staff, makerRoles, staffListPage),
  get(paths.create, makerRoles, (visit) => createPage(visit)),
  post(paths.create, makerRoles, receiveCreate),
  get(paths.sheet, makerRoles, sheetPdf),
  post(paths.slip, makerRoles, slipPdf),
  post(paths.takeDownPrint(':print'), makerRoles, receiveTakenDown),
  get(paths.own(story), makerRoles, (visit) => ownPage(visit)),
  get(paths.ownPicture(story), makerRoles, ownPicture),
  get(paths.write(story), makerRoles, (visit) => writePage(visit)),
  post(paths.write(story), makerRoles, receiveWrite),
  postPicture(paths.addPicture(story), makerRoles, receivePicture),
  post(paths.send(story), makerRoles, receiveSend),
  post(paths.release(story), makerRoles, receiveRelease),
  get(paths.giveBack(story), makerRoles, giveBackPage),
  post(paths.giveBack(story), makerRoles, receiveGiveBack),
  get(paths.takeDown(story), makerRoles, takeDownPage),
  post(paths.takeDown(story), makerRoles, receiveTakeDown),
  get(paths.renew(story), makerRoles, (visit) => renewPage(visit)),
  post(paths.renew(story), makerRoles, receiveRenew),
  get(paths.drop(story), makerRoles, (visit) => dropPage(visit)),
  post(paths.drop(story), makerRoles, receiveDrop),
  post(paths.record(story), makerRoles, receivePrint),
]
