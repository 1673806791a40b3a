import type { Generated } from 'kysely'
import type { Role } from '#platform/actor.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from '../store.ts'
import { expiredDays } from './invitation.ts'

export interface InvitationTables {
  invitation: {
    id: Generated<string>
    organization_id: string
    token: string
    name: string
    account: string
    email: string | null
    by_mail: boolean
    roles: string[]
    network_id: string | null
    team_id: string | null
    person_id: string | null
    created_at: Date
    expires_at: Date
  }
}
type Tables = InvitationTables & PeopleTables & { organization: { id: string; name: string } }
const db = (tx: Tx) => tables<Tables>(tx)

export interface NewInvitation {
  readonly organizationId: string
  readonly token: string
  readonly name: string
  readonly account: string
  readonly email: string | null
  readonly byMail: boolean
  readonly roles: readonly Role[]
  readonly networkId: string | null
  readonly teamId: string | null
  readonly expiresAt: Date
}

export const insertInvitation = async (tx: Tx, given: NewInvitation): Promise<string> =>
  (
    await db(tx)
      .insertInto('invitation')
      .values({
        organization_id: given.organizationId,
        token: given.token,
        name: given.name,
        account: given.account,
        email: given.email,
        by_mail: given.byMail,
        roles: [...given.roles],
        network_id: given.networkId,
        team_id: given.teamId,
        created_at: tx.now,
        expires_at: given.expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

const listed = ['id', 'name', 'account', 'email', 'by_mail', 'roles', 'created_at', 'expires_at'] as const

/** So many may wait for an answer at once: no mailbox is flooded in somebody's name. */
export const invitationsAtOnce = 200

/** The open and the expired invitations of the own organization, newest first. */
export const listInvitations = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('invitation')
    .select(listed)
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(invitationsAtOnce)
    .execute()

export const findInvitation = (tx: Tx, organizationId: string, id: string) =>
  db(tx)
    .selectFrom('invitation')
    .select(listed)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()

export const isInvited = async (tx: Tx, organizationId: string, account: string): Promise<boolean> =>
  (await db(tx)
    .selectFrom('invitation')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account', '=', account)
    .executeTakeFirst()) !== undefined

export const renewInvitation = async (
  tx: Tx,
  id: string,
  change: { token: string; expires_at: Date },
): Promise<void> => void (await db(tx).updateTable('invitation').set(change).where('id', '=', id).execute())

export const deleteInvitation = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('invitation').where('id', '=', id).execute())

/** The organization that invites with this token; undefined alike for used, revoked, expired and made up. */
export const findInviting = async (tx: Tx, token: string): Promise<string | undefined> =>
  (
    await db(tx)
      .selectFrom('invitation')
      .innerJoin('organization', 'organization.id', 'invitation.organization_id')
      .select('organization.name')
      .where('token', '=', token)
      .where('expires_at', '>', tx.now)
      .executeTakeFirst()
  )?.name

/** The invitation of a token, locked until the end; with the rights of the system. */
export const lockInvitation = (tx: Tx, token: string) =>
  db(tx)
    .selectFrom('invitation')
    .selectAll()
    .where('token', '=', token)
    .where('expires_at', '>', tx.now)
    .forUpdate()
    .executeTakeFirst()

export const noteInvited = async (tx: Tx, id: string, personId: string): Promise<void> =>
  void (await db(tx).updateTable('invitation').set({ person_id: personId }).where('id', '=', id).execute())

/** Whether a person or somebody invited has this account already; with the rights of the system. */
export const isAccountTaken = async (tx: Tx, account: string): Promise<boolean> => {
  const person = await db(tx)
    .selectFrom('person')
    .select('id')
    .where('account', '=', account)
    .executeTakeFirst()
  return (
    person !== undefined ||
    (await db(tx).selectFrom('invitation').select('id').where('account', '=', account).executeTakeFirst()) !==
      undefined
  )
}

/** Expired invitations after their time, and accounts that were begun and never joined anything. */
export const eraseOldInvitations = async (tx: Tx): Promise<void> => {
  const before = (days: number) => new Date(tx.now.getTime() - days * 86_400_000)
  await db(tx).deleteFrom('invitation').where('expires_at', '<=', before(expiredDays)).execute()
  await db(tx)
    .deleteFrom('person')
    .where('created_at', '<', before(1))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership').select('person_id').whereRef('membership.person_id', '=', 'person.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitation').select('person_id').whereRef('invitation.person_id', '=', 'person.id'),
        ),
      ),
    )
    .execute()
}
