import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { FieldOfAction, TargetGroup } from '../vocabulary.ts'
import type { FormatState } from './format.ts'

export interface FormatTables {
  joint_format: {
    id: Generated<string>
    network_id: string
    agreement_id: string | null
    title: string
    about: string
    state: Generated<FormatState>
    fields: string[]
    target_groups: string[]
    area_code: string | null
    gap_key: string | null
    proposed_by: string | null
    /** The day of the last step. */
    since: string
    result: string | null
    created_at: Date
  }
  joint_format_partner: { format_id: string; network_id: string; organization_id: string }
  joint_format_service: { format_id: string; network_id: string; organization_id: string; service_id: string }
  joint_format_event: {
    id: Generated<string>
    format_id: string
    network_id: string
    day: string
    state: FormatState
    note: string | null
    recorded_at: Date
  }
}
const db = (tx: Tx) => tables<FormatTables>(tx)

export interface Format {
  readonly id: string
  readonly networkId: string
  readonly agreementId: string | null
  readonly title: string
  readonly about: string
  readonly state: FormatState
  readonly fields: readonly FieldOfAction[]
  readonly targetGroups: readonly TargetGroup[]
  readonly areaCode: string | null
  /** The gap that it is an answer to (`gapKey`). */
  readonly gapKey: string | null
  readonly proposedBy: string | null
  readonly since: string
  readonly result: string | null
}
const columns = [
  'id',
  'network_id as networkId',
  'agreement_id as agreementId',
  'title',
  'about',
  'state',
  sql<FieldOfAction[]>`fields`.as('fields'),
  sql<TargetGroup[]>`target_groups`.as('targetGroups'),
  'area_code as areaCode',
  'gap_key as gapKey',
  'proposed_by as proposedBy',
  'since',
  'result',
] as const

/** The format with this id, as far as the context sees it; undefined also for what is no id. */
export const findFormat = async (tx: Tx, id: string): Promise<Format | undefined> =>
  isUuid(id)
    ? db(tx).selectFrom('joint_format').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined

/** The same, held until the transaction ends: steps of one format come one after the other. */
export const lockFormat = async (tx: Tx, id: string): Promise<Format | undefined> => {
  await tx.asSystem('format', (sys) =>
    sql`select from joint_format where id = ${id} for update`.execute(sys.db),
  )
  return findFormat(tx, id)
}

/** All formats of a network by title: those that live first, then ideas, what has ended last. */
export const formatsOf = (tx: Tx, networkId: string): Promise<readonly Format[]> =>
  db(tx)
    .selectFrom('joint_format')
    .select(columns)
    .where('network_id', '=', networkId)
    .orderBy(
      sql`array_position(array['erprobung', 'ausgewertet', 'vereinbart', 'fortgefuehrt', 'idee', 'beendet'], state)`,
    )
    .orderBy(sql`title collate "und-x-icu"`)
    .orderBy('id')
    .execute()

/** What was made of a gap, by title; what has ended last. */
export const formatsOfGap = async (tx: Tx, networkId: string, gapKey: string): Promise<readonly Format[]> =>
  (await formatsOf(tx, networkId)).filter((format) => format.gapKey === gapKey)

export interface FormatWords {
  readonly title: string
  readonly about: string
  readonly fields: readonly FieldOfAction[]
  readonly targetGroups: readonly TargetGroup[]
  readonly areaCode: string | null
  readonly agreementId: string | null
}
const row = (words: FormatWords) => ({
  title: words.title,
  about: words.about,
  fields: [...new Set(words.fields)],
  target_groups: [...new Set(words.targetGroups)],
  area_code: words.areaCode,
  agreement_id: words.agreementId,
})

