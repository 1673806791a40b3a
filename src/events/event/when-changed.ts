import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { moveShifts } from '../action-week/store.ts'
import { tellMeetingChanged } from '../get-to-know/tell-changed.ts'
import { atTheDoor } from '../registration/places.ts'
import { holdsPlace } from '../registration/registration.ts'
import { tellCancelled, tellChanged } from '../registration/tell.ts'
import type { Event } from './event.ts'
import { keepOffer } from './publish-service.ts'
import { findEvent } from './store.ts'

const moved = (before: Event, now: Event): boolean =>
  before.startsAt.getTime() !== now.startsAt.getTime() ||
  before.endsAt.getTime() !== now.endsAt.getTime() ||
  before.locationId !== now.locationId

/**
 * What follows from a change: shifts of helpers move along, the offer of the directory is kept in step, more places go to those who wait, and whoever
 * comes learns that it is at another time or place, or not at all.
 */
export const whenChanged = async (tx: Tx, before: Event): Promise<void> => {
  const event = (await findEvent(tx, before.id)) ?? notFound()
  await keepOffer(tx, event)
  // Whoever helps comes with it; where a shift does not fit any more, the house sees it on the roster.
  const by = event.startsAt.getTime() - before.startsAt.getTime()
  if (by !== 0) await moveShifts(tx, event.id, by)
  const isCancelled = event.state === 'abgesagt'
  const isTold = before.state === 'veroeffentlicht' && (isCancelled || moved(before, event))
  await atTheDoor(tx, event.id, async (sys, { list }) => {
    if (!isTold) return
    for (const one of await list())
      if (holdsPlace(one.state) || one.state === 'warteliste')
        await (isCancelled ? tellCancelled : tellChanged)(sys, event, one)
  })
  if (isTold) await tellMeetingChanged(tx, event)
}
