import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { refuse } from '#platform/refusal.ts'
import { acting, mayHost } from '../acting.ts'
import { keepOffers } from '../publish-service.ts'
import { isOver, type RoleFacts } from '../role.ts'
import { changeRoleFacts, changeRoleStates, confirmRoles, insertRoles, rolesOf } from '../store.ts'
import { exchangeFields, formats, keptMapping } from './fields.ts'
import { type ImportPlan, missingFields, planImport, planKey } from './plan-import.ts'
import { longestCell, longestName } from './read-table.ts'
import { forgetExchange as forget, keepExchange } from './store.ts'

/** A short name of a plan: two plans with the same one do the same. */
export const seenPlan = (plan: ImportPlan): string =>
  createHash('sha256').update(planKey(plan)).digest('base64url')

const cell = z.string().max(longestCell)
const name = z.string().min(1).max(longestName)

/** The table is read before: inside the transaction it is only compared. */
const input = z.object({
  format: z.enum(formats),
  table: z.object({
    columns: z.array(name).max(100),
    rows: z.array(z.object({ line: z.number().int(), cells: z.record(name, cell) })).max(500),
  }),
  mapping: z.record(name, z.enum(exchangeFields)),
  /** What somebody looked at (`seenPlan`). */
  seen: z.string(),
  endGone: z.boolean(),
  publishFresh: z.boolean(),
})

/**
 * Takes a table over, all of it or nothing: new roles are written, changed ones changed, and what is not in it any more is
 * ended where wished. Keeps the mapping, so that the next table needs none.
 */
export const importRoles = action({
  name: 'volunteering.import-roles',
  input,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { format, table, mapping, seen, endGone, publishFresh }) => {
    const { organizationId } = acting(tx)
    const today = berlinDay(tx.now)
    if (missingFields(mapping).length > 0) refuse('volunteering.importWrong')
    const plan = planImport(table, mapping, await rolesOf(tx, organizationId))
    if (plan.problems.length > 0) refuse('volunteering.importWrong')
    if (seenPlan(plan) !== seen) refuse('volunteering.changedSince')
    const isOpen = ({ endsOn }: RoleFacts) => publishFresh && !isOver({ endsOn }, today)
    const fresh = await insertRoles(
      tx,
      { organizationId, checkedOn: today },
      plan.fresh.map((one) => ({ ...one, state: isOpen(one.facts) ? 'veroeffentlicht' : 'entwurf' })),
    )
    for (const { role, facts } of plan.changed) await changeRoleFacts(tx, role.id, facts, today)
    // Whoever sends it again says that it holds.
    const same = plan.same.filter(({ state }) => state !== 'beendet').map(({ id }) => id)
    await confirmRoles(tx, same, today)
    // A draft that nobody saw stays a draft.
    const ended = endGone ? plan.gone.filter(({ state }) => state !== 'entwurf').map(({ id }) => id) : []
    await changeRoleStates(tx, ended, 'beendet')
    await keepOffers(tx, [...fresh, ...plan.changed.map(({ role }) => role.id), ...same, ...ended])
    await keepExchange(tx, {
      organizationId,
      format,
      columns: keptMapping(table.columns, mapping),
      refreshedOn: today,
    })
    return { fresh: plan.fresh.length, changed: plan.changed.length, gone: endGone ? plan.gone.length : 0 }
  },
  audit: (_, done) => ({ subject: null, detail: { ...done } }),
})

/** The mapping is forgotten, and with it the reminders. */
export const forgetExchange = action({
  name: 'volunteering.forget-exchange',
  input: z.object({}),
  contexts: ['member'],
  may: mayHost,
  act: (tx) => forget(tx, acting(tx).organizationId),
  audit: () => ({ subject: null }),
})
