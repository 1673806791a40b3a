import { readPairs } from '#cooperation'
import { findOrganization } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Refused } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../../event/acting.ts'
import type { Event } from '../../event/event.ts'
import { ownMeeting } from '../acting.ts'
import type { Meeting } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'

export const eventIdOf = (visit: Visit): string => visit.params.event ?? ''

/** What a page reads; undefined: it is not there. */
export const lookAt = async <T>(visit: Visit, read: (tx: Tx) => Promise<T>): Promise<T | undefined> => {
  try {
    return await visit.world.look(visit.actor, read)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** The meeting of the address (`:event`), of one's own organization. */
export const meetingOf = async (
  visit: Visit,
): Promise<{ event: Event; meeting: Meeting | undefined } | undefined> =>
  mayHost(visit.actor) ? lookAt(visit, (tx) => ownMeeting(tx, eventIdOf(visit))) : undefined

/** The same, prepared, with what `read` adds; without rounds and tables nothing else can be. */
export const readyMeeting = async <T extends object>(
  visit: Visit,
  read: (tx: Tx, event: Event, meeting: Meeting) => Promise<T>,
): Promise<({ event: Event; meeting: Meeting } & T) | undefined> => {
  if (!mayHost(visit.actor)) return undefined
  return lookAt(visit, async (tx) => {
    const { event, meeting } = await ownMeeting(tx, eventIdOf(visit))
    if (!meeting) throw new Refused({ key: 'platform.notFound' })
    return { event, meeting, ...(await read(tx, event, meeting)) }
  })
}

/** Names of colleagues: who read them, and for what. */
export const noteReading = (tx: Tx, event: Event): void =>
  tx.read({ subject: event.id, purpose: 'events.read-guests', daily: true })

/** Teams and houses of a network, and whoever has neither, by the key of their group. */
export const groupNames = async (
  tx: Tx,
  networkId: string,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { teams, houses } = await readPairs(tx, networkId, berlinDay(tx.now))
  const names = new Map<string, string>()
  for (const id of new Set(organizationIds)) names.set(id, (await findOrganization(tx, id))?.name ?? '')
  for (const { id, name } of houses) names.set(id, name)
  for (const { key, name } of teams) names.set(key, name)
  return names
}

/** What was done before this page, said once. */
export const doneOf = (visit: Visit): { done: string } | Record<never, never> => {
  const said: Readonly<Record<string, string>> = meetingWords(visit.locale).done
  const ok = visit.query.get('ok') ?? ''
  return Object.hasOwn(said, ok) ? { done: said[ok]! } : {}
}
