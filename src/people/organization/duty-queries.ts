import { type Tx, tables } from '#platform/transaction.ts'
import { isValidNotice } from '../notice.ts'

export interface DutyTables {
  organization_duty: {
    organization_id: string
    privacy_contact: string | null
    notice_version: string | null
    link_pin: string | null
    mail_links: boolean
  }
  notice_acceptance: {
    id: string
    organization_id: string
    person_id: string
    for_organization: boolean
    version: string
    accepted_at: Date
  }
  team_location: { organization_id: string; location_id: string; team_id: string }
}
const db = (tx: Tx) => tables<DutyTables>(tx)

/** May personal data be handed over to this organization? Only once it accepted the notice (R7). */
export const mayReceive = async (tx: Tx, organizationId: string): Promise<boolean> => {
  const row = await db(tx)
    .selectFrom('organization_duty')
    .select('notice_version')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return isValidNotice(row?.notice_version)
}

/** The team that what arrives at this house waits for; null where everybody looks after it. In the house's own context. */
export const findTeamOf = async (tx: Tx, locationId: string | null): Promise<string | null> => {
  if (locationId === null) return null
  const row = await db(tx)
    .selectFrom('team_location')
    .select('team_id')
    .where('location_id', '=', locationId)
    .executeTakeFirst()
  return row?.team_id ?? null
}

/** How the mail links of an organization open; with the rights of the system. The PIN is a slow hash (secrets.ts). */
export const findLinkRules = async (
  tx: Tx,
  organizationId: string,
): Promise<{ mailLinks: boolean; pin: string | null }> => {
  const row = await db(tx)
    .selectFrom('organization_duty')
    .select(['mail_links', 'link_pin'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return { mailLinks: row?.mail_links ?? true, pin: row?.link_pin ?? null }
}
