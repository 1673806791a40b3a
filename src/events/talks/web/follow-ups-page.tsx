import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { ownEventOf } from '../../event/web/seen-event.ts'
import { recordFollowUp } from '../follow-up.ts'
import { talkStaffWords } from '../messages/index.ts'
import { countsOf, type FollowUp, listFollowUps } from '../queries.ts'
import { dueStep } from '../talks.ts'
import { type Due, DueCard } from './due-card.tsx'
import { Counts } from './follow-up-counts.tsx'
import { paths } from './paths.ts'

const dueOf = (event: Event, all: readonly FollowUp[], now: Date): readonly Due[] =>
  all.flatMap((one) => {
    const step = dueStep(event, one.heard, now)
    return step ? [{ ...one, step }] : []
  })

/** Whom the house asks today, of those who allowed it; and what came of it, in numbers. */
export const followUpsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (event?.kind !== 'speed-dating') return visit.notFound()
  const { follow: t } = talkStaffWords(visit.locale)
  const { due, counts } = await visit.world.look(visit.actor, async (tx) => {
    const due = dueOf(event, await listFollowUps(tx, event.id), tx.now)
    if (due.length > 0) tx.read({ subject: event.id, purpose: 'events.dating-follow-ups', daily: true })
    return { due, counts: await countsOf(tx, event.id) }
  })
  return staffPage(
    visit,
    {
      title: t.title,
      back: eventPaths.own(event.id),
      again,
      ...(visit.query.get('ok') === 'gefragt' ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      {due.length === 0 ? (
        <EmptyState title={t.none} pictogram="phone">
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <section class="stack">
          <p class="text">{t.intro}</p>
          {due.map((one) => (
            <DueCard visit={visit} event={event} one={one} again={again} />
          ))}
        </section>
      )}
      {counts.length > 0 && <Counts visit={visit} counts={counts} />}
    </div>,
  )
}

export const receiveFollowUp = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const eventId = visit.params.event ?? ''
  return after(
    visit,
    await recordFollowUp(visit.world, visit.actor, {
      eventId,
      id: text(form, 'id'),
      heard: text(form, 'heard'),
    }),
    () => visit.redirect(`${paths.followUps(eventId)}?ok=gefragt`),
    (again) => followUpsPage(visit, again),
  )
}
