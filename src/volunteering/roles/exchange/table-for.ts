import { findLocation, findOrganization, offerPath } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { isOver } from '../role.ts'
import { rolesOf } from '../store.ts'
import { namesFor, tableOf } from './export-roles.ts'
import type { Format } from './fields.ts'
import { exchangeOf } from './store.ts'

/**
 * The roles of an organization as a table; undefined where there is no such organization.
 * @param which `published`: what everybody finds today; `all`: what the context sees, drafts and ended ones too
 */
export const tableFor = async (
  tx: Tx,
  organizationId: string,
  { format, which }: { readonly format: Format; readonly which: 'published' | 'all' },
): Promise<readonly (readonly string[])[] | undefined> => {
  const organization = await findOrganization(tx, organizationId)
  if (!organization) return undefined
  const today = berlinDay(tx.now)
  const roles = (await rolesOf(tx, organizationId)).filter(
    (role) => which === 'all' || (role.state === 'veroeffentlicht' && !isOver(role, today)),
  )
  const lines = []
  for (const role of roles)
    lines.push({
      role,
      around: {
        organizationName: organization.name,
        house: role.locationId ? await findLocation(tx, role.locationId) : undefined,
        url: role.serviceId ? `${tx.world.config.baseUrl}/de${offerPath(role.serviceId)}` : '',
      },
    })
  return tableOf(lines, namesFor(format, await exchangeOf(tx, organizationId)))
}

/** What an organization chose the last time, else a table from here. */
export const formatOf = async (tx: Tx, organizationId: string): Promise<Format> =>
  (await exchangeOf(tx, organizationId))?.format ?? 'trittstein'
