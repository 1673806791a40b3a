import { sql } from 'kysely'
import type { Role } from '#platform/actor.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { PeopleTables } from '../store.ts'

const db = (tx: Tx) => tables<PeopleTables>(tx)
export const colleaguesPerPage = 50

/** A colleague as colleagues know each other: no activity, no sign-in times. */
export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly account: string
  readonly roles: readonly Role[]
  readonly networkId: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly leadsTeam: boolean
}

/** Members of the own organization; the operator's emergency access is no colleague. */
const members = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('team', (join) =>
      join
        .onRef('team.id', '=', 'membership.team_id')
        .onRef('team.organization_id', '=', 'membership.organization_id'),
    )
    .where('membership.organization_id', '=', organizationId)
    .where('membership.valid_until', 'is', null)
const columns = [
  'person.id as personId',
  'person.name',
  'person.account',
  'membership.roles',
  'membership.network_id as networkId',
  'membership.team_id as teamId',
  'team.name as teamName',
  'membership.leads_team as leadsTeam',
] as const

/** One page of colleagues by name. Pages count from 1. */
export const pageOfColleagues = async (
  tx: Tx,
  organizationId: string,
  page: number,
): Promise<readonly Colleague[]> =>
  (await members(tx, organizationId)
    .select(columns)
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('person.id')
    .limit(colleaguesPerPage)
    .offset((page - 1) * colleaguesPerPage)
    .execute()) as readonly Colleague[]

/** Everybody by name, for choosing one. */
export const allColleagues = async (tx: Tx, organizationId: string): Promise<readonly Colleague[]> =>
  (await members(tx, organizationId)
    .select(columns)
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('person.id')
    .limit(2000)
    .execute()) as readonly Colleague[]

export const countColleagues = async (tx: Tx, organizationId: string): Promise<number> => {
  const row = await members(tx, organizationId)
    .select((of) => of.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export const findColleague = async (
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<Colleague | undefined> =>
  isUuid(personId)
    ? ((await members(tx, organizationId)
        .select(columns)
        .where('person.id', '=', personId)
        .executeTakeFirst()) as Colleague | undefined)
    : undefined

/** Is this an operator inside by emergency access? */
export const isGuest = async (tx: Tx, organizationId: string, personId: string): Promise<boolean> =>
  (await db(tx)
    .selectFrom('membership')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('valid_until', '>', tx.now)
    .executeTakeFirst()) !== undefined

export const hasAccount = async (tx: Tx, organizationId: string, account: string): Promise<boolean> =>
  (await members(tx, organizationId)
    .select('person.id')
    .where('person.account', '=', account)
    .executeTakeFirst()) !== undefined

/**
 * Locks the rows of all who lead and of one person more, in one order: two leads who take the role from each other
 * at the same time come one after the other. Answers who leads, as it is once the lock is held; whose account is closed
 * leads nobody.
 */
export const lockLeads = async (tx: Tx, organizationId: string, personId: string): Promise<string[]> => {
  const rows = await db(tx)
    .selectFrom('membership')
    .select(['person_id', 'roles'])
    .where('organization_id', '=', organizationId)
    .where('valid_until', 'is', null)
    .where((or) => or.or([sql<boolean>`'lead' = any (roles)`, or('person_id', '=', personId)]))
    .orderBy('person_id')
    .forUpdate()
    .execute()
  const leads = rows.filter((row) => row.roles.includes('lead')).map((row) => row.person_id)
  // Whose account is closed is the system's to know.
  const open = await tx.asSystem('leads', (sys) =>
    sql<{
      id: string
    }>`select id from person where id = any (${leads}::uuid[]) and disabled_at is null`.execute(sys.db),
  )
  return open.rows.map(({ id }) => id)
}

export const changeMember = async (
  tx: Tx,
  organizationId: string,
  personId: string,
  change: {
    roles?: string[]
    network_id?: string | null
    team_id?: string | null
    leads_team?: boolean
  },
): Promise<void> =>
  void (await db(tx)
    .updateTable('membership')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('valid_until', 'is', null)
    .execute())

export const deleteMember = async (tx: Tx, organizationId: string, personId: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('membership')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('valid_until', 'is', null)
    .execute())

/** A person who belongs to no organization any more is erased; with the rights of the system. */
export const eraseIfAlone = async (tx: Tx, personId: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('person')
    .where('id', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('membership').select('person_id').where('membership.person_id', '=', personId))),
    )
    .execute())

/** With the rights of the system: who has this account, and whether they belong to any organization. */
export const findPersonByAccount = async (tx: Tx, account: string) =>
  db(tx)
    .selectFrom('person')
    .select(({ exists, selectFrom }) => [
      'person.id',
      exists(
        selectFrom('membership').select('person_id').whereRef('membership.person_id', '=', 'person.id'),
      ).as('joined'),
    ])
    .where((or) => or.or([or('account', '=', account), or(sql`lower(email)`, '=', account)]))
    .orderBy('joined', 'desc')
    .executeTakeFirst()

/** With the rights of the system: the addresses of one's own sign-in. */
export const findPerson = (tx: Tx, id: string) =>
  db(tx)
    .selectFrom('person')
    .select(['id', 'account', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst()

export const insertPerson = async (
  tx: Tx,
  person: { account: string; name: string; email: string | null },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('person')
      .values({ ...person, created_at: tx.now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** Joins an organization; whoever belongs to it already stays as they are. */
export const insertMember = async (
  tx: Tx,
  member: {
    person_id: string
    organization_id: string
    roles: string[]
    network_id: string | null
    team_id: string | null
    leads_team?: boolean
  },
): Promise<void> =>
  void (await db(tx)
    .insertInto('membership')
    .values({ title: null, valid_until: null, ...member })
    .onConflict((of) => of.columns(['person_id', 'organization_id']).doNothing())
    .execute())

/** Mail addresses of all who lead these organizations; with the rights of the system. */
export const leadAddresses = async (
  tx: Tx,
  organizationIds: readonly string[],
): Promise<readonly { organizationId: string; email: string }[]> =>
  organizationIds.length === 0
    ? []
    : ((await db(tx)
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person_id')
        .select(['membership.organization_id as organizationId', 'person.email'])
        .where('membership.organization_id', 'in', organizationIds)
        .where('membership.valid_until', 'is', null)
        .where(sql<boolean>`'lead' = any (roles)`)
        .where('person.email', 'is not', null)
        .where('person.disabled_at', 'is', null)
        .execute()) as { organizationId: string; email: string }[])
