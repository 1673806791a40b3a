import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { limited, ofRound } from '../../mail-limits.ts'
import { takeRoundStep } from '../take-round-step.ts'
import { ledRoundOf } from './of-round.ts'
import { paths } from './paths.ts'
import { roundPage } from './round-page.tsx'

/** A round is invited to, was held, or is planned after all: one button each. */
export const receiveStep = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  const step = text(await visit.form(), 'step')
  // A round is cancelled on a page of its own.
  if (step === 'cancel') return visit.redirect(paths.cancel(networkId, id))
  const take = () => takeRoundStep(visit.world, visit.actor, { roundId: id, step })
  return after(
    visit,
    step === 'invite' ? await limited(visit.world, ofRound, id, take) : await take(),
    () => visit.redirect(`${paths.round(networkId, id)}?ok=${step}`),
    (again) => roundPage(visit, again),
  )
}
