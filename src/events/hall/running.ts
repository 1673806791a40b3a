import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { findEvent } from '../event/store.ts'
import type { Rhythm } from '../timetable/times.ts'
import { roundAt } from './clock.ts'
import { findClock } from './store.ts'

/** Whether the rounds have begun: from then on the plan changes on the day's own page alone, and what was stays. */
export const hasBegun = async (tx: Tx, eventId: string, day: Rhythm): Promise<boolean> => {
  const event = (await findEvent(tx, eventId)) ?? notFound()
  const { is } = roundAt(day, await findClock(tx, event), tx.now)
  return is !== 'before'
}
