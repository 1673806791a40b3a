import { get, post, type Route } from '#platform/http/route.ts'
import { answerPage, receiveAnswer, thanksPage } from './answer-page.tsx'
import { dropPage, endPage, movePage, receiveDrop, receiveEnd, receiveMove } from './change-pages.tsx'
import { createPage, receiveSurvey } from './create-page.tsx'
import { listPage } from './list-page.tsx'
import { paths } from './paths.ts'
import { paperPdf } from './share.tsx'
import { surveyPage } from './survey-page.tsx'
import { dropTextPage, receiveReport, receiveTextRemoval, textsPage } from './texts-page.tsx'
import { receivePaper, typeInPage } from './type-in-page.tsx'

/** Free texts: the house's alone. */
const house = ['host', 'lead'] as const
/** Whoever makes surveys. */
const makers = ['host', 'lead', 'coordinator'] as const
/** Whoever may look at those of the network. */
const staff = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'] as const

export const routes: readonly Route[] = [
  get(paths.answer(':code'), 'everyone', answerPage),
  post(paths.answer(':code'), 'everyone', receiveAnswer),
  get(paths.thanks(':code'), 'everyone', thanksPage),
  get(paths.list, staff, listPage),
  get(paths.create, makers, (visit) => createPage(visit)),
  post(paths.create, makers, receiveSurvey),
  get(paths.one(':survey'), staff, surveyPage),
  get(paths.paper(':survey'), staff, paperPdf),
  get(paths.typeIn(':survey'), makers, (visit) => typeInPage(visit)),
  post(paths.typeIn(':survey'), makers, receivePaper),
  get(paths.end(':survey'), makers, (visit) => endPage(visit)),
  post(paths.end(':survey'), makers, receiveEnd),
  get(paths.move(':survey'), makers, (visit) => movePage(visit)),
  post(paths.move(':survey'), makers, receiveMove),
  get(paths.drop(':survey'), makers, (visit) => dropPage(visit)),
  post(paths.drop(':survey'), makers, receiveDrop),
  get(paths.texts(':survey'), house, (visit) => textsPage(visit)),
  get(paths.dropText(':survey', ':text'), house, (visit) => dropTextPage(visit)),
  post(paths.dropText(':survey', ':text'), house, receiveTextRemoval),
  post(paths.report(':survey', ':text'), house, receiveReport),
]
