import type { Visit } from '#platform/http/visit.ts'
import { type Locale, lang, locales, shortDate } from '#platform/i18n.ts'
import type { Block, Label, Portrait, PrintDocument, Shown, Words } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { drawingSvg } from '../../portrait/drawings.ts'
import { storyWords } from '../../portrait/messages/index.ts'
import { type Content, factNames } from '../../portrait/story.ts'
import { paths as portraitPaths } from '../../portrait/web/paths.ts'
import { type Version, versionFor, versionsOf } from '../../portrait/web/portrait.tsx'
import { type Exhibit, postersPerFile } from '../hang-stories.ts'
import { avenueWords } from '../messages/index.ts'
import { beginning, mostOnLeaflet, quoted, quoteOf, shortTextOf } from '../short-form.ts'
import { listPrintable, type Printable } from '../to-print.ts'
import { paths } from './paths.ts'

/** The words around a text: in its language, where the house speaks it, else in German. */
const localeOf = (language: string): Locale => locales.find((one) => lang[one] === language) ?? 'de'
/** The last day that a moment belongs to. */
const lastDay = (locale: Locale, until: Date): string => shortDate(locale, new Date(until.getTime() - 1))

const pictureIn = ({ content, picture }: Printable, locale: Locale): Shown | undefined => {
  const shown = content.picture
  if (shown.kind === 'motiv')
    return { svg: drawingSvg(shown.motif), alt: storyWords(locale).motifs[shown.motif] }
  return 'alt' in shown && picture ? { bytes: picture.bytes, type: 'jpeg', alt: shown.alt } : undefined
}

/** Words of the house in a text of another language say which they are. */
const marked = (text: string, locale: Locale, language: string): Words =>
  language === lang[locale] ? text : [{ text, language: lang[locale] }]
const lineOf = ({ content }: Printable, locale: Locale, language: string): Words => {
  const { outcomes, pseudonym } = storyWords(locale)
  const said = [outcomes[content.outcome], ...(content.naming === 'pseudonym' ? [pseudonym] : [])]
  const words = [marked(said.join(' · '), locale, language)].flat()
  return content.place === ''
    ? words
    : [
        ...words,
        ' · ',
        content.language === language ? content.place : { text: content.place, language: content.language },
      ]
}

/**
 * A portrait on a page: in the own words with what is said largest, and the Steckbrief; or in Leichte Sprache or a
 * translation. Whose paper it is stands there only where the person wants it said (R12).
 * @param locale of the words of the house around it; those of the person stay as they are, marked
 * @param most signs of a translation, where it has not the page for itself
 */
const portraitBlock = (story: Printable, version: Version, locale: Locale, most?: number): Portrait => {
  const { content, maker } = story
  const isOwn = version === 'original'
  const language = languageOf(content, version)
  const quote = quoteOf(content)
  const said = version === 'leicht' ? content.leicht : content.translations[version as 'de']
  const short = (text = '') => (most === undefined ? text : beginning(text, most))
  return {
    is: 'portrait',
    language,
    name: content.name,
    line: lineOf(story, locale, language),
    picture: pictureIn(story, locale),
    quote: isOwn && quote ? quoted(language, quote.text) : undefined,
    text: !isOwn ? short(said) : most === undefined ? undefined : shortTextOf(content),
    facts: isOwn
      ? factNames
          .filter((one) => content.facts[one] !== '')
          .map((one) => ({
            label: marked(storyWords(locale).facts[one], locale, language),
            value: content.facts[one],
          }))
      : [],
    foot: maker === undefined ? '' : marked(storyWords(locale).maker(maker), locale, language),
  }
}
const languageOf = (content: Content, version: Version): string =>
  version === 'original' ? content.language : version === 'leicht' ? lang['de-leicht'] : version

/** In which language the house speaks on a paper, as it chose. */
const chosenLocale = (visit: Visit): Locale =>
  locales.find((one) => one === visit.query.get('sprache')) ?? 'de'
