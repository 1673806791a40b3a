import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { writeMinutes } from '../write-minutes.ts'
import { inForm, sent } from './minutes-form.ts'
import { minutesPage } from './minutes-page.tsx'
import { ledRoundOf } from './of-round.ts'
import { paths } from './paths.ts'
import { readRound } from './read-round.ts'

export const receiveMinutes = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  const said = sent(await visit.form(), await readRound(visit, shown.round))
  return after(
    visit,
    await writeMinutes(visit.world, visit.actor, { ...said, roundId: id }),
    () => visit.redirect(`${paths.minutes(networkId, id)}?ok=1`),
    (again) => minutesPage(visit, { ...again, refusal: inForm(again.refusal, said) }),
  )
}
