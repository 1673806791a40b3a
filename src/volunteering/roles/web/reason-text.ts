import { languageName } from '#directory'
import { intlTag, type Locale, number } from '#platform/i18n.ts'
import { strengthText } from '../../strengths.ts'
import { roleWords } from '../messages/public/index.ts'
import type { Question, Reason } from '../rank-roles.ts'
import { joined } from './time-text.ts'

/** "800 m", "1,2 km": rounded as precisely as a walk needs. */
export const distanceText = (locale: Locale, metres: number): string => {
  const { reasons: t } = roleWords(locale)
  const rounded = metres < 100 ? Math.max(10, Math.round(metres / 10) * 10) : Math.round(metres / 50) * 50
  if (rounded < 1_000) return t.metres(number(intlTag[locale], rounded))
  const digits = metres < 9_950 ? 1 : 0
  return t.kilometres(number(intlTag[locale], metres / 1000, { maximumFractionDigits: digits }))
}

/** A reason as the words of a chip: "mit Menschen", "vormittags", "800 m". */
export const reasonText = (locale: Locale, reason: Reason): string => {
  const t = roleWords(locale)
  switch (reason.kind) {
    case 'interest':
      return t.interests[reason.value]
    case 'strength':
      return strengthText(locale, reason.value)
    case 'gain':
      return t.reasons.gain(strengthText(locale, reason.value))
    case 'weekday':
      return joined(
        locale,
        reason.values.map((day) => t.weekdays[day]),
      )
    case 'daytime':
      return joined(
        locale,
        reason.values.map((part) => t.daytimes[part]),
      )
    case 'language':
      return t.reasons.language(languageName(locale, reason.value))
    case 'distance':
      return distanceText(locale, reason.metres)
    default:
      return t.reasons[reason.kind]
  }
}

/** A question as the words of a chip: "offen: abends?", "Führungszeugnis nötig". */
export const questionText = (locale: Locale, question: Question): string => {
  const t = roleWords(locale)
  switch (question.kind) {
    case 'weekday':
      return t.open.time(
        joined(
          locale,
          question.values.map((day) => t.weekdays[day]),
        ),
      )
    case 'daytime':
      return t.open.time(
        joined(
          locale,
          question.values.map((part) => t.daytimes[part]),
        ),
      )
    case 'language':
      return t.open.language(languageName(locale, question.value))
    case 'germanLevel':
      return t.open.germanLevel(question.level)
    default:
      return t.open[question.kind]
  }
}
