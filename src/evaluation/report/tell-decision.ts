import { type Locale, shortDate, staffLocale } from '#platform/i18n.ts'
import { reportWords } from './messages/index.ts'
import type { Decision } from './report.ts'

/** What was decided, in words: the same on page and paper. */
export const tellDecision = (locale: Locale, decision: Decision | null): string => {
  const t = reportWords(locale)
  if (!decision) return t.decisionOpen
  const { state, day, until, successor } = decision
  const dayOf = (iso: string): string => shortDate(staffLocale(locale), new Date(`${iso}T12:00:00Z`))
  const said = until
    ? t.goesOn(dayOf(until))
    : successor
      ? t.intoStructure(successor)
      : t.decisions[state as keyof typeof t.decisions]
  return day ? t.decidedOn(dayOf(day), said) : said
}
