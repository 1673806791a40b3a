import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { PartyRole } from '../agreement/agreement.ts'
import { type Inside, insideOf } from './inside-queries.ts'
import type { OpenMilestone, SeenAgreement } from './stuck.ts'

/** A cooperation below a frame, with everything that its row on the page is made of. */
export interface Below {
  readonly id: string
  readonly name: string
  /** Codes of the areas of its Jobcenter, and the names of those that are known. */
  readonly areas: readonly string[]
  readonly areaNames: readonly string[]
  readonly agreements: readonly SeenAgreement[]
  readonly open: readonly OpenMilestone[]
  /** Who accompanies it today: organizations, with the team where one is named. */
  readonly companions: readonly string[]
}

/** As the acting organization reads it. */
type Seen = Omit<SeenAgreement, keyof Inside> & { readonly id: string }

/**
 * The cooperations below a frame, at any depth, by name: two statements for all of them, however many. What the acting
 * organization may not read is not in it; who is only asked to be a party is not counted.
 * @param today 'YYYY-MM-DD' in Berlin
 * @param only this one of them alone
 */
export const listBelow = async (
  tx: Tx,
  frameId: string,
  today: string,
  only: string | null = null,
): Promise<readonly Below[]> => {
  const { rows } = await sql<Omit<Below, 'agreements'> & { readonly agreements: readonly Seen[] }>`
    with recursive below as (
      select id, name, kind from network where part_of = ${frameId}
      union select n.id, n.name, n.kind from network n join below b on n.part_of = b.id),
    here as (
      select m.network_id, array_agg(a.area_code order by a.area_code) as codes,
        array_agg(r.name order by a.area_code) filter (where r.name is not null) as names
      from below b join network_member m on m.network_id = b.id and m.role = 'jobcenter' and not m.invited
        and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
      join organization_area a on a.organization_id = m.organization_id
        and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today})
      left join area r on r.code = a.area_code and r.valid_to is null
      group by m.network_id),
    party as (
      select p.agreement_id, count(*)::int as n from agreement_party p
      where (p.left_on is null or p.left_on >= ${today}) and not (p.joined_on is null and exists (
        select from network_member m where m.network_id = p.network_id and m.organization_id = p.organization_id
          and m.invited and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})))
      group by p.agreement_id),
    agreed as (
      select a.network_id, json_agg(json_build_object('id', a.id, 'state', a.state, 'kind', a.kind, 'signedOn', a.signed_on, 'modelUntil', a.model_until,
        'begunOn', (a.created_at at time zone 'Europe/Berlin')::date,
        'lastEventOn', coalesce(e.day, (a.created_at at time zone 'Europe/Berlin')::date),
        'parties', coalesce(p.n, 0))) as agreements
      from agreement a left join party p on p.agreement_id = a.id
      left join (select agreement_id, max(day) as day from agreement_event group by agreement_id) e on e.agreement_id = a.id
      group by a.network_id),
    due as (
      select network_id, json_agg(json_build_object('kind', kind, 'title', title, 'dueOn', due_on) order by due_on) as open
      from milestone where done_on is null group by network_id),
    companion as (
      select c.below_id, array_agg(o.name || coalesce(' (' || c.team || ')', '') order by o.name) as names
      from accompaniment c join organization o on o.id = c.organization_id
      where c.valid_from <= ${today} and (c.valid_to is null or c.valid_to >= ${today}) group by c.below_id)
    select b.id, b.name, coalesce(h.codes, '{}') as areas, coalesce(h.names, '{}') as "areaNames",
      coalesce(g.agreements, '[]') as agreements, coalesce(d.open, '[]') as open, coalesce(c.names, '{}') as companions
    from below b left join here h on h.network_id = b.id left join agreed g on g.network_id = b.id
      left join due d on d.network_id = b.id left join companion c on c.below_id = b.id
    where b.kind = 'kooperation' and (${only}::uuid is null or b.id = ${only}) order by b.name collate "und-x-icu", b.id`.execute(
    tx.db,
  )
  const ids = rows.flatMap(({ agreements }) => agreements.map(({ id }) => id))
  const inside = new Map((await insideOf(tx, ids, today)).map(({ id, ...one }) => [id, one]))
  const unknown = { offeredOn: null, missing: [], hasMet: false }
  return rows.map((below) => ({
    ...below,
    agreements: below.agreements.map(({ id, ...one }) => ({ ...one, ...(inside.get(id) ?? unknown) })),
  }))
}

