/**
 * A "no" that a person may read: a translatable key with its values. Everything the action did is rolled back.
 * Bugs are thrown as ordinary errors instead.
 */
export interface Refusal {
  /** `chapter.key`, e.g. `referrals.notReachable`. `input` where the input itself is wrong. */
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>> | undefined
  /** For wrong input: field name → what is wrong with it (a key of the field messages). */
  readonly fields?: Readonly<Record<string, string>> | undefined
}

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.key)
    this.refusal = refusal
  }
}

/** Leaves the action with a refusal. */
export const refuse = (key: string, values?: Refusal['values']): never => {
  throw new Refused({ key, values })
}

/** What is not there and what is not yours answer alike (docs/security.md). */
export const notFound = (): never => refuse('platform.notFound')
