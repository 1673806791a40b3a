import type { Visit } from '#platform/http/visit.ts'
import { lang, plural } from '#platform/i18n.ts'
import { Badge, Card, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { pageNumber } from '#platform/ui/staff-page.tsx'
import { storyWords } from '../messages/index.ts'
import { listGallery, type ShownStory } from '../queries.ts'
import { outcomes, questions } from '../story.ts'
import { paths, withQuery } from './paths.ts'
import { StoryImage } from './portrait.tsx'
import { textMarks } from './text-marks.ts'

const perPage = 12

/** What people let everybody read, newest first: no counts of readers, no order by them. */
export const galleryPage = async (visit: Visit): Promise<Response> => {
  const { locale } = visit
  const t = storyWords(locale)
  const outcome = outcomes.find((one) => one === visit.query.get('art'))
  const place = visit.query.get('ort')?.slice(0, 60) || undefined
  const found = await visit.world.look(visit.actor, (tx) =>
    listGallery(tx, { outcome, place, page: pageNumber(visit), perPage }),
  )
  const isFiltered = outcome !== undefined || place !== undefined
  const page = await visit.page(
    { title: t.title, noStore: true, wide: true },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.title}</h1>
        <p class="lead text">{t.lead}</p>
      </header>
      {(isFiltered || found.total > 1) && (
        <Form method="get" action={visit.to(paths.gallery)} label={t.filter}>
          <Select
            name="art"
            label={t.outcome}
            empty={t.allOutcomes}
            value={outcome}
            options={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
          />
          {found.places.length > 0 && (
            <Select
              name="ort"
              label={t.place}
              empty={t.allPlaces}
              value={place}
              options={found.places.map((value) => ({ value, label: value }))}
            />
          )}
          <Button kind="secondary">{t.show}</Button>
        </Form>
      )}
      {found.stories.length === 0 ? (
        <EmptyState title={isFiltered ? t.noneFound : t.none} pictogram="info">
          <p>{isFiltered ? t.noneFoundText : t.noneText}</p>
          {isFiltered && (
            <p>
              <a href={visit.to(paths.gallery)}>{t.toAll}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <section class="stack">
          <p class="muted">{plural(lang[locale], found.total, t.found)}</p>
          <ul class="cards story__cards">
            {found.stories.map((story) => (
              <li>
                <StoryCard visit={visit} story={story} />
              </li>
            ))}
          </ul>
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(n) =>
              visit.to(withQuery(paths.gallery, { art: outcome ?? '', ort: place ?? '', seite: String(n) }))
            }
          />
        </section>
      )}
      {found.total > 1 && (
        <p class="no-print">
          <a href={visit.to(paths.slides)}>{t.slides}</a>
        </p>
      )}
      <p>
        {t.own} <a href={visit.to(paths.person)}>{t.toOwn}</a>
      </p>
    </div>,
  )
  // Search engines may lead here, and keep no words that somebody takes back.
  page.headers.set('x-robots-tag', 'noarchive, nosnippet')
  return page
}

/** The beginning of what somebody says, at a word's end. */
const beginning = (text: string): string => {
  const most = 160
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 40))} …`
}

const StoryCard = ({ visit, story }: { visit: Visit; story: ShownStory }) => {
  const { locale } = visit
  const { content } = story
  const t = storyWords(locale)
  const first = questions.map((one) => content.answers[one]).find((text) => text !== '') ?? ''
  return (
    <Card
      title={<bdi {...textMarks(locale, content.language)}>{content.name}</bdi>}
      level={2}
      href={visit.to(paths.one(story.id))}
    >
      <StoryImage
        locale={locale}
        content={content}
        src={visit.to(withQuery(paths.picture(story.id), { klein: 'ja' }))}
      />
      <p class="cluster">
        <Badge tone="success">{t.outcomes[content.outcome]}</Badge>
        {content.place !== '' && <bdi {...textMarks(locale, content.language)}>{content.place}</bdi>}
      </p>
      <p {...textMarks(locale, content.language)}>{beginning(first)}</p>
    </Card>
  )
}
