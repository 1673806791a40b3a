import { holds } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import type { Event } from '../../event/event.ts'
import { whenOf } from '../../event/web/when.ts'
import { answeringRoles, invitationOf } from '../acting.ts'
import { listInvitations } from '../invitation-queries.ts'
import { answerOf } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { lookAt } from './seen.ts'

/** On the page of the event: one's own organization is invited. */
export const Asked = async ({ visit, event }: { visit: Visit; event: Event }) => {
  if (event.kind !== 'kennenlernen' || !holds(visit.actor, ...answeringRoles)) return null
  const found = await lookAt(visit, (tx) => invitationOf(tx, event.id))
  if (!found) return null
  const t = meetingWords(visit.locale)
  return (
    <section class="stack-s no-print">
      <p>
        <Badge tone="info">{t.invitation.badge}</Badge>
      </p>
      <p>
        <ButtonLink href={visit.to(paths.invitation(event.id))}>{t.invitation.go}</ButtonLink>
      </p>
    </section>
  )
}

/** On the page of a network: what is asked of one's own organization, and what came of meetings. */
export const Invitations = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const { actor } = visit
  if (!holds(actor, ...answeringRoles)) return null
  const all = (await visit.world.look(actor, (tx) => listInvitations(tx, actor.organizationId))).filter(
    (one) => one.networkId === networkId,
  )
  if (all.length === 0) return null
  const t = meetingWords(visit.locale)
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      {all.slice(0, 3).map((one) => (
        <Card
          title={one.title}
          lang="de"
          level={3}
          href={visit.to(one.concludedAt ? paths.after(one.eventId) : paths.invitation(one.eventId))}
        >
          <p>{whenOf(staffLocale(visit.locale), one)}</p>
          <p>
            {one.concludedAt ? (
              t.invitation.after
            ) : (
              <Badge tone={answerOf(one) === 'offen' ? 'open' : 'plain'}>
                {t.parties.answers[answerOf(one)]}
              </Badge>
            )}
          </p>
        </Card>
      ))}
      <p>
        <a href={visit.to(paths.invitations)}>{t.invitation.listTitle}</a>
      </p>
    </section>
  )
}

/** On the start page: somebody waits for the answer of one's own organization. */
export const Waiting = async ({ visit }: { visit: Visit }) => {
  const { actor } = visit
  if (!holds(actor, ...answeringRoles)) return null
  const now = visit.world.now()
  const all = await visit.world.look(actor, (tx) => listInvitations(tx, actor.organizationId))
  const waits = all.some((one) => answerOf(one) === 'offen' && one.endsAt > now && !one.concludedAt)
  return waits ? (
    <ButtonLink href={visit.to(paths.invitations)} kind="secondary" pictogram="handshake">
      {meetingWords(visit.locale).invitation.waits}
    </ButtonLink>
  ) : null
}
