import { type Generated, sql } from 'kysely'
import { newId } from '#platform/secrets.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Strength } from '../strengths.ts'
import type {
  Answer,
  Daytime,
  GermanLevel,
  Interest,
  Rhythm,
  Role,
  RoleFacts,
  RoleState,
  Weekday,
} from './role.ts'

interface RoleTables {
  engagement_role: {
    id: Generated<string>
    organization_id: string
    title: string
    summary: string
    description: string
    interests: Interest[]
    asked: Strength[]
    gained: Strength[]
    rhythm: Rhythm
    weekdays: Weekday[]
    daytimes: Daytime[]
    time_from: string | null
    time_to: string | null
    starts_on: string | null
    ends_on: string | null
    hours: number | null
    training: string
    accident: Answer
    liability: Answer
    conduct: boolean
    languages: string[]
    german_level: GermanLevel | null
    step_free: Answer
    allowance: number | null
    wanted: number | null
    location_id: string | null
    place: string
    contact_name: string
    contact_phone: string
    contact_email: string
    helps_at_events: boolean
    state: Generated<RoleState>
    checked_on: string
    external_id: string | null
    service_id: string | null
  }
}
const db = (tx: Tx) => tables<RoleTables>(tx)

const columns = [
  'id',
  'organization_id as organizationId',
  'title',
  'summary',
  'description',
  'interests',
  'asked',
  'gained',
  'rhythm',
  'weekdays',
  'daytimes',
  'time_from as timeFrom',
  'time_to as timeTo',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'hours',
  'training',
  'accident',
  'liability',
  'conduct',
  'languages',
  'german_level as germanLevel',
  'step_free as stepFree',
  'allowance',
  'wanted',
  'location_id as locationId',
  'place',
  'contact_name as contactName',
  'contact_phone as contactPhone',
  'contact_email as contactEmail',
  'helps_at_events as helpsAtEvents',
  'state',
  'checked_on as checkedOn',
  'external_id as externalId',
  'service_id as serviceId',
] as const

/** The role with this id, as far as the context sees it (a draft only its organization); undefined also for what is no id. */
export const findRole = async (tx: Tx, id: string): Promise<Role | undefined> =>
  isUuid(id)
    ? db(tx).selectFrom('engagement_role').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined

/** The same, held until the transaction ends. */
export const lockRole = async (tx: Tx, id: string): Promise<Role | undefined> =>
  isUuid(id)
    ? db(tx).selectFrom('engagement_role').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined

const any = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** Those of them that the context sees. */
export const rolesById = (tx: Tx, ids: readonly string[]): Promise<readonly Role[]> =>
  db(tx).selectFrom('engagement_role').select(columns).where('id', '=', any(ids)).execute()

/** The role that an offer of the directory tells of. */
export const roleOfService = async (tx: Tx, serviceId: string): Promise<Role | undefined> =>
  isUuid(serviceId)
    ? db(tx)
        .selectFrom('engagement_role')
        .select(columns)
        .where('service_id', '=', serviceId)
        .executeTakeFirst()
    : undefined

/** All roles of an organization that the context sees, by title. */
export const rolesOf = (tx: Tx, organizationId: string): Promise<readonly Role[]> =>
  db(tx)
    .selectFrom('engagement_role')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .orderBy(sql`title collate "und-x-icu"`)
    .orderBy('id')
    .execute()

/** What everybody may find: published, also what pauses; whose last day is not over. */
export const openRoles = (tx: Tx, today: string): Promise<readonly Role[]> =>
  db(tx)
    .selectFrom('engagement_role')
    .select(columns)
    .where('state', 'in', ['veroeffentlicht', 'pausiert'])
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .orderBy('id')
    .limit(5000)
    .execute()

const rowOf = (facts: RoleFacts) => ({
  title: facts.title,
  summary: facts.summary,
  description: facts.description,
  interests: [...facts.interests],
  asked: [...facts.asked],
  gained: [...facts.gained],
  rhythm: facts.rhythm,
  weekdays: [...facts.weekdays],
  daytimes: [...facts.daytimes],
  time_from: facts.timeFrom,
  time_to: facts.timeTo,
  starts_on: facts.startsOn,
  ends_on: facts.endsOn,
  hours: facts.hours,
  training: facts.training,
  accident: facts.accident,
  liability: facts.liability,
  conduct: facts.conduct,
  languages: [...facts.languages],
  german_level: facts.germanLevel,
  step_free: facts.stepFree,
  allowance: facts.allowance,
  wanted: facts.wanted,
  location_id: facts.locationId,
  place: facts.place,
  contact_name: facts.contactName,
  contact_phone: facts.contactPhone,
  contact_email: facts.contactEmail,
  helps_at_events: facts.helpsAtEvents,
})

/** New roles of an organization, in one statement. Answers their ids in the order of the rows. */
export const insertRoles = async (
  tx: Tx,
  of: { readonly organizationId: string; readonly checkedOn: string },
  roles: readonly {
    readonly facts: RoleFacts
    readonly externalId: string | null
    readonly state?: RoleState
  }[],
): Promise<readonly string[]> => {
  const rows = roles.map(({ facts, externalId, state = 'entwurf' }) => ({
    ...rowOf(facts),
    id: newId(),
    organization_id: of.organizationId,
    external_id: externalId,
    checked_on: of.checkedOn,
    state,
    service_id: null,
  }))
  if (rows.length > 0) await db(tx).insertInto('engagement_role').values(rows).execute()
  return rows.map(({ id }) => id)
}

export const changeRoleFacts = async (
  tx: Tx,
  id: string,
  facts: RoleFacts,
  checkedOn: string,
): Promise<void> =>
  void (await db(tx)
    .updateTable('engagement_role')
    .set({ ...rowOf(facts), checked_on: checkedOn })
    .where('id', '=', id)
    .execute())

export const changeRoleStates = async (tx: Tx, ids: readonly string[], state: RoleState): Promise<void> =>
  void (await db(tx).updateTable('engagement_role').set({ state }).where('id', '=', any(ids)).execute())

export const confirmRoles = async (tx: Tx, ids: readonly string[], checkedOn: string): Promise<void> =>
  void (await db(tx)
    .updateTable('engagement_role')
    .set({ checked_on: checkedOn })
    .where('id', '=', any(ids))
    .execute())

/** Which offers of the directory tell of them: the ids of roles and services. */
export const setServices = async (
  tx: Tx,
  pairs: readonly (readonly [role: string, service: string])[],
): Promise<void> =>
  void (await sql`update engagement_role set service_id = told.service
    from unnest(${pairs.map(([role]) => role)}::uuid[], ${pairs.map(([, service]) => service)}::uuid[]) told (role, service)
    where engagement_role.id = told.role`.execute(tx.db))

/** Only a draft, or what is over. */
export const deleteRole = async (tx: Tx, id: string): Promise<boolean> => {
  const { numDeletedRows } = await db(tx)
    .deleteFrom('engagement_role')
    .where('id', '=', id)
    .where('state', 'in', ['entwurf', 'beendet'])
    .executeTakeFirst()
  return numDeletedRows > 0n
}
