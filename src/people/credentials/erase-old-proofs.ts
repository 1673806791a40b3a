import type { World } from '#platform/world.ts'
import { authOf } from './better-auth.ts'

/** Challenges, states and links that nobody used in time. */
export const eraseOldProofs = async (world: World): Promise<void> => {
  const { adapter } = await authOf(world).$context
  const where = [{ field: 'expiresAt', operator: 'lt' as const, value: world.now() }]
  for (const model of ['verification', 'session']) await adapter.deleteMany({ model, where })
}
