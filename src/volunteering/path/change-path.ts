import { z } from 'zod'
import { action, type Outcome } from '#platform/action.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { type PathBearer, sealPath, unsealPath } from './open-path.ts'
import { type Changed, type OwnPath, pathKeptDays } from './own-path.ts'
import { changePath, erasePath, findPath, insertPath } from './store.ts'

const sealed = z.instanceof(Buffer)

/** A path of a person: the row holds nothing but what is sealed, and when it ends. */
const storeNewPath = action({
  name: 'volunteering.begin-path',
  input: z.object({ id: z.uuid(), sealed }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, input) => {
    if (tx.actor.context !== 'code') return notFound()
    const expires_on = addDays(berlinDay(tx.now), pathKeptDays)
    await insertPath(tx, { ...input, code: tx.actor.code, version: 1, expires_on })
  },
  audit: () => undefined,
})

const storeChangedPath = action({
  name: 'volunteering.change-path',
  input: z.object({ version: z.int(), sealed }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, input) => {
    const expires_on = addDays(berlinDay(tx.now), pathKeptDays)
    if (!(await changePath(tx, { ...input, expires_on }))) refuse('volunteering.changedMeanwhile')
  },
  audit: () => undefined,
})

/** At any time, without a reason, and nothing is left of it. */
export const dropPath = action({
  name: 'volunteering.delete-path',
  input: z.object({}),
  contexts: ['code'],
  may: () => true,
  act: async (tx) => {
    if (!(await erasePath(tx))) notFound()
  },
  audit: () => undefined,
})

export const beginPath = (world: World, bearer: PathBearer, path: OwnPath): Promise<Outcome<void>> => {
  const id = newId()
  return storeNewPath(world, bearer.path, { id, sealed: sealPath(world, bearer.typed, id, path) })
}

/** What the code opens; undefined where nobody has it, or where it cannot be read. */
export const readPath = async (world: World, bearer: PathBearer): Promise<OwnPath | undefined> => {
  const row = await world.look(bearer.path, (tx) => findPath(tx, berlinDay(tx.now)))
  return row && unsealPath(world, bearer.typed, row)
}

/** The day after which the path is erased, if nothing changes. */
export const findEnd = async (world: World, bearer: PathBearer): Promise<string | undefined> =>
  (await world.look(bearer.path, (tx) => findPath(tx, berlinDay(tx.now))))?.expires_on

const gone: Refusal = { key: 'platform.notFound' }
const tries = 6

/**
 * Opens, changes and seals again, outside the transaction; where another phone was faster, on what that one left.
 * Answers the path as it is now.
 */
export const updatePath = async (
  world: World,
  bearer: PathBearer,
  change: (path: OwnPath) => Changed,
): Promise<Outcome<OwnPath>> => {
  for (let left = tries; ; left--) {
    const row = await world.look(bearer.path, (tx) => findPath(tx, berlinDay(tx.now)))
    const before = row && unsealPath(world, bearer.typed, row)
    if (!row || !before) return { ok: false, refusal: gone }
    const after = change(before)
    if ('refused' in after) return { ok: false, refusal: { key: `volunteering.${after.refused}` } }
    const outcome = await storeChangedPath(world, bearer.path, {
      version: row.version,
      sealed: sealPath(world, bearer.typed, row.id, after),
    })
    if (outcome.ok) return { ok: true, value: after }
    if (outcome.refusal.key !== 'volunteering.changedMeanwhile' || left === 1) return outcome
  }
}
