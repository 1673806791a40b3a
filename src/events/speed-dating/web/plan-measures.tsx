import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { Alert, DataTable } from '#platform/ui/content.tsx'
import type { Measures } from '../../timetable/measure.ts'
import type { Problem, Talk } from '../../timetable/problem.ts'
import type { Dating } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import type { Run } from '../run.ts'
import { gapOf, measuresOf } from '../seen-plan.ts'

interface Seen {
  readonly visit: Visit
  readonly dating: Dating
  readonly problem: Problem
}

/** What a plan is worth, beside the one that holds now; and how far from the best it can be. */
export const Measured = ({
  visit,
  problem,
  run,
  talks,
  old,
}: Seen & {
  run: Run
  /** What holds of it now; else as it was found. */
  talks?: readonly Talk[] | undefined
  old?: { readonly run: Run; readonly talks: readonly Talk[] } | undefined
}) => {
  const t = datingWords(visit.locale).plan
  const locale = staffLocale(visit.locale)
  const fresh = measuresOf(problem, talks ?? run.plan?.talks ?? [], run.plan)
  const before = old && measuresOf(problem, old.talks, old.run.plan)
  const lines: readonly (readonly [string, (of: Measures) => string])[] = [
    [t.talks, (of) => number(locale, of.talks)],
    [t.fewest, (of) => number(locale, of.minTalks)],
    [t.meanRank, (of) => number(locale, of.meanRank, { maximumFractionDigits: 1 })],
    [t.longestWait, (of) => t.rounds(of.longestWait)],
    [t.emptySeats, (of) => number(locale, of.emptySeats)],
  ]
  const gap = Math.max(0.1, gapOf(run.value ?? 0, run.bound ?? 0))
  return (
    <>
      <DataTable
        id={`werte-${run.id}`}
        caption={before ? t.compare : t.measures}
        columns={[
          { key: 'what', label: t.measure },
          ...(before ? [{ key: 'old' as const, label: t.old, numeric: true }] : []),
          { key: 'fresh', label: talks ? t.old : t.fresh, numeric: true },
        ]}
        rows={lines.map(([what, said]) => ({
          what,
          fresh: said(fresh),
          old: before ? said(before) : '',
        }))}
      />
      {run.plan && (
        <p>{run.plan.proven ? t.proven : t.gap(number(locale, gap, { maximumFractionDigits: 1 }))}</p>
      )}
    </>
  )
}

const mostNamed = 8

/** Why the fewest talks are not one more, and what would help. */
export const PlanLimit = ({ visit, dating, run: { plan } }: Seen & { run: Run }) => {
  const t = datingWords(visit.locale).plan
  if (!plan) return null
  const isShort = plan.minTalks < dating.day.least
  if (!isShort && !plan.limit) return null
  const names = new Map([...dating.firms, ...dating.applicants].map(({ id, name }) => [id, name]))
  const list = (ids: readonly string[]) => {
    const known = ids.flatMap((id) => names.get(id) ?? [])
    const rest = known.length - mostNamed
    return [...known.slice(0, mostNamed), ...(rest > 0 ? [t.andMore(rest)] : [])].join(', ')
  }
  return (
    <Alert tone={isShort ? 'warning' : 'info'} title={t.limitTitle(plan.minTalks)}>
      {isShort && <p>{t.leastMissed(dating.day.least, plan.minTalks)}</p>}
      {plan.limit && plan.limit.applicants.length > 0 && (
        <>
          <p>{t.limit(list(plan.limit.applicants), list(plan.limit.firms))}</p>
          <p>{t.limitHelp}</p>
        </>
      )}
    </Alert>
  )
}
