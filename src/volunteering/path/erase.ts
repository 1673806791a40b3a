import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { eraseOldConfirmations } from './confirmation-store.ts'
import { eraseOldPaths } from './store.ts'

/** Every night: paths twelve months after their last change, what was sent to a house ninety days after its answer. */
export const eraseEngagements = (world: World): Promise<void> =>
  world.look(system('retention'), async (tx) => {
    const today = berlinDay(tx.now)
    await eraseOldPaths(tx, today)
    await eraseOldConfirmations(tx, today)
  })
