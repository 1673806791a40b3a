import type { Generated } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from '../store.ts'

interface BreakGlassTables {
  break_glass: {
    id: Generated<string>
    organization_id: string
    person_id: string
    reason: string
    opened_at: Date
    until: Date
    ended_at: Date | null
  }
  organization: { id: string; name: string }
}
const db = (tx: Tx) => tables<BreakGlassTables & PeopleTables>(tx)

export const insertOpening = async (
  tx: Tx,
  given: { organizationId: string; personId: string; reason: string; until: Date },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('break_glass')
      .values({
        organization_id: given.organizationId,
        person_id: given.personId,
        reason: given.reason,
        opened_at: tx.now,
        until: given.until,
        ended_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** The opening that holds now, of one operator for one organization; with the rights of the system. */
export const findOpenBreakGlass = (tx: Tx, personId: string, organizationId: string) =>
  db(tx)
    .selectFrom('break_glass')
    .select(['id', 'until'])
    .where('person_id', '=', personId)
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .where('until', '>', tx.now)
    .executeTakeFirst()

/** What one operator holds open; with the rights of the system. */
export const listOpenOf = (tx: Tx, personId: string) =>
  db(tx)
    .selectFrom('break_glass')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select(['organization_id as organizationId', 'organization.name', 'until'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('until', '>', tx.now)
    .orderBy('until')
    .execute()

export const endOpening = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).updateTable('break_glass').set({ ended_at: tx.now }).where('id', '=', id).execute())

/** All openings of an organization, newest first, for its leads and privacy officers. */
export const listOpenings = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('break_glass')
    .select(['id', 'reason', 'opened_at', 'until', 'ended_at'])
    .where('organization_id', '=', organizationId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()

/** The temporary membership that lets an operator in; gone at its end, with its sessions. */
export const letIn = async (
  tx: Tx,
  personId: string,
  organizationId: string,
  until: Date,
): Promise<boolean> =>
  (await db(tx)
    .insertInto('membership')
    .values({
      person_id: personId,
      organization_id: organizationId,
      roles: ['operator'],
      network_id: null,
      title: null,
      team_id: null,
      valid_until: until,
    })
    // One that is over and not yet swept away.
    .onConflict((of) =>
      of
        .columns(['person_id', 'organization_id'])
        .doUpdateSet({ valid_until: until })
        .where('membership.valid_until', '<=', tx.now),
    )
    .returning('person_id')
    .executeTakeFirst()) !== undefined

export const letOut = async (tx: Tx, personId: string, organizationId: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('membership')
    .where('person_id', '=', personId)
    .where('organization_id', '=', organizationId)
    .where('valid_until', 'is not', null)
    .execute())

/** Temporary memberships that are over, and openings of more than three years ago. */
export const eraseOldOpenings = async (tx: Tx): Promise<void> => {
  await db(tx).deleteFrom('membership').where('valid_until', '<=', tx.now).execute()
  await db(tx)
    .deleteFrom('break_glass')
    .where('opened_at', '<', new Date(tx.now.getTime() - 3 * 365 * 86_400_000))
    .execute()
}
