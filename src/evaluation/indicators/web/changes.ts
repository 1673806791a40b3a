import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { enterValue } from '../enter-value.ts'
import { setTarget } from '../set-target.ts'
import { indicatorPage } from './indicator-page.tsx'
import { paths } from './paths.ts'
import { oneSeen } from './seen.ts'

export const receiveTarget = async (visit: Visit): Promise<Response> => {
  const seen = await oneSeen(visit)
  if (!seen?.network.isLed) return visit.notFound()
  const form = await visit.form()
  const of = { networkId: seen.network.id, indicator: seen.one.indicator.id }
  return after(
    visit,
    await setTarget(visit.world, visit.actor, {
      ...of,
      targetPeriod: text(form, 'targetPeriod'),
      target: text(form, 'target'),
    }),
    () => visit.redirect(`${paths.one(of.networkId, of.indicator)}?ok=1`),
    (again) => indicatorPage(visit, again),
  )
}

export const receiveValue = async (visit: Visit): Promise<Response> => {
  const seen = await oneSeen(visit)
  if (!seen?.network.isLed) return visit.notFound()
  const form = await visit.form()
  const of = { networkId: seen.network.id, indicator: seen.one.indicator.id }
  return after(
    visit,
    await enterValue(visit.world, visit.actor, {
      ...of,
      period: text(form, 'period'),
      value: text(form, 'value'),
      among: text(form, 'among'),
      persons: text(form, 'persons'),
      note: text(form, 'note'),
    }),
    () => visit.redirect(`${paths.one(of.networkId, of.indicator)}?ok=1`),
    (again) => indicatorPage(visit, again),
  )
}
