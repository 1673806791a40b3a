import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { acceptPlan, startPlan, stopPlan } from '../plan.ts'
import { moment } from '../run-search.ts'
import { paths } from './paths.ts'
import { planPage } from './plan-page.tsx'
import { eventIdOf } from './seen-dating.ts'

export const receivePlan = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await startPlan(visit.world, visit.actor, { eventId }),
    async (runId) => {
      await moment(runId)
      return visit.redirect(paths.plan(eventId))
    },
    (again) => planPage(visit, again),
  )
}

const receive = (act: typeof stopPlan | typeof acceptPlan, ok: string) => async (visit: Visit) => {
  const eventId = eventIdOf(visit)
  return after<void>(
    visit,
    await act(visit.world, visit.actor, { eventId, runId: text(await visit.form(), 'runId') }),
    () => visit.redirect(`${paths.plan(eventId)}${ok}`),
    (again) => planPage(visit, again),
  )
}
export const receiveStop = receive(stopPlan, '')
export const receiveAccept = receive(acceptPlan, '?ok=angenommen')
