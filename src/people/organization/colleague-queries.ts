import { sql } from 'kysely'
import type { Role } from '#platform/actor.ts'
import { type Tx, tables } from '#platform/transaction.ts'

interface ColleagueTables {
  person: { id: string; name: string; disabled_at: Date | null }
  membership: { person_id: string; team_id: string | null; valid_until: Date | null }
}

/** Who holds one of these roles in the acting person's own organization, by name; never the operator on a visit. */
export const listColleagues = (
  tx: Tx,
  roles: readonly Role[],
): Promise<readonly { personId: string; name: string; teamId: string | null }[]> =>
  tables<ColleagueTables>(tx)
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where(sql<boolean>`m.organization_id = app_organization() and m.roles && ${[...roles]}::text[]`)
    .where('m.valid_until', 'is', null)
    .select(['m.person_id as personId', 'p.name', 'm.team_id as teamId'])
    .orderBy(sql`p.name collate "und-x-icu"`)
    .orderBy('m.person_id')
    .execute()

/** Whom something can be given to: colleagues without those whose account is closed, which the system alone may see. */
export const listTakers = async (
  tx: Tx,
  roles: readonly Role[],
): Promise<Awaited<ReturnType<typeof listColleagues>>> => {
  const colleagues = await listColleagues(tx, roles)
  if (colleagues.length === 0) return colleagues
  const ids = colleagues.map(({ personId }) => personId)
  const closed = await tx.asSystem('takers', (sys) =>
    tables<ColleagueTables>(sys)
      .selectFrom('person')
      .where('id', 'in', ids)
      .where('disabled_at', 'is not', null)
      .select('id')
      .execute(),
  )
  return colleagues.filter(({ personId }) => !closed.some(({ id }) => id === personId))
}
