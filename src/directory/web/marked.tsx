import { direction, type Locale } from '#platform/i18n.ts'
import type { FreeText } from '../sentences.ts'
import type { Marked } from '../translated.ts'

/** `lang` and `dir` for text that is in another language than the page. */
export const marks = (
  locale: Locale,
  lang: string | undefined,
): { lang?: string | undefined; dir?: 'ltr' | undefined } =>
  lang === undefined || lang === locale
    ? {}
    : { lang, ...(direction(locale) === 'rtl' ? { dir: 'ltr' as const } : {}) }

/** Text inside of a sentence or a link. */
export const Words = ({ locale, of }: { locale: Locale; of: Marked }) => {
  const own = marks(locale, of.lang)
  return own.lang === undefined ? of.text : <span {...own}>{of.text}</span>
}

/** Text of several paragraphs, as typed. */
export const Paragraphs = ({ locale, of }: { locale: Locale; of: Marked }) => (
  <div class="stack-s text" {...marks(locale, of.lang)}>
    {of.text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p>{part}</p>
      ))}
  </div>
)

/** A note of the house, with the reader's words before it. */
export const Note = ({ locale, of }: { locale: Locale; of: FreeText }) => (
  <>
    {of.lead && `${of.lead} `}
    <Words locale={locale} of={of} />
  </>
)
