import pg from 'pg'
import type { Chapter } from '../chapter.ts'
import { isUnavailable, openPostgres } from '../database.ts'
import { pendingMigrations } from '../migrate.ts'
import type { Env } from './check-settings.ts'
import { checkQueue, checkWork } from './check-work.ts'
import { type Finding, firstOf, look, mend, ok } from './finding.ts'

type Client = Pick<pg.Client, 'query'>

/** Both logins, schema, protections, queue and clock; where nobody answers, that alone. */
export const checkDatabase = async (env: Env, chapters: readonly Chapter[]): Promise<readonly Finding[]> => {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = env
  if (!url || !URL.canParse(url)) return []
  const own = await connected('DATABASE_URL', url, async (client) => [
    await server(client, url),
    await clock(client),
    await login(client),
  ])
  const owner =
    ownerUrl && URL.canParse(ownerUrl)
      ? (await connected('DATABASE_OWNER_URL', ownerUrl, ownerRole)).findings
      : []
  return [...own.findings, ...owner, ...(own.reached ? await schema(env, url, chapters) : [])]
}

interface Reached {
  readonly reached: boolean
  readonly findings: readonly Finding[]
}

const connected = async (
  about: string,
  url: string,
  work: (client: Client) => Promise<readonly Finding[]>,
): Promise<Reached> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    return { reached: false, findings: [mend(about, whyNot(error))] }
  }
  try {
    return { reached: true, findings: await work(client) }
  } finally {
    await client.end().catch(() => {})
  }
}

const stateOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '')
const whyNot = (error: unknown): string => {
  const state = stateOf(error)
  if (state === '3D000') return 'the database does not exist.'
  if (state.startsWith('28')) return 'the database does not let this role in: name or password is wrong.'
  if (isUnavailable(error)) return 'the database cannot be reached: is it running, do host and port fit?'
  return `the database cannot be used (${state || (error as Error).name}).`
}

const server = async (client: Client, url: string): Promise<Finding> => {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
       coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as tls`,
  )
  const [{ version, encoding, tls }] = rows
  const near = /^(localhost|127(\.\d+){3}|\[?::1\]?|)$/.test(new URL(url).hostname) || url.includes('host=/')
  return firstOf(
    'database',
    [
      version < 150_000 &&
        mend('database', `PostgreSQL 15 or newer is needed, this is ${Math.floor(version / 10_000)}.`),
      encoding !== 'UTF8' && mend('database', `its encoding must be UTF8, it is ${encoding}.`),
      !tls &&
        !near &&
        mend('database', 'the way to it is not encrypted: add sslmode=verify-full to DATABASE_URL.'),
    ],
    `PostgreSQL ${Math.floor(version / 10_000)} answers.`,
  )
}

/** Codes of TOTP, ends of sessions and audit entries rest on it. */
const clock = async (client: Client): Promise<Finding> => {
  const before = Date.now()
  const { rows } = await client.query(`select extract(epoch from clock_timestamp()) * 1000 as ms`)
  const apart = Math.abs(Number(rows[0].ms) - (before + Date.now()) / 2) / 1000
  const says = `this machine and the database are ${apart.toFixed(1)} s apart`
  return apart <= 2 ? ok('clock', `${says}.`) : mend('clock', `${says}: let both ask a time server (NTP).`)
}

/** The role that the server logs in with may become trittstein_app, and nothing else. */
const login = async (client: Client): Promise<Finding> => {
  const about = 'server role'
  const { rows } = await client.query(
    `select r.rolsuper as super, r.rolbypassrls as bypass, r.rolcreaterole or r.rolcreatedb or r.rolreplication as more,
       (select count(*)::int from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
         and d.refobjid in (select oid from pg_roles where oid = r.oid or rolname like 'trittstein\\_%')) as owns,
       array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
         where m.member = r.oid order by 1) as groups,
       array(select o.rolname::text from pg_roles o where o.rolname like 'trittstein\\_%'
         and (o.rolsuper or o.rolbypassrls or o.rolcanlogin or o.rolinherit)) as wide
     from pg_roles r where r.rolname = session_user`,
  )
  const [role] = rows
  const others = role.groups.filter((name: string) => name !== 'trittstein_app')
  return firstOf(
    about,
    [
      role.super &&
        mend(about, 'is a superuser: row-level security does not hold for it. Log in with another one.'),
      role.bypass && mend(about, 'bypasses row-level security: alter role … nobypassrls.'),
      role.owns > 0 && mend(about, `owns ${role.owns} things: let DATABASE_OWNER_URL own and migrate.`),
      !role.groups.includes('trittstein_app') &&
        mend(about, 'is not a member of trittstein_app: run "npm run trittstein -- migrate".'),
      others.length > 0 && mend(about, `is a member of ${others.join(', ')} as well: revoke it.`),
      role.wide.length > 0 &&
        mend(about, `${role.wide.join(', ')} may do too much (login, inherit, bypass).`),
      role.more && look(about, 'may create roles or databases, or replicate: it needs none of it.'),
    ],
    'owns nothing and may become trittstein_app only.',
  )
}

const ownerRole = async (client: Client): Promise<readonly Finding[]> => {
  const { rows } = await client.query(
    `select rolsuper as super, array(select distinct pg_get_userbyid(relowner)::text from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relowner <> r.oid
         and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')) as others
     from pg_roles r where rolname = session_user`,
  )
  const about = 'owner role'
  return [
    firstOf(
      about,
      [
        rows[0].others.length > 0 &&
          mend(about, `tables belong to ${rows[0].others.join(', ')}: it cannot change them.`),
        rows[0].super && look(about, 'is a superuser: createrole and its own database are enough.'),
      ],
      'owns the tables.',
    ),
  ]
}

/** As the server itself connects. */
const schema = async (env: Env, url: string, chapters: readonly Chapter[]): Promise<readonly Finding[]> => {
  const about = 'migrations'
  const database = openPostgres(url, url, 2)
  try {
    const pending = await pendingMigrations(database, chapters)
    if (pending.length > 0)
      return [mend(about, `missing: ${pending.join(', ')}. Run "npm run trittstein -- migrate".`)]
    return [
      ok(about, 'up to date.'),
      await protections(database.pool),
      await checkQueue(database.pool),
      ...(await checkWork(env, database)),
    ]
  } catch (error) {
    // No table, or not yet allowed to read it.
    if (/^(42P01|42501)$/.test(stateOf(error)))
      return [mend(about, 'none has run: "npm run trittstein -- migrate", with DATABASE_OWNER_URL.')]
    return [mend('database', whyNot(error))]
  } finally {
    await database.close()
  }
}

const protections = async (pool: pg.Pool): Promise<Finding> => {
  const { rows } = await pool.query<{ relname: string }>(
    `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname not like 'kysely%' and (not c.relrowsecurity or not c.relforcerowsecurity
         or not exists (select from pg_policy where polrelid = c.oid)) order by 1`,
  )
  const about = 'row-level security'
  return rows.length === 0
    ? ok(about, 'enabled and forced on every table.')
    : mend(about, `not enabled and forced on ${rows.map((row) => row.relname).join(', ')}.`)
}
