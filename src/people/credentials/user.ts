import type { World } from '#platform/world.ts'
import { authEmail, authOf } from './better-auth.ts'
import { providerId } from './oidc-claims.ts'

/** better-auth's record of a person, made where it is missing: their id and nothing about them. */
export const ensureUser = async (world: World, personId: string): Promise<void> => {
  const { adapter, internalAdapter } = await authOf(world).$context
  if (await internalAdapter.findUserById(personId)) return
  const now = world.now()
  try {
    await adapter.create({
      model: 'user',
      data: {
        id: personId,
        name: '',
        email: authEmail(personId),
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
      },
      forceAllowId: true,
    })
  } catch (error) {
    // A double click: the other request made it in between.
    if (!(await internalAdapter.findUserById(personId))) throw error
  }
}

/**
 * Whether an identity provider vouches for this person: then they sign in there only, so that whoever is dismissed
 * there is out here as well. A passkey of theirs opens the lock and is a second factor, but begins no session.
 */
export const isProvided = async (world: World, personId: string): Promise<boolean> => {
  const { internalAdapter } = await authOf(world).$context
  return (await internalAdapter.findAccounts(personId)).some((account) => account.providerId === providerId)
}
