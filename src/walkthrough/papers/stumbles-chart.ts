import type { ChartData } from '#platform/chart/data.ts'
import type { Locale } from '#platform/i18n.ts'
import { stepsWords } from '../practice/messages/public/steps-words/index.ts'
import { stepIds } from '../practice/steps.ts'
import { groupWords } from './messages/public/group-words/index.ts'
import type { Stumbles } from './stumbles.ts'

/** The same rows for the page and for paper. */
export const chartOf = (locale: Locale, counts: Stumbles): ChartData => {
  const t = groupWords(locale)
  return {
    id: 'stolpersteine',
    title: t.count,
    rowHead: t.step,
    series: [t.count],
    rows: stepIds.map((step) => ({ label: stepsWords(locale).steps[step].title, values: [counts[step]] })),
  }
}
