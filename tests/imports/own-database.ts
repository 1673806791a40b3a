import pg from 'pg'

export interface OwnDatabase {
  readonly url: string
  readonly pool: pg.Pool
  /** What is stored, so that any change of any row shows: rows and the transactions that wrote them, by table. */
  readonly stored: () => Promise<Readonly<Record<string, string>>>
  readonly drop: () => Promise<void>
}

const tables =
  'area postcode place_name address organization location service service_at_location service_translation area_staging postcode_staging place_name_staging address_staging'.split(
    ' ',
  )

/** A database of its own on a server given by a superuser's URL. */
export const ownDatabase = async (server: string, name: string): Promise<OwnDatabase> => {
  const admin = async (text: string): Promise<void> => {
    const pool = new pg.Pool({ connectionString: server, max: 1 })
    await pool.query(text)
    await pool.end()
  }
  await admin(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.toString(), max: 1 })
  pool.on('error', () => {})
  return {
    url: url.toString(),
    pool,
    stored: async () => {
      const { rows } = await pool.query<{ name: string; rows: string }>(
        tables
          .map(
            (table) =>
              `select '${table}' as name, count(*) || ' rows, ' || coalesce(sum(xmin::text::bigint), 0) as rows from ${table}`,
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
