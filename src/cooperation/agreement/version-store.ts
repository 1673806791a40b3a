import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { AgreementTables } from './store.ts'
import type { Block } from './text.ts'
import { standingOf } from './version.ts'

const db = (tx: Tx) => tables<AgreementTables>(tx)

export type Version = Awaited<ReturnType<typeof latestVersion>> & {}

const versionColumns = [
  'number',
  'blocks',
  'revision',
  'offered_at as offeredAt',
  'hash',
  'in_force_on as inForceOn',
  'withdrawn_on as withdrawnOn',
] as const

/** The newest one, whatever became of it. */
export const latestVersion = (tx: Tx, agreementId: string) =>
  db(tx)
    .selectFrom('agreement_version')
    .select(versionColumns)
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** All versions, the newest first. */
export const listVersions = (tx: Tx, agreementId: string) =>
  db(tx)
    .selectFrom('agreement_version')
    .select(versionColumns)
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .execute()

/** What holds, what is asked, what is drafted. */
export const standingIn = async (tx: Tx, agreementId: string) =>
  standingOf(await listVersions(tx, agreementId))

/** What holds; undefined as long as nothing does. */
export const textInForce = async (tx: Tx, agreementId: string): Promise<Version | undefined> =>
  (await standingIn(tx, agreementId)).inForce

export const insertVersion = async (
  tx: Tx,
  of: { readonly id: string; readonly networkId: string },
  number: number,
  blocks: readonly Block[],
): Promise<void> =>
  void (await db(tx)
    .insertInto('agreement_version')
    .values({
      agreement_id: of.id,
      network_id: of.networkId,
      number,
      blocks: JSON.stringify(blocks),
      offered_at: null,
      hash: null,
      in_force_on: null,
      withdrawn_on: null,
    })
    .execute())

/** Writes the parts of a draft; false where somebody else changed it since `revision`, or where it is no draft. */
export const saveBlocks = async (
  tx: Tx,
  agreementId: string,
  number: number,
  revision: number,
  blocks: readonly Block[],
): Promise<boolean> => {
  const changed = await db(tx)
    .updateTable('agreement_version')
    .set({ blocks: JSON.stringify(blocks), revision: sql`revision + 1` as never })
    .where('agreement_id', '=', agreementId)
    .where('number', '=', number)
    .where('revision', '=', revision)
    .where('offered_at', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

export const deleteDraft = async (tx: Tx, agreementId: string): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .deleteFrom('agreement_version')
        .where('agreement_id', '=', agreementId)
        .where('offered_at', 'is', null)
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

/** From now on this text is never changed again; false where it is another one than was read for the hash. */
export const freezeVersion = async (
  tx: Tx,
  agreementId: string,
  { number, revision }: Pick<Version, 'number' | 'revision'>,
  hash: string,
): Promise<boolean> => {
  const frozen = await db(tx)
    .updateTable('agreement_version')
    .set({ offered_at: tx.now, hash })
    .where('agreement_id', '=', agreementId)
    .where('number', '=', number)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return Number(frozen.numUpdatedRows) > 0
}

/** With the rights of the system: the last yes sets the text in force. */
export const putInForce = async (tx: Tx, agreementId: string, number: number, day: string): Promise<void> =>
  void (await db(tx)
    .updateTable('agreement_version')
    .set({ in_force_on: day })
    .where('agreement_id', '=', agreementId)
    .where('number', '=', number)
    .execute())

/** With the rights of the system: the text that lies before the parties is taken back. */
export const withdrawVersion = async (
  tx: Tx,
  agreementId: string,
  number: number,
  day: string,
): Promise<void> =>
  void (await db(tx)
    .updateTable('agreement_version')
    .set({ withdrawn_on: day })
    .where('agreement_id', '=', agreementId)
    .where('number', '=', number)
    .execute())
