import type { Visit } from '#platform/http/visit.ts'
import { DataTable } from '#platform/ui/content.tsx'
import { hallWords } from '../messages/index.ts'
import { namesOf, type SeenDay, tablesOf } from './seen-day.ts'

/** Each table in the round that runs and in the next one. */
export const TablesNow = ({ visit, seen }: { visit: Visit; seen: SeenDay }) => {
  const t = hallWords(visit.locale).tables
  const { dating, problem, moment, talks, proposal } = seen
  const { person } = namesOf(visit, seen)
  const absent = new Set(dating.applicants.filter((one) => one.absent).map(({ id }) => id))
  const open = new Map(
    problem.firms.flatMap(({ tables }) => tables.map((one) => [one.name, one.open] as const)),
  )
  const at = new Map(talks.map((talk) => [`${talk.table} ${talk.round}`, talk.applicant]))
  const now = moment.is === 'talk' ? moment.round : undefined
  const next = proposal?.from
  const seat = (table: string, round: number | undefined) => {
    if (round === undefined) return ''
    const id = at.get(`${table} ${round}`)
    if (id === undefined)
      return <span class="muted">{open.get(table)?.includes(round) ? t.free : t.closed}</span>
    return absent.has(id) ? <strong>{t.away(person(id))}</strong> : <bdi>{person(id)}</bdi>
  }
  return (
    <section class="stack" aria-labelledby="tische-jetzt">
      <h2 id="tische-jetzt">{t.title}</h2>
      <DataTable
        id="tische"
        caption={t.caption}
        columns={[
          { key: 'table', label: t.table },
          { key: 'firm', label: t.firm },
          ...(now === undefined ? [] : [{ key: 'now', label: t.now(now + 1) } as const]),
          ...(next === undefined ? [] : [{ key: 'next', label: t.next(next + 1) } as const]),
        ]}
        rows={tablesOf(dating).map(({ table, firm }) => ({
          table: table.name,
          firm: <bdi>{firm.name}</bdi>,
          now: seat(table.id, now),
          next: seat(table.id, next),
        }))}
      />
    </section>
  )
}
