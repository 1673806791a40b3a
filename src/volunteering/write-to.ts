import { findOrganization, findReach } from '#directory'
import { queueMail } from '#platform/mail/mail.ts'
import type { Tx } from '#platform/transaction.ts'

/** A mail to the mailbox of an organization, where it has one, that leads to a page and says nothing of anybody. */
export const writeTo = async (
  tx: Tx,
  organizationId: string,
  { subject, body }: { readonly subject: string; readonly body: (address: string) => string },
  path: string,
): Promise<void> => {
  const organization = await findOrganization(tx, organizationId)
  const to = organization && (await findReach(tx, organization)).email
  if (to)
    await queueMail(tx, { organizationId, to, subject, body: body(`${tx.world.config.baseUrl}/de${path}`) })
}
