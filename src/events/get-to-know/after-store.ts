import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Answer, Moment } from './meeting.ts'
import { db, type Of, owned } from './store.ts'

/** A team and a house that were there. */
export interface Contact {
  readonly teamOrganizationId: string
  readonly teamKey: string
  readonly houseOrganizationId: string
  readonly locationId: string
  /** They did not know each other before. */
  readonly isNew: boolean
  /** They sat at one table; else no table brought them together. */
  readonly met: boolean
}

export const insertContacts = async (
  sys: Tx,
  of: Of & { readonly networkId: string },
  contacts: readonly Contact[],
): Promise<void> => {
  for (let from = 0; from < contacts.length; from += 500)
    await db(sys)
      .insertInto('meeting_contact')
      .values(
        contacts.slice(from, from + 500).map((one) => ({
          ...owned(of),
          network_id: of.networkId,
          team_organization_id: one.teamOrganizationId,
          team_key: one.teamKey,
          house_organization_id: one.houseOrganizationId,
          location_id: one.locationId,
          is_new: one.isNew,
          met: one.met,
        })),
      )
      .execute()
}

export const listContacts = (tx: Tx, eventId: string): Promise<readonly Contact[]> =>
  db(tx)
    .selectFrom('meeting_contact')
    .select([
      'team_organization_id as teamOrganizationId',
      'team_key as teamKey',
      'house_organization_id as houseOrganizationId',
      'location_id as locationId',
      'is_new as isNew',
      'met',
    ])
    .where('event_id', '=', eventId)
    .execute()

/** So often more was this answer given. */
export const addCount = async (sys: Tx, of: Of, moment: Moment, answer: Answer, n: number): Promise<void> => {
  if (n === 0) return
  await sql`insert into meeting_count (event_id, organization_id, moment, answer, n)
    values (${of.eventId}, ${of.organizationId}, ${moment}, ${answer}, ${n})
    on conflict (event_id, organization_id, moment, answer) do update set n = meeting_count.n + excluded.n`.execute(
    sys.db,
  )
}

export const countsOf = async (
  sys: Tx,
  eventId: string,
): Promise<Record<Moment, Partial<Record<Answer, number>>>> => {
  const rows = await db(sys)
    .selectFrom('meeting_count')
    .select(['moment', 'answer', 'n'])
    .where('event_id', '=', eventId)
    .execute()
  const counts: Record<Moment, Partial<Record<Answer, number>>> = { vorher: {}, nachher: {} }
  for (const { moment, answer, n } of rows) counts[moment][answer as Answer] = n
  return counts
}

/** Whom somebody who sends answers has the code of; with the times of the event, and how many were named. */
export interface Asking extends Of {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly evaluatedAt: Date | null
  readonly guests: number
}
export const askingOf = async (sys: Tx, code: string): Promise<Asking | undefined> =>
  (
    await sql<Asking>`
      select m.event_id as "eventId", m.organization_id as "organizationId", e.starts_at as "startsAt",
        e.ends_at as "endsAt", m.evaluated_at as "evaluatedAt",
        (select count(*)::int from meeting_guest g where g.event_id = m.event_id) as guests
      from meeting m join event e on e.id = m.event_id
      where m.code = ${code} and e.state = 'veroeffentlicht'`.execute(sys.db)
  ).rows[0]

/** Meetings that were held before this, and nobody has looked at what was answered. */
export const unevaluated = async (sys: Tx, endedBefore: Date): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`
      select m.event_id as id from event e join meeting m on m.event_id = e.id
      where e.ends_at < ${endedBefore} and e.state <> 'entwurf' and e.kind = 'kennenlernen' and m.evaluated_at is null limit 100`.execute(
      sys.db,
    )
  ).rows.map(({ id }) => id)

/** Names and seats go; which teams and houses met stays. */
export const eraseGuests = async (sys: Tx, endedBefore: Date): Promise<void> =>
  void (await sql`delete from meeting_guest where event_id in (
    select id from event where ends_at < ${endedBefore} and state <> 'entwurf' and kind = 'kennenlernen')`.execute(
    sys.db,
  ))

/** Who was asked and has not answered, of meetings that begin until then. */
export const unanswered = async (
  sys: Tx,
  now: Date,
  until: Date,
): Promise<readonly (Of & { readonly invitedId: string })[]> =>
  (
    await sql<Of & { invitedId: string }>`
      select p.event_id as "eventId", p.organization_id as "organizationId", p.invited_id as "invitedId"
      from event e join meeting_party p on p.event_id = e.id
      where e.ends_at > ${now} and e.starts_at <= ${until} and e.kind = 'kennenlernen' and e.state = 'veroeffentlicht'
        and p.declined_at is null and p.reminded_at is null
        and not exists (select from meeting_guest g where g.event_id = p.event_id and g.invited_id = p.invited_id)
      limit 500`.execute(sys.db)
  ).rows
