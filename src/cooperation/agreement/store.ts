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
    withdrawn_on: string | null
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
    left_by: 'own' | 'coordinator' | null
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
    place: string | null
    signed_on: string
    recorded_at: Date
  }
  agreement_event: {
    id: Generated<string>
    agreement_id: string
    network_id: string
    day: string
    kind:
      | 'angelegt'
      | 'fassung'
      | 'vorgelegt'
      | 'zugestimmt'
      | 'stand'
      | 'beigetreten'
      | 'ausgetreten'
      | 'gefragt'
      // What was recorded wrongly, and put right
      | 'papier_zurueck'
      | 'papier_berichtigt'
      | 'stand_zurueck'
      | 'austritt_zurueck'
    state: State | null
    number: number | null
    organization_id: string | null
    note: string | null
    recorded_at: Generated<Date>
  }
}
const db = (tx: Tx) => tables<AgreementTables>(tx)

export type Agreement = Awaited<ReturnType<typeof findAgreement>> & {}

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
