import { z } from 'zod'
import { findLocation, findNetworksOf, networkOfBoth } from '#directory'
import { action } from '#platform/action.ts'
import { berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, lockOwnEvent, mayHost } from './acting.ts'
import { audiences, type Event, type EventFacts, eventKinds, isItem, isOver } from './event.ts'
import { changeEventFacts, insertEvent } from './store.ts'
import { whenChanged } from './when-changed.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const optional = <T extends z.ZodType>(one: T) => z.union([z.literal(''), one])

/** As it stands in the form: days and times of the clock in Berlin. */
const written = {
  kind: z.enum(eventKinds),
  title: z.string().trim().min(3, 'platform.missing').max(140),
  summary: z.string().trim().min(1, 'platform.missing').max(300),
  description: z.string().trim().max(5000),
  day: z.iso.date(),
  from: clock,
  /** Empty: the same day. */
  lastDay: optional(z.iso.date()),
  to: clock,
  locationId: optional(z.uuid()),
  room: z.string().trim().max(120),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).max(12),
  audience: z.enum(audiences),
  networkId: optional(z.uuid()),
  registration: z.enum(['ohne', 'noetig']),
  /** The last day for it; empty: until it begins. */
  registrationUntil: optional(z.iso.date()),
  /** Empty: as many as come. */
  places: optional(z.coerce.number().int().min(1).max(5000)),
}
type Written = z.output<z.ZodObject<typeof written>>

const endOf = ({ day, lastDay, to }: Written): Date => berlinInstant(lastDay || day, to)
const startOf = ({ day, from }: Written): Date => berlinInstant(day, from)

const check = (given: Written, context: z.RefinementCtx): void => {
  // What is no day or no time is said already, and cannot be compared.
  if (context.issues.length > 0) return
  const wrong = (path: keyof Written, message: string): void =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (endOf(given) <= startOf(given)) wrong('to', 'events.endsBefore')
  if (given.registrationUntil && given.registrationUntil > given.day)
    wrong('registrationUntil', 'events.registersAfter')
  if (given.audience === 'netz' && given.networkId === '') wrong('networkId', 'events.networkMissing')
}

/** A house of one's own or a partner's, as the form lists them; or the one where the event is already. */
const isNear = async (tx: Tx, locationId: string, before: string | null): Promise<boolean> => {
  if (locationId === before) return true
  const house = await findLocation(tx, locationId)
  if (!house) return false
  const { organizationId } = acting(tx)
  return (
    house.organizationId === organizationId ||
    (await networkOfBoth(tx, organizationId, house.organizationId, berlinDay(tx.now))) !== undefined
  )
}

const factsOf = async (tx: Tx, given: Written, before: string | null = null): Promise<EventFacts> => {
  const startsAt = startOf(given)
  const midnight = given.registrationUntil ? berlinInstant(given.registrationUntil, '24:00') : undefined
  if (given.locationId && !(await isNear(tx, given.locationId, before))) notFound()
  if (given.networkId) {
    const own = await findNetworksOf(tx, acting(tx).organizationId, berlinDay(tx.now))
    if (!own.some(({ id }) => id === given.networkId)) notFound()
  }
  const needed = given.registration === 'noetig'
  return {
    ...given,
    networkId: given.networkId || null,
    startsAt,
    endsAt: endOf(given),
    locationId: given.locationId || null,
    registrationUntil: !needed || !midnight || midnight >= startsAt ? null : midnight,
    places: needed && given.places !== '' ? given.places : null,
  }
}

/** A draft; nobody outside of the organization sees it. */
export const createEvent = action({
  name: 'events.create-event',
  /** `partOf`: the day of an action week that it belongs to. */
  input: z.object({ ...written, partOf: optional(z.uuid()).default('') }).superRefine(check),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { partOf, ...input }) => {
    const facts = await factsOf(tx, input)
    if (facts.startsAt <= tx.now) refuse('events.inPast')
    if (partOf && (await lockOwnEvent(tx, partOf)).kind !== 'tag') notFound()
    if (partOf && !isItem(facts.kind)) refuse('events.notInWeek')
    return insertEvent(tx, { organizationId: acting(tx).organizationId, partOf: partOf || null }, facts)
  },
  audit: ({ kind }, id) => ({ subject: id, detail: { kind } }),
})

/** What may not change any more once people have read it, or have a place. */
const stays = (event: Event, facts: EventFacts, now: Date): void => {
  if (event.state === 'abgesagt') refuse('events.isCancelled')
  if (isOver(event, now)) refuse('events.isOver')
  if (event.state === 'veroeffentlicht') {
    if (
      facts.audience !== event.audience ||
      (facts.audience === 'netz' && facts.networkId !== event.networkId)
    )
      refuse('events.audienceStays')
  }
  if (facts.endsAt <= now) refuse('events.inPast')
  if (facts.kind !== event.kind && !(isItem(event.kind) && isItem(facts.kind))) refuse('events.kindStays')
  if (event.taken > 0 && facts.registration === 'ohne') refuse('events.hasRegistrations')
  if (facts.places !== null && facts.places < event.taken) refuse('events.placesTaken', { n: event.taken })
}

/** Other words, another time, another house; the offer of the directory follows. */
export const changeEvent = action({
  name: 'events.change-event',
  input: z.object({ eventId: z.uuid(), ...written }).superRefine(check),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, ...input }) => {
    const event = await lockOwnEvent(tx, eventId)
    const facts = await factsOf(tx, input, event.locationId)
    stays(event, facts, tx.now)
    await changeEventFacts(tx, eventId, facts)
    await whenChanged(tx, event)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
