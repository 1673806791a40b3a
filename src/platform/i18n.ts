/**
 * Languages of the interface. A locale is a URL prefix; its `lang` is what the HTML says (BCP 47).
 * German is the source: the other catalogues are typed by it, so a missing word is a compile error.
 */
export const locales = ['de', 'de-leicht', 'en', 'ar'] as const
export type Locale = (typeof locales)[number]

/** Staff pages exist in German and English; the other locales read them in German. */
export type StaffLocale = 'de' | 'en'

export const lang: Record<Locale, string> = { de: 'de', 'de-leicht': 'de-x-leicht', en: 'en', ar: 'ar' }
/** What `Intl` formats dates by; Arabic with Western digits, as on German signs, letters and phones. */
export const intlTag: Record<Locale, string> = {
  de: 'de-DE',
  'de-leicht': 'de-DE',
  en: 'en-GB',
  ar: 'ar-u-nu-latn-ca-gregory',
}
export const direction = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')
export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text)
export const staffLocale = (locale: Locale): StaffLocale => (locale === 'en' ? 'en' : 'de')

/** The shape of a catalogue: strings stay strings, functions keep their arguments, objects nest. */
export type Words<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Words<T[K]>
}

/** Public words: one catalogue per locale. `const t = catalogue({ de, 'de-leicht': leicht, en, ar })`, then `t(locale).title`. */
export const catalogue =
  <T>(all: Record<Locale, Words<T>>) =>
  (locale: Locale): Words<T> =>
    all[locale]

/** Staff words: German and English; every other locale reads German. */
export const staffCatalogue =
  <T>(all: Record<StaffLocale, Words<T>>) =>
  (locale: Locale): Words<T> =>
    all[staffLocale(locale)]

const rules = new Map<string, Intl.PluralRules>()

/** The plural form for `n` (CLDR): German and English know one/other, Arabic zero/one/two/few/many/other. */
export const plural = (
  language: string,
  n: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => {
  let rule = rules.get(language)
  if (!rule) {
    rule = new Intl.PluralRules(language)
    rules.set(language, rule)
  }
  return (forms[rule.select(n)] ?? forms.other).replaceAll('#', number(language, n))
}

// Making a formatter costs far more than using it; there are only a few different ones.
const made = new Map<string, unknown>()
const once = <T>(key: string, make: () => T): T => {
  const found = (made.get(key) as T | undefined) ?? make()
  made.set(key, found)
  return found
}

/** Numbers as the reader writes them; Arabic with Western digits. */
export const number = (language: string, n: number, options?: Intl.NumberFormatOptions): string => {
  const tag = language === 'ar' ? 'ar-u-nu-latn' : language
  return once(`number ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)).format(n)
}

/** A date or time in Europe/Berlin, in the words of the reader. */
export const dateTime = (locale: Locale, at: Date, options: Intl.DateTimeFormatOptions): string => {
  const tag = intlTag[locale]
  return once(
    `date ${tag} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Berlin', ...options }),
  ).format(at)
}

export const longDate = (locale: Locale, at: Date): string =>
  dateTime(locale, at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
export const dayAndTime = (locale: Locale, at: Date): string =>
  dateTime(locale, at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
export const shortDate = (locale: Locale, at: Date): string =>
  dateTime(locale, at, { day: '2-digit', month: '2-digit', year: 'numeric' })

/** The first supported locale of an Accept-Language header (RFC 9110, 12.5.4), German where none fits. */
export const preferredLocale = (header: string | null | undefined): Locale => {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { tag, q: q ? Number(q.slice(2)) || 0 : 1 }
    })
    .filter((wish) => wish.q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wishes) {
    if (tag === 'de-x-leicht') return 'de-leicht'
    const primary = tag.split('-')[0]
    if (primary === 'de' || primary === 'en' || primary === 'ar') return primary
  }
  return 'de'
}
