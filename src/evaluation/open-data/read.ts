import { createHash } from 'node:crypto'
import { visitor } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import type { Coverage, Dataset, Value } from './dataset.ts'
import type { Format } from './formats.ts'

/** What each table is about, as a visitor may know it. */
export const covered = (
  world: World,
  all: readonly Dataset[],
): Promise<readonly { readonly dataset: Dataset; readonly coverage: Coverage }[]> =>
  world.look(visitor, async (tx) => {
    const entries = []
    for (const dataset of all) entries.push({ dataset, coverage: await dataset.coverage(tx) })
    return entries
  })

/** All rows, batch after batch: never more than one of them is in memory. */
async function* batchesOf(
  world: World,
  { batch }: Dataset,
): AsyncGenerator<readonly Readonly<Record<string, Value>>[]> {
  let after: string | undefined
  do {
    const from = after
    // Whoever asks, signed in or not, gets what a visitor may see.
    const { rows, next } = await world.look(visitor, (tx) => batch(tx, from))
    yield rows
    after = next
  } while (after !== undefined)
}

/** The file, a piece for each batch. */
export async function* written(world: World, of: Dataset, format: Format): AsyncGenerator<string> {
  let text = format.begin(of.columns)
  let first = true
  for await (const rows of batchesOf(world, of)) {
    for (const row of rows) {
      text += format.row(of.columns, row, first)
      first = false
    }
    yield text
    text = ''
  }
  yield text + format.end
}

/** A fingerprint is good for as long (ms): asking again and again costs one walk through the table a minute. */
const good = 60_000
interface Kept {
  readonly until: number
  readonly tag: Promise<string>
}
const kept = new WeakMap<World, Map<string, Kept>>()

const walked = async (world: World, of: Dataset): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify(of.columns))
  for await (const rows of batchesOf(world, of))
    for (const row of rows) hash.update(JSON.stringify(of.columns.map((name) => row[name] ?? null)))
  return hash.digest('base64url').slice(0, 27)
}

/**
 * A fingerprint of all rows, up to a minute old: what is sent with it is as new, or newer. It says nothing about the
 * bytes (compressed or not), so it makes a weak ETag.
 */
export const fingerprintOf = (world: World, of: Dataset): Promise<string> => {
  const all = kept.get(world) ?? new Map<string, Kept>()
  kept.set(world, all)
  const now = world.now().getTime()
  const found = all.get(of.id)
  if (found && found.until > now) return found.tag
  const tag = walked(world, of)
  all.set(of.id, { until: now + good, tag })
  // What failed is tried again.
  tag.catch(() => all.delete(of.id))
  return tag
}
