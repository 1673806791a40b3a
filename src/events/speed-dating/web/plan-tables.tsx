import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { DataTable } from '#platform/ui/content.tsx'
import type { Problem, Talk } from '../../timetable/problem.ts'
import { clock, type Round } from '../../timetable/times.ts'
import type { Dating } from '../dating.ts'
import { datingWords, slipWords } from '../messages/index.ts'
import { explained, sentenceOf } from '../seen-plan.ts'
import { paths } from './paths.ts'

interface Seen {
  readonly visit: Visit
  readonly eventId: string
  readonly dating: Dating
  readonly problem: Problem
  readonly rounds: readonly Round[]
  readonly talks: readonly Talk[]
}

/** Each table with its rounds. */
export const TablesGrid = ({ visit, dating, rounds, talks }: Seen) => {
  const t = datingWords(visit.locale).plan
  const names = new Map(dating.applicants.map(({ id, name }) => [id, name]))
  const at = new Map(talks.map((talk) => [`${talk.table} ${talk.round}`, talk.applicant]))
  const seat = (table: string, round: number) => {
    const person = at.get(`${table} ${round}`)
    return person ? <bdi>{names.get(person)}</bdi> : <span class="muted">{t.free}</span>
  }
  return (
    <DataTable
      id="tische"
      caption={t.grid}
      columns={[
        { key: 'table', label: t.table },
        ...rounds.map(({ number, start }) => ({ key: `r${number}`, label: t.round(number, clock(start)) })),
      ]}
      rows={dating.firms
        .flatMap((firm) => firm.tables.map((table) => ({ firm, table })))
        .sort((a, b) => a.table.name.localeCompare(b.table.name, 'de', { numeric: true }))
        .map(({ firm, table }) => ({
          table: (
            <>
              {table.name} <span class="muted small">{firm.name}</span>
            </>
          ),
          ...Object.fromEntries(rounds.map(({ number }, round) => [`r${number}`, seat(table.id, round)])),
        }))}
    />
  )
}

/** Each person with their talks, and what they can be told. */
export const PeopleTable = ({ visit, eventId, dating, problem, rounds, talks }: Seen) => {
  const t = datingWords(visit.locale).plan
  const tables = new Map(
    dating.firms.flatMap((firm) => firm.tables.map((table) => [table.id, table.name] as const)),
  )
  const firms = new Map(dating.firms.map(({ id, name }) => [id, name]))
  const by = Map.groupBy(talks, ({ applicant }) => applicant)
  const told = explained(problem, talks)
  return (
    <DataTable
      id="personen"
      caption={t.people}
      columns={[
        { key: 'name', label: t.person },
        { key: 'talks', label: t.their },
        { key: 'why', label: t.why },
      ]}
      rows={dating.applicants.map((one) => {
        const why = told.get(one.id)
        const own = by.get(one.id) ?? []
        return {
          name: (
            <a href={visit.to(paths.applicant(eventId, one.id))}>
              <bdi>{one.name}</bdi>
            </a>
          ),
          talks: own
            .map(
              ({ round, firm, table }) =>
                `${clock(rounds[round]?.start ?? 0)} ${firms.get(firm)} (${tables.get(table)})`,
            )
            .join('; '),
          why: why ? sentenceOf(slipWords(staffLocale(visit.locale)).why, why, dating) : '',
        }
      })}
    />
  )
}
