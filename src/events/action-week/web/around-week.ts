import type { Visit } from '#platform/http/visit.ts'
import { aroundEvent } from '../../event/publish-service.ts'
import { findConclusion, findPress } from '../public-store.ts'
import { partnersOf } from '../store.ts'
import { itemsOf } from '../week.ts'
import type { SeenWeek } from './seen-week.ts'

/** Who holds a week, who takes part in it, and what else there is to read about it. */
export const aroundWeek = (visit: Visit, seen: SeenWeek) =>
  visit.world.look(visit.actor, async (tx) => ({
    organization: (await aroundEvent(tx, seen.week)).organization,
    partners: (
      await partnersOf(
        tx,
        itemsOf(seen).map(({ id }) => id),
      )
    ).filter(({ state }) => state === 'ja'),
    hasPress: (await findPress(tx, seen.week.id))?.publishedAt != null,
    hasConclusion: (await findConclusion(tx, seen.week.id))?.publishedAt != null,
  }))
