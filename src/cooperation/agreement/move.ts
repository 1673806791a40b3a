import type { Tx } from '#platform/transaction.ts'
import { agreementMoved } from '../facts.ts'
import type { State } from './agreement.ts'
import { type Agreement, changeAgreement, tellEvent } from './store.ts'

/** Into another state on a day: in the timeline, and told to whoever listens. */
export const move = async (
  tx: Tx,
  agreement: Agreement,
  into: State,
  day: string,
  note: string | null = null,
  kind: 'stand' | 'stand_zurueck' = 'stand',
): Promise<void> => {
  await changeAgreement(tx, agreement.id, { state: into })
  await tellEvent(tx, agreement, { kind, day, state: into, note })
  await tx.tell(agreementMoved, {
    agreementId: agreement.id,
    networkId: agreement.networkId,
    state: into,
    day,
  })
}
