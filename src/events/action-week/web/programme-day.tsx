import { type Location, marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { type Locale, longDate } from '#platform/i18n.ts'
import { Badge } from '#platform/ui/content.tsx'
import { type Event, isOpen } from '../../event/event.ts'
import { eventWords } from '../../event/messages/public/index.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { weekWords } from '../messages/public/index.ts'
import type { Partner } from '../store.ts'
import { languagesOf, type SeenWeek, timeOf } from './seen-week.ts'

/** Whether one gets in without steps, where the house says so. */
export const stepFreeOf = (locale: Locale, house: Location | undefined): string | undefined => {
  const said = house?.facts.accessibility?.wheelchair
  const t = weekWords(locale)
  return said === 'ja' ? t.stepFree : said === 'teilweise' ? t.partlyStepFree : undefined
}

/** A day of the programme with those of its items that are to be shown. */
export const Day = ({
  visit,
  seen,
  day,
  shown,
  none,
  partners,
}: {
  visit: Visit
  seen: SeenWeek
  day: Event
  shown: readonly Event[]
  /** What is said where there is none. */
  none: string
  partners: readonly Partner[]
}) => (
  <section class="stack" id={`tag-${day.id}`}>
    <h2>
      {longDate(visit.locale, day.startsAt)}
      <br />
      <span {...marks(visit.locale, visit.locale === 'de' ? undefined : 'de')}>{day.title}</span>
    </h2>
    {shown.length === 0 && <p class="muted">{none}</p>}
    {shown.map((item) => (
      <Item
        visit={visit}
        item={item}
        house={item.locationId ? seen.houses.get(item.locationId) : undefined}
        partners={partners.filter(({ eventId }) => eventId === item.id)}
      />
    ))}
  </section>
)

const Item = ({
  visit,
  item,
  house,
  partners,
}: {
  visit: Visit
  item: Event
  house: Location | undefined
  partners: readonly Partner[]
}) => {
  const { locale } = visit
  const t = weekWords(locale)
  const german = locale === 'de' ? undefined : 'de'
  const place = [house?.name, item.room].filter(Boolean).join(', ')
  const stepFree = stepFreeOf(locale, house)
  return (
    <article class="kern-card">
      <div class="stack-s">
        <h3 {...marks(locale, german)}>{item.title}</h3>
        <p>
          <strong>{timeOf(locale, item)}</strong>
          {place && (
            <>
              <br />
              <bdi {...marks(locale, german)}>{place}</bdi>
            </>
          )}
        </p>
        <p {...marks(locale, german)}>{item.summary}</p>
        <p class="cluster">
          <Badge>{eventWords(locale).kinds[item.kind]}</Badge>
          {item.state === 'abgesagt' ? (
            <Badge tone="warning" pictogram="warning">
              {t.cancelled}
            </Badge>
          ) : (
            <Badge>{item.registration === 'noetig' ? t.withRegistration : t.withoutRegistration}</Badge>
          )}
          {stepFree && <Badge pictogram="wheelchair">{stepFree}</Badge>}
        </p>
        {item.languages.length > 0 && (
          <p>
            {t.languages}: {languagesOf(locale, item)}
          </p>
        )}
        {partners.length > 0 && (
          <p>
            {t.partners}:{' '}
            {partners.map(({ name, contribution }, index) => (
              <>
                {index > 0 && '; '}
                <bdi {...marks(locale, german)}>
                  {name}
                  {contribution && ` (${contribution})`}
                </bdi>
              </>
            ))}
          </p>
        )}
        <p class="no-print">
          <a href={visit.to(eventPaths.one(item.id))}>
            {isOpen(item, visit.world.now()) ? t.moreAnd : t.more}
            <span class="kern-sr-only">
              : <span {...marks(locale, german)}>{item.title}</span>
            </span>
          </a>
        </p>
      </div>
    </article>
  )
}
