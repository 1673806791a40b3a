import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { writeTo } from '../write-to.ts'
import { markTold, untoldHouses } from './confirmation-store.ts'
import { pathStaffWords } from './messages/index.ts'
import { paths } from './web/paths.ts'

/**
 * Every morning: a house that somebody has asked since the last mail hears of it, once, however many have asked. The
 * mail says neither who nor what for.
 */
export const tellHouses = (world: World): Promise<void> =>
  world.look(system('engagements'), async (tx) => {
    const { mail } = pathStaffWords('de')
    for (const organizationId of await untoldHouses(tx)) {
      await writeTo(tx, organizationId, mail, paths.confirmations)
      await markTold(tx, organizationId, berlinDay(tx.now))
    }
  })
