import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, Card, EmptyState } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../../event/acting.ts'
import { whenOf } from '../../event/web/when.ts'
import { listInvitations } from '../invitation-queries.ts'
import { answerOf } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** To what one's organization is invited. */
export const invitationsPage = async (visit: Visit): Promise<Response> => {
  const t = meetingWords(visit.locale)
  const all = await visit.world.look(visit.actor, (tx) => listInvitations(tx, acting(tx).organizationId))
  return staffPage(
    visit,
    { title: t.invitation.listTitle },
    all.length === 0 ? (
      <EmptyState title={t.invitation.listNone} pictogram="calendar" />
    ) : (
      <div class="stack">
        {all.map((one) => (
          <Card title={one.title} lang="de" level={2} href={visit.to(paths.invitation(one.eventId))}>
            <p>{whenOf(staffLocale(visit.locale), one)}</p>
            <p>
              <Badge tone={answerOf(one) === 'offen' ? 'open' : 'plain'}>
                {t.parties.answers[answerOf(one)]}
              </Badge>
            </p>
          </Card>
        ))}
      </div>
    ),
  )
}
