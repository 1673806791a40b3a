import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Party } from './meeting.ts'

/** To what an organization is invited: what is to come, and what was in the last weeks. */
export type Invitation = Pick<
  Party,
  'declinedAt' | 'guests' | 'invitedAt' | 'invitedId' | 'name' | 'remindedAt'
> & {
  readonly eventId: string
  readonly networkId: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly concludedAt: Date | null
}

const shownAfterMs = 60 * 86_400_000

export const listInvitations = async (tx: Tx, organizationId: string): Promise<readonly Invitation[]> =>
  (
    await sql<Invitation>`
      select e.id as "eventId", m.network_id as "networkId", e.title, e.starts_at as "startsAt",
        e.ends_at as "endsAt", m.concluded_at as "concludedAt", p.invited_id as "invitedId",
        p.invited_at as "invitedAt", p.declined_at as "declinedAt", p.reminded_at as "remindedAt", '' as name,
        (select count(*)::int from meeting_guest g where g.event_id = p.event_id
          and g.organization_id = p.organization_id and g.invited_id = p.invited_id) as guests
      from meeting_party p join meeting m on m.event_id = p.event_id and m.organization_id = p.organization_id
      join event e on e.id = p.event_id
      where p.invited_id = ${organizationId} and e.state = 'veroeffentlicht'
        and e.ends_at > ${new Date(tx.now.getTime() - shownAfterMs)}
      order by e.starts_at desc, e.id limit 50`.execute(tx.db)
  ).rows

/** Which organizations come: told to all who are invited, not whom they send. */
export const comingOrganizations = (tx: Tx, eventId: string): Promise<readonly string[]> =>
  tx.asSystem('meeting profiles', async (sys) => {
    const { rows } = await sql<{ id: string }>`
      select distinct invited_id as id from meeting_guest where event_id = ${eventId}`.execute(sys.db)
    return rows.map(({ id }) => id)
  })
