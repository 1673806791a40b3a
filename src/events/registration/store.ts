import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Channel, Need, RegistrationState } from './registration.ts'

export interface RegistrationTables {
  event_registration: {
    id: Generated<string>
    event_id: string
    organization_id: string
    code: string
    state: RegistrationState
    position: number
    persons: number
    needs: string[]
    language: string
    name: string
    email: string | null
    phone: string | null
    channel: Channel
    waited: Generated<boolean>
    offered_until: Date | null
    remind: Generated<boolean>
    reminded_at: Date | null
    came: number | null
    created_at: Date
  }
}
const db = (tx: Tx) => tables<RegistrationTables>(tx)

export interface Registration {
  readonly id: string
  readonly eventId: string
  readonly organizationId: string
  readonly state: RegistrationState
  readonly position: number
  readonly persons: number
  readonly needs: readonly Need[]
  readonly language: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly channel: Channel
  readonly offeredUntil: Date | null
  readonly remind: boolean
  readonly came: number | null
}

const select = (tx: Tx) =>
  db(tx)
    .selectFrom('event_registration')
    .select([
      'id',
      'event_id as eventId',
      'organization_id as organizationId',
      'state',
      'position',
      'persons',
      sql<readonly Need[]>`needs`.as('needs'),
      'language',
      'name',
      'email',
      'phone',
      'channel',
      'offered_until as offeredUntil',
      'remind',
      'came',
    ])

/** The one registration that the code of this context opens. */
export const findOpened = (tx: Tx): Promise<Registration | undefined> =>
  tx.actor.context === 'code'
    ? select(tx).where('code', '=', tx.actor.code).executeTakeFirst()
    : Promise.resolve(undefined)

/** By id, as far as the context sees it; undefined also for what is no id. */
export const findRegistration = async (tx: Tx, id: string): Promise<Registration | undefined> =>
  isUuid(id) ? select(tx).where('id', '=', id).executeTakeFirst() : undefined

export const findByCode = (tx: Tx, code: string): Promise<Registration | undefined> =>
  select(tx).where('code', '=', code).executeTakeFirst()

/** All of an event, in the order of the waiting list. */
export const listRegistrations = (tx: Tx, eventId: string): Promise<readonly Registration[]> =>
  select(tx).where('event_id', '=', eventId).orderBy('position').execute()

export interface NewRegistration {
  readonly persons: number
  readonly needs: readonly Need[]
  readonly language: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly channel: Channel
}

export const insertRegistration = async (
  tx: Tx,
  of: {
    readonly eventId: string
    readonly organizationId: string
    readonly code: string
    readonly position: number
    readonly state: 'angemeldet' | 'warteliste'
  },
  given: NewRegistration,
): Promise<void> =>
  void (await db(tx)
    .insertInto('event_registration')
    .values({
      ...given,
      event_id: of.eventId,
      organization_id: of.organizationId,
      code: of.code,
      state: of.state,
      position: of.position,
      needs: [...given.needs],
      waited: of.state === 'warteliste',
      offered_until: null,
      reminded_at: null,
      came: null,
      created_at: tx.now,
    })
    .execute())

const change = async (
  tx: Tx,
  id: string,
  set: Partial<{ state: RegistrationState; position: number; offered_until: Date | null }>,
): Promise<void> =>
  void (await db(tx).updateTable('event_registration').set(set).where('id', '=', id).execute())

export const offerPlace = (tx: Tx, id: string, until: Date): Promise<void> =>
  change(tx, id, { state: 'angebot', offered_until: until })
export const confirmPlace = (tx: Tx, id: string): Promise<void> =>
  change(tx, id, { state: 'angemeldet', offered_until: null })
export const waitBehind = (tx: Tx, id: string, position: number): Promise<void> =>
  change(tx, id, { state: 'warteliste', offered_until: null, position })
export const letLapse = (tx: Tx, id: string): Promise<void> =>
  change(tx, id, { state: 'verfallen', offered_until: null })

/** They do not come: what was known of them goes at once. */
export const leave = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx)
    .updateTable('event_registration')
    .set({ state: 'abgemeldet', offered_until: null, name: '', email: null, phone: null, needs: [] })
    .where('id', '=', id)
    .execute())

export const setRemind = async (tx: Tx, id: string, remind: boolean): Promise<void> =>
  void (await db(tx).updateTable('event_registration').set({ remind }).where('id', '=', id).execute())
export const setReminded = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx)
    .updateTable('event_registration')
    .set({ reminded_at: tx.now })
    .where('id', '=', id)
    .execute())
export const setCame = async (tx: Tx, id: string, came: number | null): Promise<void> =>
  void (await db(tx).updateTable('event_registration').set({ came }).where('id', '=', id).execute())

/** Places that somebody has or is offered; the table refuses more than there are. */
export const setTaken = async (tx: Tx, eventId: string, taken: number): Promise<void> =>
  void (await sql`update event set taken = ${taken} where id = ${eventId}`.execute(tx.db))
