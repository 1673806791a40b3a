import type { Visit } from '#platform/http/visit.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Event, isFull, isOpen } from '../../event/event.ts'
import { eventParts, hostParts } from '../../event/slots.ts'
import { registrationStaffWords, registrationWords } from '../messages/index.ts'
import { findParticipation } from '../participation-store.ts'
import { listRegistrations, type Registration } from '../store.ts'
import { paths } from './paths.ts'

const Invitation = ({ visit, event }: { visit: Visit; event: Event }) => {
  const t = registrationWords(visit.locale)
  if (event.registration !== 'noetig') return null
  const full = isFull(event)
  return (
    <section class="stack-s no-print">
      {isOpen(event, visit.world.now()) ? (
        <>
          <p>{full ? t.openFull : t.open}</p>
          <p>
            <ButtonLink href={visit.to(paths.register(event.id))}>{full ? t.goWaiting : t.go}</ButtonLink>
          </p>
        </>
      ) : (
        <p>{t.closed}</p>
      )}
      <p>
        <a href={visit.to(paths.open)}>{t.have}</a>
      </p>
    </section>
  )
}

const sum = (all: readonly Registration[], state: Registration['state']): number =>
  all.reduce((total, one) => total + (one.state === state ? one.persons : 0), 0)

/** How many come, and the doors to everything about them. */
const Numbers = async ({ visit, event }: { visit: Visit; event: Event }) => {
  const t = registrationStaffWords(visit.locale)
  if (event.state === 'entwurf') return null
  const { all, counted } = await visit.world.look(visit.actor, async (tx) => ({
    all: await listRegistrations(tx, event.id),
    counted: await findParticipation(tx, event.id),
  }))
  const isErased = counted !== undefined && counted.registered !== null
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      {isErased ? (
        <>
          <p>{t.counted(counted.registered ?? 0, counted.waited ?? 0, counted.came ?? 0)}</p>
          <p>{t.erased}</p>
        </>
      ) : (
        <>
          {event.registration === 'noetig' && (
            <p>
              {t.counts(sum(all, 'angemeldet'), sum(all, 'warteliste'), sum(all, 'angebot'))}
              {event.places !== null && ` (${t.ofPlaces(event.places)})`}
            </p>
          )}
          <p class="muted">{t.private}</p>
          <Doors visit={visit} event={event} />
        </>
      )}
    </section>
  )
}

const Doors = ({ visit, event }: { visit: Visit; event: Event }) => {
  const t = registrationStaffWords(visit.locale)
  const isAlive = event.state === 'veroeffentlicht'
  const withNames = event.registration === 'noetig'
  return (
    <>
      <Buttons>
        {withNames && (
          <ButtonLink kind="secondary" href={visit.to(paths.list(event.id))}>
            {t.list}
          </ButtonLink>
        )}
        {isAlive && withNames && event.endsAt > visit.world.now() && (
          <ButtonLink kind="secondary" href={visit.to(paths.helper(event.id))}>
            {t.helper}
          </ButtonLink>
        )}
        {isAlive && withNames && (
          <ButtonLink kind="secondary" href={visit.to(paths.checkIn(event.id))}>
            {t.checkIn}
          </ButtonLink>
        )}
        {isAlive && (
          <ButtonLink kind="secondary" href={visit.to(paths.sheet(event.id))}>
            {t.sheet}
          </ButtonLink>
        )}
      </Buttons>
      {isAlive && (withNames || event.audience === 'alle') && (
        <div class="stack-s">
          <h3>{t.papers}</h3>
          <ul>
            {withNames && (
              <>
                <li>
                  <a href={visit.to(paths.signIn(event.id))}>{t.signIn}</a>
                </li>
                <li>
                  <a href={visit.to(paths.badges(event.id))}>{t.badges}</a>
                </li>
              </>
            )}
            {event.audience === 'alle' && (
              <li>
                <a href={visit.to(paths.poster(event.id))}>{t.poster}</a>
              </li>
            )}
          </ul>
        </div>
      )}
    </>
  )
}

export const fills: readonly Filling[] = [
  fill(eventParts, (visit, { event }) => <Invitation visit={visit} event={event} />),
  fill(hostParts, (visit, { event }) => <Numbers visit={visit} event={event} />),
]
