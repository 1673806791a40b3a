import { type RawBuilder, sql } from 'kysely'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { type Consultation, weekdays } from './profile.ts'

/** A consultation hour and whose it is. */
export type HeldConsultation = Consultation & {
  readonly organizationId: string
  readonly organizationName: string
  readonly profileId: string
  readonly teamName: string
}

const select = async (
  tx: Tx,
  condition: RawBuilder<unknown>,
  limit = 500,
): Promise<readonly HeldConsultation[]> => {
  const { rows } = await sql<HeldConsultation>`
    select c.id, c.location_id as "locationId", l.name as "locationName", c.weekday, c.note,
      to_char(c.starts, 'HH24:MI') as starts, to_char(c.ends, 'HH24:MI') as ends,
      c.organization_id as "organizationId", o.name as "organizationName", p.id as "profileId", p.name as "teamName"
    from team_consultation c
      join team_profile p on p.organization_id = c.organization_id and p.id = c.team_profile_id
      join organization o on o.id = c.organization_id
      join location l on l.id = c.location_id
    where ${condition}
    order by array_position(${[...weekdays]}::text[], c.weekday), c.starts, l.name collate "und-x-icu", c.id
    limit ${limit}`.execute(tx.db)
  return rows
}

/** When a team can be spoken to, wherever: by weekday. */
export const consultationsOf = (
  tx: Tx,
  { organizationId, profileId }: { readonly organizationId: string; readonly profileId: string },
): Promise<readonly HeldConsultation[]> =>
  select(tx, sql`c.organization_id = ${organizationId} and c.team_profile_id = ${profileId}`)

export const findOwnConsultation = async (
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<HeldConsultation | undefined> =>
  isUuid(id) ? (await select(tx, sql`c.organization_id = ${organizationId} and c.id = ${id}`))[0] : undefined

/** What teams of a network offer in a house, or in all of its houses, by weekday. */
export const consultationsIn = (
  tx: Tx,
  networkId: string,
  locationId?: string,
): Promise<readonly HeldConsultation[]> => {
  const day = berlinDay(tx.now)
  return select(
    tx,
    sql`c.organization_id in (
      select organization_id from network_member where network_id = ${networkId} and not invited
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
      union select coordinator_id from network where id = ${networkId})
    ${locationId ? sql`and c.location_id = ${locationId}` : sql``}`,
  )
}

/** A house that a team may come to. */
export interface House {
  readonly id: string
  readonly name: string
  readonly organizationName: string
}

/** Whether a house is among them. */
export const isHouseOfPartner = async (tx: Tx, id: string): Promise<boolean> => {
  const { rows } = await sql`select from location where id = ${id}
    and organization_id = any ((select cooperation_partners())::uuid[])`.execute(tx.db)
  return rows.length > 0
}

/** The houses of those who share a network with the acting organization today, its own included. */
export const housesOfPartners = async (tx: Tx): Promise<readonly House[]> => {
  const { rows } = await sql<House>`
    select l.id, l.name, o.name as "organizationName"
    from location l join organization o on o.id = l.organization_id
    where l.organization_id = any ((select cooperation_partners())::uuid[])
    order by l.name collate "und-x-icu", o.name collate "und-x-icu", l.id limit 1000`.execute(tx.db)
  return rows
}
