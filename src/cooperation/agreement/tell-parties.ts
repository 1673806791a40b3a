import { findOrganization, findReach } from '#directory'
import { queueMail } from '#platform/mail/mail.ts'
import type { Tx } from '#platform/transaction.ts'
import { type MailKind, partyMail } from './messages/mail.ts'
import { paths } from './web/paths.ts'

/**
 * Tells parties by the mailbox of their organization that a text waits for them or holds, or that the last day to give
 * notice comes. Each of these happens once for a version or a day, so each party hears of it once.
 */
export const tellParties = async (
  tx: Tx,
  agreementId: string,
  kind: MailKind,
  parties: readonly { readonly organizationId: string }[],
): Promise<void> => {
  const link = `${tx.world.config.baseUrl}/de${paths.one(agreementId)}`
  for (const { organizationId } of parties) {
    const organization = await findOrganization(tx, organizationId)
    const to = organization && (await findReach(tx, organization)).email
    if (to) await queueMail(tx, { organizationId, to, ...partyMail(kind, link) })
  }
}
