import { system } from '#platform/actor.ts'
import type { Account } from '#platform/http/visit.ts'
import { newId, seal, unseal } from '#platform/secrets.ts'
import { isUuid } from '#platform/uuid.ts'
import type { World } from '#platform/world.ts'
import { dropItem, getItem, putItem, putItemOnce } from './session-item-store.ts'

/**
 * What a signed-in person is working on (need profile, draft of a hand-over): encrypted, readable only in
 * their own session, gone after `minutes` (at most 60; what stood in a form when the screen locked stays up to ten
 * hours) or with the session. Results can so be a GET.
 * With an `id` it takes the place of what was kept there before.
 */
export const keep = async (
  world: World,
  account: Account,
  kind: string,
  value: unknown,
  minutes: number,
  id = newId(),
): Promise<string> => {
  const sealed = seal(
    world.config.secret,
    `session:${kind}`,
    `${account.sessionId}:${id}`,
    JSON.stringify(value),
  )
  const expiresAt = new Date(
    world.now().getTime() + Math.min(minutes, kind.startsWith('form ') ? 600 : 60) * 60_000,
  )
  await world.look(system('session item'), (tx) =>
    putItem(tx, { id, sessionId: account.sessionId, kind, sealed, expiresAt }),
  )
  return id
}

/**
 * Keeps what a session makes once and shows several times: it stays the same as long as it is asked for, under the id
 * of the session itself.
 */
export const keepOnce = async (
  world: World,
  account: Account,
  kind: string,
  value: string,
  minutes: number,
): Promise<string> => {
  const { sessionId } = account
  const [purpose, bound] = [`session:${kind}`, `${sessionId}:${sessionId}`]
  const sealed = seal(world.config.secret, purpose, bound, JSON.stringify(value))
  const expiresAt = new Date(world.now().getTime() + minutes * 60_000)
  const there = await world.look(system('session item'), (tx) =>
    putItemOnce(tx, { id: sessionId, sessionId, kind, sealed, expiresAt }),
  )
  const text = there && unseal(world.config.secret, purpose, bound, there)
  if (text === undefined) throw new Error('what the session keeps cannot be opened: SECRET was changed')
  return JSON.parse(text) as string
}

/** What was kept, or undefined where it is over, another session's or never was. */
export const recall = async (world: World, account: Account, kind: string, id: string): Promise<unknown> => {
  if (!isUuid(id)) return undefined
  const row = await world.look(system('session item'), (tx) => getItem(tx, id, account.sessionId, kind))
  const text = row && unseal(world.config.secret, `session:${kind}`, `${account.sessionId}:${id}`, row.sealed)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Drops what was kept under this id, if it is of this kind. */
export const forget = async (world: World, account: Account, kind: string, id: string): Promise<void> => {
  if (isUuid(id)) await world.look(system('session item'), (tx) => dropItem(tx, id, account.sessionId, kind))
}
