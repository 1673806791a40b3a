import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Mail addresses of whoever coordinates a network and has an open account; with the rights of the system. */
export const mailboxesOfCoordinators = async (tx: Tx, networkId: string): Promise<readonly string[]> =>
  (
    await sql<{ email: string }>`select distinct p.email from membership m join person p on p.id = m.person_id
      where m.network_id = ${networkId} and m.roles @> array['coordinator'] and m.valid_until is null
        and p.email is not null and p.disabled_at is null order by p.email`.execute(tx.db)
  ).rows.map(({ email }) => email)
