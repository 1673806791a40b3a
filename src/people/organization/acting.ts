import type { Member } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'

/** The signed-in person who acts, in actions whose only context is `member`. */
export const acting = (tx: Tx): Member => {
  if (tx.actor.context !== 'member') throw new Error('only members come here')
  return tx.actor
}
