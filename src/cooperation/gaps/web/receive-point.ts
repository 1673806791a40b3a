import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { proposePoint } from '../../steering/propose-point.ts'
import { networkOf } from '../../web/in-network.ts'
import { codeOf, gapKey } from '../coverage.ts'
import { gapsPage } from './gaps-page.tsx'
import { paths } from './paths.ts'
import { lookAt } from './seen.ts'

/** A gap or a synergy becomes a point of the next agenda. */
export const receivePoint = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  const seen = await lookAt(visit, network, (name) => text(form, name))
  const { field, group } = seen.wanted
  if (!field) return visit.notFound()
  const outcome = await proposePoint(visit.world, visit.actor, {
    networkId: network.id,
    title: text(form, 'title'),
    text: text(form, 'text'),
    source: { kind: 'gap', key: gapKey({ field, group }, seen.row.around) },
    noClient: text(form, 'noClient') || undefined,
  })
  const space = seen.isWhole ? undefined : codeOf(seen.row.around)
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.at(network.id, { field, group, space })}&ok=punkt`),
    (again) => gapsPage(visit, again),
  )
}
