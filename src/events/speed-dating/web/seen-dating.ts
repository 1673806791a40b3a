import type { Visit } from '#platform/http/visit.ts'
import { Refused } from '#platform/refusal.ts'
import { mayHost } from '../../event/acting.ts'
import type { Event } from '../../event/event.ts'
import { ownDating } from '../acting.ts'
import type { Dating } from '../dating.ts'
import { datingWords } from '../messages/index.ts'

export const eventIdOf = (visit: Visit): string => visit.params.event ?? ''

/** The speed-dating of the address (`:event`), of one's own organization; undefined: it is not there. */
export const datingOf = async (
  visit: Visit,
): Promise<{ event: Event; dating: Dating | undefined } | undefined> => {
  if (!mayHost(visit.actor)) return undefined
  try {
    return await visit.world.look(visit.actor, async (tx) => {
      const found = await ownDating(tx, eventIdOf(visit))
      // Names of applicants: who read them, and for what.
      if (found.dating && found.dating.applicants.length > 0)
        tx.read({ subject: found.event.id, purpose: 'events.speed-dating', daily: true })
      return found
    })
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** With the rhythm written; without it nothing else can be. */
export const readyDating = async (visit: Visit): Promise<{ event: Event; dating: Dating } | undefined> => {
  const found = await datingOf(visit)
  return found?.dating ? { event: found.event, dating: found.dating } : undefined
}

/** What was done before this page, said once. */
export const doneOf = (visit: Visit): { done: string } | Record<never, never> => {
  const said: Readonly<Record<string, string>> = datingWords(visit.locale).done
  const ok = visit.query.get('ok') ?? ''
  return Object.hasOwn(said, ok) ? { done: said[ok]! } : {}
}
