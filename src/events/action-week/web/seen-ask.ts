import { findLocation, findOrganization } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { acting } from '../../event/acting.ts'
import { findAsk, namedFor } from '../queries.ts'
import { helpersOf, shiftsOf } from '../store.ts'

export const itemIdIn = (visit: Visit): string => visit.params.item ?? ''

/** What one's organization was asked to take part in; undefined: it was not. */
export const seenAsk = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const { organizationId } = acting(tx)
    const ask = await findAsk(tx, organizationId, itemIdIn(visit))
    if (!ask) return undefined
    const { event } = ask
    const helpers = await helpersOf(tx, [event.id])
    if (helpers.length > 0) tx.read({ subject: event.id, purpose: 'events.read-helpers', daily: true })
    return {
      ...ask,
      by: await findOrganization(tx, event.organizationId),
      house: event.locationId ? await findLocation(tx, event.locationId) : undefined,
      shifts: ask.state === 'ja' ? await shiftsOf(tx, [event.id]) : [],
      named: await namedFor(tx, [event.id]),
      helpers: helpers.filter(({ namedBy }) => namedBy === organizationId),
    }
  })
