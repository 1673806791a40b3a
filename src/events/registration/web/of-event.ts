import type { Visit } from '#platform/http/visit.ts'
import type { Again } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { ownEventOf } from '../../event/web/seen-event.ts'
import { listRegistrations, type Registration } from '../store.ts'

export interface Guests {
  readonly event: Event
  readonly all: readonly Registration[]
}

/** Those who registered for an event of one's own house; that somebody read them is written down. */
export const guestsOf = async (visit: Visit): Promise<Guests | undefined> => {
  const event = await ownEventOf(visit)
  if (!event || event.state === 'entwurf') return undefined
  const all = await visit.world.look(visit.actor, async (tx) => {
    tx.read({ subject: event.id, purpose: 'events.read-registrations', daily: true })
    return listRegistrations(tx, event.id)
  })
  return { event, all: all.filter(({ state }) => state !== 'abgemeldet') }
}

/** The same refusal, its fields called as the page calls them. */
export const withFields = (again: Again, named: (field: string) => string): Again => ({
  ...again,
  refusal: {
    ...again.refusal,
    ...(again.refusal.fields && {
      fields: Object.fromEntries(
        Object.entries(again.refusal.fields).map(([field, key]) => [named(field), key]),
      ),
    }),
  },
})
