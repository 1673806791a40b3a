import type { Visit } from '#platform/http/visit.ts'
import { Alert, Badge, Pagination } from '#platform/ui/content.tsx'
import { ErrorSummary } from '#platform/ui/forms.tsx'
import { uiWords } from '#platform/ui/words.ts'
import type { Asked } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import { type NearestHouse, nearestHouse } from '../queries.ts'
import { tellFoundNothing } from '../tell-in-vain.ts'
import { Again } from './again.tsx'
import { HitCard } from './hit-card.tsx'
import { NothingFound } from './nothing-found.tsx'
import { resultsPath } from './paths.ts'
import { RefineForm } from './search-form.tsx'
import { type FoundPage, searchPage } from './search-page.ts'
import { toldFilters } from './told-filters.ts'

interface View extends FoundPage {
  readonly visit: Visit
  readonly asked: Asked
  /** The page is the answer of a POST and stays one: nothing of it goes into an address. */
  readonly discreet: boolean
}

/** The hits of a search. `discreet`: shown as the answer of a POST. */
export const resultsPage = async (
  visit: Visit,
  asked: Asked,
  wanted: number,
  { discreet }: { discreet: boolean },
): Promise<Response> => {
  const { house, ...shown } = await visit.world.look(visit.actor, async (tx) => {
    const shown = await searchPage(tx, asked, wanted)
    const { total, place } = shown.found
    return { ...shown, house: total === 0 && place ? await nearestHouse(tx, place) : undefined }
  })
  const { found } = shown
  const t = searchWords(visit.locale)
  const placeError = found.unknownPlace ? t.place.notFound(asked.near) : undefined
  const view: View = { visit, asked, discreet, ...shown }
  const answer = await visit.page(
    {
      title: t.results.title,
      status: found.unknownPlace ? 422 : 200,
      hasErrors: found.unknownPlace,
      noStore: discreet,
      quickExit: discreet,
    },
    <div class="stack-l">
      {placeError && <ErrorSummary errors={[{ field: 'near', message: placeError }]} />}
      <Heading {...view} />
      <RefineForm visit={visit} asked={asked} placeError={placeError} />
      {!found.unknownPlace && <Hits {...view} house={house} />}
    </div>,
  )
  tellFoundNothing(visit.world, view, 'person', visit.address)
  return answer
}

const Heading = ({ visit, asked, found, discreet }: View) => {
  const t = searchWords(visit.locale)
  const { place, radius, widenedFrom } = found
  const count = t.results.count(found.total)
  const filters = toldFilters(visit.locale, asked)
  return (
    <header class="stack-s">
      <h1>{found.unknownPlace ? t.results.title : place ? t.results.near(count, place.label) : count}</h1>
      {found.guessed && place && (
        <Alert>
          <p>{t.place.didYouMean(place.label)}</p>
        </Alert>
      )}
      {place &&
        (widenedFrom ? (
          <p>{t.results.widened(widenedFrom / 1000, radius / 1000)}</p>
        ) : (
          <p class="muted">{t.results.within(radius / 1000)}</p>
        ))}
      {filters.length > 0 && (
        <p class="cluster">
          {filters.map((filter) => (
            <Badge tone="info">{filter}</Badge>
          ))}
        </p>
      )}
      {asked.near === '' && <p>{t.results.nowhere}</p>}
      {discreet && <p class="muted">{t.hint}</p>}
    </header>
  )
}

const Hits = ({ house, ...view }: View & { house: NearestHouse | undefined }) => {
  const { visit, asked, found } = view
  const t = searchWords(visit.locale)
  if (found.total === 0)
    return <NothingFound visit={visit} asked={asked} found={found} house={house} discreet={view.discreet} />
  const needs = new Set([...asked.needs, ...found.understood.needs]).size
  return (
    <section class="stack" aria-labelledby="hits">
      <h2 id="hits" class="kern-sr-only">
        {t.results.hits}
      </h2>
      {found.results.map((hit) => (
        <HitCard visit={visit} locale={visit.locale} hit={hit} needs={needs} />
      ))}
      <Pages {...view} />
    </section>
  )
}

/** Links where the search may stand in an address, else buttons. */
const Pages = ({ visit, asked, page, pages, discreet }: View) => {
  const t = uiWords(visit.locale)
  if (!discreet)
    return <Pagination page={page} pages={pages} href={(other) => visit.to(resultsPath(asked, other))} />
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={t.pages}>
      {page > 1 ? (
        <Again visit={visit} asked={asked} page={page - 1} discreet>
          {t.previous}
        </Again>
      ) : (
        <span />
      )}
      <span>{t.page(page, pages)}</span>
      {page < pages ? (
        <Again visit={visit} asked={asked} page={page + 1} discreet>
          {t.next}
        </Again>
      ) : (
        <span />
      )}
    </nav>
  )
}
