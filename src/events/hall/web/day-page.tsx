import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { eventIdOf } from '../../speed-dating/web/seen-dating.ts'
import { clock } from '../../timetable/times.ts'
import { isNews } from '../acting.ts'
import { standOf } from '../clock.ts'
import { markArrival } from '../mark-arrival.ts'
import { hallWords } from '../messages/index.ts'
import { changedSeats } from '../proposal.ts'
import { turnClock } from '../turn-clock.ts'
import { ClockPanel } from './clock-panel.tsx'
import { paths } from './paths.ts'
import { PeopleLists } from './people-lists.tsx'
import { plannedDay, type SeenDay, seenDay } from './seen-day.ts'
import { TablesNow } from './tables-now.tsx'

/** The day on one page, for a tablet: the clock, the tables, who is there, and what changes. */
export const dayPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale)
  const back = datingPaths.overview(seen.event.id)
  if (seen.talks.length === 0)
    return staffPage(
      visit,
      { title: t.title, back, again },
      <EmptyState title={t.noPlan} pictogram="calendar">
        <p>{t.noPlanText}</p>
        <p>
          <ButtonLink href={visit.to(datingPaths.plan(seen.event.id))}>{t.toPlan}</ButtonLink>
        </p>
      </EmptyState>,
    )
  const done = { notiert: t.people.saved, zurueck: t.changed.undone }[visit.query.get('ok') ?? '']
  return staffPage(
    visit,
    { title: t.title, back, wide: true, again, scripts: ['hall.js'], ...(done ? { done } : {}) },
    <div class="stack-l">
      <ClockPanel visit={visit} seen={seen} />
      <News visit={visit} seen={seen} />
      <Buttons>
        <ButtonLink kind="secondary" href={visit.to(paths.walkIn(seen.event.id))}>
          {t.walkIn.door}
        </ButtonLink>
        <ButtonLink kind="secondary" href={visit.to(paths.times(seen.event.id))}>
          {t.times.door}
        </ButtonLink>
        {seen.replan && (
          <ButtonLink kind="secondary" href={visit.to(paths.changed(seen.event.id))}>
            {t.changed.door}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={visit.to(paths.paper(seen.event.id))}>
          {t.paper.door}
        </ButtonLink>
      </Buttons>
      <PeopleLists visit={visit} seen={seen} />
      <TablesNow visit={visit} seen={seen} />
    </div>,
  )
}

const News = ({ visit, seen }: { visit: Visit; seen: SeenDay }) => {
  const t = hallWords(visit.locale).proposal
  if (!seen.proposal || !isNews(seen)) return null
  return (
    <Alert title={t.title}>
      <p>{t.news(changedSeats(seen.talks, seen.proposal.talks))}</p>
      <p>
        <ButtonLink href={visit.to(paths.proposal(seen.event.id))}>{t.door}</ButtonLink>
      </p>
    </Alert>
  )
}

/** Asked first: on the day it would surprise everybody in the hall. */
export const clockBackPage = async (visit: Visit): Promise<Response> => {
  const seen = await plannedDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale).clock
  return surePage(visit, {
    title: t.backTitle,
    text: t.backText(clock(seen.dating.day.start)),
    action: paths.clock(seen.event.id),
    values: { turn: 'zurueck', part: seen.moment.index, stand: standOf(seen.clock) },
    back: paths.day(seen.event.id),
    yes: t.turns.zurueck,
    no: t.no,
  })
}

export const receiveTurn = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  const given = { eventId, turn: text(form, 'turn'), part: text(form, 'part'), stand: text(form, 'stand') }
  return after(
    visit,
    await turnClock(visit.world, visit.actor, given),
    () => visit.redirect(paths.day(eventId)),
    (again) => dayPage(visit, again),
  )
}

export const receiveArrival = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  const arrival = text(form, 'arrival')
  return after(
    visit,
    await markArrival(visit.world, visit.actor, { eventId, arrival, applicantId: text(form, 'applicantId') }),
    () =>
      visit.redirect(
        arrival === 'fehlt' ? paths.proposal(eventId) : `${paths.day(eventId)}?ok=notiert#menschen`,
      ),
    (again) => dayPage(visit, again),
  )
}
