import { daysFrom } from '../agreement/agreement.ts'

/** What became of a signature: the first joint activity after it, or the waiting for it. Days are calendar days. */
export type SinceSignature =
  | { readonly is: 'unsigned' }
  | { readonly is: 'met'; readonly signedOn: string; readonly firstOn: string; readonly days: number }
  | { readonly is: 'waiting'; readonly signedOn: string; readonly days: number }

/**
 * Twenty-one months lay between signature and first meeting once (DOMAIN 1.2): this makes it visible.
 * @param signedOn of the newest agreement that binds the network
 * @param firstOn the first joint activity on that day or later
 */
export const sinceSignature = (
  signedOn: string | null,
  firstOn: string | null,
  day: string,
): SinceSignature => {
  if (signedOn === null) return { is: 'unsigned' }
  return firstOn === null
    ? { is: 'waiting', signedOn, days: Math.max(0, daysFrom(signedOn, day)) }
    : { is: 'met', signedOn, firstOn, days: daysFrom(signedOn, firstOn) }
}
