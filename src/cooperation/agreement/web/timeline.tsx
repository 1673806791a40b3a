import type { Visit } from '#platform/http/visit.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { agreementWords, wordsOf } from '../messages/index.ts'
import type { listEvents } from '../queries.ts'

type Event = Awaited<ReturnType<typeof listEvents>>[number]

const tell = (visit: Visit, event: Event): string => {
  const t = wordsOf(visit.locale, event.agreementKind)
  const words = t.events
  switch (event.kind) {
    case 'angelegt':
      return words.angelegt
    case 'fassung':
    case 'vorgelegt':
      return words[event.kind](event.number ?? 1)
    case 'stand':
    case 'stand_zurueck':
      return event.state ? words[event.kind](t.states[event.state]) : ''
    default:
      return words[event.kind](event.organization ?? '–')
  }
}

/** What happened, the newest first. `titles`: says of which agreement. */
export const Timeline = ({
  visit,
  events,
  titles,
}: {
  visit: Visit
  events: readonly Event[]
  titles?: boolean | undefined
}) => {
  const t = agreementWords(visit.locale)
  if (events.length === 0) return <p class="muted">{t.timelineNone}</p>
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li>
          <time datetime={event.day} class="muted">
            {dayOf(visit, event.day)}
          </time>{' '}
          <span>
            {tell(visit, event)}
            {titles && (
              <>
                {' '}
                <span class="muted" lang="de">
                  ({event.title})
                </span>
              </>
            )}
            {event.note && (
              <>
                : <span lang="de">{event.note}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
