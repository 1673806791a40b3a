import { findOrganization, isJobcenter, membersOf } from '#directory'
import type { Actor } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { listShown, type ShownStory } from '../portrait/queries.ts'
import type { Channel } from '../portrait/story.ts'

/** Whose week it is: of a network all its members tell, else the organization's own people. */
export interface WeekHost {
  readonly organizationId: string
  readonly networkId: string | null
}
/** Among Jobcenters alone, being there tells who wrote it down: only whoever wants that said is there (R12). */
const amongJobcenters = async (tx: Tx, ids: readonly string[]): Promise<boolean> => {
  for (const id of ids) {
    const one = await findOrganization(tx, id)
    if (one && !isJobcenter(one)) return false
  }
  return true
}

export const storiesOf = (
  { world, actor }: { readonly world: World; readonly actor: Actor },
  { organizationId, networkId }: WeekHost,
  channel: Channel,
  year?: number,
): Promise<readonly ShownStory[]> =>
  world.look(actor, async (tx) => {
    const who =
      networkId === null
        ? [organizationId]
        : (await membersOf(tx, networkId, berlinDay(tx.now))).map((one) => one.organizationId)
    const told = await listShown(tx, { channel, year, organizations: who })
    return (await amongJobcenters(tx, who)) ? told.filter(({ content }) => content.showsMaker) : told
  })
