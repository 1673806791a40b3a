import { z } from 'zod'
import { action } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../event/acting.ts'
import { registrationCame, registrationLeft } from '../facts.ts'
import { openReminderToken } from './open-code.ts'
import { atTheDoor, waitingIn } from './places.ts'
import { mayTake, mostPersons, stepNames } from './registration.ts'
import {
  confirmPlace,
  findOpened,
  findRegistration,
  leave,
  type Registration,
  setCame,
  setRemind,
  waitBehind,
} from './store.ts'

const which = { id: z.uuid().optional() }
const mayOpen = (actor: Actor): boolean => actor.context === 'code' || mayHost(actor)

/** The bearer's own, or one of the house's; whatever else is not there. */
const opened = async (tx: Tx, id: string | undefined): Promise<Registration> =>
  (tx.actor.context === 'code' ? await findOpened(tx) : await findRegistration(tx, id ?? '')) ?? notFound()

/** Confirm, let pass or leave: by the person, or by whoever hosts for them. What becomes free goes to the next one at once. */
export const takeStep = action({
  name: 'events.change-registration',
  input: z.object({ ...which, step: z.enum(stepNames) }),
  contexts: ['code', 'member'],
  may: mayOpen,
  act: async (tx, { id, step }) => {
    const { id: own, eventId } = await opened(tx, id)
    await atTheDoor(tx, eventId, async (sys, { list }) => {
      const all = await list()
      const now = all.find((one) => one.id === own) ?? notFound()
      // A second click.
      if (step === 'abmelden' && now.state === 'abgemeldet') return
      if (step === 'bestaetigen' && now.state === 'angemeldet') return
      if (!mayTake(now.state, step)) refuse('events.offerGone')
      if (step === 'bestaetigen') return confirmPlace(sys, own)
      if (step === 'abmelden') {
        await leave(sys, own)
        return sys.tell(registrationLeft, { registrationId: own, eventId, persons: now.persons })
      }
      if (waitingIn(all).length === 0) refuse('events.nobodyElse')
      return waitBehind(sys, own, (all.at(-1)?.position ?? 0) + 1)
    })
    return eventId
  },
  audit: ({ step }, eventId) => ({ subject: eventId, detail: { step } }),
})

/** Whether a mail comes two days before. */
export const changeReminder = action({
  name: 'events.change-reminder',
  input: z.object({ remind: z.boolean() }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, { remind }) => {
    const { id } = await opened(tx, undefined)
    await tx.asSystem('reminder', (sys) => setRemind(sys, id, remind))
  },
  audit: () => undefined,
})

/** By the link in the mail, which is good for nothing else. */
export const stopReminder = action({
  name: 'events.stop-reminder',
  input: z.object({ token: z.string().max(400) }),
  contexts: ['visitor'],
  may: () => true,
  act: async (tx, { token }) => {
    const id = openReminderToken(tx.world, token) ?? notFound()
    await tx.asSystem('reminder', (sys) => setRemind(sys, id, false))
  },
  audit: () => undefined,
})

/** How many of them came; null: it was a mistake. Nobody but the house learns of it. */
export const checkIn = action({
  name: 'events.check-in',
  input: z.object({ id: z.uuid(), came: z.coerce.number().int().min(0).max(mostPersons).nullable() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { id, came }) => {
    const { state, eventId, persons } = await opened(tx, id)
    if (state === 'abgemeldet') refuse('events.offerGone')
    await tx.asSystem('check in', async (sys) => {
      await setCame(sys, id, came)
      await sys.tell(registrationCame, { registrationId: id, eventId, persons, came: came ?? 0 })
    })
    return eventId
  },
  audit: (_, eventId) => ({ subject: eventId }),
})
