import { type ColumnType, type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { AgreementKind, PartyRole, State } from './agreement.ts'
import type { Block } from './text.ts'

export interface AgreementTables {
  agreement: {
    id: Generated<string>
    network_id: string
    kind: AgreementKind
    title: string
    framework_id: string | null
    state: Generated<State>
    signed_on: string | null
    model_from: string | null
    model_until: string | null
    successor: string | null
    public: Generated<boolean>
    about: string | null
    fields: Generated<string[]>
    target_groups: Generated<string[]>
    created_at: Date
  }
  agreement_version: {
    agreement_id: string
    network_id: string
    number: number
    /** jsonb: a list out, text in. */
    blocks: ColumnType<readonly Block[], string, string>
    revision: Generated<number>
    offered_at: Date | null
    hash: string | null
    in_force_on: string | null
  }
  agreement_party: {
    id: Generated<string>
    agreement_id: string
    network_id: string
    organization_id: string
    role: PartyRole
    represented_by: string | null
    represented_as: string | null
    paid_services: Generated<boolean>
    accedes: Generated<boolean>
    joined_on: string | null
    left_on: string | null
  }
  agreement_signature: {
    id: Generated<string>
    agreement_id: string
    network_id: string
    organization_id: string
    number: number
    hash: string
    form: 'bestaetigt' | 'papier' | 'beitritt'
    signed_by: string
    signed_as: string | null
    place: string
    signed_on: string
    recorded_at: Date
  }
  agreement_event: {
    id: Generated<string>
    agreement_id: string
    network_id: string
    day: string
    kind: 'angelegt' | 'fassung' | 'vorgelegt' | 'zugestimmt' | 'stand' | 'beigetreten' | 'ausgetreten'
    state: State | null
    number: number | null
    organization_id: string | null
    note: string | null
    recorded_at: Generated<Date>
  }
}
const db = (tx: Tx) => tables<AgreementTables>(tx)

export type Agreement = Awaited<ReturnType<typeof findAgreement>> & {}
export type Version = Awaited<ReturnType<typeof latestVersion>> & {}

const agreementColumns = [
  'id',
  'network_id as networkId',
  'kind',
  'title',
  'framework_id as frameworkId',
  'state',
  'signed_on as signedOn',
  'model_from as modelFrom',
  'model_until as modelUntil',
  'successor',
  'public as isPublic',
  'about',
  'fields',
  'target_groups as targetGroups',
] as const
const versionColumns = [
  'number',
  'blocks',
  'revision',
  'offered_at as offeredAt',
  'hash',
  'in_force_on as inForceOn',
] as const

/** The agreement with this id, as far as the context sees it; undefined also for what is no id. */
export const findAgreement = async (tx: Tx, id: string) =>
  isUuid(id)
    ? db(tx).selectFrom('agreement').select(agreementColumns).where('id', '=', id).executeTakeFirst()
    : undefined

/** The same, held until the transaction ends: changes of one agreement come one after the other. */
export const lockAgreement = async (tx: Tx, id: string) => {
  // Members may lock what they may change; a party that signs may not: the system locks for both.
  await tx.asSystem('agreement', (sys) =>
    sql`select from agreement where id = ${id} for update`.execute(sys.db),
  )
  return findAgreement(tx, id)
}

export const insertAgreement = async (
  tx: Tx,
  given: {
    readonly networkId: string
    readonly kind: AgreementKind
    readonly title: string
    readonly frameworkId: string | null
  },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('agreement')
      .values({
        network_id: given.networkId,
        kind: given.kind,
        title: given.title,
        framework_id: given.frameworkId,
        created_at: tx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

type Changes = Partial<
  Pick<
    AgreementTables['agreement'],
    'title' | 'framework_id' | 'signed_on' | 'model_from' | 'model_until' | 'successor' | 'about'
  > & { state: State; public: boolean; fields: string[]; target_groups: string[] }
>
export const changeAgreement = async (tx: Tx, id: string, changes: Changes): Promise<void> =>
  void (await db(tx).updateTable('agreement').set(changes).where('id', '=', id).execute())

export const deleteAgreement = async (tx: Tx, id: string): Promise<boolean> =>
  Number((await db(tx).deleteFrom('agreement').where('id', '=', id).executeTakeFirst()).numDeletedRows) > 0

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

/** Signatures of one agreement, by day. */
export const listSignatures = (tx: Tx, agreementId: string) =>
  db(tx)
    .selectFrom('agreement_signature')
    .select([
      'organization_id as organizationId',
      'number',
      'hash',
      'form',
      'signed_by as signedBy',
      'signed_as as signedAs',
      'place',
      'signed_on as signedOn',
    ])
    .where('agreement_id', '=', agreementId)
    .orderBy('signed_on')
    .orderBy('recorded_at')
    .execute()

export const insertSignature = async (
  tx: Tx,
  given: Omit<AgreementTables['agreement_signature'], 'id' | 'recorded_at'>,
): Promise<boolean> =>
  (
    await db(tx)
      .insertInto('agreement_signature')
      .values({ ...given, recorded_at: tx.now })
      .onConflict((of) => of.columns(['agreement_id', 'organization_id', 'number']).doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n

/** What happened goes into the timeline; written with the rights of the system. */
export const tellEvent = (
  tx: Tx,
  of: { readonly id: string; readonly networkId: string },
  event: Pick<AgreementTables['agreement_event'], 'kind' | 'day'> &
    Partial<Pick<AgreementTables['agreement_event'], 'state' | 'number' | 'organization_id' | 'note'>>,
): Promise<void> =>
  tx.asSystem('agreement', async (sys) => {
    await db(sys)
      .insertInto('agreement_event')
      .values({
        state: null,
        number: null,
        organization_id: null,
        note: null,
        ...event,
        agreement_id: of.id,
        network_id: of.networkId,
      })
      .execute()
  })
