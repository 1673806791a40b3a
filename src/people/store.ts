import type { Generated } from 'kysely'
import { newId } from '#platform/secrets.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import { currentNotice } from './notice.ts'
import type { DutyTables } from './organization/duty-queries.ts'

export interface PeopleTables {
  person: {
    id: Generated<string>
    account: string
    name: string
    email: string | null
    disabled_at: Date | null
    created_at: Generated<Date>
  }
  membership: {
    person_id: string
    organization_id: string
    roles: string[]
    network_id: string | null
    title: string | null
    team_id: string | null
    leads_team: Generated<boolean>
    provided: Generated<boolean>
    valid_until: Date | null
  }
  team: { id: Generated<string>; organization_id: string; name: string }
  stand_in: {
    id: Generated<string>
    organization_id: string
    person_id: string
    stand_in_id: string
    valid_from: string
    valid_to: string
  }
  device: {
    id: Generated<string>
    person_id: string
    token: string
    pin: string | null
    pin_failures: Generated<number>
    used_on: string
  }
  session: {
    id: Generated<string>
    token: string
    person_id: string
    organization_id: string
    device_id: string | null
    factors: 1 | 2
    label: string
    created_at: Date
    proved_at: Date
    seen_at: Date
    locked: Generated<boolean>
    expires_at: Date
  }
  mail_change: { person_id: string; email: string; token: string; expires_at: Date }
  session_item: { id: Generated<string>; session_id: string; kind: string; sealed: Buffer; expires_at: Date }
}
const db = (tx: Tx) => tables<PeopleTables & DutyTables & { organization: { id: string; name: string } }>(tx)

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

/** In the demo the notice on secrecy and purpose was accepted long ago, and every house's links open with one PIN. */
export const acceptForDemo = async (
  tx: Tx,
  organizations: readonly string[],
  people: readonly { personId: string; organizationId: string }[],
  linkPin: string,
): Promise<void> => {
  const duty = { notice_version: currentNotice, link_pin: linkPin }
  await db(tx)
    .insertInto('organization_duty')
    .values(
      organizations.map((id) => ({ organization_id: id, ...duty, privacy_contact: null, mail_links: true })),
    )
    .onConflict((c) => c.column('organization_id').doUpdateSet(duty))
    .execute()
  await db(tx)
    .insertInto('notice_acceptance')
    .values(
      people.map((one) => ({
        id: newId(),
        organization_id: one.organizationId,
        person_id: one.personId,
        for_organization: false,
        version: currentNotice,
        accepted_at: tx.now,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}
