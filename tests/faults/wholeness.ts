import type pg from 'pg'
import { type ChainEntry, firstHash, fits, type Head } from '#platform/audit/chain.ts'
import type { Agreed } from './handing-over.ts'

type Pool = Pick<pg.Pool, 'query'>

/** What is not as it must be after a crash, in words; empty where all is whole. */
export const whatIsWrong = async (pool: Pool, agreed: readonly Agreed[]): Promise<readonly string[]> => [
  ...(await lostOrDoubled(pool, agreed)),
  ...(await halves(pool)),
  ...(await brokenChains(pool)),
]

interface Found {
  readonly id: string
  readonly sent: number
  readonly received: number
  readonly sheets: number
  readonly audited: number
  readonly announced: number
  readonly alike: boolean
}

/** Each of these is there exactly once: in the sender's row, the receiver's row, the sheet, the chain; and its mail was made or waits. */
const lostOrDoubled = async (pool: Pool, agreed: readonly Agreed[]): Promise<readonly string[]> => {
  const { rows } = await pool.query<Found>(
    `select wanted.id,
       (select count(*)::int from handover_sent s where s.first_name = wanted.name and s.id = wanted.id) as sent,
       (select count(*)::int from handover_received r where r.first_name = wanted.name) as received,
       (select count(*)::int from sheet where sheet.sent_id = wanted.id and state = 'given') as sheets,
       (select count(*)::int from audit_entry a where a.action = 'referrals.send' and a.subject = wanted.id::text) as audited,
       (select count(*)::int from handover_received r where r.sent_id = wanted.id and (r.link is not null
          or exists (select from pgboss.job where data -> 'payload' ->> 'receivedId' = r.id::text))) as announced,
       exists (select from handover_sent s
         join handover_received r on r.sent_id = s.id and r.organization_id = s.receiver_id and r.sender_id = s.organization_id
         join sheet on sheet.id = r.sheet_id and sheet.sent_id = s.id and sheet.count_key = r.count_key
         where s.id = wanted.id and s.kind = 'warm' and s.word = 'uebergeben' and r.state = 'sent') as alike
     from unnest($1::uuid[], $2::text[]) as wanted (id, name)`,
    [agreed.map(({ id }) => id), agreed.map(({ firstName }) => firstName)],
  )
  return rows
    .filter(
      (row) =>
        row.sent !== 1 ||
        row.received !== 1 ||
        row.sheets !== 1 ||
        row.audited !== 1 ||
        row.announced !== 1 ||
        !row.alike,
    )
    .map((row) => `not exactly once: ${JSON.stringify(row)}`)
}

/** A sender's row without the receiver's or the sheet, or the reverse. Past ones of the demo count as well. */
const halves = async (pool: Pool): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ what: string }>(
    `select 'sent without received: ' || s.id as what from handover_sent s
       where s.kind = 'warm' and not exists (select from handover_received r where r.sent_id = s.id)
     union all select 'received without sent: ' || r.id from handover_received r
       where not exists (select from handover_sent s where s.id = r.sent_id and s.organization_id = r.sender_id)
     union all select 'received without sheet: ' || r.id from handover_received r
       where not exists (select from sheet where sheet.id = r.sheet_id)
     union all select 'given without received: ' || sheet.id from sheet
       where state = 'given' and not exists (select from handover_received r where r.sheet_id = sheet.id)`,
  )
  return rows.map(({ what }) => what)
}

const brokenChains = async (pool: Pool): Promise<readonly string[]> => {
  const { rows: heads } = await pool.query<Head & { organization_id: string }>(
    'select organization_id, seq, hash from audit_head order by organization_id',
  )
  const { rows } = await pool.query<ChainEntry>('select * from audit_entry order by organization_id, seq')
  const chains = Map.groupBy(rows, (entry) => entry.organization_id)
  const wrong = [...chains.keys()]
    .filter((id) => !heads.some((head) => head.organization_id === id))
    .map((id) => `a chain without a head: ${id}`)
  for (const head of heads) {
    let [seq, hash] = [0, firstHash]
    for (const entry of chains.get(head.organization_id) ?? []) {
      if (!fits({ ...entry, seq: Number(entry.seq) }, seq + 1, hash)) break
      seq++
      hash = entry.hash
    }
    if (seq !== Number(head.seq) || hash !== head.hash)
      wrong.push(`the chain of ${head.organization_id} is broken after ${seq}`)
  }
  return wrong
}
