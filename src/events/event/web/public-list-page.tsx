import { offersPath, weekPath } from '#directory'
import { areaPath } from '#places'
import { visitor } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import type { Tx } from '#platform/transaction.ts'
import { Badge, Card, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { pageNumber } from '#platform/ui/staff-page.tsx'
import { type EventKind, eventKinds } from '../event.ts'
import { eventWords } from '../messages/public/index.ts'
import { type ListedEvent, listPublic } from '../queries.ts'
import { paths, withQuery } from './paths.ts'
import { whenOf } from './when.ts'

const perPage = 30

/** What everybody may come to, by date; by kind and area where wished. */
export const publicListPage = async (visit: Visit): Promise<Response> => {
  const { locale } = visit
  const t = eventWords(locale)
  const { events, areas } = await visit.world.look(visitor, async (tx) => {
    const found = await listPublic(tx)
    return { events: found, areas: await areasOf(tx, found) }
  })
  const kind = eventKinds.find((one) => one === visit.query.get('art')) ?? ''
  const named = [...new Map([...areas.values()].map((area) => [area.code, area.name]))]
  const area = named.find(([code]) => code === visit.query.get('raum'))?.[0] ?? ''
  const hits = events.filter(
    (event) =>
      (kind === '' || event.kind === kind) && (area === '' || areas.get(event.areaCode ?? '')?.code === area),
  )
  const pages = Math.max(1, Math.ceil(hits.length / perPage))
  const page = Math.min(pageNumber(visit), pages)
  const shown = hits.slice((page - 1) * perPage, page * perPage)
  return visit.page(
    { title: t.title },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>
          <a href={visit.to(weekPath)}>{t.week}</a>
        </p>
      </header>
      {events.length > 0 && (
        <Form method="get" action={visit.to(paths.list)} label={t.filter}>
          <Select
            name="art"
            label={t.kind}
            empty={t.allKinds}
            value={kind}
            options={kindsOf(events).map((one) => ({ value: one, label: t.kinds[one] }))}
          />
          {named.length > 1 && (
            <Select
              name="raum"
              label={t.area}
              empty={t.allAreas}
              value={area}
              options={named.map(([code, name]) => ({ value: code, label: name, lang: 'de' }))}
            />
          )}
          <Button kind="secondary" pictogram="search">
            {t.show}
          </Button>
        </Form>
      )}
      {hits.length === 0 ? (
        <EmptyState title={t.none} pictogram="calendar">
          <p>{t.noneText}</p>
          <p>
            {events.length > 0 ? (
              <a href={visit.to(paths.list)}>{t.all}</a>
            ) : (
              <a href={visit.to(offersPath)}>{t.toOffers}</a>
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{t.found(hits.length)}</p>
          {[...Map.groupBy(shown, ({ startsAt }) => longDate(locale, startsAt))].map(([day, some]) => (
            <section class="stack-s">
              <h2>{day}</h2>
              {some.map((event) => (
                <EventCard visit={visit} event={event} />
              ))}
            </section>
          ))}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => visit.to(withQuery(paths.list, { art: kind, raum: area, seite: String(n) }))}
          />
        </>
      )}
    </div>,
  )
}

const kindsOf = (events: readonly ListedEvent[]): readonly EventKind[] =>
  eventKinds.filter((kind) => events.some((event) => event.kind === kind))

const EventCard = ({ visit, event }: { visit: Visit; event: ListedEvent }) => {
  const t = eventWords(visit.locale)
  const german = visit.locale === 'de' ? undefined : 'de'
  return (
    <Card title={<span lang={german}>{event.title}</span>} href={visit.to(paths.one(event.id))}>
      <p lang={german}>{event.summary}</p>
      <p>
        {whenOf(visit.locale, event)} {event.locationName && <bdi lang={german}>{event.locationName}</bdi>}
      </p>
      <p class="cluster">
        <Badge>{t.kinds[event.kind]}</Badge>
        {event.state === 'abgesagt' && (
          <Badge tone="warning" pictogram="warning">
            {t.cancelled}
          </Badge>
        )}
      </p>
    </Card>
  )
}

/** Area code of a house → its Bezirk, or else its Kreis. */
const areasOf = async (tx: Tx, events: readonly ListedEvent[]) => {
  const found = new Map<string, { readonly code: string; readonly name: string }>()
  for (const code of new Set(events.flatMap(({ areaCode }) => areaCode ?? []))) {
    const path = await areaPath(tx, code)
    const area = path.find(({ level }) => level === 'bezirk') ?? path.find(({ level }) => level === 'kreis')
    if (area) found.set(code, area)
  }
  return found
}
