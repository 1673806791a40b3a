import { berlinDay } from '#platform/berlin-time.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mailboxesOf } from './members.ts'
import { steeringWords } from './messages/index.ts'
import { type MailKind, roundMail } from './messages/mail.ts'
import { roundCalendar } from './round-calendar.ts'
import { findRound } from './store.ts'
import { paths } from './web/paths.ts'

/**
 * Tells every organization of the network by its mailbox how a round stands now, with a file for the calendar; where there
 * is none, nobody is told.
 */
export const tellPartners = async (tx: Tx, roundId: string, kind: MailKind): Promise<void> => {
  const round = (await findRound(tx, roundId)) ?? notFound()
  const { baseUrl, mailFrom } = tx.world.config
  const url = `${baseUrl}/de${paths.round(round.networkId, round.id)}`
  const calendar = roundCalendar(round, {
    url,
    called: steeringWords('de').calendarTitle,
    from: mailFrom,
    now: tx.now,
    neutral: true,
  })
  for (const { id, email } of await mailboxesOf(tx, round.networkId, berlinDay(tx.now)))
    if (email)
      await queueMail(tx, { organizationId: id, to: email, ...roundMail(kind, round, url), calendar })
}
