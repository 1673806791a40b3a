import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { Card } from '#platform/ui/content.tsx'
import { storyWords } from '../../portrait/messages/index.ts'
import { findShown } from '../../portrait/queries.ts'
import { factNames, questions } from '../../portrait/story.ts'
import { StoryImage, versionName } from '../../portrait/web/portrait.tsx'
import { makerOf } from '../../portrait/web/seen-story.ts'
import { textMarks } from '../../portrait/web/text-marks.ts'
import { avenueWords } from '../messages/index.ts'
import { storiesOf, type WeekHost } from '../week-stories.ts'
import { paths } from './paths.ts'
import { Beginning } from './week-part.tsx'

/** On the page for the press: whoever allowed it, with text and picture to take along. */
export const pressPart = async (visit: Visit, week: WeekHost) => {
  const { locale } = visit
  const stories = await storiesOf(visit, week, 'presse')
  if (stories.length === 0) return null
  const t = avenueWords(locale).press
  return (
    <section class="stack" id="geschichten">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <ul class="cards story__cards">
        {stories.map((story) => {
          const { id, content, until } = story
          const isUploaded = 'sha256' in content.picture
          return (
            <li>
              <Card level={3} title={<bdi {...textMarks(locale, content.language)}>{content.name}</bdi>}>
                <StoryImage locale={locale} content={content} src={visit.to(paths.pressPicture(id))} />
                {isUploaded && <p class="muted small">{t.credit(t.photo)}</p>}
                <Beginning visit={visit} story={story} />
                <p class="cluster">
                  <a href={visit.to(paths.pressText(id))} aria-label={t.textOf(content.name)}>
                    {t.text}
                  </a>
                  {isUploaded && (
                    <a
                      href={visit.to(paths.pressPicture(id))}
                      aria-label={t.pictureOf(content.name)}
                      download
                    >
                      {t.picture}
                    </a>
                  )}
                </p>
                <p class="muted small">{t.until(shortDate(locale, new Date(until.getTime() - 1)))}</p>
              </Card>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** All of it as plain text, with what may be done with it; asked for anew each time. */
export const pressText = async (visit: Visit): Promise<Response> => {
  const found = await visit.world.look(visit.actor, async (tx) => {
    const story = await findShown(tx, visit.params.story ?? '', 'presse')
    return (
      story && {
        ...story,
        maker: await makerOf(tx, story.organizationId, story.content),
      }
    )
  })
  if (!found) return visit.notFound()
  const { locale } = visit
  const { content, until, maker } = found
  const t = storyWords(locale)
  const words = avenueWords(locale).press
  const lines = [
    content.name,
    [t.outcomes[content.outcome], content.place, content.naming === 'pseudonym' ? t.pseudonym : '']
      .filter(Boolean)
      .join(' · '),
    ...questions
      .filter((one) => content.answers[one] !== '')
      .map((one) => `${t.questions[one]}\n${content.answers[one]}`),
    ...factNames
      .filter((one) => content.facts[one] !== '')
      .map((one) => `${t.facts[one]}: ${content.facts[one]}`),
    ...(content.leicht ? [`${t.leicht}\n${content.leicht}`] : []),
    ...Object.entries(content.translations).map(
      ([language, text]) => `${versionName(locale, language)}\n${text}`,
    ),
    ...(maker ? [t.maker(maker)] : []),
    ...('sha256' in content.picture ? [words.credit(words.photo)] : []),
    words.lead,
    words.until(shortDate(locale, new Date(until.getTime() - 1))),
  ]
  return new Response(`${lines.join('\n\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${words.textFile}.txt"`,
      'cache-control': 'no-store',
    },
  })
}
