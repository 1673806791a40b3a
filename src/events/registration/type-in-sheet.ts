import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { lockOwnEvent, mayHost } from '../event/acting.ts'
import { findParticipation, setWalkIns } from './participation-store.ts'
import { mostPersons } from './registration.ts'
import { listRegistrations, setCame } from './store.ts'

/** The sheet of the door, typed in afterwards: who came, and how many without a registration. */
export const typeInSheet = action({
  name: 'events.type-in-sheet',
  input: z.object({
    eventId: z.uuid(),
    came: z.record(z.string(), z.union([z.literal(''), z.coerce.number().int().min(0).max(mostPersons)])),
    walkIns: z.union([z.literal('').transform(() => 0), z.coerce.number().int().min(0).max(5000)]),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, came, walkIns }) => {
    const event = await lockOwnEvent(tx, eventId)
    if (event.state !== 'veroeffentlicht') refuse('events.offerGone')
    const counted = await findParticipation(tx, eventId)
    if (counted?.registered != null) refuse('events.offerGone')
    const all = await listRegistrations(tx, eventId)
    await tx.asSystem('sheet of the door', async (sys) => {
      for (const { id, state } of all) {
        const n = came[id]
        if (n !== undefined && state !== 'abgemeldet') await setCame(sys, id, n === '' ? null : n)
      }
      await setWalkIns(sys, event, walkIns)
    })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
