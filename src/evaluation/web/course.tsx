import { BarChart } from '#platform/chart/chart.tsx'
import type { Visit } from '#platform/http/visit.ts'
import { kinds } from '../count.ts'
import type { Shown } from '../disclosure.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { InQuarter } from '../tables.ts'
import { tellPeriod } from './tell.ts'

/** What is hidden does not reach the drawing: it is a crossed box with the word, never 0. */
const drawn = (shown: Shown): number | undefined => (shown.is === 'number' ? shown.n : undefined)

/** Quarter after quarter, by kind; where no kind of any quarter may be told, all together. */
export const Course = ({ visit, course }: { visit: Visit; course: readonly InQuarter[] }) => {
  const t = staffWords(visit.locale)
  const byKind = course.some((one) => one.kinds.some(({ is }) => is === 'number'))
  const values = course.map(({ all, kinds: shown }) => (byKind ? shown : [all]).map(drawn))
  return (
    <BarChart
      id="verlauf"
      level={2}
      title={byKind ? t.courseByKind : t.course}
      rowHead={t.period}
      series={byKind ? kinds.map((kind) => t.kinds[kind]) : [t.passedOn]}
      rows={course.map(({ quarter }, index) => ({
        label: tellPeriod(t, quarter),
        values: values[index]!,
      }))}
      note={values.flat().includes(undefined) ? t.courseNote : undefined}
    />
  )
}
