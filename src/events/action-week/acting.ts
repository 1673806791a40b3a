import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { lockOwnEvent, ownEvent } from '../event/acting.ts'
import type { Event } from '../event/event.ts'
import { findEvent, partsOf } from '../event/store.ts'
import type { Week } from './week.ts'

/** With its days and items, as far as the context sees them. */
const weekOf = async (tx: Tx, week: Event): Promise<Week> => {
  const days = (await partsOf(tx, [week.id])).filter(({ kind }) => kind === 'tag')
  const items = await partsOf(
    tx,
    days.map(({ id }) => id),
  )
  return {
    week,
    days: days.map((day) => ({ day, items: items.filter(({ partOf }) => partOf === day.id) })),
  }
}

/** A week that is published, for whoever it is for; undefined: it is not there. */
export const findPublicWeek = async (tx: Tx, id: string): Promise<Week | undefined> => {
  const event = await findEvent(tx, id)
  if (event?.kind !== 'aktionswoche' || event.state === 'entwurf') return undefined
  const { week, days } = await weekOf(tx, event)
  return {
    week,
    days: days
      .filter(({ day }) => day.state !== 'entwurf')
      .map(({ day, items }) => ({ day, items: items.filter(({ state }) => state !== 'entwurf') })),
  }
}

/** A week of one's own organization, to read. */
export const ownWeek = async (tx: Tx, id: string): Promise<Week> => {
  const week = await ownEvent(tx, id)
  return week.kind === 'aktionswoche' ? weekOf(tx, week) : notFound()
}

/** The same, held until the transaction ends: what concerns a week happens one after the other. */
export const lockOwnWeek = async (tx: Tx, id: string): Promise<Week> => {
  const week = await lockOwnEvent(tx, id)
  return week.kind === 'aktionswoche' ? weekOf(tx, week) : notFound()
}

/** The week that an item or a day belongs to. */
export const weekIdOf = async (tx: Tx, event: Event): Promise<string | undefined> => {
  if (event.kind === 'aktionswoche') return event.id
  const above = event.partOf ? await findEvent(tx, event.partOf) : undefined
  return above?.kind === 'tag' ? (above.partOf ?? undefined) : above?.id
}

export const inWeek = (week: Week, itemId: string): Event =>
  week.days.flatMap(({ items }) => items).find(({ id }) => id === itemId) ?? notFound()

export const isAlive = ({ week }: Week): void => {
  if (week.state === 'abgesagt') refuse('events.isCancelled')
}
