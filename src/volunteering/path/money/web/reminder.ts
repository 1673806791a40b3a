import { offerCalendar } from '#directory'
import { berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { newId } from '#platform/secrets.ts'
import { readDay } from '../../hours.ts'
import { moneyWords } from '../messages/index.ts'
import { moneyPaths } from './paths.ts'

/** A date for one's own calendar that says there is post to see to, and no more (R12): whoever looks on learns nothing. */
export const reminderFile = (visit: Visit): Response | Promise<Response> => {
  const t = moneyWords(visit.locale)
  const day = readDay(visit.query.get('tag') ?? '')
  const now = visit.world.now()
  if (!day || day <= berlinDay(now) || day > '2099-12-31') return visit.redirect(moneyPaths.money)
  const [start, end] = [berlinInstant(day, '10:00'), berlinInstant(day, '10:15')]
  const file = offerCalendar(
    {
      id: newId(),
      title: t.reminderTitle,
      times: { schedule: [], dates: [{ start: start.toISOString(), end: end.toISOString() }] },
      land: 'BE',
    },
    now,
  )
  if (file === null) return visit.redirect(moneyPaths.money)
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': 'no-store',
    },
  })
}
