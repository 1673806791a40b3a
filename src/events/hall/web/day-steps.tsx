import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { eventIdOf } from '../../speed-dating/web/seen-dating.ts'
import { clock } from '../../timetable/times.ts'
import { standOf } from '../clock.ts'
import { markArrival } from '../mark-arrival.ts'
import { hallWords } from '../messages/index.ts'
import { turnClock } from '../turn-clock.ts'
import { dayPage } from './day-page.tsx'
import { paths } from './paths.ts'
import { plannedDay } from './seen-day.ts'

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
