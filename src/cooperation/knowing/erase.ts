import { system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { eraseOldProposals } from './store.ts'

/** Proposals are erased a year after they ended; what was done together stays as long as the network. */
export const eraseProposals = (world: World): Promise<void> =>
  world.look(system('retention'), (tx) => eraseOldProposals(tx, addDays(berlinDay(tx.now), -365)))
