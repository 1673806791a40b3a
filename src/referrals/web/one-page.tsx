import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Refusal } from '#platform/refusal.ts'
import { isUuid } from '#platform/uuid.ts'
import { betterOffers } from '../better-offers.ts'
import { findReceivedView, findSentView } from '../queries.ts'
import { takeStep } from '../take-step.ts'
import { paths } from './paths.ts'
import { receivedPage } from './received-page.tsx'
import { phoneOf, sentPage } from './sent-page.tsx'

/** One hand-over: the sender's four words, or the house's own copy. */
export const onePage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const id = visit.params.id ?? ''
  if (!isUuid(id)) return visit.notFound()
  const found = await visit.world.look(visit.actor, async (tx) => {
    const received = visit.holds('host') ? await findReceivedView(tx, id) : undefined
    if (received) {
      tx.read({ subject: id, purpose: 'referrals.open' })
      return { kind: 'received' as const, received, offers: await betterOffers(tx, received.service_id) }
    }
    const sent = await findSentView(tx, id)
    if (!sent) return undefined
    tx.read({ subject: id, purpose: 'referrals.open-sent' })
    return { kind: 'sent' as const, sent, phone: await phoneOf(tx, sent) }
  })
  if (!found) return visit.notFound()
  return found.kind === 'received'
    ? receivedPage(visit, found.received, found.offers, refusal)
    : sentPage(visit, found.sent, found.phone)
}

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await takeStep(visit.world, visit.actor, {
    id: visit.params.id,
    step: text(form, 'step'),
    reason: text(form, 'reason') || undefined,
    betterServiceId: text(form, 'better') || undefined,
  })
  if (outcome.ok) return visit.redirect(`${paths.one(outcome.value.id)}?ok=1`)
  return outcome.refusal.key === 'platform.notFound' ? visit.notFound() : onePage(visit, outcome.refusal)
}
