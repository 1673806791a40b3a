import type { Visit } from '#platform/http/visit.ts'
import { lang } from '#platform/i18n.ts'
import { storyWords } from '../../portrait/messages/index.ts'
import type { ShownStory } from '../../portrait/queries.ts'
import { factNames } from '../../portrait/story.ts'
import { paths as portraitPaths } from '../../portrait/web/paths.ts'
import { StoryImage, versionFor } from '../../portrait/web/portrait.tsx'
import { textMarks } from '../../portrait/web/text-marks.ts'
import { quoted, quoteOf, slideText } from '../short-form.ts'

/** What is read, and whether it is somebody's words as they said them. */
export const said = (visit: Visit, { content }: ShownStory) => {
  const version = versionFor(visit.locale, content)
  if (version === 'original') {
    const quote = quoteOf(content)
    return {
      language: content.language,
      text: quote ? quoted(content.language, quote.text) : '',
      isQuote: true,
    }
  }
  const text = version === 'leicht' ? content.leicht : (content.translations[version as 'de'] ?? '')
  return {
    language: version === 'leicht' ? lang['de-leicht'] : version,
    text: slideText(text),
    isQuote: false,
  }
}

/** One portrait, as large as the screen allows. */
export const Slide = ({ visit, story }: { visit: Visit; story: ShownStory }) => {
  const { locale } = visit
  const { content } = story
  const t = storyWords(locale)
  const { language, text, isQuote } = said(visit, story)
  const own = textMarks(locale, content.language)
  const facts = isQuote ? factNames.filter((one) => content.facts[one] !== '').slice(0, 2) : []
  return (
    <main
      class={content.picture.kind === 'keins' ? 'slides__main' : 'slides__main slides__main--picture'}
      id="main"
    >
      {content.picture.kind !== 'keins' && (
        <div class="slides__picture">
          <StoryImage locale={locale} content={content} src={visit.to(portraitPaths.picture(story.id))} />
        </div>
      )}
      <article class="slides__words">
        <h1 class="slides__name">
          <bdi {...own}>{content.name}</bdi>
        </h1>
        <p class="slides__line">
          {t.outcomes[content.outcome]}
          {content.place !== '' && (
            <>
              {' · '}
              <bdi {...own}>{content.place}</bdi>
            </>
          )}
          {content.naming === 'pseudonym' && ` · ${t.pseudonym}`}
        </p>
        {text !== '' && (
          <blockquote
            class={text.length > 140 ? 'slides__quote slides__quote--long' : 'slides__quote'}
            {...textMarks(locale, language)}
          >
            <p>{text}</p>
          </blockquote>
        )}
        {facts.map((one) => (
          <p class="slides__fact">
            <span class="muted">{t.facts[one]}:</span> <bdi {...own}>{content.facts[one]}</bdi>
          </p>
        ))}
      </article>
    </main>
  )
}
