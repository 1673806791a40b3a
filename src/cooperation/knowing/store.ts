import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { type ActivityKind, activityKey, type Met } from './knowing.ts'
import type { Asked, ProposalState } from './proposal.ts'

interface KnowingTables {
  joint_activity: {
    id: Generated<string>
    network_id: string
    organization_id: string
    team_profile_id: string | null
    house_organization_id: string
    location_id: string
    kind: ActivityKind
    day: string
    recorded_by: string
    recorded_at: Date
    activity_key: string
  }
  activity_proposal: {
    id: Generated<string>
    network_id: string
    organization_id: string
    team_profile_id: string | null
    house_organization_id: string
    location_id: string
    proposed_by: string
    asked: Asked
    kind: ActivityKind
    day: string
    time_window: string | null
    message: string | null
    state: Generated<ProposalState>
    other_day: string | null
    answer: string | null
    proposed_on: string
    answered_on: string | null
    ended_on: string | null
  }
}
const db = (tx: Tx) => tables<KnowingTables>(tx)

/** An activity as it is to be written: its house with the organization it belongs to. */
export interface NewActivity extends Met {
  readonly networkId: string
  readonly houseOrganizationId: string
  readonly recordedBy: string
}

/** Writes an activity, once; the id also where it is there already. */
export const insertActivity = async (
  tx: Tx,
  given: NewActivity,
): Promise<{ readonly id: string; readonly isNew: boolean }> => {
  const activity_key = activityKey(given)
  const written = await db(tx)
    .insertInto('joint_activity')
    .values({
      network_id: given.networkId,
      organization_id: given.organizationId,
      team_profile_id: given.profileId,
      house_organization_id: given.houseOrganizationId,
      location_id: given.locationId,
      kind: given.kind,
      day: given.day,
      recorded_by: given.recordedBy,
      recorded_at: tx.now,
      activity_key,
    })
    .onConflict((of) => of.columns(['network_id', 'organization_id', 'activity_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written) return { id: written.id, isNew: true }
  const { id } = await db(tx)
    .selectFrom('joint_activity')
    .select('id')
    .where('network_id', '=', given.networkId)
    .where('organization_id', '=', given.organizationId)
    .where('activity_key', '=', activity_key)
    .executeTakeFirstOrThrow()
  return { id, isNew: false }
}

const activities = (tx: Tx, networkId: string) =>
  db(tx)
    .selectFrom('joint_activity')
    .select([
      'id',
      'organization_id as organizationId',
      'team_profile_id as profileId',
      'location_id as locationId',
      'kind',
      'day',
      'recorded_by as recordedBy',
    ])
    .where('network_id', '=', networkId)

/** One activity of a network; undefined also for what is no id. */
export const findActivity = async (tx: Tx, networkId: string, id: string) =>
  isUuid(id) ? activities(tx, networkId).where('id', '=', id).executeTakeFirst() : undefined

/** What a team and a house did together, the newest first. */
export const activitiesOf = (tx: Tx, networkId: string, pair: Omit<Met, 'kind' | 'day'>, limit = 50) =>
  activities(tx, networkId)
    .where('organization_id', '=', pair.organizationId)
    .where('team_profile_id', 'is not distinct from', pair.profileId)
    .where('location_id', '=', pair.locationId)
    .orderBy('day', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Takes an activity back, as far as the acting organization may; false where there is none. */
export const deleteActivity = async (tx: Tx, networkId: string, id: string): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .deleteFrom('joint_activity')
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

const proposalColumns = [
  'id',
  'network_id as networkId',
  'organization_id as organizationId',
  'team_profile_id as profileId',
  'house_organization_id as houseOrganizationId',
  'location_id as locationId',
  'proposed_by as proposedBy',
  'asked',
  'kind',
  'day',
  'time_window as timeWindow',
  'message',
  'state',
  'other_day as otherDay',
  'answer',
  'ended_on as endedOn',
] as const

export type Proposal = Awaited<ReturnType<typeof listProposals>>[number]

/** Proposals of a network that are open, or ended on this day or later; the next day first. */
export const listProposals = (tx: Tx, networkId: string, endedSince: string) =>
  db(tx)
    .selectFrom('activity_proposal')
    .select(proposalColumns)
    .where('network_id', '=', networkId)
    .where((or) => or.or([or('ended_on', 'is', null), or('ended_on', '>=', endedSince)]))
    .orderBy('day')
    .orderBy('id')
    .execute()

/** One proposal of a network; undefined also for what is no id. */
export const findProposal = async (tx: Tx, networkId: string, id: string) =>
  isUuid(id)
    ? db(tx)
        .selectFrom('activity_proposal')
        .select(proposalColumns)
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

/** The same, held until the transaction ends: answers come one after the other. */
export const lockProposal = async (tx: Tx, networkId: string, id: string) => {
  const found = await findProposal(tx, networkId, id)
  if (!found) return undefined
  await sql`select from activity_proposal where id = ${id} for update`.execute(tx.db)
  return findProposal(tx, networkId, id)
}

/** Writes a proposal; undefined where another one is open between this team and this house. */
export const insertProposal = async (
  tx: Tx,
  given: {
    readonly networkId: string
    readonly organizationId: string
    readonly profileId: string | null
    readonly houseOrganizationId: string
    readonly locationId: string
    readonly proposedBy: string
    readonly asked: Asked
    readonly kind: ActivityKind
    readonly day: string
    readonly timeWindow: string | null
    readonly message: string | null
    readonly proposedOn: string
  },
): Promise<string | undefined> =>
  (
    await db(tx)
      .insertInto('activity_proposal')
      .values({
        network_id: given.networkId,
        organization_id: given.organizationId,
        team_profile_id: given.profileId,
        house_organization_id: given.houseOrganizationId,
        location_id: given.locationId,
        proposed_by: given.proposedBy,
        asked: given.asked,
        kind: given.kind,
        day: given.day,
        time_window: given.timeWindow,
        message: given.message,
        other_day: null,
        answer: null,
        proposed_on: given.proposedOn,
        answered_on: null,
        ended_on: null,
      })
      .onConflict((of) => of.doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

export const changeProposal = async (
  tx: Tx,
  id: string,
  changes: {
    readonly state: ProposalState
    readonly day?: string
    readonly other_day?: string | null
    readonly answer?: string | null
    readonly answered_on?: string
    readonly ended_on?: string
  },
): Promise<void> =>
  void (await db(tx).updateTable('activity_proposal').set(changes).where('id', '=', id).execute())

/** Proposals are of no use any more a year after they ended. */
export const eraseOldProposals = async (tx: Tx, endedBefore: string): Promise<void> =>
  void (await db(tx).deleteFrom('activity_proposal').where('ended_on', '<', endedBefore).execute())

/** Ends what nobody answered (by `unanswered`), and what was agreed and never told of (by `untold`): it came to nothing. */
export const endStaleProposals = async (
  tx: Tx,
  today: string,
  before: { readonly unanswered: string; readonly untold: string },
): Promise<void> =>
  void (await sql`
    update activity_proposal set state = 'zurueckgezogen', ended_on = ${today}
    where (state in ('vorgeschlagen', 'anderer_termin') and greatest(day, other_day) < ${before.unanswered})
      or (state = 'angenommen' and day < ${before.untold})`.execute(tx.db))
