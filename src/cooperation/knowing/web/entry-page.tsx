import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { teamKey } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { readPairs } from '../read.ts'
import { undoActivity } from '../record-activity.ts'
import { findActivity } from '../store.ts'
import { paths } from './paths.ts'
import { backTo, hereOf, look, withQuery } from './room.tsx'

/** Asked before an entry is deleted. */
export const entryPage = async (visit: Visit): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const { found, pairs } = await look(visit, async (tx) => ({
    found: await findActivity(tx, here.network.id, visit.params.entry ?? ''),
    pairs: (await readPairs(tx, here.network.id, here.today)).pairs,
  }))
  const pair =
    found && pairs.find((one) => one.team.key === teamKey(found) && one.house.id === found.locationId)
  if (!found || !pair || !(here.isLed || (here.speaks && found.recordedBy === here.organizationId)))
    return visit.notFound()
  const t = knowingWords(visit.locale)
  return surePage(visit, {
    title: t.removeTitle,
    text: t.removeText(t.kinds[found.kind], dayOf(visit, found.day), pair.team.name, pair.house.name),
    action: paths.entry(here.network.id, found.id),
    back: paths.pair(here.network.id, pair.team.key, pair.house.id),
    yes: t.remove,
    no: t.cancel,
  })
}

/** Deletes it: after the question, or at once as "undo" of what was just recorded. */
export const receiveEntry = async (visit: Visit): Promise<Response> => {
  const networkId = visit.params.network ?? ''
  const outcome = await undoActivity(visit.world, visit.actor, { networkId, id: visit.params.entry })
  if (!outcome.ok) return visit.notFound()
  const pair = { team: teamKey(outcome.value), house: outcome.value.locationId }
  return visit.redirect(withQuery(backTo(networkId, text(await visit.form(), 'von'), pair), 'ok=weg'))
}
