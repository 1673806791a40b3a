import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** One line of what happened to a case, with the person's name where they are a colleague. */
export interface CaseEvent {
  readonly at: Date
  /** What was done, or what it was read for: `chapter.verb`. */
  readonly what: string
  /** What the chain keeps with it: ids and coded values; nothing of a reading. */
  readonly detail: Readonly<Record<string, unknown>>
  /** `person:<id>` or a context. */
  readonly by: string
  readonly name: string | null
  readonly roles: readonly string[]
}

export interface CaseHistory {
  readonly changes: readonly CaseEvent[]
  readonly readings: readonly CaseEvent[]
}

/** So many of each, the newest first. */
export const caseLimit = 200

const colleague = sql`left join membership m on e.by = 'person:' || m.person_id and m.organization_id = app_organization()
  left join person p on p.id = m.person_id`

/**
 * Who changed and who read one case of the own organization. The policies show the rows of this one case and no
 * others: nothing can be listed by person.
 */
export const findCaseHistory = async (tx: Tx, caseId: string): Promise<CaseHistory> => {
  await sql`select set_config('app.case', ${caseId}, true)`.execute(tx.db)
  const changes = await sql<CaseEvent>`
    select e.at::timestamptz as at, e.action as what, e.detail::jsonb as detail, e.by, p.name, coalesce(m.roles, '{}') as roles
    from audit_entry e ${colleague} where e.subject = ${caseId} order by e.seq desc limit ${caseLimit}`.execute(
    tx.db,
  )
  const readings = await sql<CaseEvent>`
    select e.at, e.purpose as what, '{}'::jsonb as detail, e.by, p.name, array[e.role] as roles
    from read_entry e ${colleague} where e.subject = ${caseId} order by e.at desc, e.id desc limit ${caseLimit}`.execute(
    tx.db,
  )
  return { changes: changes.rows, readings: readings.rows }
}
