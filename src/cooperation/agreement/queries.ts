import { type RawBuilder, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { ended, type State } from './agreement.ts'
import type { AgreementTables } from './store.ts'

interface Tables extends AgreementTables {
  organization: { id: string; name: string }
  network: { id: string; name: string; slug: string; part_of: string | null }
}
const db = (tx: Tx) => tables<Tables>(tx)

/** The agreements of a network: those that live first, then by title. */
export const listAgreements = (tx: Tx, networkId: string) =>
  db(tx)
    .selectFrom('agreement')
    .select((of) => [
      'id',
      'kind',
      'title',
      'state',
      'signed_on as signedOn',
      'model_until as modelUntil',
      'successor',
      of
        .selectFrom('agreement_party')
        .whereRef('agreement_id', '=', 'agreement.id')
        .where('left_on', 'is', null)
        .select((of) => of.fn.countAll<string>().as('n'))
        .as('parties'),
      // Since when it is over; what was ended by mistake is not.
      of
        .selectFrom('agreement_event as end')
        .whereRef('end.agreement_id', '=', 'agreement.id')
        .whereRef('end.state', '=', 'agreement.state')
        .where('end.state', 'in', ended)
        .where('end.kind', '=', 'stand')
        .orderBy('end.recorded_at', 'desc')
        .orderBy('end.id')
        .limit(1)
        .select('end.day')
        .as('endedOn'),
    ])
    .where('network_id', '=', networkId)
    .orderBy(sql`state in ('ueberfuehrt', 'ausgelaufen', 'gekuendigt')`)
    .orderBy(sql`title collate "und-x-icu"`)
    .execute()

/** Agreements of the wider networks that this one belongs to: what a regional one may rest on. */
export const frameworksAbove = async (
  tx: Tx,
  networkId: string,
): Promise<
  readonly { readonly id: string; readonly title: string; readonly network: string; readonly state: State }[]
> =>
  // The wider network's own rows are read with the rights of the system: titles only.
  tx.asSystem(
    'frameworks',
    async (sys) =>
      (
        await sql<{ id: string; title: string; network: string; state: State }>`
        with recursive above as (
          select w.id, w.part_of, w.name from network n join network w on w.id = n.part_of where n.id = ${networkId}
          union select w.id, w.part_of, w.name from above a join network w on w.id = a.part_of)
        select g.id, g.title, a.name as network, g.state from agreement g join above a on a.id = g.network_id
        where g.state <> 'anbahnung' order by g.title`.execute(sys.db)
      ).rows,
  )

/** Where else in the network an organization is a party, or asked to be one. */
export const partiesElsewhere = (
  tx: Tx,
  { networkId, organizationId }: { readonly networkId: string; readonly organizationId: string },
  agreementId: string,
) =>
  db(tx)
    .selectFrom('agreement_party')
    .select('joined_on as joinedOn')
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .where('agreement_id', '<>', agreementId)
    .where('left_on', 'is', null)
    .execute()

/** Where in a network an organization is asked and has agreed to nothing yet. */
export const pendingParties = (
  tx: Tx,
  { networkId, organizationId }: { readonly networkId: string; readonly organizationId: string },
) =>
  db(tx)
    .selectFrom('agreement_party')
    .select(['id', 'agreement_id as agreementId'])
    .where('network_id', '=', networkId)
    .where('organization_id', '=', organizationId)
    .where('joined_on', 'is', null)
    .where('left_on', 'is', null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('agreement_signature as s')
            .select('s.id')
            .whereRef('s.agreement_id', '=', 'agreement_party.agreement_id')
            .whereRef('s.organization_id', '=', 'agreement_party.organization_id'),
        ),
      ),
    )
    .execute()

/** What happened in an agreement, or in all of a network, the newest first. */
export const listEvents = async (
  tx: Tx,
  of: { readonly agreementId: string } | { readonly networkId: string },
  limit = 1_000,
) => {
  const all = db(tx)
    .selectFrom('agreement_event')
    .leftJoin('organization', 'organization.id', 'organization_id')
    .innerJoin('agreement', 'agreement.id', 'agreement_id')
    .select([
      'agreement_event.day',
      'agreement_event.kind',
      'agreement_event.state',
      'agreement_event.number',
      'agreement_event.note',
      'organization.name as organization',
      'agreement.title',
      'agreement.kind as agreementKind',
      'agreement_id as agreementId',
    ])
  const wanted =
    'agreementId' in of
      ? all.where('agreement_id', '=', of.agreementId)
      : all.where('agreement_event.network_id', '=', of.networkId)
  return wanted
    .orderBy('agreement_event.day', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('agreement_event.id')
    .limit(limit)
    .execute()
}

const networksWhere = (tx: Tx, condition: RawBuilder<boolean>) =>
  db(tx)
    .selectFrom('network')
    .select([
      'id',
      'name',
      'slug',
      sql<'kooperation' | 'rahmen'>`kind`.as('kind'),
      'part_of as partOf',
      sql<string>`coordinator_id`.as('coordinatorId'),
    ])
    .where(condition)
    .orderBy(sql`kind`)
    .orderBy(sql`name collate "und-x-icu"`)
    .execute()
const isMember = (organizationId: string, day: string, invited: boolean) => sql<boolean>`exists (
  select from network_member m where m.network_id = network.id and m.organization_id = ${organizationId}
    and m.invited = ${invited} and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day}))`

/** The agreements that an organization is a party of, or asked to be. */
export const agreementsOfParty = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('agreement')
    .select(['id', 'title', 'state'])
    .where('id', 'in', (of) =>
      of.selectFrom('agreement_party').select('agreement_id').where('organization_id', '=', organizationId),
    )
    .orderBy('title')
    .execute()

/** Whether an organization was asked before to accede to this version. */
export const wasAsked = async (
  tx: Tx,
  agreementId: string,
  organizationId: string,
  number: number,
): Promise<boolean> =>
  (await db(tx)
    .selectFrom('agreement_event')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .where('organization_id', '=', organizationId)
    .where('kind', '=', 'gefragt')
    .where('number', '=', number)
    .executeTakeFirst()) !== undefined

/** What led to the present state, the newest first, with when it was recorded. */
export const lastMoves = (tx: Tx, agreementId: string) =>
  db(tx)
    .selectFrom('agreement_event')
    .select(['kind', 'state', 'day', 'recorded_at as recordedAt'])
    .where('agreement_id', '=', agreementId)
    .where('kind', 'in', ['stand', 'stand_zurueck'])
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()

/** When the last leaving of an organization was recorded. */
export const lastLeaving = async (tx: Tx, agreementId: string, organizationId: string) =>
  (
    await db(tx)
      .selectFrom('agreement_event')
      .select('recorded_at as recordedAt')
      .where('agreement_id', '=', agreementId)
      .where('organization_id', '=', organizationId)
      .where('kind', '=', 'ausgetreten')
      .orderBy('recorded_at', 'desc')
      .executeTakeFirst()
  )?.recordedAt

/** The networks that the acting organization belongs to on a day, or coordinates; cooperations before frames. */
export const ownNetworks = (tx: Tx, organizationId: string, day: string) =>
  networksWhere(tx, sql`(coordinator_id = ${organizationId} or ${isMember(organizationId, day, false)})`)

/** Those that it was only asked into: it reads there what it is asked about, and nothing more. */
export const askedNetworks = (tx: Tx, organizationId: string, day: string) =>
  networksWhere(tx, isMember(organizationId, day, true))
