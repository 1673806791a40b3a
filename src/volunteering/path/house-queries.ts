import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { askedKinds } from './confirmation.ts'
import type { AskedHouse } from './house.ts'

/**
 * Whom somebody may ask to confirm, by name: organizations of the right kinds where somebody could answer. Of a house
 * whose address nobody knows nothing is told.
 * @param id only this one
 */
export const housesToAsk = (tx: Tx, id: string | null = null): Promise<readonly AskedHouse[]> =>
  tx.asSystem('houses that can confirm', async (sys) => {
    const { rows } = await sql<AskedHouse>`
      select o.id, o.name, coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'city', l.city, 'postcode', l.postcode,
          'lat', l.lat, 'lon', l.lon) order by l.name) filter (where l.id is not null), '[]') as places
      from organization o left join location l on l.organization_id = o.id and l.address_public
      where o.kind = any(${askedKinds}) and (${id}::uuid is null or o.id = ${id}::uuid)
        and exists (select from membership m join person p on p.id = m.person_id and p.disabled_at is null
          where m.organization_id = o.id and m.valid_until is null and m.roles && '{host,lead,coordinator}')
      group by o.id order by o.name collate "und-x-icu", o.id`.execute(sys.db)
    return rows
  })
