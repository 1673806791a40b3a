import { addDays } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { type Figures, figuresOf, pairsOf, restDays } from './knowing.ts'
import { lastActivities, listHouses, listTeams, signatureAndFirst } from './queries.ts'
import { type SinceSignature, sinceSignature } from './since-signature.ts'
import { listProposals } from './store.ts'

/** Teams and houses of a network on a day, and how they stand. */
export const readPairs = async (tx: Tx, networkId: string, day: string) => {
  const teams = await listTeams(tx, networkId, day)
  const houses = await listHouses(tx, networkId, day)
  return { teams, houses, pairs: pairsOf(teams, houses, await lastActivities(tx, networkId), day) }
}

const readSince = async (tx: Tx, networkId: string, day: string): Promise<SinceSignature> => {
  const { signedOn, firstOn } = await signatureAndFirst(tx, networkId)
  return sinceSignature(signedOn, firstOn, day)
}

/** All that the overview shows: pairs, figures, the signature, and proposals that are open or ended of late. */
export const readKnowing = async (tx: Tx, networkId: string, day: string) => {
  const { teams, houses, pairs } = await readPairs(tx, networkId, day)
  return {
    teams,
    houses,
    pairs,
    figures: figuresOf(teams, houses, pairs),
    since: await readSince(tx, networkId, day),
    proposals: await listProposals(tx, networkId, addDays(day, -restDays)),
  }
}

/**
 * How far a network knows itself on a day ('YYYY-MM-DD'): counts of teams and houses, never of people. `daysToFirst` is
 * null as long as nothing was signed or nobody has met since.
 */
export const knowingFigures = async (
  tx: Tx,
  networkId: string,
  day: string,
): Promise<Figures & { readonly daysToFirst: number | null; readonly since: SinceSignature }> => {
  const { teams, houses, pairs } = await readPairs(tx, networkId, day)
  const since = await readSince(tx, networkId, day)
  return {
    ...figuresOf(teams, houses, pairs),
    daysToFirst: since.is === 'met' ? since.days : null,
    since,
  }
}
