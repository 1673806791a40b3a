import { type Tx, tables } from '#platform/transaction.ts'

export interface PathRow {
  readonly id: string
  readonly code: string
  readonly sealed: Buffer
  readonly version: number
  readonly expires_on: string
}
const db = (tx: Tx) => tables<{ own_path: PathRow }>(tx)

/** The one path that the code of this context opens. */
export const findPath = (tx: Tx, today: string): Promise<PathRow | undefined> =>
  db(tx).selectFrom('own_path').selectAll().where('expires_on', '>=', today).executeTakeFirst()

/** A new one; one that is there already (the form was sent twice) stays as it is. */
export const insertPath = async (tx: Tx, row: PathRow): Promise<void> =>
  void (await db(tx)
    .insertInto('own_path')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute())

/** False where somebody else was faster: then the change is made again on what they left. */
export const changePath = async (
  tx: Tx,
  { version, ...change }: Pick<PathRow, 'sealed' | 'version' | 'expires_on'>,
): Promise<boolean> => {
  const done = await db(tx)
    .updateTable('own_path')
    .set({ ...change, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export const erasePath = async (tx: Tx): Promise<boolean> =>
  (await db(tx).deleteFrom('own_path').executeTakeFirst()).numDeletedRows > 0n

export const eraseOldPaths = async (tx: Tx, today: string): Promise<void> =>
  void (await db(tx).deleteFrom('own_path').where('expires_on', '<', today).execute())
