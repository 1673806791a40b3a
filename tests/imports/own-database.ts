import pg from 'pg'
import { withDatabase } from '#platform/testing.ts'

export interface OwnDatabase {
  readonly url: string
  readonly pool: pg.Pool
  /** What is stored, so that any change of any row shows: rows and the transactions that wrote them, by table. */
  readonly stored: () => Promise<Readonly<Record<string, string>>>
  readonly drop: () => Promise<void>
}

/** A database of its own on a server given by a superuser's URL. */
export const ownDatabase = async (server: string, name: string): Promise<OwnDatabase> => {
  const admin = async (text: string): Promise<void> => {
    const pool = new pg.Pool({ connectionString: server, max: 1 })
    await pool.query(text)
    await pool.end()
  }
  await admin(`create database ${name}`)
  const url = withDatabase(server, name)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => {})
  return {
    url,
    pool,
    stored: async () => {
      const { rows: tables } = await pool.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         order by 1`,
      )
      const { rows } = await pool.query<{ name: string; rows: string }>(
        tables
          .map(
            ({ name }) =>
              `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(xmin::text::bigint), 0) as rows from ${name}`,
          )
          .join(' union all '),
      )
      return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
    },
    drop: async () => {
      await pool.end()
      await admin(`drop database ${name} with (force)`)
    },
  }
}
