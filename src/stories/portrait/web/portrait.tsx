import type { Child } from 'hono/jsx'
import { languageName } from '#directory'
import { type Locale, lang } from '#platform/i18n.ts'
import { Badge, Facts } from '#platform/ui/content.tsx'
import { drawingSvg } from '../drawings.ts'
import { storyWords } from '../messages/index.ts'
import { type Content, factNames, questions } from '../story.ts'
import { textMarks } from './text-marks.ts'

/** As which a portrait is read: in the own words, in Leichte Sprache, or in another language. */
export type Version = 'original' | 'leicht' | string
export const versionsOf = (content: Content): readonly Version[] => [
  'original',
  ...(content.leicht ? ['leicht'] : []),
  ...Object.keys(content.translations),
]
/** What a reader of this language would choose. */
export const versionFor = (locale: Locale, content: Content): Version => {
  const wanted = locale === 'de-leicht' ? 'leicht' : locale
  if (wanted === content.language) return 'original'
  if (versionsOf(content).includes(wanted)) return wanted
  // German is what an office or a teacher could help with; without it, the own words.
  return wanted === 'leicht' && 'de' in content.translations ? 'de' : 'original'
}

export const versionName = (locale: Locale, version: Version): string => {
  const t = storyWords(locale)
  if (version === 'original') return t.original
  return version === 'leicht' ? t.leicht : t.translated(languageName(locale, version))
}

/** The picture of a portrait. `src`: where an uploaded one is read. */
export const StoryImage = ({
  locale,
  content,
  src,
}: {
  locale: Locale
  content: Content
  src: string | undefined
}) => {
  const { picture, language } = content
  if (picture.kind === 'keins') return null
  if (picture.kind === 'motiv')
    return (
      <img
        class="story__picture story__drawing"
        src={`data:image/svg+xml;base64,${Buffer.from(drawingSvg(picture.motif)).toString('base64')}`}
        alt={storyWords(locale).motifs[picture.motif]}
        width="320"
        height="240"
      />
    )
  return src === undefined ? null : (
    <img class="story__picture" src={src} alt={picture.alt} {...textMarks(locale, language)} />
  )
}

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p class="pre">{part.trim()}</p>
      ))}
  </>
)

/** Everything that is shown of a portrait, in the order of the page; the headings are the reader's. */
export const Portrait = ({
  locale,
  content,
  src,
  version,
  maker,
  level = 1,
  children,
}: {
  locale: Locale
  content: Content
  src: string | undefined
  version: Version
  maker: string | undefined
  /** Of its own heading. */
  level?: 1 | 2
  /** Between the head and the text. */
  children?: Child
}) => {
  const t = storyWords(locale)
  const own = textMarks(locale, content.language)
  const Title = `h${level}` as 'h1'
  const Heading = `h${level + 1}` as 'h2'
  const said = questions.filter((one) => content.answers[one] !== '')
  return (
    <article class="story stack-l">
      <header class="story__head">
        <StoryImage locale={locale} content={content} src={src} />
        <div class="stack-s">
          <Title>
            <bdi {...own}>{content.name}</bdi>
          </Title>
          <p class="cluster">
            <Badge tone="success">{t.outcomes[content.outcome]}</Badge>
            {content.place !== '' && <bdi {...own}>{content.place}</bdi>}
            {content.naming === 'pseudonym' && <span class="muted">{t.pseudonym}</span>}
          </p>
        </div>
      </header>
      {factNames.some((one) => content.facts[one] !== '') && (
        <section class="panel stack-s">
          <Heading>{t.profile}</Heading>
          <Facts
            items={factNames.map((one) => ({
              label: t.facts[one],
              value: content.facts[one] && <span {...own}>{content.facts[one]}</span>,
            }))}
          />
        </section>
      )}
      {children}
      {version === 'original' ? (
        said.map((one) => (
          <section class="stack-s text">
            <Heading>{t.questions[one]}</Heading>
            <div class="stack-s" {...own}>
              <Paragraphs text={content.answers[one]} />
            </div>
          </section>
        ))
      ) : (
        <div class="stack-s text" {...textMarks(locale, version === 'leicht' ? lang['de-leicht'] : version)}>
          <Paragraphs
            text={version === 'leicht' ? content.leicht : (content.translations[version as 'de'] ?? '')}
          />
        </div>
      )}
      {maker !== undefined && (
        <p class="muted">
          <bdi>{t.maker(maker)}</bdi>
        </p>
      )}
    </article>
  )
}

/** Each version that there is, one below the other: whoever approves reads them all. */
export const AllVersions = (props: {
  locale: Locale
  content: Content
  src: string | undefined
  maker: string | undefined
}) => {
  const { locale, content } = props
  const t = storyWords(locale)
  return (
    <div class="panel stack-l">
      <Portrait {...props} version="original" level={2} />
      {versionsOf(content)
        .filter((one) => one !== 'original')
        .map((one) => (
          <section class="stack-s">
            <h3>{versionName(locale, one)}</h3>
            <div class="stack-s text" {...textMarks(locale, one === 'leicht' ? lang['de-leicht'] : one)}>
              <Paragraphs
                text={one === 'leicht' ? content.leicht : (content.translations[one as 'de'] ?? '')}
              />
            </div>
          </section>
        ))}
      {'alt' in content.picture && (
        <p class="muted">
          {t.fields.picture}: {content.picture.alt}
        </p>
      )}
    </div>
  )
}