/** A network below a frame, at any depth; undefined where it is not below it. */
export const findBelow = async (
  tx: Tx,
  frameId: string,
  id: string,
): Promise<
  | { readonly id: string; readonly name: string; readonly slug: string; readonly coordinator: string }
  | undefined
> =>
  isUuid(id)
    ? (
        await sql<{ id: string; name: string; slug: string; coordinator: string }>`
        with recursive above as (
          select id, part_of from network where id = ${id}
          union select n.id, n.part_of from network n join above a on n.id = a.part_of)
        select n.id, n.name, n.slug, o.name as coordinator from network n join organization o on o.id = n.coordinator_id
        where n.id = ${id} and exists (select from above where part_of = ${frameId})`.execute(tx.db)
      ).rows[0]
    : undefined

/** Who is a party of which agreement of a network: organizations, no people. */
export const partiesOf = async (
  tx: Tx,
  networkId: string,
): Promise<
  readonly {
    readonly agreementId: string
    readonly name: string
    readonly role: PartyRole
    readonly joinedOn: string | null
    readonly leftOn: string | null
  }[]
> =>
  (
    await sql<{
      agreementId: string
      name: string
      role: PartyRole
      joinedOn: string | null
      leftOn: string | null
    }>`select p.agreement_id as "agreementId", o.name, p.role, p.joined_on as "joinedOn", p.left_on as "leftOn"
      from agreement_party p join organization o on o.id = p.organization_id
      where p.network_id = ${networkId}
      order by p.left_on is not null, array_position(array['bund', 'land', 'kommune', 'jobcenter', 'agentur', 'haus', 'traeger', 'partner'], p.role),
        o.name collate "und-x-icu"`.execute(tx.db)
  ).rows

/** The organizations that belong to a network on a day, or coordinate it: those that may accompany. */
export const organizationsOf = async (
  tx: Tx,
  networkId: string,
  today: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  (
    await sql<{ id: string; name: string }>`select o.id, o.name from organization o where o.id in (
        select organization_id from network_member where network_id = ${networkId} and not invited
          and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
        union select coordinator_id from network where id = ${networkId})
      order by o.name collate "und-x-icu"`.execute(tx.db)
  ).rows

/** The Kreise and Berlin's Bezirke that were imported, without their outlines, by name. */
export const listKreise = async (
  tx: Tx,
): Promise<readonly { readonly code: string; readonly name: string; readonly level: 'kreis' | 'bezirk' }[]> =>
  (
    await sql<{ code: string; name: string; level: 'kreis' | 'bezirk' }>`select code, name, level from area
      where level in ('kreis', 'bezirk') and valid_to is null order by name collate "und-x-icu", code`.execute(
      tx.db,
    )
  ).rows

/** Whether an organization gives a frame on a day: it coordinates it, or is its `rahmengeber`. */
export const gives = async (
  tx: Tx,
  of: { readonly frameId: string; readonly organizationId: string },
  today: string,
): Promise<boolean> =>
  (
    await sql`select from network n where n.id = ${of.frameId} and (n.coordinator_id = ${of.organizationId}
      or exists (select from network_member m where m.network_id = n.id and m.organization_id = ${of.organizationId}
        and m.role = 'rahmengeber' and not m.invited and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})))`.execute(
      tx.db,
    )
  ).rows.length > 0

/**
 * The frame from which an organization sees a network that it does not belong to; undefined where it sees it from inside,
 * or not at all.
 */
export const frameAbove = async (
  tx: Tx,
  networkId: string,
  organizationId: string,
  today: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select w.id, w.part_of, w.kind from network n join network w on w.id = n.part_of where n.id = ${networkId}
        and not n.id = any ((select cooperation_networks())::uuid[]) and not n.id = any ((select cooperation_asked())::uuid[])
      union select w.id, w.part_of, w.kind from above a join network w on w.id = a.part_of)
    select id from above where kind = 'rahmen'`.execute(tx.db)
  for (const { id: frameId } of rows) if (await gives(tx, { frameId, organizationId }, today)) return frameId
  return undefined
}
