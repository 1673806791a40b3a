import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { quarterOf } from '../quarter.ts'
import { publishQuarters } from '../surveys/publish.ts'
import { releasesOf } from './count.ts'
import { erasedUpTo, movesOf } from './ladder.ts'
import { eraseLaddersUpTo, movedLadders } from './store.ts'

export const ladderSubject = 'leiter'

/** Every night: the moves of every closed quarter, for whole networks. */
export const publishLadders = async (world: World): Promise<void> => {
  const moved = await world.look(system('count ladders'), movedLadders)
  for (const [networkId, some] of Map.groupBy(moved, (one) => one.networkId)) {
    const ladders = some.map(({ points }) => points)
    const first = ladders
      .flatMap(movesOf)
      .map(({ quarter }) => quarter)
      .sort()[0]!
    await publishQuarters(
      world,
      { networkId, subject: ladderSubject, first },
      async (quarter, begin, before) => releasesOf(ladders, begin, quarter, before?.releases),
    )
  }
}

export const eraseLadders = (world: World): Promise<void> =>
  world.look(system('retention'), (tx) => eraseLaddersUpTo(tx, erasedUpTo(quarterOf(world.now()))))
