import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { eraseDays } from './store.ts'

const keptDays = 30

/** Every night: 30 days after the event nothing of its talks is left, neither names nor answers. */
export const eraseDatings = (world: World): Promise<void> =>
  world.look(system('speed-dating retention'), (tx) =>
    eraseDays(tx, new Date(tx.now.getTime() - keptDays * 86_400_000)),
  )
