import { system } from '../actor.ts'
import type { Chapter } from '../chapter.ts'
import { after } from '../facts.ts'
import { bare, get } from '../http/route.ts'
import { dayAndTime } from '../i18n.ts'
import { Card, EmptyState } from '../ui/content.tsx'
import { eraseOldMails, mailQueued, newestMails, sendMail } from './mail.ts'

/** The outbox as the demo shows it, so that mail links can be tried without a mail server. */
const outbox = bare(
  get('/demo/mail', 'everyone', async (visit) => {
    if (!visit.world.config.demo) return visit.notFound()
    const mails = await visit.world.look(system('demo outbox'), (tx) =>
      // Whoever is signed in sees their own organization's mails only, as in a real mailbox.
      newestMails(tx, 50, visit.account?.member.organizationId),
    )
    return visit.page(
      { title: 'Mails der Demo', noStore: true },
      <div class="stack" lang="de">
        <h1>Mails der Demo</h1>
        <p>Hier liegen die Mails, die Trittstein sonst an die Häuser schickt. Die neueste steht oben.</p>
        {mails.length === 0 && <EmptyState title="Noch keine Mail" />}
        {mails.map((mail) => (
          <Card title={mail.subject} level={2}>
            <p class="muted">
              An {mail.recipient}, {dayAndTime('de', mail.created_at)}
            </p>
            <p class="pre">{linked(mail.body)}</p>
            {mail.calendar && <p class="muted">Dabei: eine Kalenderdatei</p>}
          </Card>
        ))}
      </div>,
    )
  }),
)

const linked = (body: string) =>
  body.split(/(https?:\/\/\S+)/).map((part) => (/^https?:/.test(part) ? <a href={part}>{part}</a> : part))

export const chapter: Chapter = {
  name: 'mail',
  routes: [outbox],
  listeners: [after('platform.send-mail', mailQueued, sendMail)],
  jobs: [
    {
      name: 'platform.erase-mails',
      cron: '20 3 * * *',
      run: (world) => world.look(system('retention'), eraseOldMails),
    },
  ],
  stores: [
    {
      table: 'mail',
      what: 'address of a house, a member of staff or somebody who registered for an event, and a neutral text, of a round also its calendar file; to the operator what somebody wrote about a barrier, with their contact if they left one; text and calendar file are emptied once it is sent',
      owner: 'organization',
      purpose:
        'to tell a house that something waits, staff what concerns their account (invitation, link, changes, help, emergency access), and guests what changes about their place',
      erased: '30 days after delivery, else after 60',
    },
  ],
}
