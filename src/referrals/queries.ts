import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { ReferralTables } from './store.ts'

const db = (tx: Tx) =>
  tables<
    ReferralTables & {
      service: { id: string; title: string }
      organization: { id: string; name: string }
      location: { id: string; name: string }
    }
  >(tx)

export const pageSize = 25

/**
 * Whose rows the acting person sees, and those of nobody. The policies hold the same and more; said once more here,
 * so that an index finds them among those of a whole Jobcenter.
 */
const theirs = (tx: Tx, column: 'counsellor_id' | 'host_id') => {
  const people = tx.actor.context === 'member' ? [tx.actor.personId, ...(tx.actor.colleagues ?? [])] : []
  return sql<boolean>`(${sql.ref(column)} = any (${people}::uuid[]) or ${sql.ref(column)} is null)`
}

/** What the sender's organization may see of its hand-overs: this list is the whole of it. */
const senderView = (tx: Tx) =>
  db(tx)
    .selectFrom('handover_sent as h')
    .innerJoin('service as s', 's.id', 'h.service_id')
    .innerJoin('organization as o', 'o.id', 'h.receiver_id')
    .leftJoin('location as l', 'l.id', 'h.location_id')
    .leftJoin('service as b', 'b.id', 'h.better_service_id')
    .select([
      'h.id',
      'h.counsellor_id',
      'h.kind',
      'h.first_name',
      'h.word',
      'h.reason',
      'h.released_on',
      'h.sent_at',
      'h.service_id',
      'h.location_id',
      'h.receiver_id',
      'h.better_service_id',
    ])
    .select([
      's.title as service_title',
      'o.name as receiver_name',
      'l.name as location_name',
      'b.title as better_title',
    ])
export type SentView = NonNullable<Awaited<ReturnType<typeof findSentView>>>

export const findSentView = (tx: Tx, id: string) => senderView(tx).where('h.id', '=', id).executeTakeFirst()

export const listSent = (tx: Tx, page: number, word?: string) =>
  senderView(tx)
    .where(theirs(tx, 'counsellor_id'))
    .$if(word !== undefined, (q) => q.where('h.word', '=', word as never))
    .orderBy('h.sent_at', 'desc')
    .orderBy('h.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()

export const countSent = async (tx: Tx, word?: string): Promise<number> =>
  (
    await db(tx)
      .selectFrom('handover_sent')
      .select(sql<number>`count(*)`.as('n'))
      .where(theirs(tx, 'counsellor_id'))
      .$if(word !== undefined, (q) => q.where('word', '=', word as never))
      .executeTakeFirstOrThrow()
  ).n

const receiverView = (tx: Tx) =>
  db(tx)
    .selectFrom('handover_received as h')
    .innerJoin('service as s', 's.id', 'h.service_id')
    .innerJoin('organization as o', 'o.id', 'h.sender_id')
    .leftJoin('location as l', 'l.id', 'h.location_id')
    .leftJoin('service as b', 'b.id', 'h.better_service_id')
    .selectAll('h')
    .select([
      's.title as service_title',
      'o.name as sender_name',
      'l.name as location_name',
      'b.title as better_title',
    ])
export type ReceivedView = NonNullable<Awaited<ReturnType<typeof findReceivedView>>>

export const findReceivedView = (tx: Tx, id: string) =>
  receiverView(tx).where('h.id', '=', id).executeTakeFirst()

/** Unanswered first, then the newest. */
export const listReceived = (tx: Tx, page: number) =>
  receiverView(tx)
    .where(theirs(tx, 'host_id'))
    .orderBy(sql`h.state = 'sent'`, 'desc')
    .orderBy('h.received_at', 'desc')
    .orderBy('h.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()

export const countReceived = async (tx: Tx): Promise<{ all: number; open: number }> =>
  db(tx)
    .selectFrom('handover_received')
    .select([sql<number>`count(*)`.as('all'), sql<number>`count(*) filter (where state = 'sent')`.as('open')])
    .where(theirs(tx, 'host_id'))
    .executeTakeFirstOrThrow()

/** What the bearer of a mail link sees before it is opened: the offer, the kind and the wished times. */
export const findByLink = (tx: Tx) =>
  db(tx)
    .selectFrom('handover_received as h')
    .innerJoin('service as s', 's.id', 'h.service_id')
    .innerJoin('organization as o', 'o.id', 'h.organization_id')
    .select([
      'h.id',
      'h.organization_id',
      'h.service_id',
      'h.state',
      'h.times',
      'h.link_until',
      'h.received_at',
      'h.reason',
      's.title as service_title',
      'o.name as organization_name',
    ])
    .executeTakeFirst()

/** What an opened link shows beside; inside `tx.into({ organization })` of the house. */
export const findCopy = (there: Tx, id: string) =>
  db(there)
    .selectFrom('handover_received')
    .select(['first_name', 'contact_kind', 'contact_value', 'sentences', 'note', 'prepare', 'times'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Whom a person asks about their data; with the rights of whoever bears a code. */
export const findPrivacyContact = async (tx: Tx, organizationId: string): Promise<string | null> =>
  (
    await tables<{ organization_duty: { organization_id: string; privacy_contact: string | null } }>(tx)
      .selectFrom('organization_duty')
      .select('privacy_contact')
      .where('organization_id', '=', organizationId)
      .executeTakeFirst()
  )?.privacy_contact ?? null

/** The receiver's row that belongs to a sender's row. */
export const findReceivedOf = (tx: Tx, sentId: string) =>
  db(tx).selectFrom('handover_received').select('id').where('sent_id', '=', sentId).executeTakeFirst()
