import type { Locale } from '#platform/i18n.ts'

/** Each language by its own name. */
export const languageNames: Record<Locale, string> = {
  de: 'Deutsch',
  'de-leicht': 'Leichte Sprache',
  en: 'English',
  ar: 'العربية',
}
