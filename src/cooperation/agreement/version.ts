import { ended, isIn, type Party, type State } from './agreement.ts'

/** What is known of a version, whatever its words. */
export interface Dated {
  readonly number: number
  readonly offeredAt: Date | null
  readonly inForceOn: string | null
  readonly withdrawnOn: string | null
}

/** The three that count, out of all versions with the newest first; at most one of `draft` and `asked` is there. */
export const standingOf = <V extends Dated>(versions: readonly V[]) => {
  const inForce = versions.find((one) => one.inForceOn !== null)
  return {
    /** What holds. */
    inForce,
    /** What is being written. */
    draft: versions.find(({ offeredAt }) => offeredAt === null),
    /** What lies before the parties. */
    asked: versions.find(
      (one) =>
        one.offeredAt !== null &&
        one.inForceOn === null &&
        one.withdrawnOn === null &&
        one.number > (inForce?.number ?? 0),
    ),
  }
}

/**
 * The versions that somebody may read whole: whoever coordinates all of them, the others what was laid before the
 * parties. A first draft is written together: as long as nothing was laid before anybody, all read it.
 */
export const readable = <V extends Dated>(versions: readonly V[], isLed: boolean): readonly V[] => {
  const offered = versions.filter(({ offeredAt }) => offeredAt !== null)
  return isLed || offered.length === 0 ? versions : offered
}

/**
 * The text that a party is asked to agree to: who comes later accedes to what is in force, even while the others are
 * asked for a newer one; who is in is asked for that one. Undefined where it is asked for nothing.
 */
export const textFor = <V extends Dated>(
  party: Party,
  { inForce, asked }: { readonly inForce: V | undefined; readonly asked: V | undefined },
  state: State,
  day: string,
): { readonly version: V; readonly accedes: boolean } | undefined => {
  if (ended.includes(state) || !isIn(party, day)) return undefined
  if (inForce && party.joinedOn === null) return { version: inForce, accedes: true }
  return asked && { version: asked, accedes: false }
}
