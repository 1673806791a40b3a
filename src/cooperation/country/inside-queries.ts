import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { binding } from '../agreement/agreement.ts'

/** What is told from inside of an agreement. Days are 'YYYY-MM-DD'. */
export interface Inside {
  readonly id: string
  /** When its newest text was laid before the parties, as long as it waits for them. */
  readonly offeredOn: string | null
  /** Organizations that have yet to agree to that text. */
  readonly missing: readonly string[]
  /** Whether a team and a house did anything together on the day of the signature or later. */
  readonly hasMet: boolean
}

/**
 * Texts, signatures and activities are not read from above. So the house looks them up itself, for agreements that the
 * acting person sees, and tells a day, names of organizations, and a yes or no: no text, no person, no team (decision 0016).
 */
export const insideOf = (tx: Tx, ids: readonly string[], today: string): Promise<readonly Inside[]> =>
  tx.asSystem(
    'country',
    async (sys) =>
      (
        await sql<Inside>`
    with asked as (select id, network_id, state, signed_on from agreement where id = any (${[...ids]}::uuid[])),
    offered as (
      select distinct on (v.agreement_id) v.agreement_id, v.number, (v.offered_at at time zone 'Europe/Berlin')::date as day
      from agreement_version v join asked a on a.id = v.agreement_id and a.state = 'abgestimmt'
      where v.offered_at is not null order by v.agreement_id, v.number desc),
    missing as (
      select f.agreement_id, array_agg(o.name order by o.name) as names
      from offered f join agreement_party p on p.agreement_id = f.agreement_id
        and (p.left_on is null or p.left_on >= ${today}) and not (p.accedes and p.joined_on is null)
      join organization o on o.id = p.organization_id
      where not exists (select from agreement_signature s where s.agreement_id = f.agreement_id
        and s.organization_id = p.organization_id and s.number = f.number)
      group by f.agreement_id)
    select a.id, f.day as "offeredOn", coalesce(m.names, '{}') as missing,
      a.state = any (${binding}) and exists (select from joint_activity j
        where j.network_id = a.network_id and j.day >= a.signed_on) as "hasMet"
    from asked a left join offered f on f.agreement_id = a.id left join missing m on m.agreement_id = a.id`.execute(
          sys.db,
        )
      ).rows,
  )
