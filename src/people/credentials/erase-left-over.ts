import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { authOf } from './better-auth.ts'
import { whichAreGone } from './credential-store.ts'

const page = 500

/**
 * Credentials of people who are not here any more (or never were: a provider vouched for them, but no organization had
 * a place for them). Looks at what is older than a day: an invitation may be accepted just now.
 */
export const eraseLeftOver = async (world: World): Promise<void> => {
  const { adapter } = await authOf(world).$context
  const before = new Date(world.now().getTime() - 86_400_000)
  for (let offset = 0; ; ) {
    const users = await adapter.findMany<{ id: string }>({
      model: 'user',
      where: [{ field: 'createdAt', operator: 'lt', value: before }],
      sortBy: { field: 'id', direction: 'asc' },
      limit: page,
      offset,
    })
    const ids = users.map(({ id }) => id)
    const gone = await world.look(system('retention'), (tx) => whichAreGone(tx, ids))
    if (gone.length > 0)
      await adapter.deleteMany({ model: 'user', where: [{ field: 'id', operator: 'in', value: gone }] })
    if (users.length < page) return
    offset += page - gone.length
  }
}
