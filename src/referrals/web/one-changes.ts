import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Refusal } from '#platform/refusal.ts'
import { passOnReceived } from '../pass-on-received.ts'
import { passOnSent } from '../pass-on-sent.ts'
import { takeOver } from '../take-over.ts'
import { takeStep } from '../take-step.ts'
import { gonePage } from './gone-page.tsx'
import { onePage } from './one-page.tsx'
import { paths } from './paths.ts'

const refusedOn = (visit: Visit, refusal: Refusal): Promise<Response> =>
  refusal.key === 'platform.notFound' ? gonePage(visit) : onePage(visit, refusal)

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await takeStep(visit.world, visit.actor, {
    id: visit.params.id,
    step: text(form, 'step'),
    reason: text(form, 'reason') || undefined,
    betterServiceId: text(form, 'better') || undefined,
  })
  return outcome.ok
    ? visit.redirect(`${paths.one(outcome.value.id)}?ok=1`)
    : refusedOn(visit, outcome.refusal)
}

export const receiveTakeOver = async (visit: Visit): Promise<Response> => {
  const { id = '' } = visit.params
  const outcome = await takeOver(visit.world, visit.actor, { id })
  return outcome.ok ? visit.redirect(`${paths.one(id)}?ok=1`) : refusedOn(visit, outcome.refusal)
}

/** What arrived, else what was sent: one of both it is. */
export const receivePassOn = async (visit: Visit): Promise<Response> => {
  const input = { id: visit.params.id, to: text(await visit.form(), 'to') }
  const received = await passOnReceived(visit.world, visit.actor, input)
  const outcome =
    !received.ok && received.refusal.key === 'platform.notFound'
      ? await passOnSent(visit.world, visit.actor, input)
      : received
  return outcome.ok ? visit.redirect(`${paths.list}?ok=1`) : refusedOn(visit, outcome.refusal)
}
