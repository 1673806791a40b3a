import { findLinkRules, mayReceive } from '#people'
import type { Tx } from '#platform/transaction.ts'
import { lockReceivedOfLink, type StepRow } from './store.ts'

export interface LinkRules {
  /** False: this organization switched its mail links off. They answer as if they were not there. */
  readonly mailLinks: boolean
  /** Slow hash of the house's PIN; null: nothing opens (none set, or the notice not accepted, R7). */
  readonly pin: string | null
}

/** How the mail links of an organization open today. */
export const linkRules = (tx: Tx, organizationId: string): Promise<LinkRules> =>
  tx.asSystem('link rules', async (sys) => {
    const { mailLinks, pin } = await findLinkRules(sys, organizationId)
    return { mailLinks, pin: (await mayReceive(sys, organizationId)) ? pin : null }
  })

/** The row of a mail link, locked, where the organization still has links. */
export const lockLinked = async (tx: Tx, old = false): Promise<StepRow | undefined> => {
  const row = await lockReceivedOfLink(tx, old)
  return row && (await linkRules(tx, row.organization_id)).mailLinks ? row : undefined
}
