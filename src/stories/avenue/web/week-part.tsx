import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { pictureResponse } from '#platform/picture/picture-response.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import { storyWords } from '../../portrait/messages/index.ts'
import { pictureOf } from '../../portrait/picture-store.ts'
import { findShown, type ShownStory } from '../../portrait/queries.ts'
import type { Channel } from '../../portrait/story.ts'
import { paths as portraitPaths } from '../../portrait/web/paths.ts'
import { StoryImage } from '../../portrait/web/portrait.tsx'
import { textMarks } from '../../portrait/web/text-marks.ts'
import { avenueWords } from '../messages/index.ts'
import { storiesOf, type WeekHost } from '../week-stories.ts'
import { paths } from './paths.ts'
import { said } from './slide.tsx'

/** On the programme: people whose consent names this very year. */
export const weekPart = async (visit: Visit, week: WeekHost & { readonly startsAt: Date }) => {
  const { locale } = visit
  const year = Number(berlinDay(week.startsAt).slice(0, 4))
  const stories = await storiesOf(visit, week, 'aktionswoche', year)
  if (stories.length === 0) return null
  const onWeb = await visit.world.look(visit.actor, async (tx) => {
    const ids = new Set<string>()
    for (const { id } of stories) if (await findShown(tx, id, 'web')) ids.add(id)
    return ids
  })
  const t = avenueWords(locale).week
  return (
    <section class="stack" id="menschen">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <ul class="cards story__cards">
        {stories.map((story) => (
          <li>
            <Card
              level={3}
              title={<bdi {...textMarks(locale, story.content.language)}>{story.content.name}</bdi>}
            >
              <StoryImage
                locale={locale}
                content={story.content}
                src={visit.to(paths.weekPicture(story.id, year))}
              />
              <Beginning visit={visit} story={story} />
              {onWeb.has(story.id) && (
                <p>
                  <a href={visit.to(portraitPaths.one(story.id))}>
                    {t.read}
                    <span class="kern-sr-only">
                      : <bdi>{story.content.name}</bdi>
                    </span>
                  </a>
                </p>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where somebody stands today, and a sentence of theirs. */
export const Beginning = ({ visit, story }: { visit: Visit; story: ShownStory }) => {
  const { locale } = visit
  const { content } = story
  const { language, text } = said(visit, story)
  return (
    <>
      <p class="cluster">
        <Badge tone="success">{storyWords(locale).outcomes[content.outcome]}</Badge>
        {content.place !== '' && <bdi {...textMarks(locale, content.language)}>{content.place}</bdi>}
        {content.naming === 'pseudonym' && <span class="muted">{storyWords(locale).pseudonym}</span>}
      </p>
      <p {...textMarks(locale, language)}>{text}</p>
    </>
  )
}

/** A picture as long as it may be seen on this channel; of an action week in that of its year alone. */
export const pictureOn =
  (channel: Channel) =>
  async (visit: Visit): Promise<Response> => {
    const picture = await visit.world.look(visit.actor, async (tx) => {
      const { story: id = '', year } = visit.params
      const week = year === undefined ? undefined : Number(/^\d{4}$/.test(year) ? year : 0)
      const story = await findShown(tx, id, channel, week)
      return story && 'sha256' in story.content.picture
        ? pictureOf(tx, story.id, story.content.picture.sha256)
        : undefined
    })
    return picture ? pictureResponse(picture.bytes) : visit.notFound()
  }
