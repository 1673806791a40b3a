import { addDays, berlinDay, berlinWall, noonOf } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { Badge, EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { calendarFeed } from '../calendar.ts'
import { directoryWords } from '../messages/public/index.ts'
import { translated } from '../translated.ts'
import { marks } from './marked.tsx'
import { landAt } from './offer-view.ts'
import { locationPath, offerPath, weekFeedPath, weekPath } from './paths.ts'
import { type Entry, firstDayOf, type Where, weekOf, whereOf } from './week-seen.ts'

const mostEntries = 400

/** What takes place in a week, day by day: around a postcode, or in one house. */
export const weekPage = async (visit: Visit): Promise<Response> => {
  const where = await whereOf(visit)
  if (!where) return visit.notFound()
  const t = directoryWords(visit.locale).week
  const now = visit.world.now()
  const first = firstDayOf(visit.query.get('ab'), now)
  const house = where.is === 'house' ? where.house : undefined
  return visit.page(
    {
      title: house ? t.titleOf(house.name) : t.title,
      hasErrors: where.is === 'wrong' || where.is === 'unknown',
    },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{house ? t.titleOf(house.name) : t.title}</h1>
        {house ? (
          <p>
            <a href={visit.to(locationPath(house.id))}>
              <bdi>{house.name}</bdi>
            </a>
          </p>
        ) : (
          <p class="lead">{t.lead}</p>
        )}
      </header>
      {where.is !== 'house' && (
        <Form method="get" action={visit.to(weekPath)} label={t.show}>
          <TextField
            name="plz"
            label={t.where}
            value={where.postcode}
            error={where.is === 'wrong' ? t.wrong : where.is === 'unknown' ? t.unknown : undefined}
            inputmode="numeric"
            autocomplete="postal-code"
            maxlength={5}
            short
          />
          <Button kind="secondary" pictogram="search">
            {t.show}
          </Button>
        </Form>
      )}
      {'offers' in where && <Week visit={visit} where={where} first={first} now={now} />}
    </div>,
  )
}

const askedOf = (where: Where): Record<string, string> =>
  where.is === 'house' ? { haus: where.house.id } : where.is === 'nowhere' ? {} : { plz: where.postcode }
const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query)}`

const Week = ({
  visit,
  where,
  first,
  now,
}: {
  visit: Visit
  where: Extract<Where, { offers: unknown }>
  first: string
  now: Date
}) => {
  const { locale } = visit
  const t = directoryWords(locale).week
  const days = weekOf(where.offers, first, now)
  const count = days.reduce((sum, { entries }) => sum + entries.length, 0)
  const today = berlinDay(now)
  let left = mostEntries
  const to = (ab: string) => visit.to(withQuery(weekPath, { ...askedOf(where), ab }))
  return (
    <>
      <nav class="stack-s" aria-label={t.show}>
        <h2>{t.span(longDate(locale, noonOf(first)), longDate(locale, noonOf(addDays(first, 6))))}</h2>
        <p class="cluster">
          {/* A day before today is taken for today. */}
          {first > today && <a href={to(addDays(first, -7))}>{t.back}</a>}
          <a href={to(addDays(first, 7))}>{t.forth}</a>
        </p>
      </nav>
      {count === 0 ? (
        <EmptyState title={t.none} pictogram="calendar">
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        days.map(({ day, entries }) => {
          const some = entries.slice(0, left)
          left -= some.length
          return (
            <section class="stack-s">
              <h3>{longDate(locale, noonOf(day))}</h3>
              {entries.length === 0 && <p class="muted">{t.nothing}</p>}
              {some.length > 0 && (
                <ul class="stack-s">
                  {some.map((entry) => (
                    <WeekEntry visit={visit} entry={entry} withHouse={where.is === 'near'} />
                  ))}
                </ul>
              )}
            </section>
          )
        })
      )}
      {count > mostEntries && <p>{t.more}</p>}
      <p>
        <a href={visit.to(withQuery(weekFeedPath, askedOf(where)))}>{t.feed}</a>
        <br />
        <span class="muted">{t.feedHint}</span>
      </p>
      <PrintButtonHint />
    </>
  )
}

const WeekEntry = ({ visit, entry, withHouse }: { visit: Visit; entry: Entry; withHouse: boolean }) => {
  const { locale } = visit
  const { offer, start, end, label } = entry
  const { title } = translated(locale, { ...offer, description: null })
  return (
    <li>
      <bdi>
        {berlinWall(start).time}–{berlinWall(end).time}
      </bdi>{' '}
      <a href={visit.to(offerPath(offer.id))}>
        <span {...marks(locale, title.lang)}>{title.text}</span>
      </a>
      {label && <bdi lang={locale === 'de' ? undefined : 'de'}> ({label})</bdi>}{' '}
      {withHouse && offer.locationName && <bdi class="muted">{offer.locationName}</bdi>}{' '}
      {offer.status === 'ausgebucht_warteliste' && <Badge>{directoryWords(locale).week.full}</Badge>}
    </li>
  )
}

/** The same as a calendar that a phone fetches again and again; of one house or around a postcode. */
export const weekFeed = async (visit: Visit): Promise<Response> => {
  const where = await whereOf(visit)
  if (!where) return visit.notFound()
  // Without a place there is nothing to subscribe to: the page asks for one.
  if (!('offers' in where)) return visit.redirect(withQuery(weekPath, askedOf(where)))
  const { locale } = visit
  const t = directoryWords(locale).week
  const offers = where.offers.map((offer) => {
    const { title, summary } = translated(locale, { ...offer, description: null })
    return {
      id: offer.id,
      title: title.text,
      summary: summary.text,
      location: offer.locationName ?? undefined,
      url: `${visit.world.config.baseUrl}${visit.to(offerPath(offer.id))}`,
      times: offer.facts,
      land: landAt(offer.areaCode),
    }
  })
  const name = where.is === 'house' ? where.house.name : `${t.calendar} ${where.postcode}`
  return new Response(calendarFeed(name, offers, visit.world.now()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="woche.ics"',
      'cache-control': 'public, max-age=3600',
    },
  })
}
