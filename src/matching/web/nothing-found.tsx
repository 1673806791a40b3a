import { dialled, locationPath, unbroken } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Card, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form } from '#platform/ui/forms.tsx'
import { type Asked, asksForSomething, isFiltered, nothingAsked } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import type { NearestHouse } from '../queries.ts'
import type { SearchResult } from '../search.ts'
import { Again, HiddenAsked } from './again.tsx'
import { NeedTiles } from './need-tiles.tsx'
import { searchPath } from './paths.ts'

/** The next wider circle worth a try, in metres. */
const widerThan = (radius: number): number | undefined => [10_000, 25_000, 50_000].find((one) => one > radius)

/** No hit is no dead end: wider, without filters, other words, another topic, somebody to ask. */
export const NothingFound = (props: {
  visit: Visit
  asked: Asked
  found: SearchResult
  house: NearestHouse | undefined
  discreet: boolean
}) => {
  const { visit, asked, found, house, discreet } = props
  const t = searchWords(visit.locale)
  const wider = found.place && widerThan(found.radius)
  return (
    <section class="stack-l">
      <EmptyState title={t.empty.title}>
        <div class="cluster">
          {wider && (
            <Again visit={visit} asked={{ ...asked, radius: wider }} kind="primary" discreet={discreet}>
              {t.empty.wider(wider / 1000)}
            </Again>
          )}
          {isFiltered(asked) && (
            <Again
              visit={visit}
              asked={{ ...nothingAsked, text: asked.text, near: asked.near, needs: asked.needs }}
              discreet={discreet}
            >
              {t.empty.without}
            </Again>
          )}
          {asksForSomething(asked) && (
            <Again visit={visit} asked={{ ...nothingAsked, near: asked.near }} discreet={discreet}>
              {t.empty.everything}
            </Again>
          )}
        </div>
      </EmptyState>
      {house && <AskThere visit={visit} house={house} />}
      <TilesAt visit={visit} asked={asked} label={t.empty.words} />
    </section>
  )
}

const AskThere = ({ visit, house }: { visit: Visit; house: NearestHouse }) => {
  const t = searchWords(visit.locale).empty
  const { location, phone } = house
  return (
    <div class="stack-s">
      <p>{t.house}</p>
      <Card
        level={2}
        title={<bdi>{location.name}</bdi>}
        lang={visit.locale === 'de' ? undefined : 'de'}
        href={visit.to(locationPath(location.id))}
      >
        {phone && (
          <p>
            <ButtonLink kind="secondary" pictogram="phone" href={`tel:${dialled(phone)}`}>
              {t.call(unbroken(phone))}
            </ButtonLink>
          </p>
        )}
      </Card>
    </div>
  )
}

/** The thirteen pictures at the place already typed. */
const TilesAt = ({ visit, asked, label }: { visit: Visit; asked: Asked; label: string }) => (
  <Form action={visit.to(searchPath)} plain>
    <HiddenAsked asked={{ ...nothingAsked, near: asked.near }} />
    <div class="stack">
      <p>{label}</p>
      <NeedTiles visit={visit} label={label} />
    </div>
  </Form>
)

/**
 * Asked by an address for what must not stand in one (an old link): nothing is listed; one tap posts it. The page
 * is not stored.
 */
export const discreetPage = (visit: Visit, asked: Asked): Promise<Response> => {
  const t = searchWords(visit.locale)
  return visit.page(
    { title: t.results.title, noStore: true, quickExit: true },
    <div class="stack-l">
      <h1>{t.discreet.title}</h1>
      <p class="lead">{t.discreet.text}</p>
      <Form action={visit.to(searchPath)} plain>
        <HiddenAsked asked={asked} />
        <Button>{t.discreet.show}</Button>
      </Form>
      <TilesAt visit={visit} asked={asked} label={t.home.tiles} />
    </div>,
  )
}
