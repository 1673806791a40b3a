import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, EmptyState, Pagination, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import type { Asked } from '../asked.ts'
import { recallAsked } from '../counsel.ts'
import { searchWords } from '../messages/public/index.ts'
import { counselWords } from '../messages/staff/index.ts'
import type { Hit, SearchResult } from '../search.ts'
import { tellFoundNothing } from '../tell-in-vain.ts'
import { HitCard } from './hit-card.tsx'
import { comparePath, counselPath, counselResultsPath } from './paths.ts'
import { pageOf } from './read-asked.ts'
import { searchPage } from './search-page.ts'
import { toldWishes } from './told-filters.ts'

const compareForm = 'vergleich'

/** Hits for the need that is kept in the session. */
export const counselResultsPage = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const asked = await recallAsked(visit.world, visit.account!, id)
  if (!asked) return overPage(visit)
  const { found, page, pages } = await visit.world.look(visit.actor, (tx) =>
    searchPage(tx, asked, pageOf(visit.query.get('page'))),
  )
  const locale = staffLocale(visit.locale)
  const t = counselWords(locale)
  const answer = await visit.page(
    { title: t.resultsTitle, staff: true, noStore: true },
    <div class="stack-l">
      <Heading visit={visit} id={id} asked={asked} found={found} />
      {found.total === 0 ? (
        <EmptyState title={searchWords(locale).empty.title}>
          <ButtonLink href={visit.to(`${counselPath}?suche=${id}`)}>{t.edit}</ButtonLink>
        </EmptyState>
      ) : (
        <HitsToCompare visit={visit} id={id} asked={asked} found={found} />
      )}
      <Pagination page={page} pages={pages} href={(other) => visit.to(counselResultsPath(id, other))} />
    </div>,
  )
  // One profile is one person: looked at again it counts once.
  tellFoundNothing(visit.world, { asked, found }, 'counsel', id)
  return answer
}

type Props = { visit: Visit; id: string; asked: Asked; found: SearchResult }

const Heading = ({ visit, id, asked, found }: Props) => {
  const locale = staffLocale(visit.locale)
  const t = counselWords(locale)
  const words = searchWords(locale)
  const count = words.results.count(found.total)
  const { place, radius, widenedFrom } = found
  return (
    <header class="stack-s">
      <h1>{place ? words.results.near(count, place.label) : count}</h1>
      <p class="cluster">
        <span>{t.searchedFor}</span>
        {toldWishes(locale, asked).map((wish) => (
          <Badge>{wish}</Badge>
        ))}
      </p>
      {found.guessed && place && <p>{words.place.didYouMean(place.label)}</p>}
      {place && (
        <p class="muted">
          {widenedFrom
            ? words.results.widened(widenedFrom / 1000, radius / 1000)
            : words.results.within(radius / 1000)}
        </p>
      )}
      <Buttons>
        <ButtonLink kind="secondary" href={visit.to(`${counselPath}?suche=${id}`)}>
          {t.edit}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={visit.to(counselPath)}>
          {t.again}
        </ButtonLink>
      </Buttons>
      <p class="muted small">{t.kept}</p>
    </header>
  )
}

const HitsToCompare = ({ visit, id, asked, found }: Props) => {
  const locale = staffLocale(visit.locale)
  const t = counselWords(locale)
  const needs = new Set([...asked.needs, ...found.understood.needs]).size
  return (
    <section class="stack" aria-labelledby="hits">
      <h2 id="hits" class="kern-sr-only">
        {t.resultsTitle}
      </h2>
      {found.results.map((hit) => (
        <HitCard visit={visit} locale={locale} hit={hit} needs={needs} profileId={id}>
          <CompareBox hit={hit} label={t.compareThis} />
        </HitCard>
      ))}
      {found.results.length > 1 && (
        <form id={compareForm} method="get" action={visit.to(comparePath(id))} class="stack-s">
          <p class="muted">{t.compareHint}</p>
          <p>
            <Button kind="secondary">{t.compare}</Button>
          </p>
        </form>
      )}
    </section>
  )
}

/** Belongs to the form below the hits, because a hit holds forms of its own. */
const CompareBox = ({ hit, label }: { hit: Hit; label: string }) => (
  <div class="cluster">
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={`v-${hit.offer.id}`}
        name="angebot[]"
        value={hit.offer.id}
        form={compareForm}
      />
      <label class="kern-label" for={`v-${hit.offer.id}`}>
        <span>
          {label}
          <VisuallyHidden>: {hit.offer.title}</VisuallyHidden>
        </span>
      </label>
    </div>
  </div>
)

/** After 60 minutes: nothing is left, and it says so. */
export const overPage = (visit: Visit): Promise<Response> => {
  const t = counselWords(visit.locale)
  return visit.page(
    { title: t.over, staff: true, noStore: true, status: 410 },
    <div class="stack">
      <h1>{t.over}</h1>
      <p class="lead">{t.overText}</p>
      <p>
        <ButtonLink href={visit.to(counselPath)}>{t.again}</ButtonLink>
      </p>
    </div>,
  )
}
