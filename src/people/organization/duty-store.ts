import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { DutyTables } from './duty-queries.ts'

const db = (tx: Tx) => tables<DutyTables>(tx)

/** Changes what is given, and nothing else; the first time it makes the row. */
export const changeDuty = async (
  tx: Tx,
  organizationId: string,
  change: {
    privacy_contact?: string | null
    notice_version?: string
    link_pin?: string
    mail_links?: boolean
  },
): Promise<void> => {
  const row = { mail_links: true, privacy_contact: null, ...change, organization_id: organizationId }
  await db(tx)
    .insertInto('organization_duty')
    .values({ notice_version: null, link_pin: null, ...row })
    .onConflict((of) => of.column('organization_id').doUpdateSet(change))
    .execute()
}

/** What an organization said of itself as a controller; the PIN is not among it. */
export const findDuty = async (tx: Tx, organizationId: string) =>
  isUuid(organizationId)
    ? db(tx)
        .selectFrom('organization_duty')
        .select(['privacy_contact', 'notice_version', 'mail_links'])
        .where('organization_id', '=', organizationId)
        .executeTakeFirst()
    : undefined

/** Keeps the day of the first acceptance of a version. */
export const noteAcceptance = async (
  tx: Tx,
  given: { organizationId: string; personId: string; forOrganization: boolean; version: string },
): Promise<void> =>
  void (await db(tx)
    .insertInto('notice_acceptance')
    .values({
      id: crypto.randomUUID(),
      organization_id: given.organizationId,
      person_id: given.personId,
      for_organization: given.forOrganization,
      version: given.version,
      accepted_at: tx.now,
    })
    .onConflict((of) => of.doNothing())
    .execute())

/** When the organization accepted a version of the notice. */
export const findAcceptance = (tx: Tx, organizationId: string, version: string) =>
  db(tx)
    .selectFrom('notice_acceptance')
    .select('accepted_at')
    .where('organization_id', '=', organizationId)
    .where('for_organization', '=', true)
    .where('version', '=', version)
    .orderBy('accepted_at')
    .executeTakeFirst()