const baseOf = (locale: Locale) => ({
  look: 'plain' as const,
  language: lang[locale],
  publisher: storyWords(locale).title,
})

/** Nothing of what was chosen may be printed (any more): back to the list, which says so. */
const answer = async (
  visit: Visit,
  as: Exhibit,
  make: (stories: readonly Printable[]) => { document: PrintDocument; file: string } | undefined,
): Promise<Response> => {
  const stories = await visit.world.look(visit.actor, (tx) => listPrintable(tx, visit.query.getAll('g'), as))
  const made = stories.length > 0 ? make(stories) : undefined
  return made
    ? pdfResponse(await renderPdf(made.document), made.file)
    : visit.redirect(`${paths.exhibition}?ok=nichts`)
}

/** A3, one page for each portrait: `fassung` says in which words. */
export const postersPdf = (visit: Visit): Promise<Response> =>
  answer(visit, 'plakat', (all) => {
    const version = visit.query.get('fassung') ?? 'original'
    const stories = all
      .filter(({ content }) => versionsOf(content).includes(version))
      .slice(0, postersPerFile)
    const [first] = stories
    if (!first) return undefined
    const languages = new Set(stories.map(({ content }) => languageOf(content, version)))
    // What stands on each of them is said in the language that all share, else in German.
    const language = languages.size === 1 ? languageOf(first.content, version) : 'de'
    const locale = localeOf(language)
    const { paper: t } = avenueWords(locale)
    return {
      document: {
        ...baseOf(locale),
        language,
        paper: 'a3',
        title: stories.length === 1 ? `${t.poster}: ${first.content.name}` : t.posters,
        blocks: stories.map((story) =>
          portraitBlock(story, version, localeOf(languageOf(story.content, version))),
        ),
      },
      file: t.posterFile,
    }
  })

/** To be cut out; until when a poster may hang stands here, not on it. */
export const labelsPdf = (visit: Visit): Promise<Response> =>
  answer(visit, 'schild', (stories) => {
    const locale = chosenLocale(visit)
    const { paper: t } = avenueWords(locale)
    const address = (id: string) =>
      new URL(`/${locale}${portraitPaths.one(id)}`, visit.world.config.baseUrl).href
    const labels = stories.map(
      (story): Label => ({
        language: story.content.language,
        name: story.content.name,
        line: lineOf(story, locale, lang[locale]),
        below: t.until(lastDay(locale, story.until)),
        qr: story.isOnWeb ? { url: address(story.id), caption: t.whole } : undefined,
      }),
    )
    return {
      document: { ...baseOf(locale), title: t.labels, blocks: [{ is: 'labels', labels }] },
      file: t.labelFile,
    }
  })

/** A5, to be printed as a booklet: a cover, a page for each portrait, a back that leads to the others. */
export const leafletPdf = (visit: Visit): Promise<Response> =>
  answer(visit, 'faltblatt', (stories) => {
    const locale = chosenLocale(visit)
    const { paper: t, slides } = avenueWords(locale)
    const first = Math.min(...stories.map(({ until }) => until.getTime()))
    const gallery = new URL(`/${locale}${portraitPaths.gallery}`, visit.world.config.baseUrl).href
    const blocks: Block[] = [
      { is: 'cover', text: t.leafletText },
      ...stories.map((story) =>
        portraitBlock(story, versionFor(locale, story.content), locale, mostOnLeaflet),
      ),
      { is: 'page-break' },
      { is: 'heading', level: 1, text: t.backTitle },
      { is: 'paragraph', text: t.back },
      { is: 'qr', url: gallery, caption: slides.all },
      { is: 'paragraph', look: 'small', text: t.leafletUntil(lastDay(locale, new Date(first))) },
    ]
    return {
      document: {
        ...baseOf(locale),
        title: storyWords(locale).title,
        subtitle: t.leafletSubtitle,
        paper: 'a5',
        blocks,
      },
      file: t.leafletFile,
    }
  })
