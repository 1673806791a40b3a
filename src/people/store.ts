import type { Generated } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'

export interface PeopleTables {
  person: { id: Generated<string>; account: string; name: string; created_at: Generated<Date> }
  membership: {
    person_id: string
    organization_id: string
    roles: string[]
    network_id: string | null
    title: string | null
  }
  session: {
    id: Generated<string>
    token: string
    person_id: string
    organization_id: string
    created_at: Date
    expires_at: Date
  }
  session_item: { id: Generated<string>; session_id: string; kind: string; sealed: Buffer; expires_at: Date }
}
const db = (tx: Tx) => tables<PeopleTables & { organization: { id: string; name: string } }>(tx)

export const saveSession = async (
  tx: Tx,
  session: { token: string; personId: string; organizationId: string; expiresAt: Date },
): Promise<void> => {
  await db(tx)
    .insertInto('session')
    .values({
      token: session.token,
      person_id: session.personId,
      organization_id: session.organizationId,
      created_at: tx.now,
      expires_at: session.expiresAt,
    })
    .execute()
}

export const findSession = (tx: Tx, token: string) =>
  db(tx)
    .selectFrom('session')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'session.person_id')
        .onRef('membership.organization_id', '=', 'session.organization_id'),
    )
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('organization', 'organization.id', 'session.organization_id')
    .where('session.token', '=', token)
    .where('session.expires_at', '>', tx.now)
    .select([
      'session.id',
      'session.person_id',
      'session.organization_id',
      'membership.roles',
      'membership.network_id',
      'person.name',
      'organization.name as organization_name',
    ])
    .executeTakeFirst()

export const endSession = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('session').where('id', '=', id).execute())

export const eraseExpired = async (tx: Tx): Promise<void> => {
  await db(tx).deleteFrom('session_item').where('expires_at', '<=', tx.now).execute()
  await db(tx).deleteFrom('session').where('expires_at', '<=', tx.now).execute()
}

export const findAccount = (tx: Tx, account: string) =>
  db(tx)
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .where('person.account', '=', account)
    .select(['person.id', 'membership.organization_id', 'membership.roles'])
    .orderBy('membership.organization_id')
    .executeTakeFirst()

export const listAccounts = (tx: Tx) =>
  db(tx)
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .select([
      'person.account',
      'person.name',
      'membership.title',
      'membership.roles',
      'organization.name as organization',
    ])
    .orderBy('person.created_at')
    .orderBy('person.account')
    .execute()

/** One person with one membership, created or brought up to date. */
export const saveAccount = async (
  tx: Tx,
  account: {
    account: string
    name: string
    title: string
    organizationId: string
    roles: string[]
    networkId: string | null
  },
): Promise<string> => {
  const { id } = await db(tx)
    .insertInto('person')
    .values({ account: account.account, name: account.name })
    .onConflict((c) => c.column('account').doUpdateSet({ name: account.name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const member = { roles: account.roles, network_id: account.networkId, title: account.title }
  await db(tx)
    .insertInto('membership')
    .values({ person_id: id, organization_id: account.organizationId, ...member })
    .onConflict((c) => c.columns(['person_id', 'organization_id']).doUpdateSet(member))
    .execute()
  return id
}

export const putItem = async (
  tx: Tx,
  item: { id: string; sessionId: string; kind: string; sealed: Buffer; expiresAt: Date },
): Promise<void> => {
  await db(tx)
    .insertInto('session_item')
    .values({
      id: item.id,
      session_id: item.sessionId,
      kind: item.kind,
      sealed: item.sealed,
      expires_at: item.expiresAt,
    })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({ kind: item.kind, sealed: item.sealed, expires_at: item.expiresAt })
        .whereRef('session_item.session_id', '=', 'excluded.session_id'),
    )
    .execute()
}

export const getItem = (tx: Tx, id: string, sessionId: string, kind: string) =>
  db(tx)
    .selectFrom('session_item')
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .where('kind', '=', kind)
    .where('expires_at', '>', tx.now)
    .select('sealed')
    .executeTakeFirst()

export const dropItem = async (tx: Tx, id: string, sessionId: string, kind: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('session_item')
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .where('kind', '=', kind)
    .execute())
