import { z } from 'zod'
import type { Role, RoleFacts } from '../role.ts'
import { checkRole, factsOfWritten, writtenRole } from '../write-role.ts'
import { blank, type Written, writtenOf } from '../written.ts'
import { type ExchangeField, isField, type Mapping } from './fields.ts'
import { readRow } from './read-cells.ts'
import type { Table } from './read-table.ts'

/** What is wrong in a row: nothing is taken over before it is mended. */
export interface RowProblem {
  readonly line: number
  readonly what: 'missing' | 'wrong' | 'too-long' | 'id-twice'
  readonly field: ExchangeField
  readonly value: string
}

/** What an import would do, before it does it. */
export interface ImportPlan {
  readonly fresh: readonly { readonly externalId: string; readonly facts: RoleFacts }[]
  readonly changed: readonly {
    readonly role: Role
    readonly facts: RoleFacts
    /** What is another than before. */
    readonly fields: readonly ExchangeField[]
  }[]
  readonly same: readonly Role[]
  /** Were imported once, and are not in the table. */
  readonly gone: readonly Role[]
  readonly problems: readonly RowProblem[]
  /** Words of the table that mean nothing here. */
  readonly ignored: readonly string[]
}

const schema = z.object(writtenRole).superRefine(checkRole)
const mostProblems = 100
const mostIgnored = 30

/** A table says less than a form asks: what cannot be fixed days is by arrangement. */
const softened = (written: Written): Written => {
  const { rhythm, weekdays, daytimes, timeFrom, startsOn } = written
  const isFixed = weekdays.length > 0 && (daytimes.length > 0 || timeFrom !== '')
  const isOnce = startsOn !== '' && timeFrom !== ''
  if ((rhythm === 'woechentlich' && !isFixed) || (rhythm === 'einmalig' && !isOnce))
    return { ...written, rhythm: 'flexibel' }
  return written
}

const whatOf = (issue: z.core.$ZodIssue, value: string): RowProblem['what'] =>
  value === '' ? 'missing' : issue.code === 'too_big' && issue.origin === 'string' ? 'too-long' : 'wrong'

/** Which fields an import cannot do without, that no column is mapped to. */
export const missingFields = (mapping: Mapping): readonly ExchangeField[] => {
  const mapped = new Set(Object.values(mapping))
  return (['externalId', 'title'] as const).filter((field) => !mapped.has(field))
}

/**
 * Compares a table with the roles that an organization has: what is new, changed, the same or gone. Fields that no column
 * is mapped to stay as they are. Pure; the same table twice changes nothing the second time.
 */
export const planImport = (table: Table, mapping: Mapping, roles: readonly Role[]): ImportPlan => {
  // What was written here has its own id in a table from here.
  const byId = new Map(roles.map((role) => [role.externalId ?? role.id, role]))
  const seen = new Set<string>()
  const mapsSummary = Object.values(mapping).includes('summary')
  const plan = {
    fresh: [] as { externalId: string; facts: RoleFacts }[],
    changed: [] as { role: Role; facts: RoleFacts; fields: readonly ExchangeField[] }[],
    same: [] as Role[],
    problems: [] as RowProblem[],
    ignored: new Set<string>(),
  }
  for (const row of table.rows) {
    const { line, externalId, given, ignored, wrong } = readRow(row, mapping)
    const problem = (what: RowProblem['what'], field: ExchangeField, value: string) =>
      plan.problems.push({ line, what, field, value: value.slice(0, 60) })
    for (const word of ignored) plan.ignored.add(word)
    for (const { field, value } of wrong) problem('wrong', field, value)
    if (externalId === '') problem('missing', 'externalId', '')
    else if (externalId.length > 120) problem('too-long', 'externalId', externalId)
    else if (seen.has(externalId)) problem('id-twice', 'externalId', externalId)
    if (wrong.length > 0 || externalId === '' || externalId.length > 120 || seen.has(externalId)) continue
    seen.add(externalId)
    const role = byId.get(externalId)
    const before = role ? writtenOf(role) : { ...blank, rhythm: 'flexibel' }
    const parsed = schema.safeParse(softened({ ...before, ...given }))
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const name = String(issue.path[0] ?? '')
        const field: ExchangeField = isField(name) ? name : 'title'
        // Made of the title where the table has none: said once.
        if (field === 'summary' && !mapsSummary) continue
        const value = (given as Readonly<Record<string, unknown>>)[field]
        problem(whatOf(issue, String(value ?? '')), field, String(value ?? ''))
      }
      continue
    }
    const facts = factsOfWritten(parsed.data)
    if (!role) plan.fresh.push({ externalId, facts })
    else if (differing(role, facts).length === 0) plan.same.push(role)
    else plan.changed.push({ role, facts, fields: differing(role, facts).filter(isField) })
  }
  const inTable = new Set(
    plan.problems.length > 0 ? table.rows.flatMap(({ cells }) => Object.values(cells)) : seen,
  )
  return {
    ...plan,
    gone: roles.filter(
      ({ externalId, state }) => externalId !== null && state !== 'beendet' && !inTable.has(externalId),
    ),
    problems: plan.problems.slice(0, mostProblems),
    ignored: [...plan.ignored].slice(0, mostIgnored),
  }
}

const differing = (role: Role, facts: RoleFacts): readonly string[] =>
  (Object.keys(facts) as (keyof RoleFacts)[]).filter(
    (name) => JSON.stringify(facts[name]) !== JSON.stringify(role[name]),
  )

/** What of a plan somebody looked at: if it is another one meanwhile, they look again. */
export const planKey = ({ fresh, changed, same, gone }: ImportPlan): string =>
  JSON.stringify([
    fresh.map(({ externalId, facts }) => [externalId, facts]),
    changed.map(({ role, facts }) => [role.id, role.state, facts]),
    same.map(({ id }) => id),
    gone.map(({ id, state }) => [id, state]),
  ])
