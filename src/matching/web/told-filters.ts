import { languageName } from '#directory'
import type { Locale } from '#platform/i18n.ts'
import type { Asked } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import { counselWords } from '../messages/staff/index.ts'
import { needText, reasonText } from '../reason-text.ts'

/** The filters of a search in short words: "Arabisch", "mittwochs", "kostenlos", "bis 10 km". */
export const toldFilters = (locale: Locale, asked: Asked): readonly string[] => {
  const t = searchWords(locale).refine
  return [
    ...asked.languages.map((code) => languageName(locale, code)),
    ...asked.weekdays.map((day) => reasonText(locale, { kind: 'weekday', values: [day] })),
    ...asked.daytimes.map((part) => reasonText(locale, { kind: 'daytime', values: [part] })),
    ...asked.access.map((wish) => t.wishes[wish]),
    ...(asked.radius === undefined ? [] : [t.km(asked.radius / 1000)]),
  ]
}

/** All that a counsellor asked for, in short words. */
export const toldWishes = (locale: Locale, asked: Asked): readonly string[] => {
  const t = counselWords(locale)
  const { germanLevel, age } = asked
  return [
    ...asked.needs.map((need) => needText(locale, need)),
    ...(asked.text ? [`„${asked.text}“`] : []),
    ...toldFilters(locale, asked),
    ...(germanLevel === undefined ? [] : [germanLevel === null ? t.none : t.german(germanLevel)]),
    ...(age === undefined ? [] : [t.years(age)]),
  ]
}
