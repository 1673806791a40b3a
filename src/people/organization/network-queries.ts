import { type Tx, tables } from '#platform/transaction.ts'

const db = (tx: Tx) => tables<{ network: { id: string; name: string; coordinator_id: string } }>(tx)

/** The networks that an organization coordinates, by name. */
export const coordinatedNetworks = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('network')
    .select(['id', 'name'])
    .where('coordinator_id', '=', organizationId)
    .orderBy('name')
    .execute()
