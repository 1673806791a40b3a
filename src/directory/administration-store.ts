import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { MemberRole, NetworkKind } from './network.ts'
import type { OrganizationKind } from './organization.ts'
import type { DirectoryTables } from './store.ts'

// What people change by hand, one row at a time; with the rights of the system. Imports are in store.ts.
const db = (tx: Tx) => tables<DirectoryTables>(tx)

/** What an organization may say of itself. */
export const changeOrganization = async (
  tx: Tx,
  id: string,
  change: {
    readonly kind?: OrganizationKind | undefined
    readonly supervisoryAuthority: string
    readonly phone?: string | null | undefined
  },
): Promise<void> =>
  void (await db(tx)
    .updateTable('organization')
    .set({ kind: change.kind, supervisory_authority: change.supervisoryAuthority, phone: change.phone })
    .where('id', '=', id)
    .execute())

/** A new organization; undefined where the slug is taken. */
export const createOrganization = async (
  tx: Tx,
  given: {
    readonly name: string
    readonly kind: OrganizationKind
    readonly slug: string
    /** Where the operator calls before they help with a lost second factor. */
    readonly phone?: string | null
  },
): Promise<string | undefined> =>
  (
    await db(tx)
      .insertInto('organization')
      .values({ ...given, source: 'operator', external_id: given.slug })
      .onConflict((of) => of.doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

/** A new network; undefined where the slug is taken. */
export const createNetwork = async (
  tx: Tx,
  given: {
    readonly name: string
    readonly kind: NetworkKind
    readonly slug: string
    readonly partOf: string | null
    readonly coordinatorId: string
  },
): Promise<string | undefined> =>
  (
    await db(tx)
      .insertInto('network')
      .values({
        name: given.name,
        kind: given.kind,
        slug: given.slug,
        part_of: given.partOf,
        coordinator_id: given.coordinatorId,
      })
      .onConflict((of) => of.doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

/** An organization joins a network on a day ('YYYY-MM-DD'); false where it belongs to it on that day or later. */
export const joinNetwork = async (
  tx: Tx,
  given: {
    readonly networkId: string
    readonly organizationId: string
    readonly role: MemberRole
    readonly from: string
    /** Asked by others: no partner until it says yes (`acceptInvitation`). */
    readonly invited?: boolean
  },
): Promise<boolean> => {
  // Two at once come one after the other.
  await sql`select from network where id = ${given.networkId} for update`.execute(tx.db)
  const there = await db(tx)
    .selectFrom('network_member')
    .select('valid_from')
    .where('network_id', '=', given.networkId)
    .where('organization_id', '=', given.organizationId)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', given.from)]))
    .executeTakeFirst()
  if (there) return false
  await db(tx)
    .insertInto('network_member')
    .values({
      network_id: given.networkId,
      organization_id: given.organizationId,
      role: given.role,
      valid_from: given.from,
      valid_to: null,
      invited: given.invited ?? false,
    })
    .execute()
  return true
}

interface Membership {
  readonly networkId: string
  readonly organizationId: string
}

/** Whether an organization was asked into a network and has not said yes. */
export const isInvited = async (tx: Tx, { networkId, organizationId }: Membership): Promise<boolean> =>
  (await db(tx)
    .selectFrom('network_member')
    .select('valid_from')
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .where('invited', '=', true)
    .executeTakeFirst()) !== undefined

/** It belongs to the network like the others. */
export const acceptInvitation = async (tx: Tx, { networkId, organizationId }: Membership): Promise<void> =>
  void (await db(tx)
    .updateTable('network_member')
    .set({ invited: false })
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .execute())

/** Nothing is left of an invitation; who has said yes stays. */
export const withdrawInvitation = async (tx: Tx, { networkId, organizationId }: Membership): Promise<void> =>
  void (await db(tx)
    .deleteFrom('network_member')
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .where('invited', '=', true)
    .execute())

/** The last day of a membership ('YYYY-MM-DD'); false where there is none that holds on it. */
export const leaveNetwork = async (
  tx: Tx,
  given: { readonly networkId: string; readonly organizationId: string; readonly to: string },
): Promise<boolean> => {
  const changed = await db(tx)
    .updateTable('network_member')
    .set({ valid_to: given.to })
    .where('network_id', '=', given.networkId)
    .where('organization_id', '=', given.organizationId)
    .where('valid_from', '<=', given.to)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', given.to)]))
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** A last day that was wrong: the membership goes on as if nobody had ended it, unless there is a newer one. */
export const stayInNetwork = async (
  tx: Tx,
  { networkId, organizationId, until }: Membership & { readonly until: string },
): Promise<void> => {
  const later = await db(tx)
    .selectFrom('network_member')
    .select('invited')
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .where('valid_from', '>', until)
    .execute()
  if (later.some(({ invited }) => !invited)) return
  if (later.length > 0) await withdrawInvitation(tx, { networkId, organizationId })
  await db(tx)
    .updateTable('network_member')
    .set({ valid_to: null })
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .where('valid_to', '=', until)
    .execute()
}

/** All networks by name, with who coordinates them. */
export const listNetworks = (tx: Tx) =>
  db(tx)
    .selectFrom('network')
    .innerJoin('organization', 'organization.id', 'coordinator_id')
    .select([
      'network.id',
      'network.name',
      'network.kind',
      'network.part_of as partOf',
      'organization.name as coordinator',
    ])
    .orderBy('network.name')
    .execute()

/** Every dated membership of a network, by name and first day. */
export const listNetworkMembers = async (tx: Tx, networkId: string) =>
  isUuid(networkId)
    ? db(tx)
        .selectFrom('network_member')
        .innerJoin('organization', 'organization.id', 'organization_id')
        .select([
          'organization.id as organizationId',
          'organization.name',
          'role',
          'valid_from as validFrom',
          'valid_to as validTo',
        ])
        .where('network_id', '=', networkId)
        .orderBy('organization.name')
        .orderBy('valid_from')
        .execute()
    : []

/** All organizations by name, for choosing one. */
export const listOrganizations = (tx: Tx) =>
  db(tx)
    .selectFrom('organization')
    .select(['id', 'name', 'kind'])
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
    .limit(5000)
    .execute()
