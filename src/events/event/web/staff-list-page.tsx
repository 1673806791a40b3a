import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Badge, type BadgeTone, Card, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../acting.ts'
import type { EventState } from '../event.ts'
import { eventStaffWords, eventWords } from '../messages/index.ts'
import { type ListedEvent, listOwn } from '../queries.ts'
import { listParts } from '../slots.ts'
import { paths, withQuery } from './paths.ts'
import { whenOf } from './when.ts'

const perPage = 20
const tones: Readonly<Record<EventState, BadgeTone>> = {
  entwurf: 'open',
  veroeffentlicht: 'success',
  abgesagt: 'warning',
}

export const StateBadge = ({ visit, state }: { visit: Visit; state: EventState }) => (
  <Badge tone={tones[state]}>{eventStaffWords(visit.locale).states[state]}</Badge>
)

/** What one's own organization invites to. */
export const staffListPage = async (visit: Visit): Promise<Response> => {
  const t = eventStaffWords(visit.locale)
  const past = visit.query.get('wann') === 'war'
  const page = pageNumber(visit)
  const { rows, total } = await visit.world.look(visit.actor, (tx) =>
    listOwn(tx, acting(tx).organizationId, { past, page, perPage }),
  )
  const done = visit.query.get('ok') === 'weg' ? t.done.weg : undefined
  return staffPage(
    visit,
    { title: t.menu, ...(done ? { done } : {}) },
    <div class="stack-l">
      <div class="stack">
        <p class="lead">{t.intro}</p>
        <p>
          <ButtonLink href={visit.to(paths.create)}>{t.create}</ButtonLink>
        </p>
        <Filled of={listParts} visit={visit} props={{}} />
        <p>
          {past ? (
            <a href={visit.to(paths.staff)}>{t.coming}</a>
          ) : (
            <a href={visit.to(withQuery(paths.staff, { wann: 'war' }))}>{t.past}</a>
          )}
        </p>
      </div>
      <section class="stack">
        <h2>{past ? t.past : t.coming}</h2>
        {rows.length === 0 ? (
          <EmptyState title={past ? t.nonePast : t.none} pictogram="calendar">
            {!past && <p>{t.noneText}</p>}
          </EmptyState>
        ) : (
          rows.map((event) => <OwnCard visit={visit} event={event} />)
        )}
        <Pagination
          page={page}
          pages={Math.ceil(total / perPage)}
          href={(n) => visit.to(withQuery(paths.staff, { wann: past ? 'war' : '', seite: String(n) }))}
        />
      </section>
    </div>,
  )
}

const OwnCard = ({ visit, event }: { visit: Visit; event: ListedEvent }) => {
  const locale = staffLocale(visit.locale)
  return (
    <Card title={event.title} lang="de" href={visit.to(paths.own(event.id))}>
      <p>
        {whenOf(locale, event)} {event.locationName && <bdi lang="de">{event.locationName}</bdi>}
      </p>
      <p class="cluster">
        <StateBadge visit={visit} state={event.state} />
        <Badge>{eventWords(locale).kinds[event.kind]}</Badge>
      </p>
    </Card>
  )
}
