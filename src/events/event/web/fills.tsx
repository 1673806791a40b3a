import { networkRooms } from '#cooperation'
import { offerActions } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { eventStaffWords, eventWords } from '../messages/index.ts'
import { eventOfService, listOfNetwork } from '../queries.ts'
import { paths } from './paths.ts'
import { whenOf } from './when.ts'

/** For the home of a network: what it has before it. */
const EventsSummary = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const t = eventStaffWords(visit.locale)
  const events = await visit.world.look(visit.actor, (tx) => listOfNetwork(tx, networkId, 5))
  return (
    <section class="stack-s">
      <h2>{t.summaryTitle}</h2>
      {events.length === 0 ? (
        <p>{t.summaryNone}</p>
      ) : (
        <ul>
          {events.map((event) => (
            <li>
              <a href={visit.to(paths.one(event.id))} lang="de">
                {event.title}
              </a>
              <br />
              <span class="muted">{whenOf(staffLocale(visit.locale), event)}</span>
            </li>
          ))}
        </ul>
      )}
      {visit.holds('host', 'lead', 'coordinator') && (
        <p>
          <a href={visit.to(paths.staff)}>{t.menu}</a>
        </p>
      )}
    </section>
  )
}

export const fills: readonly Filling[] = [
  fill(networkRooms, (visit, { networkId }) => <EventsSummary visit={visit} networkId={networkId} />),
  // The offer of the directory leads to the event itself: there people register.
  fill(offerActions, async (visit, { service }) => {
    const id =
      service.form === 'event'
        ? await visit.world.look(visit.actor, (tx) => eventOfService(tx, service.id))
        : undefined
    return id ? (
      <p class="no-print">
        <ButtonLink href={visit.to(paths.one(id))}>{eventWords(visit.locale).toEvent}</ButtonLink>
      </p>
    ) : null
  }),
]
