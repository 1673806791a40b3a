import { berlinDay } from '#platform/berlin-time.ts'
import { queueMail } from '#platform/mail/mail.ts'
import type { Tx } from '#platform/transaction.ts'
import { mailboxesOf } from './members.ts'
import { type MailKind, roundMail } from './messages/mail.ts'
import type { Round } from './round.ts'
import { paths } from './web/paths.ts'

/** Tells every organization of the network by its mailbox; where there is none, nobody is told. */
export const tellPartners = async (tx: Tx, round: Round, kind: MailKind): Promise<void> => {
  const link = `${tx.world.config.baseUrl}/de${paths.round(round.networkId, round.id)}`
  for (const { id, email } of await mailboxesOf(tx, round.networkId, berlinDay(tx.now)))
    if (email) await queueMail(tx, { organizationId: id, to: email, ...roundMail(kind, round, link) })
}
