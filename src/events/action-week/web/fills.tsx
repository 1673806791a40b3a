import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { Card } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { acting } from '../../event/acting.ts'
import type { Event } from '../../event/event.ts'
import { eventParts, hostParts, listParts } from '../../event/slots.ts'
import { findEvent } from '../../event/store.ts'
import { whenOf } from '../../event/web/when.ts'
import { weekIdOf } from '../acting.ts'
import { weekStaffWords, weekWords } from '../messages/index.ts'
import { asksOf } from '../queries.ts'
import { paths } from './paths.ts'

/** The week that an event belongs to, as far as the visitor sees it. */
const weekOf = (visit: Visit, event: Event): Promise<Event | undefined> =>
  visit.world.look(visit.actor, async (tx) => {
    const id = await weekIdOf(tx, event)
    return id ? findEvent(tx, id) : undefined
  })

const Programme = async ({ visit, event }: { visit: Visit; event: Event }) => {
  const t = weekWords(visit.locale)
  const week = await weekOf(visit, event)
  if (!week || week.state === 'entwurf') return null
  return (
    <p class="no-print">
      {week.id !== event.id && (
        <>
          {t.partOf}{' '}
          <span {...marks(visit.locale, visit.locale === 'de' ? undefined : 'de')}>{week.title}</span>.{' '}
        </>
      )}
      <a href={visit.to(paths.one(week.id))}>{t.toProgramme}</a>
    </p>
  )
}

const Door = async ({ visit, event }: { visit: Visit; event: Event }) => {
  const t = weekStaffWords(visit.locale)
  const week = await weekOf(visit, event)
  if (!week) return null
  return (
    <p>
      <ButtonLink kind="secondary" href={visit.to(paths.week(week.id))}>
        {week.id === event.id ? t.door : t.toWeek}
      </ButtonLink>
    </p>
  )
}

/** The way to a new week, and what other houses ask. */
const Asks = async ({ visit }: { visit: Visit }) => {
  const t = weekStaffWords(visit.locale)
  const asks = await visit.world.look(visit.actor, (tx) => asksOf(tx, acting(tx).organizationId))
  return (
    <>
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.start)}>
          {t.start}
        </ButtonLink>
      </p>
      {asks.length > 0 && (
        <section class="stack-s">
          <h2>{t.asksTitle}</h2>
          <p>{t.asksText}</p>
          {asks.map(({ event, state }) => (
            <Card title={event.title} lang="de" href={visit.to(paths.ask(event.id))}>
              <p>
                {whenOf(staffLocale(visit.locale), event)} {state !== 'gefragt' && t.partnerStates[state]}
              </p>
            </Card>
          ))}
        </section>
      )}
    </>
  )
}

const isPart = ({ kind, partOf }: Event): boolean => kind === 'aktionswoche' || partOf !== null

export const fills: readonly Filling[] = [
  fill(eventParts, (visit, { event }) => (isPart(event) ? <Programme visit={visit} event={event} /> : null)),
  fill(hostParts, (visit, { event }) => (isPart(event) ? <Door visit={visit} event={event} /> : null)),
  fill(listParts, (visit) => <Asks visit={visit} />),
]
