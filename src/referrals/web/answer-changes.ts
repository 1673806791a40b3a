import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { openLink, openMinutes } from '../open-link.ts'
import { renewLink } from '../renew-link.ts'
import { takeStep } from '../take-step.ts'
import { answerPage } from './answer-page.tsx'
import { linkBearer } from './link-bearer.ts'
import { openedCookie } from './opened-cookie.ts'
import { paths } from './paths.ts'

const back = (visit: Visit, more: string, ...cookies: string[]): Response =>
  visit.redirect(`${paths.answer(visit.params.token ?? '')}${more}`, ...cookies)

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await takeStep(visit.world, linkBearer(visit), {
    step: text(form, 'step'),
    reason: text(form, 'reason') || undefined,
    betterServiceId: text(form, 'better') || undefined,
  })
  if (outcome.ok) return back(visit, '?ok=1')
  // An answer over an expired link is not taken: the page offers a new one.
  return answerPage(
    visit,
    outcome.refusal.key === 'platform.notFound' ? undefined : { answer: outcome.refusal },
  )
}

export const receiveRenewal = async (visit: Visit): Promise<Response> => {
  const outcome = await renewLink(visit.world, linkBearer(visit), {})
  if (outcome.ok) return back(visit, '?ok=neu')
  return outcome.refusal.key === 'platform.notFound' ? visit.notFound() : answerPage(visit)
}

/** The PIN of the house opens this one hand-over, in this browser, for a while. */
export const receiveOpening = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await openLink(visit.world, linkBearer(visit), {
    pin: text(form, 'pin').replaceAll(' ', ''),
    confirmed: text(form, 'confirmed') === 'ja',
  })
  if (outcome.ok) return back(visit, '', openedCookie(visit, outcome.value, openMinutes * 60))
  return answerPage(
    visit,
    outcome.refusal.key === 'platform.notFound' ? undefined : { open: outcome.refusal },
  )
}

/** For a computer that several people use. */
export const receiveClosing = (visit: Visit): Response => back(visit, '', openedCookie(visit, '', 0))
