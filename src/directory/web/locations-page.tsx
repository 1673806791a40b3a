import { areaPath } from '#places'
import type { Visit } from '#platform/http/visit.ts'
import type { Tx } from '#platform/transaction.ts'
import { EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { addressOf, type Location } from '../location.ts'
import { directoryWords } from '../messages/public/index.ts'
import { listLocations } from '../queries.ts'
import { locationPath, locationsPagePath, locationsPath } from './paths.ts'

const perPage = 30

/** All houses by Bezirk or Kreis, 30 on a page, with a simple filter. */
export const locationsPage = async (visit: Visit): Promise<Response> => {
  const { locale } = visit
  const t = directoryWords(locale)
  const text = (visit.query.get('text') ?? '').trim().slice(0, 100)
  const wanted = Math.min(Math.max(Math.trunc(Number(visit.query.get('seite'))) || 1, 1), 10_000)
  const { rows, total, page, areas } = await visit.world.look(visit.actor, async (tx) => {
    const found = await listLocations(tx, { text, page: wanted, perPage })
    return { ...found, areas: await areaNames(tx, found.rows) }
  })
  const groups = Map.groupBy(rows, ({ areaCode }) => areas.get(areaCode ?? '') ?? t.elsewhere)
  return visit.page(
    { title: t.houses },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.houses}</h1>
        <p class="lead">{t.housesLead}</p>
      </header>
      <Form method="get" action={visit.to(locationsPath)} label={t.filter}>
        <TextField name="text" label={t.filterLabel} type="search" value={text} maxlength={100} />
        <Button kind="secondary" pictogram="search">
          {t.search}
        </Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={t.noHouse}>
          <p>{t.noHouseText}</p>
          <p>
            <a href={visit.to(locationsPath)}>{t.allHouses}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{t.found(total)}</p>
          {[...groups].map(([area, houses]) => (
            <section class="stack-s">
              <h2>{area}</h2>
              <ul class="stack-s">
                {houses.map((house) => (
                  <House visit={visit} house={house} />
                ))}
              </ul>
            </section>
          ))}
          <Pagination
            page={page}
            pages={Math.ceil(total / perPage)}
            href={(n) => visit.to(locationsPagePath(text, n))}
          />
        </>
      )}
    </div>,
  )
}

const House = ({ visit, house }: { visit: Visit; house: Location }) => {
  const t = directoryWords(visit.locale)
  return (
    <li>
      <a href={visit.to(locationPath(house.id))}>
        <bdi>{house.name}</bdi>
      </a>
      <br />
      <span class="muted">
        {t.kinds[house.kind]}
        {addressOf(house) && (
          <>
            {' · '}
            <bdi>{addressOf(house)}</bdi>
          </>
        )}
      </span>
    </li>
  )
}

/** Area code → name of its Bezirk, or else of its Kreis. */
const areaNames = async (tx: Tx, houses: readonly Location[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const code of new Set(houses.flatMap(({ areaCode }) => areaCode ?? []))) {
    const path = await areaPath(tx, code)
    const area = path.find(({ level }) => level === 'bezirk') ?? path.find(({ level }) => level === 'kreis')
    if (area) names.set(code, area.name)
  }
  return names
}
