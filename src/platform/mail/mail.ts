import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import { system } from '../actor.ts'
import { fact } from '../facts.ts'
import { errorFacts } from '../log.ts'
import type { Tx } from '../transaction.ts'
import { tables } from '../transaction.ts'
import type { World } from '../world.ts'

/** A neutral message: subject and sender name nobody's situation, no name, no Jobcenter (R12). */
export interface Mail {
  readonly organizationId: string | null
  readonly to: string
  readonly subject: string
  readonly body: string
  /** An iCalendar file with its METHOD (RFC 5546), as neutral as the text. */
  readonly calendar?: string | undefined
}

interface MailTables {
  mail: {
    id: string
    organization_id: string | null
    recipient: string
    subject: string
    body: string
    calendar: string | null
    created_at: Date
    sent_at: Date | null
    tries: number
  }
}

export const mailQueued = fact<{ id: string }>('platform.mail-queued')

/** Puts a mail into the outbox, in the same transaction as what it tells of. It leaves the house after the commit. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> =>
  tx.asSystem('outbox', async (sys) => {
    const row = await tables<MailTables>(sys)
      .insertInto('mail')
      .values({
        id: crypto.randomUUID(),
        organization_id: mail.organizationId,
        recipient: mail.to,
        subject: mail.subject,
        body: mail.body,
        calendar: mail.calendar ?? null,
        created_at: tx.now,
        sent_at: null,
        tries: 0,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sys.tell(mailQueued, { id: row.id })
  })

/**
 * Sends one mail. Without SMTP_URL it stays in the outbox (the demo shows it at /demo/mail).
 * @throws where the mail server refuses, so that the job is tried again
 */
export const sendMail = async (world: World, { id }: { id: string }): Promise<void> => {
  if (!world.config.smtpUrl) return
  const mail = await world.look(system('outbox'), (tx) =>
    tables<MailTables>(tx)
      .selectFrom('mail')
      .selectAll()
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!mail) return
  const transport = nodemailer.createTransport(world.config.smtpUrl)
  try {
    await transport.sendMail({
      from: world.config.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      ...(mail.calendar ? { icalEvent: eventOf(mail.calendar) } : {}),
      messageId: `<${id}@trittstein>`,
    })
    await world.look(
      system('outbox'),
      async (tx) =>
        void (await sql`update mail set sent_at = ${tx.now}, tries = tries + 1, body = '', calendar = null where id = ${id}`.execute(
          tx.db,
        )),
    )
  } catch (error) {
    world.log('mail.failed', errorFacts(error))
    await world.look(
      system('outbox'),
      async (tx) => void (await sql`update mail set tries = tries + 1 where id = ${id}`.execute(tx.db)),
    )
    throw error
  } finally {
    transport.close()
  }
}

/** The part says the same method as the file (RFC 6047, 2.4). */
const eventOf = (content: string) => ({
  content,
  method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? 'PUBLISH',
  filename: 'termin.ics',
})

/** The newest mails; of one organization where given. */
export const newestMails = (tx: Tx, limit: number, organizationId?: string) => {
  const all = tables<MailTables>(tx).selectFrom('mail').selectAll()
  const wanted = organizationId === undefined ? all : all.where('organization_id', '=', organizationId)
  return wanted.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute()
}

/** Mails are erased 30 days after they were delivered; undelivered ones after 60 days. */
export const eraseOldMails = async (tx: Tx): Promise<void> => {
  const days = (n: number) => new Date(tx.now.getTime() - n * 86_400_000)
  await sql`delete from mail where sent_at < ${days(30)} or created_at < ${days(60)}`.execute(tx.db)
}
