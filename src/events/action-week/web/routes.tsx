import { get, post, postPicture, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../../event/acting.ts'
import { receiveAskHelper, receiveDropAskHelper } from './ask-helpers.ts'
import { askPage, receiveAnswer } from './ask-page.tsx'
import { conclusionPage, receiveConclusion, receiveNumbers, receiveVoice } from './conclusion-page.tsx'
import { dropVoicePage, receiveDropVoice } from './drop-voice-page.tsx'
import { dropPartnerPage, partnersPage, receiveDropPartner, receivePartners } from './partners-page.tsx'
import { paths } from './paths.ts'
import { pictureFile, pressKitPage, pressZip } from './press-kit.tsx'
import {
  dropPicturePage,
  ownPictureFile,
  pressPage,
  receiveDropPicture,
  receivePicture,
  receivePress,
} from './press-page.tsx'
import { calendarFile, leafletPdf } from './programme-files.ts'
import { programmePage } from './programme-page.tsx'
import { conclusionPdf, publicConclusionPage } from './public-conclusion.tsx'
import { receiveDay } from './receive-day.ts'
import {
  dropShiftPage,
  receiveDropHelper,
  receiveDropShift,
  receiveHelper,
  receiveShift,
  rosterPage,
} from './roster-page.tsx'
import { rosterPdf } from './roster-pdf.ts'
import { copyPage, receiveCopy, receiveStart, startPage } from './start-pages.tsx'
import {
  cancelPage,
  movePage,
  publishPage,
  receiveCancel,
  receiveMove,
  receivePublish,
} from './step-pages.tsx'
import { weekPage } from './week-page.tsx'

export const routes: readonly Route[] = [
  get('/aktionswoche/:file{.+\\.ics}', 'everyone', calendarFile),
  get(paths.one(':id'), 'everyone', programmePage),
  get(paths.leaflet(':id'), 'everyone', leafletPdf),
  get(paths.press(':id'), 'everyone', pressKitPage),
  get(paths.zip(':id'), 'everyone', pressZip),
  get(paths.picture(':id', ':picture'), 'everyone', pictureFile),
  get(paths.conclusion(':id'), 'everyone', publicConclusionPage),
  get(paths.conclusionPdf(':id'), 'everyone', conclusionPdf),

  get(paths.start, hostRoles, (visit) => startPage(visit)),
  post(paths.start, hostRoles, receiveStart),
  get(paths.week(':event'), hostRoles, (visit) => weekPage(visit)),
  post(paths.addDay(':event'), hostRoles, receiveDay),
  get(paths.move(':event', ':item'), hostRoles, (visit) => movePage(visit)),
  post(paths.move(':event', ':item'), hostRoles, receiveMove),
  get(paths.partners(':event', ':item'), hostRoles, (visit) => partnersPage(visit)),
  post(paths.partners(':event', ':item'), hostRoles, receivePartners),
  get(paths.dropPartner(':event', ':item'), hostRoles, (visit) => dropPartnerPage(visit)),
  post(paths.dropPartner(':event', ':item'), hostRoles, receiveDropPartner),
  get(paths.publish(':event'), hostRoles, (visit) => publishPage(visit)),
  post(paths.publish(':event'), hostRoles, receivePublish),
  get(paths.cancel(':event'), hostRoles, (visit) => cancelPage(visit)),
  post(paths.cancel(':event'), hostRoles, receiveCancel),
  get(paths.copy(':event'), hostRoles, (visit) => copyPage(visit)),
  post(paths.copy(':event'), hostRoles, receiveCopy),

  get(paths.roster(':event'), hostRoles, (visit) => rosterPage(visit)),
  get(paths.rosterPdf(':event'), hostRoles, rosterPdf),
  post(paths.shift(':event'), hostRoles, receiveShift),
  post(paths.helper(':event', ':shift'), hostRoles, receiveHelper),
  get(paths.dropShift(':event', ':shift'), hostRoles, (visit) => dropShiftPage(visit)),
  post(paths.dropShift(':event', ':shift'), hostRoles, receiveDropShift),
  post(paths.dropHelper(':event'), hostRoles, receiveDropHelper),

  get(paths.writePress(':event'), hostRoles, (visit) => pressPage(visit)),
  post(paths.writePress(':event'), hostRoles, receivePress),
  postPicture(paths.addPicture(':event'), hostRoles, receivePicture),
  get(paths.ownPicture(':event', ':picture'), hostRoles, ownPictureFile),
  get(paths.dropPicture(':event', ':picture'), hostRoles, (visit) => dropPicturePage(visit)),
  post(paths.dropPicture(':event', ':picture'), hostRoles, receiveDropPicture),

  get(paths.writeConclusion(':event'), hostRoles, (visit) => conclusionPage(visit)),
  post(paths.writeConclusion(':event'), hostRoles, receiveConclusion),
  post(paths.numbers(':event'), hostRoles, receiveNumbers),
  post(paths.voice(':event'), hostRoles, receiveVoice),
  get(paths.dropVoice(':event', ':voice'), hostRoles, (visit) => dropVoicePage(visit)),
  post(paths.dropVoice(':event', ':voice'), hostRoles, receiveDropVoice),

  get(paths.ask(':item'), hostRoles, (visit) => askPage(visit)),
  post(paths.ask(':item'), hostRoles, receiveAnswer),
  post(paths.askHelper(':item', ':shift'), hostRoles, receiveAskHelper),
  post(paths.dropAskHelper(':item'), hostRoles, receiveDropAskHelper),
]
