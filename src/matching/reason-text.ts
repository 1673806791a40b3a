import { catalogue, intlTag, type Locale, number, type Words } from '#platform/i18n.ts'
import { ar } from './messages/reasons/ar.ts'
import { de } from './messages/reasons/de.ts'
import { leicht } from './messages/reasons/de-leicht.ts'
import { en } from './messages/reasons/en.ts'
import type { NeedId } from './need-ids.ts'
import type { Question, Reason } from './reasons.ts'

const words = catalogue<Words<typeof de>>({ de, 'de-leicht': leicht, en, ar })

const names = new Map<Locale, Intl.DisplayNames>()
const languageName = (locale: Locale, code: string): string => {
  if (code === 'gsg') return words(locale).sign_language
  const known = names.get(locale) ?? new Intl.DisplayNames([intlTag[locale]], { type: 'language' })
  names.set(locale, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

const lists = new Map<Locale, Intl.ListFormat>()
const list = (locale: Locale, parts: readonly string[]): string => {
  const known = lists.get(locale) ?? new Intl.ListFormat(intlTag[locale], { type: 'conjunction' })
  lists.set(locale, known)
  return known.format(parts)
}

/** "800 m", "1,2 km": rounded as precisely as a walk needs. */
export const distanceText = (locale: Locale, metres: number): string => {
  const t = words(locale)
  const rounded = metres < 100 ? Math.max(10, Math.round(metres / 10) * 10) : Math.round(metres / 50) * 50
  if (rounded < 1_000) return t.metres(number(intlTag[locale], rounded))
  const digits = metres < 9_950 ? 1 : 0
  return t.kilometres(number(intlTag[locale], metres / 1000, { maximumFractionDigits: digits }))
}

/** The name of a need, as on its button. */
export const needText = (locale: Locale, need: NeedId): string => words(locale).needs[need]

/** A reason as the words of a chip: "spricht Arabisch", "800 m", "ohne Anmeldung". */
export const reasonText = (locale: Locale, reason: Reason): string => {
  const t = words(locale)
  switch (reason.kind) {
    case 'need':
      return t.needs[reason.need]
    case 'language':
      return t.language(languageName(locale, reason.value))
    case 'language_some':
      return t.languageSome(languageName(locale, reason.value))
    case 'distance':
      return distanceText(locale, reason.metres)
    case 'weekday':
      return list(
        locale,
        reason.values.map((day) => t.weekdays[day]),
      )
    case 'daytime':
      return list(
        locale,
        reason.values.map((part) => t.daytimes[part]),
      )
    case 'soon':
      return reason.days === 0 ? t.today : reason.days === 1 ? t.tomorrow : t.inDays(reason.days)
    case 'german_level':
      return t.germanLevel(reason.level)
    default:
      return t[reason.kind]
  }
}

/** A question as the words of a chip: "offen: Kinderbetreuung?", "nur für Frauen", "zurzeit voll". */
export const questionText = (locale: Locale, question: Question): string => {
  const t = words(locale)
  switch (question.kind) {
    case 'language':
      return t.open(languageName(locale, question.value))
    case 'wish':
      return question.state === 'unmet' ? t.unmet[question.wish] : t.open(t.wishes[question.wish])
    case 'weekday':
      return t.open(
        list(
          locale,
          question.values.map((day) => t.weekdays[day]),
        ),
      )
    case 'daytime':
      return t.open(
        list(
          locale,
          question.values.map((part) => t.daytimes[part]),
        ),
      )
    case 'age':
      return t.askAge(question.min, question.max)
    case 'gender':
      return t.genders[question.value]
    case 'german_level':
      return t.germanLevel(question.level)
    default:
      return t[question.kind]
  }
}
