import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { listParties } from './party-store.ts'
import { agreementsOfParty } from './queries.ts'
import { listSignatures } from './signature-store.ts'
import { textFor } from './version.ts'
import { standingIn } from './version-store.ts'

/** The agreements whose text waits for the yes of an organization. */
export const waitingTexts = async (
  tx: Tx,
  organizationId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> => {
  const today = berlinDay(tx.now)
  const waiting: { id: string; title: string }[] = []
  for (const { id, title, state } of await agreementsOfParty(tx, organizationId)) {
    const standing = await standingIn(tx, id)
    const signatures = await listSignatures(tx, id)
    const asks = (await listParties(tx, id))
      .filter((party) => party.organizationId === organizationId)
      .flatMap((party) => textFor(party, standing, state, today) ?? [])
    const isMissing = asks.some(
      ({ version }) =>
        !signatures.some((one) => one.organizationId === organizationId && one.number === version.number),
    )
    if (isMissing) waiting.push({ id, title })
  }
  return waiting
}
