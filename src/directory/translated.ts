import { type Locale, lang } from '#platform/i18n.ts'
import type { Translation, Translations } from './service.ts'

/** Text with the language it is in (BCP 47); undefined where that is the language of the page. */
export interface Marked {
  readonly text: string
  readonly lang: string | undefined
}

interface InGerman {
  readonly title: string
  readonly summary: string
  readonly description: string | null
  readonly translations: Translations
}

/** Title, summary and text of an offer for a reader: translated where it is, else in German and marked as such. */
export const translated = (
  locale: Locale,
  offer: InGerman,
): { readonly title: Marked; readonly summary: Marked; readonly description: Marked | null } => {
  const own: Translation | undefined = offer.translations[lang[locale]]
  // Leichte Sprache is German with its own tag: German inside of it is marked, for the speed of the voice.
  const german = locale === 'de' ? undefined : 'de'
  const pick = (translation: string | undefined, text: string): Marked =>
    translation ? { text: translation, lang: undefined } : { text, lang: german }
  return {
    title: pick(own?.title, offer.title),
    summary: pick(own?.summary, offer.summary),
    description:
      own?.description || offer.description ? pick(own?.description, offer.description ?? '') : null,
  }
}
