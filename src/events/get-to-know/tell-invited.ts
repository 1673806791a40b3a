import { findOrganization, findReach, offerCalendar } from '#directory'
import { queueMail } from '#platform/mail/mail.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { type MailKind, meetingMail } from './messages/mail.ts'
import { paths } from './web/paths.ts'

/** The date for a calendar, as neutral as the mail: others read it, too (R12). */
const calendarOf = ({ id, startsAt, endsAt }: Event, url: string, now: Date): string | undefined =>
  offerCalendar(
    {
      id,
      title: meetingMail.calendar,
      url,
      times: { schedule: [], dates: [{ start: startsAt.toISOString(), end: endsAt.toISOString() }] },
      land: 'BE',
    },
    now,
  ) ?? undefined

/** To the mailbox of an organization: that it is asked, or asked again, or that something has changed. Without one it reads it on its pages. */
export const tellInvited = async (tx: Tx, event: Event, invitedId: string, kind: MailKind): Promise<void> => {
  const organization = await findOrganization(tx, invitedId)
  const email = organization && (await findReach(tx, organization)).email
  if (!email) return
  const url = `${tx.world.config.baseUrl}/de${paths.invitation(event.id)}`
  await queueMail(tx, {
    organizationId: invitedId,
    to: email,
    ...meetingMail[kind](url),
    calendar: kind === 'cancelled' ? undefined : calendarOf(event, url, tx.now),
  })
}
