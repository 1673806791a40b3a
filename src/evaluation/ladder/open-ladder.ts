import { bearer, findSheet } from '#consent'
import { networkOfBoth } from '#directory'
import type { CodeBearer } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { fingerprint, newCode, normaliseCode, seal, unseal } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'

/**
 * Who opens a ladder: its own code and nothing else. The fingerprint is of another purpose than the sheet's, so that no
 * row leads from one to the other.
 */
export const ladderBearer = (
  world: World,
  typed: string,
): (CodeBearer & { readonly typed: string }) | undefined => {
  const code = normaliseCode(typed)
  return code
    ? { context: 'code', code: fingerprint(world.config.secret, 'ladder', code), typed: code }
    : undefined
}

/** A code for a new ladder, made with its form: sent twice, it is the same. Sealed, so that nobody chooses it. */
export const offerLadderCode = (world: World): string =>
  seal(world.config.secret, 'ladder-code', 'new', newCode()).toString('base64url')
export const openLadderCode = (world: World, offered: string): string | undefined =>
  unseal(world.config.secret, 'ladder-code', 'new', Buffer.from(offered, 'base64url'))

/**
 * The network in which the slip counts, too. The code of the slip is known to the counsellor (decision 0004): it
 * says where a ladder counts, and never opens one. `unknown` where there is no such slip.
 */
export const networkOfSheet = async (world: World, typed: string): Promise<string | null | 'unknown'> => {
  const actor = bearer(world, typed)
  if (!actor) return 'unknown'
  return world.look(actor, async (tx) => {
    const sheet = await findSheet(tx)
    if (!sheet) return 'unknown'
    return (await networkOfBoth(tx, sheet.sender_id, sheet.recipient_id, berlinDay(tx.now))) ?? null
  })
}
