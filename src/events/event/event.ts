/** What kind of event it is; the first three hold other things together or have rooms of their own. */
export const eventKinds = [
  'kennenlernen',
  'aktionswoche',
  'tag',
  'ausstellung',
  'messe',
  'gesundheit',
  'vortrag',
  'rollenspiel',
  'speed-dating',
  'sonstiges',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Whether an event of this kind can be an item of a week, and not what holds items together. */
export const isItem = (kind: EventKind): boolean => kind !== 'aktionswoche' && kind !== 'tag'

/** `netz`: staff of the network only. */
export const audiences = ['alle', 'netz'] as const
export type Audience = (typeof audiences)[number]

export type EventState = 'entwurf' | 'veroeffentlicht' | 'abgesagt'

/** What whoever invites writes about an event; times are instants. */
export interface EventFacts {
  readonly networkId: string | null
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly locationId: string | null
  readonly room: string
  readonly languages: readonly string[]
  readonly audience: Audience
  readonly registration: 'ohne' | 'noetig'
  readonly registrationUntil: Date | null
  /** Places for persons; null: no limit. */
  readonly places: number | null
}

export interface Event extends EventFacts {
  readonly id: string
  readonly organizationId: string
  readonly partOf: string | null
  /** Places that somebody has or is offered. */
  readonly taken: number
  readonly state: EventState
  readonly cancelledBecause: string | null
  readonly serviceId: string | null
}

/** Whether somebody may still register: published, not over, before the last day for it. */
export const isOpen = (event: Event, now: Date): boolean =>
  event.state === 'veroeffentlicht' &&
  event.registration === 'noetig' &&
  now < (event.registrationUntil ?? event.startsAt)

/** How many more persons have room; undefined: as many as come. */
export const freePlaces = ({ places, taken }: Pick<Event, 'places' | 'taken'>): number | undefined =>
  places === null ? undefined : Math.max(0, places - taken)

/** Whether the next person would have to wait. How many came before is nobody's business. */
export const isFull = (event: Pick<Event, 'places' | 'taken'>): boolean => freePlaces(event) === 0

export const isOver = ({ endsAt }: Pick<Event, 'endsAt'>, now: Date): boolean => endsAt <= now
