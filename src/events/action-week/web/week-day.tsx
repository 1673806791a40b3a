import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Badge } from '#platform/ui/content.tsx'
import { type Event, isOver } from '../../event/event.ts'
import { eventWords } from '../../event/messages/index.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { StateBadge } from '../../event/web/staff-list-page.tsx'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { weekStaffWords } from '../messages/index.ts'
import type { Partner } from '../store.ts'
import type { Week, WeekDay } from '../week.ts'
import { paths } from './paths.ts'
import { type housesOf, timeOf } from './seen-week.ts'

export const isClosed = (visit: Visit, { week }: Week): boolean =>
  week.state === 'abgesagt' || isOver(week, visit.world.now())

interface Around {
  readonly houses: Awaited<ReturnType<typeof housesOf>>
  readonly partners: readonly Partner[]
}

/** One day with its items, and what can be done with each. */
export const Day = ({
  visit,
  week,
  of: { day, items },
  ...around
}: { visit: Visit; week: Week; of: WeekDay } & Around) => {
  const t = weekStaffWords(visit.locale)
  return (
    <section class="panel stack">
      <div class="stack-s">
        <h3>
          {longDate(staffLocale(visit.locale), day.startsAt)}: <span lang="de">{day.title}</span>
        </h3>
        <p class="cluster">
          <StateBadge visit={visit} state={day.state} />
          {!isClosed(visit, week) && <a href={visit.to(eventPaths.edit(day.id))}>{t.editDay}</a>}
        </p>
      </div>
      {items.length === 0 ? (
        <p>{t.noItems}</p>
      ) : (
        items.map((item) => <Item visit={visit} week={week} item={item} {...around} />)
      )}
      {!isClosed(visit, week) && (
        <p>
          <a href={visit.to(paths.addItem(day.id))}>{t.addItem}</a>
        </p>
      )}
    </section>
  )
}

const Item = ({
  visit,
  week,
  item,
  houses,
  partners,
}: { visit: Visit; week: Week; item: Event } & Around) => {
  const t = weekStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const house = item.locationId ? houses.get(item.locationId)?.name : undefined
  const asked = partners.filter(({ eventId }) => eventId === item.id)
  return (
    <article class="kern-card">
      <div class="stack-s">
        <h4 lang="de">
          <a href={visit.to(eventPaths.own(item.id))}>{item.title}</a>
        </h4>
        <p>
          {timeOf(locale, item)}
          {(house || item.room) && (
            <>
              {', '}
              <bdi lang="de">{[house, item.room].filter(Boolean).join(', ')}</bdi>
            </>
          )}
        </p>
        <p class="cluster">
          <Badge>{eventWords(locale).kinds[item.kind]}</Badge>
          <StateBadge visit={visit} state={item.state} />
          {asked.map(({ name, state }) => (
            <Badge tone={state === 'ja' ? 'success' : state === 'nein' ? 'plain' : 'open'}>
              <span lang="de">{name}</span>: {t.partnerStates[state]}
            </Badge>
          ))}
        </p>
        <p class="cluster">
          <a href={visit.to(paths.partners(week.week.id, item.id))}>{t.partners}</a>
          {item.kind === 'speed-dating' && (
            <a href={visit.to(datingPaths.overview(item.id))}>{t.speedDating}</a>
          )}
          {!isClosed(visit, week) && week.days.length > 1 && item.state !== 'abgesagt' && (
            <a href={visit.to(paths.move(week.week.id, item.id))}>{t.move}</a>
          )}
        </p>
      </div>
    </article>
  )
}
