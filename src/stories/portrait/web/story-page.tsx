import type { Visit } from '#platform/http/visit.ts'
import { pictureResponse } from '#platform/picture/picture-response.ts'
import { BackLink, PrintButtonHint } from '#platform/ui/content.tsx'
import { storyWords } from '../messages/index.ts'
import { pictureOf } from '../picture-store.ts'
import { findShown } from '../queries.ts'
import { paths, withQuery } from './paths.ts'
import { Portrait, versionFor, versionName, versionsOf } from './portrait.tsx'
import { makerOf } from './seen-story.ts'

/** One portrait, for everybody; asked anew each time, so that a withdrawal shows at the next request. */
export const storyPage = async (visit: Visit): Promise<Response> => {
  const { locale } = visit
  const t = storyWords(locale)
  const found = await visit.world.look(visit.actor, async (tx) => {
    const story = await findShown(tx, visit.params.story ?? '', 'web')
    return story && { story, maker: await makerOf(tx, story.organizationId, story.content) }
  })
  if (!found) return visit.notFound()
  const { story, maker } = found
  const versions = versionsOf(story.content)
  const version =
    versions.find((one) => one === visit.query.get('fassung')) ?? versionFor(locale, story.content)
  const page = await visit.page(
    { title: `${story.content.name}: ${t.title}`, noStore: true },
    <div class="stack-l">
      <BackLink href={visit.to(paths.gallery)}>{t.toAll}</BackLink>
      <Portrait
        locale={locale}
        content={story.content}
        src={visit.to(paths.picture(story.id))}
        version={version}
        maker={maker}
      >
        {versions.length > 1 && (
          <nav class="cluster no-print" aria-label={t.versions}>
            {versions.map((one) =>
              one === version ? (
                <strong aria-current="true">{versionName(locale, one)}</strong>
              ) : (
                <a href={visit.to(withQuery(paths.one(story.id), { fassung: one }))}>
                  {versionName(locale, one)}
                </a>
              ),
            )}
          </nav>
        )}
      </Portrait>
      <PrintButtonHint />
      <p class="no-print">
        {t.own} <a href={visit.to(paths.person)}>{t.toOwn}</a>
      </p>
    </div>,
  )
  // Found by whoever looks for it here; a search engine would keep what the person takes back.
  page.headers.set('x-robots-tag', 'noindex')
  return page
}

/** Its picture, as long as it is shown. */
export const storyPicture = async (visit: Visit): Promise<Response> => {
  const picture = await visit.world.look(visit.actor, async (tx) => {
    const story = await findShown(tx, visit.params.story ?? '', 'web')
    return story && 'sha256' in story.content.picture
      ? pictureOf(tx, story.id, story.content.picture.sha256)
      : undefined
  })
  if (!picture) return visit.notFound()
  return pictureResponse(visit.query.get('klein') === null ? picture.bytes : picture.small)
}
