import { fact } from '#platform/facts.ts'

/** Somebody gave their place back, with all who were to come with them. */
export const registrationLeft = fact<{ registrationId: string; eventId: string; persons: number }>(
  'events.registration-left',
)

/** So many of them were let in at the door; 0 as well where it was a mistake. */
export const registrationCame = fact<{
  registrationId: string
  eventId: string
  persons: number
  came: number
}>('events.registration-came')

/**
 * What an event was counted as, once, 30 days after its end. Whoever publishes it keeps the rules of disclosure: these are
 * raw numbers of persons.
 */
export const participationCounted = fact<{
  /** So that whoever listens counts it once. */
  eventId: string
  networkId: string | null
  organizationKind: string
  locationId: string | null
  kind: string
  /** `2026-Q4`, `2026-W42` (ISO 8601), by the day in Berlin on which it began. */
  quarter: string
  week: string
  registered: number
  waited: number
  came: number
}>('events.participation-counted')
