import { system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { writeTo } from '../../write-to.ts'
import { roleStaffWords } from '../messages/index.ts'
import { paths } from '../web/paths.ts'
import { markReminded, staleExchanges } from './store.ts'

/** The Freiwilligendatenbank expects fresh facts every three months (FAQ of the bagfa). */
export const refreshDays = 90

/** Reminds an agency whose software brought nothing for three months: once, then again after as long. */
export const remindOfExchange = (world: World): Promise<void> =>
  world.look(system('engagements'), async (tx) => {
    const today = berlinDay(tx.now)
    const { mail } = roleStaffWords('de')
    for (const { organizationId } of await staleExchanges(tx, addDays(today, -refreshDays))) {
      await writeTo(tx, organizationId, mail, paths.import)
      await markReminded(tx, organizationId, today)
    }
  })
