import { keep, recall } from '#people'
import type { Account } from '#platform/http/visit.ts'
import type { World } from '#platform/world.ts'
import type { Asked } from './asked.ts'

/** Minutes, at most 60 (R3): afterwards nothing is left. */
const minutes = 60
const kind = 'need'

/**
 * Keeps what a person needs in the session of the counsellor, encrypted, behind a random id. An edited profile keeps
 * its id and replaces what was there. Answers the id.
 */
export const keepAsked = async (
  world: World,
  account: Account,
  asked: Asked,
  id: string,
): Promise<string> => {
  const there = id !== '' && (await recallAsked(world, account, id)) !== undefined
  return keep(world, account, kind, asked, minutes, there ? id : undefined)
}

/** What was kept; undefined after 60 minutes, in another session, or where there never was any. */
export const recallAsked = async (world: World, account: Account, id: string): Promise<Asked | undefined> =>
  (await recall(world, account, kind, id)) as Asked | undefined
