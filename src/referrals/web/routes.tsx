import { get, post, type Route } from '#platform/http/route.ts'
import { receiveAnswer, receiveClosing, receiveOpening, receiveRenewal } from './answer-changes.ts'
import { answerPage } from './answer-page.tsx'
import { choosePage } from './choose-page.tsx'
import { consentPage } from './consent-page.tsx'
import { copyPage } from './copy-page.tsx'
import { agreeNow, refuseNow, takeHome } from './decide.ts'
import { donePage } from './done-page.tsx'
import { hintPage, receiveHint } from './hint-page.tsx'
import { listPage } from './list-page.tsx'
import { receivePassOn, receiveStep, receiveTakeOver } from './one-changes.ts'
import { onePage } from './one-page.tsx'
import { receiveWarm } from './receive-warm.ts'
import { agreeOnSheet, refuseOnSheet, releaseOnSheet, withdrawOnSheet } from './sheet-changes.ts'
import { openSheetPage, sheetPage } from './sheet-page.tsx'
import { receiveSlip } from './slip.ts'
import { receiveSlipCount, slipCountPage } from './slip-count-page.tsx'
import { warmPage } from './warm-page.tsx'

const staff = ['counsellor', 'host'] as const
const house = ['host'] as const
/** R2 decides whose rows they see, not the role alone. */
const members = ['counsellor', 'host', 'lead'] as const
const answering = ['host', 'lead'] as const

export const routes: readonly Route[] = [
  // The sender, with the person beside them.
  get('/weitergabe/fertig', staff, donePage),
  get('/weitergabe/entwurf/:draft', staff, (visit) => consentPage(visit)),
  post('/weitergabe/entwurf/:draft/ja', staff, agreeNow),
  post('/weitergabe/entwurf/:draft/nein', staff, refuseNow),
  post('/weitergabe/entwurf/:draft/mitnehmen', staff, takeHome),
  get('/weitergabe/ausdruck/:copy', staff, copyPage),
  get('/weitergabe/:service', staff, (visit) => choosePage(visit)),
  get('/weitergabe/:service/hinweis', staff, hintPage),
  post('/weitergabe/:service/hinweis', staff, receiveHint),
  post('/weitergabe/:service/zettel', staff, receiveSlip),
  get('/weitergabe/:service/warm', staff, (visit) => warmPage(visit)),
  post('/weitergabe/:service/warm', staff, receiveWarm),
  post('/weitergabe/:service/warm/sprache', staff, (visit) => warmPage(visit, undefined, true)),
  // Both sides: what was handed over, what arrived.
  get('/uebergaben', members, listPage),
  get('/uebergaben/zettel', house, (visit) => slipCountPage(visit)),
  post('/uebergaben/zettel', house, receiveSlipCount),
  get('/uebergaben/:id', members, (visit) => onePage(visit)),
  post('/uebergaben/:id/schritt', answering, receiveStep),
  post('/uebergaben/:id/uebernehmen', answering, receiveTakeOver),
  post('/uebergaben/:id/abgeben', members, receivePassOn),
  // The house's mail link.
  get('/antwort/:token', 'everyone', (visit) => answerPage(visit)),
  post('/antwort/:token', 'everyone', receiveAnswer),
  post('/antwort/:token/neu', 'everyone', receiveRenewal),
  post('/antwort/:token/oeffnen', 'everyone', receiveOpening),
  post('/antwort/:token/schliessen', 'everyone', receiveClosing),
  // The person.
  get('/zettel', 'everyone', (visit) => sheetPage(visit)),
  post('/zettel', 'everyone', openSheetPage),
  post('/zettel/zustimmen', 'everyone', agreeOnSheet),
  post('/zettel/ablehnen', 'everyone', refuseOnSheet),
  post('/zettel/zuruecknehmen', 'everyone', withdrawOnSheet),
  post('/zettel/angekommen', 'everyone', releaseOnSheet),
]
