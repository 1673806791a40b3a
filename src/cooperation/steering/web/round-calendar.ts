import type { Visit } from '#platform/http/visit.ts'
import { steeringWords } from '../messages/index.ts'
import { roundCalendar } from '../round-calendar.ts'
import { roundOf } from './of-round.ts'
import { paths } from './paths.ts'

/** The round for one's calendar; read again, it shows a new day or that it is cancelled. */
export const roundCalendarFile = async (visit: Visit): Promise<Response> => {
  const shown = await roundOf(visit)
  if (!shown) return visit.notFound()
  const { network, round } = shown
  const url = `${visit.world.config.baseUrl}${visit.to(paths.round(network.id, round.id))}`
  const called = steeringWords(visit.locale).calendarTitle
  const { mailFrom } = visit.world.config
  const text = roundCalendar(round, { url, called, from: mailFrom, now: visit.world.now() })
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="runde.ics"',
      'cache-control': 'no-store',
    },
  })
}
