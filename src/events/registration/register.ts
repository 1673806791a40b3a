import { z } from 'zod'
import { action } from '#platform/action.ts'
import { locales } from '#platform/i18n.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost, ownEvent } from '../event/acting.ts'
import { isOpen, isOver } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import { openCode, registrationBearer } from './open-code.ts'
import { atTheDoor, freeIn, waitingIn } from './places.ts'
import { channels, hasRoom, mostPersons, needs } from './registration.ts'
import { findByCode, insertRegistration } from './store.ts'

const orNone = <T extends z.ZodType>(one: T) => z.union([z.literal('').transform(() => null), one])

/**
 * Somebody registers, or a helper for them: by phone, at the counter. Whoever sees the event may. Sent twice with the
 * same code it is one registration.
 */
export const register = action({
  name: 'events.register',
  input: z.object({
    eventId: z.uuid(),
    /** Sealed, as the form had it. */
    offered: z.string(),
    name: z.string().trim().min(1, 'platform.missing').max(80),
    persons: z.coerce.number().int().min(1, 'events.personsWrong').max(mostPersons, 'events.personsWrong'),
    needs: z.array(z.enum(needs)).max(needs.length),
    language: z.enum(locales),
    email: orNone(z.email().max(200)),
    phone: orNone(
      z
        .string()
        .trim()
        .regex(/^[+\d][\d\s()/-]{4,38}$/),
    ),
    channel: z.enum(channels),
  }),
  contexts: ['visitor', 'member'],
  may: (actor, { channel }) => channel === 'selbst' || mayHost(actor),
  act: async (tx, { eventId, offered, ...given }) => {
    const forSomebody = given.channel !== 'selbst'
    const seen = forSomebody ? await ownEvent(tx, eventId) : ((await findEvent(tx, eventId)) ?? notFound())
    if (seen.state === 'entwurf') notFound()
    const code = openCode(tx.world, eventId, offered) ?? refuse('events.formOld')
    const { code: hash } = registrationBearer(tx.world, code) ?? refuse('events.formOld')
    await atTheDoor(tx, eventId, async (sys, { event, list }) => {
      if (await findByCode(sys, hash)) return
      // A helper also registers whoever comes to the door.
      const open =
        isOpen(event, tx.now) ||
        (forSomebody &&
          event.state === 'veroeffentlicht' &&
          event.registration === 'noetig' &&
          !isOver(event, tx.now))
      if (!open) refuse('events.notOpen')
      if (event.places !== null && given.persons > event.places) refuse('events.tooMany', { n: event.places })
      const all = await list()
      await insertRegistration(
        sys,
        {
          eventId,
          organizationId: event.organizationId,
          code: hash,
          position: (all.at(-1)?.position ?? 0) + 1,
          state: hasRoom(freeIn(event, all), waitingIn(all).length, given.persons)
            ? 'angemeldet'
            : 'warteliste',
        },
        given,
      )
    })
    return { code }
  },
  // That a helper did it, never for whom.
  audit: ({ eventId, channel }) =>
    channel === 'selbst' ? undefined : { subject: eventId, detail: { channel } },
})
