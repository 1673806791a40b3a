import { slot } from '#platform/slots.tsx'
import type { Event } from './event.ts'

/** On the page of an event that is to come: what other rooms offer those who want to come. */
export const eventParts = slot<{ readonly event: Event }>('events.event-parts')

/** On the list of one's own events: what others ask of the house. */
export const listParts = slot<Record<never, never>>('events.list-parts')

/** On the page of whoever invites: the doors of other rooms. */
export const hostParts = slot<{ readonly event: Event }>('events.host-parts')
