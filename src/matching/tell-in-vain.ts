import { areaAt, type PlaceMatch } from '#places'
import { visitor } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { type Expiring, expiring } from '#platform/http/expiring.ts'
import { errorFacts } from '#platform/log.ts'
import { fingerprint, newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import type { Asked } from './asked.ts'
import { foundNothing } from './facts.ts'
import { mondayOf, type SoughtInVain, socialSpace, soughtInVain } from './in-vain.ts'
import type { SearchResult } from './search.ts'

/** Who looks is counted once in this time, however often and for whatever they look. */
const pause = 30 * 60_000
/** Keyed hashes of who was counted last; in the memory of this process and nowhere else. */
const counted = new WeakMap<World, Expiring<true>>()

/**
 * Counts a search that found nothing near by, when its answer is made already: nobody waits for it, and where it fails
 * the search does not. Told without the queue, which would keep the moment.
 * @param whose a visitor's address, or a counsellor's profile: counted once in half an hour
 */
export const tellFoundNothing = (
  world: World,
  search: { readonly asked: Asked; readonly found: SearchResult },
  by: 'person' | 'counsel',
  whose: string,
): void => {
  const vain = soughtInVain(search.asked, search.found)
  if (!vain || isCounted(world, `${by} ${whose}`)) return
  tell(world, vain, search.found.place!, by).catch((error: unknown) =>
    world.log('matching.not-counted', errorFacts(error)),
  )
}

const isCounted = (world: World, whose: string): boolean => {
  const memory = counted.get(world) ?? expiring<true>(20_000)
  counted.set(world, memory)
  const key = fingerprint(world.config.secret, 'found-nothing', whose)
  const now = world.now().getTime()
  if (memory.get(key, now)) return true
  memory.set(key, true, now + pause, now)
  return false
}

const tell = (world: World, vain: SoughtInVain, place: PlaceMatch, by: 'person' | 'counsel'): Promise<void> =>
  world.look(visitor, async (tx) => {
    const areaCode = socialSpace(await areaOf(tx, place))
    // What lies nowhere is missing nowhere.
    if (areaCode === undefined) return
    const week = mondayOf(berlinDay(tx.now))
    await tx.tell(foundNothing, { ...vain, countKey: newId(), areaCode, week, by })
  })

/** A postcode is looked for around its middle, so it is there that nothing was found. */
const areaOf = async (tx: Tx, place: PlaceMatch): Promise<string | undefined> =>
  place.precision === 'postcode' ? ((await areaAt(tx, place)) ?? place.areaCode) : place.areaCode
