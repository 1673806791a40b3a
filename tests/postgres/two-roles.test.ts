import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { withDatabase } from '#platform/testing.ts'
import { type OwnPostgres, startPostgres } from '../../scripts/postgres.mjs'
import { type RunningServer, root, runToEnd, startServer } from '../support/server.ts'

// Production as docs/interface.md promises it: one role that owns and migrates, another that the server logs in with.
// Roles belong to the whole server, so this one is its own: elsewhere a superuser has made them already.

const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

let postgres: OwnPostgres
let server: RunningServer | undefined
let env: Record<string, string>
let admin: pg.Pool
let login: pg.Pool

before(async () => {
  if (skip) return
  postgres = await startPostgres()
  const as = (role: string): string => withDatabase(postgres.url, 'house', role)
  const setUp = new pg.Pool({ connectionString: postgres.url, max: 1 })
  for (const statement of [
    'create role house_owner login createrole',
    'create role house_server login',
    'create database house owner house_owner',
  ])
    await setUp.query(statement)
  await setUp.end()
  env = {
    NODE_ENV: 'production',
    SECRET: 'a secret of the test, long enough for the rule',
    BASE_URL: 'https://trittstein.example',
    DATABASE_OWNER_URL: as('house_owner'),
    DATABASE_URL: as('house_server'),
  }
  admin = new pg.Pool({ connectionString: as('postgres'), max: 1 })
  login = new pg.Pool({ connectionString: as('house_server'), max: 1 })
})
after(async () => {
  await server?.stop()
  await admin?.end()
  await login?.end()
  postgres?.stop()
})

const run = (args: readonly string[], more: Record<string, string> = {}) =>
  runToEnd(args, { PORT: '0', ...env, ...more })
const column = async (text: string): Promise<string[]> =>
  (await admin.query<{ one: string }>(text)).rows.map(({ one }) => one)

test('before the first migration the server does not start, and says what to run', { skip }, () => {
  const { status, said } = run([])
  assert.equal(status, 1, said)
  assert.match(said, /^The database is not up to date .*npm run trittstein -- migrate/)
})

test('a database or a role that does not exist is not mistaken for one that is not migrated', {
  skip,
}, () => {
  const misspelt = withDatabase(env.DATABASE_URL!, 'hause')
  const unknown = withDatabase(env.DATABASE_URL!, 'house', 'house_serfer')
  for (const [DATABASE_URL, message] of [
    [misspelt, 'The database that DATABASE_URL names does not exist.\n'],
    [unknown, 'The database does not let in the role of DATABASE_URL.\n'],
  ] as const) {
    const { status, said } = run([], { DATABASE_URL })
    assert.equal(status, 1)
    assert.equal(said, message)
  }
  const { said } = run(['cli', 'migrate'], {
    DATABASE_OWNER_URL: withDatabase(env.DATABASE_URL!, 'hause', 'house_owner'),
  })
  assert.equal(said, 'The database that DATABASE_OWNER_URL names does not exist.\n')
})

test('the owner migrates, twice if need be', { skip }, () => {
  for (let time = 0; time < 2; time++) {
    const { status, said } = run(['cli', 'migrate'])
    assert.equal(status, 0, said)
    assert.equal(said, 'The database is up to date.\n')
  }
})

test('the server starts in production with a role that owns nothing', { skip }, async () => {
  // The owner's URL leads nowhere: the server does not use it.
  server = await startServer({ ...env, DATABASE_OWNER_URL: 'postgres://nobody@127.0.0.1:1/nothing' })
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
  for (const path of [
    '/de/',
    '/ar/',
    '/de/angebote',
    '/de/anmelden',
    '/api/v1/services',
    '/de/barrierefreiheit',
  ])
    assert.equal((await fetch(server.url + path)).status, 200, path)
  const sent = await fetch(`${server.url}/de/barrierefreiheit`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ what: 'Die Schrift ist klein.' }),
  })
  assert.equal(sent.status, 303)
  assert.equal((await column('select count(*)::text as one from mail'))[0], '1')
  assert.deepEqual(
    server
      .output()
      .split('\n')
      .filter((line) => /"event":"(error|jobs\.error)"/.test(line)),
    [],
  )
})

