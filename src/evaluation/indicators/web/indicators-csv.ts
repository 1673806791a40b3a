import { askForProof } from '#people'
import { berlinDay } from '#platform/berlin-time.ts'
import { csvFile } from '#platform/http/csv.ts'
import type { Visit } from '#platform/http/visit.ts'
import { indicatorWords } from '../messages/index.ts'
import { standingOf } from '../standing.ts'
import { paths } from './paths.ts'
import { sayPeriod, wordsOf } from './say.ts'
import { seenBy } from './seen.ts'

/** Exactly the numbers of the pages, a line for each indicator and period. */
export const indicatorsCsv = async (visit: Visit): Promise<Response> => {
  const seen = await seenBy(visit)
  if (!seen) return visit.notFound()
  const first = await askForProof(visit, paths.all(seen.network.id))
  if (first) return first
  const t = indicatorWords(visit.locale)
  const { csv } = t
  const head = [
    t.level,
    t.indicator,
    t.unit,
    t.period,
    csv.value,
    csv.state,
    csv.among,
    t.target,
    csv.targetReached,
    t.note,
  ]
  const lines = seen.all.flatMap((one) => {
    const { indicator, values, targets, today } = one
    const name = wordsOf(t, one).name
    const what = [t.levels[indicator.level], name, t.units[indicator.unit]]
    const periods = [...new Set([...values, ...targets].map(({ period }) => period))]
    const rows = periods.map((period) => {
      const value = values.find((some) => some.period === period)
      const target = targets.find((some) => some.period === period)
      const isTold = value?.shown.is === 'number'
      return [
        ...what,
        sayPeriod(t, period),
        value?.shown.is === 'number' ? decimal(value.shown.n) : '',
        value ? (isTold ? csv.published : t.suppressed) : t.none,
        isTold ? (value.entered?.among ?? value.entered?.persons ?? '') : '',
        target ? decimal(target.value) : '',
        target ? t.standings[standingOf(indicator, target, values)] : '',
        value?.entered?.note ?? '',
      ]
    })
    if (!today || today.is === 'open') return rows
    const now = today.is === 'number' ? [decimal(today.n), csv.published] : ['', t.suppressed]
    return [...rows, [...what, t.today, ...now, '', '', '', '']]
  })
  return csvFile(`${csv.file}-${berlinDay(visit.world.now())}`, [head, ...lines])
}

/** With a comma, as German Excel reads it. */
const decimal = (n: number): string => String(n).replace('.', ',')