export const insertFormat = async (
  tx: Tx,
  given: FormatWords & {
    readonly networkId: string
    readonly gapKey: string | null
    readonly proposedBy: string
    readonly day: string
  },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('joint_format')
      .values({
        ...row(given),
        network_id: given.networkId,
        gap_key: given.gapKey,
        proposed_by: given.proposedBy,
        since: given.day,
        result: null,
        created_at: tx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** False where the context may not change it. */
export const changeFormatWords = async (tx: Tx, id: string, words: FormatWords): Promise<boolean> =>
  Number(
    (await db(tx).updateTable('joint_format').set(row(words)).where('id', '=', id).executeTakeFirst())
      .numUpdatedRows,
  ) > 0

export const moveFormat = async (
  tx: Tx,
  id: string,
  to: { readonly state: FormatState; readonly since: string; readonly result?: string | undefined },
): Promise<void> => void (await db(tx).updateTable('joint_format').set(to).where('id', '=', id).execute())

/** Only an idea goes; false where it is none any more, or not one's own. */
export const deleteFormat = async (tx: Tx, id: string): Promise<boolean> =>
  Number((await db(tx).deleteFrom('joint_format').where('id', '=', id).executeTakeFirst()).numDeletedRows) > 0

type Of = Pick<Format, 'id' | 'networkId'>

export const addPartnerRow = async (tx: Tx, of: Of, organizationId: string): Promise<void> =>
  void (await db(tx)
    .insertInto('joint_format_partner')
    .values({ format_id: of.id, network_id: of.networkId, organization_id: organizationId })
    .onConflict((on) => on.doNothing())
    .execute())

/** With its offers. */
export const removePartnerRow = async (tx: Tx, of: Of, organizationId: string): Promise<void> => {
  for (const table of ['joint_format_service', 'joint_format_partner'] as const)
    await db(tx)
      .deleteFrom(table)
      .where('format_id', '=', of.id)
      .where('organization_id', '=', organizationId)
      .execute()
}

export const addServiceRow = async (
  tx: Tx,
  of: Of,
  service: { readonly id: string; readonly organizationId: string },
): Promise<void> =>
  void (await db(tx)
    .insertInto('joint_format_service')
    .values({
      format_id: of.id,
      network_id: of.networkId,
      organization_id: service.organizationId,
      service_id: service.id,
    })
    .onConflict((on) => on.doNothing())
    .execute())

export const removeServiceRow = async (tx: Tx, of: Of, serviceId: string): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .deleteFrom('joint_format_service')
        .where('format_id', '=', of.id)
        .where('service_id', '=', serviceId)
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

/** Who takes part, by format and name. */
export const partnersOf = (tx: Tx, formatIds: readonly string[]) =>
  formatIds.length === 0
    ? Promise.resolve([])
    : tables<FormatTables & { organization: { id: string; name: string } }>(tx)
        .selectFrom('joint_format_partner')
        .innerJoin('organization', 'organization.id', 'organization_id')
        .select(['format_id as formatId', 'organization_id as organizationId', 'organization.name'])
        .where('format_id', 'in', [...formatIds])
        .orderBy(sql`organization.name collate "und-x-icu"`)
        .execute()

export const serviceIdsOf = async (tx: Tx, formatId: string): Promise<readonly string[]> =>
  (
    await db(tx)
      .selectFrom('joint_format_service')
      .select('service_id as id')
      .where('format_id', '=', formatId)
      .execute()
  ).map(({ id }) => id)

/** A step goes into the history; written with the rights of the system. */
export const tellFormatEvent = (
  tx: Tx,
  of: Of,
  event: { readonly day: string; readonly state: FormatState; readonly note: string | null },
): Promise<void> =>
  tx.asSystem('format', async (sys) => {
    await db(sys)
      .insertInto('joint_format_event')
      .values({ ...event, format_id: of.id, network_id: of.networkId, recorded_at: tx.now })
      .execute()
  })

/** The steps of some formats, the oldest first. */
export const formatEvents = (tx: Tx, formatIds: readonly string[]) =>
  formatIds.length === 0
    ? Promise.resolve([])
    : db(tx)
        .selectFrom('joint_format_event')
        .select(['format_id as formatId', 'day', 'state', 'note'])
        .where('format_id', 'in', [...formatIds])
        .orderBy('day')
        .orderBy('recorded_at')
        .execute()