// REQ: ASVS-6.3.2
test('the demo and its sign-in are not there', { skip }, async () => {
  assert.doesNotMatch(await (await fetch(`${server!.url}/de/`)).text(), /Demodaten/)
  assert.equal((await fetch(`${server!.url}/demo/mail`)).status, 404)
  const answer = await fetch(`${server!.url}/demo/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ account: 'betreiber' }),
  })
  assert.equal(answer.status, 404)
})

test('a command runs with the role that owns nothing', { skip }, () => {
  const { status, said } = run(['cli', 'import', 'places', join(root, 'package.json')])
  assert.equal(status, 1)
  assert.match(said, /Nothing was stored\.\n$/)
  assert.equal(run(['cli', 'demo']).status, 1, 'the demo is refused')
})

const publicTables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname not like 'kysely%'`
/** Roles of this application: what the server is or may become. */
const appRoles = `select oid, rolname from pg_roles where rolname like 'trittstein%' or rolname = 'house_server'`

test('every table has row-level security, enabled and forced, and a policy', { skip }, async () => {
  assert.ok((await column(`select relname as one from (${publicTables}) t`)).length >= 15)
  assert.deepEqual(
    await column(
      `select relname as one from (${publicTables}) t where not (relrowsecurity and relforcerowsecurity)
        or not exists (select from pg_policy where polrelid = t.oid)`,
    ),
    [],
  )
})

test('only the catalogue is there for everybody; no policy of another table is for all roles', {
  skip,
}, async () => {
  const open = await column(
    `select distinct t.relname as one from (${publicTables}) t join pg_policy p on p.polrelid = t.oid
     where p.polroles = '{0}' order by 1`,
  )
  assert.deepEqual(
    open,
    // Public facts about houses, offers and places: nothing about a person.
    'address area area_figure location network network_member organization organization_area place_name postcode service service_at_location service_translation'.split(
      ' ',
    ),
  )
  assert.deepEqual(
    await column(
      `select distinct p.polcmd as one from pg_policy p where p.polroles = '{0}' and p.polcmd <> 'r'`,
    ),
    [],
    'everybody reads and nobody writes',
  )
})

test('nothing is granted to PUBLIC', { skip }, async () => {
  assert.deepEqual(
    await column(
      `select t.relname || ': ' || a.privilege_type as one from pg_class t, aclexplode(t.relacl) a
        where t.relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) and a.grantee = 0
       union all select 'column of ' || attrelid::regclass || ': ' || a.privilege_type
        from pg_attribute t join pg_class c on c.oid = attrelid, aclexplode(attacl) a
        where c.relnamespace = 'public'::regnamespace and a.grantee = 0
       union all select n.nspname || ': ' || a.privilege_type from pg_namespace n, aclexplode(n.nspacl) a
        where n.nspname in ('public', 'pgboss') and a.grantee = 0`,
    ),
    [],
  )
  // Functions of the extension are harmless; ours are for the contexts.
  assert.deepEqual(
    await column(
      `select p.proname as one from pg_proc p where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    ),
    [],
  )
})

test('the roles of the server own nothing and may bypass, truncate, create and become nothing else', {
  skip,
}, async () => {
  assert.deepEqual(
    await column(
      `select 'owns ' || c.relname as one from pg_class c join (${appRoles}) r on r.oid = c.relowner
       union all select 'owns function ' || p.proname from pg_proc p join (${appRoles}) r on r.oid = p.proowner
       union all select 'owns schema ' || n.nspname from pg_namespace n join (${appRoles}) r on r.oid = n.nspowner
       union all select 'owns database ' || d.datname from pg_database d join (${appRoles}) r on r.oid = d.datdba
       union all select 'can do too much: ' || rolname from pg_roles where oid in (select oid from (${appRoles}) r)
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
       union all select rolname || ' logs in' from pg_roles where rolname like 'trittstein%' and rolcanlogin
       union all select r.rolname || ' creates in ' || n.nspname from (${appRoles}) r, pg_namespace n
         where n.nspname in ('public', 'pgboss') and has_schema_privilege(r.oid, n.oid, 'create')`,
    ),
    [],
  )
  assert.deepEqual(
    await column(
      `select r.rolname || ' truncates ' || t.relname as one from (${appRoles}) r, (${publicTables}) t
       where has_table_privilege(r.oid, t.oid, 'truncate')`,
    ),
    [],
  )
  assert.deepEqual(
    await column(
      `select m.rolname || ' → ' || g.rolname as one from pg_auth_members a join pg_roles m on m.oid = a.member
         join pg_roles g on g.oid = a.roleid
       where m.rolname like 'trittstein%' or m.rolname = 'house_server' order by 1`,
    ),
    [
      'house_server → trittstein_app',
      'trittstein_app → trittstein_auth',
      'trittstein_app → trittstein_code',
      'trittstein_app → trittstein_link',
      'trittstein_app → trittstein_member',
      'trittstein_app → trittstein_system',
      'trittstein_app → trittstein_visitor',
    ],
  )
})

test('no function runs with the rights of its owner, and no view either', { skip }, async () => {
  assert.deepEqual(
    await column(
      `select p.proname as one from pg_proc p where prosecdef and pronamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
       union all select c.relname from pg_class c where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
         and not coalesce(reloptions @> '{security_invoker=true}', false)`,
    ),
    [],
  )
})

// REQ: ASVS-8.3.1
test('the login role sees 0 rows of every table that is not the catalogue, before and after it takes its role', {
  skip,
}, async () => {
  await fillOneRowEach()
  const tables = await column(
    `select relname as one from (${publicTables}) t where not exists
      (select from pg_policy p where p.polrelid = t.oid and p.polroles = '{0}') order by 1`,
  )
  const filled = await Promise.all(
    tables.map(async (table) => (await column(`select count(*) as one from ${table}`))[0] ?? '0'),
  )
  assert.ok(filled.filter((count) => Number(count) > 0).length >= 6, 'there are rows to be seen')
  for (const role of ['none', 'trittstein_app']) {
    const client = await login.connect()
    try {
      await client.query(`set role ${role}`)
      for (const table of tables) {
        const seen = await client.query(`select count(*) as n from ${table}`).then(
          ({ rows }) => Number(rows[0].n),
          // Not allowed to look, or not even to know of it.
          (error: { code?: string }) =>
            ['42501', '42P01'].includes(error.code ?? '') ? 0 : Promise.reject(error),
        )
        assert.equal(seen, 0, `${role} sees ${table}`)
      }
    } finally {
      client.release()
    }
  }
})

/** Rows past all policies, as a superuser, so that there is something to hide. */
const fillOneRowEach = async (): Promise<void> => {
  const id = "'00000000-0000-4000-8000-000000000001'"
  for (const statement of [
    `insert into organization (id, name, kind, source, external_id) values (${id}, 'Haus', 'traeger', 'test', '1')`,
    `insert into person (id, account, name) values (${id}, 'a', 'A')`,
    `insert into membership (person_id, organization_id, roles) values (${id}, ${id}, '{host}')`,
    `insert into session (id, token, person_id, organization_id, factors, created_at, proved_at, seen_at, expires_at)
       values (${id}, 't', ${id}, ${id}, 2, now(), now(), now(), now())`,
    `insert into audit_head values (${id}, 0, '')`,
    `insert into read_entry (organization_id, at, by, role, subject, purpose) values (${id}, now(), '', '', '', '')`,
    `insert into handover_sent (id, organization_id, counsellor_id, kind, service_id, receiver_id, sent_at, closes_on)
       values (${id}, ${id}, ${id}, 'warm', ${id}, ${id}, now(), now())`,
  ])
    await admin.query(statement)
}

test('a schema that is older than the server is refused', { skip }, async () => {
  await admin.query(`delete from kysely_migration where name like 'evaluation-%'`)
  const { status, said } = run([])
  assert.equal(status, 1)
  assert.match(said, /^The database is not up to date \(missing: evaluation-0001/)
})
