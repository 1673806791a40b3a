import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { setFree } from './assignment-store.ts'
import { addDays, workingDaysBetween } from './calendar-days.ts'
import { handoverMoved, linkNeeded } from './facts.ts'
import { days, type State, steps } from './handover.ts'
import { changeReceived, closeSent, eraseReceived, eraseSent, listDue } from './store.ts'

const clock = system('referrals clock')
const batch = 200

/** Unanswered for 30 days: expired. Accepted and silent for 180 days: ended. Both without a word to the sender. */
export const expire = async (world: World): Promise<void> => {
  await endAll(world, ['sent'], days.expiry, 'expire')
  await endAll(world, ['accepted', 'arrived', 'missed'], days.accepted, 'end')
}

const endAll = async (
  world: World,
  states: readonly State[],
  age: number,
  step: 'expire' | 'end',
): Promise<void> => {
  const { into } = steps[step]
  for (let done = batch; done === batch; )
    done = await world.look(clock, async (tx) => {
      const due = await listDue(tx, states, addDays(tx.now, -age), batch)
      for (const row of due) {
        await changeReceived(tx, row.id, { state: into, ended_at: tx.now })
        await tx.tell(handoverMoved, { countKey: row.count_key, state: into, day: berlinDay(tx.now) })
        tx.note({
          organizationId: row.organization_id,
          action: 'referrals.step',
          subject: row.id,
          detail: { step },
        })
      }
      return due.length
    })
}

/** The one run that writes "abgeschlossen" (decision 0003). */
export const close = (world: World): Promise<void> =>
  world.look(clock, async (tx) => {
    for (const [organizationId, count] of await closeSent(tx, berlinDay(tx.now)))
      tx.note({ organizationId, action: 'referrals.close', subject: null, detail: { count } })
  })

/** After three working days without an answer the house gets a fresh link, once. */
export const remind = (world: World): Promise<void> =>
  world.look(clock, async (tx) => {
    for (const row of await listDue(tx, ['sent'], addDays(tx.now, -days.reminder), 1000, true)) {
      if (workingDaysBetween(row.received_at, tx.now) < days.reminder) continue
      await changeReceived(tx, row.id, { reminded_at: tx.now })
      await tx.tell(linkNeeded, {
        organizationId: row.organization_id,
        receivedId: row.id,
        reason: 'reminder',
      })
      tx.note({
        organizationId: row.organization_id,
        action: 'referrals.remind',
        subject: row.id,
        detail: {},
      })
    }
  })

/** Nothing stays with somebody who may not see it any more (decision 0013). */
export const release = (world: World): Promise<void> =>
  world.look(clock, async (tx) => {
    for (const { organization_id, id } of await setFree(tx))
      tx.note({ organizationId: organization_id, action: 'referrals.set-free', subject: id, detail: {} })
  })

/** 90 days after the end nothing is left, on either side. */
export const erase = (world: World): Promise<void> =>
  world.look(clock, async (tx) => {
    const before = addDays(tx.now, -days.erasure)
    for (const [side, counts] of [
      ['received', await eraseReceived(tx, before)],
      ['sent', await eraseSent(tx, berlinDay(before))],
    ] as const)
      for (const [organizationId, count] of counts)
        tx.note({ organizationId, action: 'referrals.erase', subject: null, detail: { side, count } })
  })
