import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { eraseFollowUps } from './store.ts'
import { followUpKeptDays } from './talks.ts'

/** Every night: what somebody left to be asked later goes, also where nobody asked. */
export const eraseLeave = (world: World): Promise<void> =>
  world.look(system('follow-up retention'), (tx) =>
    eraseFollowUps(tx, new Date(tx.now.getTime() - followUpKeptDays * 86_400_000)),
  )
