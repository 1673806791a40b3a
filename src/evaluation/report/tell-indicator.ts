import { type Locale, number, staffLocale } from '#platform/i18n.ts'
import { isCatalogueId } from '../indicators/catalogue.ts'
import { indicatorWords } from '../indicators/messages/index.ts'
import { isPeriod } from '../indicators/period.ts'
import { sayPeriod } from '../indicators/web/say.ts'
import { reportWords } from './messages/index.ts'
import type { ToldIndicator } from './report.ts'

/** An indicator of a report in the reader's language: the same words on page, paper and in the file. */
export const tellIndicator = (
  locale: Locale,
  { id, ownName, unit, period, value, suppressed, target, reached }: ToldIndicator,
): { name: string; period: string; value: string; target: string; reached: string } => {
  const t = reportWords(locale)
  const words = indicatorWords(locale)
  const say = (n: number): string =>
    words.values[unit](number(staffLocale(locale), n, { maximumFractionDigits: unit === 'hours' ? 1 : 0 }))
  return {
    name: ownName ?? (isCatalogueId(id) ? words.catalogue[id].name : id),
    period: isPeriod(period) ? sayPeriod(words, period) : period,
    value: value !== null ? say(value) : suppressed ? `– ${words.suppressed}` : words.none,
    target: target === null ? t.noTarget : say(target),
    reached: reached === null ? '–' : reached ? t.yes : t.notYet,
  }
}
