import { direction, type Locale, lang } from '#platform/i18n.ts'

const fromTheRight = ['ar', 'fa']
/** `lang` and `dir` of a text that was written in a language of its own (BCP 47). */
export const textMarks = (
  locale: Locale,
  language: string,
): { lang?: string | undefined; dir?: 'ltr' | 'rtl' | undefined } => {
  if (language === lang[locale]) return {}
  const dir = fromTheRight.includes(language) ? 'rtl' : 'ltr'
  return { lang: language, ...(dir === direction(locale) ? {} : { dir }) }
}
