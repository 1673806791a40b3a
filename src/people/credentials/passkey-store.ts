import { sql } from 'kysely'
import type { World } from '#platform/world.ts'
import { openAuthDatabase } from './auth-store.ts'

/**
 * Takes away one of somebody's passkeys. Counted and taken in one transaction, one after the other: of two removals at
 * once one passkey stays. False where it is not theirs, or the last one and `lastMayGo` is not said.
 */
export const dropPasskey = (
  world: World,
  personId: string,
  { id, lastMayGo }: { id: string; lastMayGo: boolean },
): Promise<boolean> =>
  openAuthDatabase(world.database.pool)
    .transaction()
    .execute(async (tx) => {
      await sql`select from auth."user" where id = ${personId} for update`.execute(tx)
      const { rows } = await sql`delete from auth.passkey where id = ${id} and "userId" = ${personId}
        and (${lastMayGo}::boolean or (select count(*) from auth.passkey where "userId" = ${personId}) > 1)
        returning id`.execute(tx)
      return rows.length > 0
    })
