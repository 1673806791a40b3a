import type { World } from '#platform/world.ts'
import { authEmail, authOf, prove } from './better-auth.ts'
import { ensureUser } from './user.ts'

/** A new token for a link by mail: 15 minutes, once, kept as a hash. */
export const newMagicLink = async (world: World, personId: string): Promise<string> => {
  await ensureUser(world, personId)
  const { proof } = await prove(world, (auth) =>
    auth.api.signInMagicLink({ body: { email: authEmail(personId) }, headers: new Headers() }),
  )
  if (!proof.link) throw new Error('no link was made')
  return proof.link
}

/** Whose link this is, and uses it up. Undefined where it is old, used or never was. */
export const useMagicLink = async (world: World, token: string): Promise<string | undefined> => {
  const { proof } = await prove(world, (auth) =>
    // It says no by a redirect, thrown as an answer.
    auth.api.magicLinkVerify({ query: { token }, headers: new Headers() }).catch((error: unknown) => {
      if (typeof (error as { statusCode?: unknown }).statusCode !== 'number') throw error
    }),
  )
  return proof.found?.personId
}

/** Links of a person that nobody has used yet are void: after a new password, a new address, a lost second factor. */
export const dropMagicLinks = async (world: World, personId: string): Promise<void> => {
  const { adapter } = await authOf(world).$context
  await adapter.deleteMany({
    model: 'verification',
    where: [{ field: 'value', operator: 'contains', value: authEmail(personId) }],
  })
}
