import type { Visit } from '#platform/http/visit.ts'
import type { Event } from '../../event/event.ts'
import type { Dating } from '../../speed-dating/dating.ts'
import { readyDating } from '../../speed-dating/web/seen-dating.ts'
import { roundsOf } from '../../timetable/times.ts'
import { type Now, nowOf } from '../acting.ts'
import { hallWords } from '../messages/index.ts'

export interface SeenDay extends Now {
  readonly event: Event
}

/** The day of the address (`:event`), of one's own organization; undefined: it is not there. */
export const seenDay = async (visit: Visit): Promise<SeenDay | undefined> => {
  const found = await readyDating(visit)
  if (!found) return undefined
  const { event, dating } = found
  return { event, ...(await visit.world.look(visit.actor, (tx) => nowOf(tx, event, dating))) }
}

/** The same where a plan holds: without one there is nothing to do on the day. */
export const plannedDay = async (visit: Visit): Promise<SeenDay | undefined> => {
  const seen = await seenDay(visit)
  return seen && seen.talks.length > 0 ? seen : undefined
}

/** How people, firms, tables and rounds are called. */
export const namesOf = (visit: Visit, { dating }: Pick<SeenDay, 'dating'>) => {
  const t = hallWords(visit.locale).proposal
  const people = new Map(dating.applicants.map(({ id, name }) => [id, name]))
  const firms = new Map(dating.firms.map(({ id, name }) => [id, name]))
  const tables = new Map(
    dating.firms.flatMap((firm) => firm.tables.map(({ id, name }) => [id, name] as const)),
  )
  return {
    person: (id: string) => people.get(id) ?? '',
    firm: (id: string) => firms.get(id) ?? '',
    table: (id: string) => tables.get(id) ?? '',
    place: ({ round, table }: { round: number; table: string }) =>
      t.place(round + 1, tables.get(table) ?? ''),
    rounds: roundsOf(dating.day),
  }
}

const asNumbered = new Intl.Collator('de', { numeric: true })
/** All tables in the order of their numbers, as they stand in the hall. */
export const tablesOf = ({ firms }: Pick<Dating, 'firms'>) =>
  firms
    .flatMap((firm) => firm.tables.map((table) => ({ firm, table })))
    .sort((a, b) => asNumbered.compare(a.table.name, b.table.name))
