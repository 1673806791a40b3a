// The catalogue of the database against the table (table.ts): policies, grants, roles, keys, functions.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { freshDatabase } from '#platform/testing.ts'
import { chapters } from '../../src/chapters.ts'
import { actions, columnsOf, contexts, mayDo } from './read-table.ts'
import {
  exemptSchemas,
  exemptTables,
  keysAcross,
  mayBecome,
  securityDefiners,
  sequences,
  table,
} from './table.ts'

const database = await freshDatabase(chapters)
after(() => database.close())

const ask = <T>(text: string): Promise<T[]> =>
  database.asOwner(async (owner) => (await owner.query(text)).rows as T[])
/** The one column of all rows. */
const column = async (text: string): Promise<string[]> =>
  (await ask<{ one: string }>(text)).map(({ one }) => one)

const ours = `c.relnamespace = 'public'::regnamespace`
const appRoles = ['app', 'auth', ...contexts].map((name) => `trittstein_${name}`)
const names = Object.keys(table)
const kept = (keeps: string): string[] => names.filter((name) => table[name]!.keeps === keeps)
const listed = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')
const none = (found: readonly string[]): void => assert.deepEqual([...found], [])
/** Two lists, and what one has beyond the other. */
const same = (found: readonly string[], wanted: readonly string[]): void =>
  assert.deepEqual(
    {
      'beyond the table': found.filter((one) => !wanted.includes(one)),
      missing: wanted.filter((one) => !found.includes(one)),
    },
    { 'beyond the table': [], missing: [] },
  )

test('every table of the database is in the table, and in no schema that nobody knows', async () => {
  assert.deepEqual(
    await column(
      `select relname as one from pg_class c where ${ours} and relkind in ('r', 'p', 'f') order by 1`,
    ),
    [...names, ...Object.keys(exemptTables)].sort(),
  )
  assert.deepEqual(
    await column(
      `select nspname as one from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
    ),
    ['public', ...Object.keys(exemptSchemas)].sort(),
  )
})

test('row-level security is enabled and forced on every one of them', async () => {
  none(
    await column(
      `select relname as one from pg_class c where ${ours} and relname in (${listed(names)})
         and not (relrowsecurity and relforcerowsecurity)`,
    ),
  )
})

// REQ: ASVS-8.1.1, ASVS-8.3.1
test('there is a policy for each action and context that the table allows, and none other', async () => {
  const commands = { r: ['select'], a: ['insert'], w: ['update'], d: ['delete'], '*': actions } as const
  const policies = await ask<{ name: string; command: keyof typeof commands; role: string; mild: boolean }>(
    `select c.relname as name, p.polcmd as command, coalesce(r.rolname, 'public') as role, p.polpermissive as mild
     from pg_policy p join pg_class c on c.oid = p.polrelid, unnest(p.polroles) as one
     left join pg_roles r on r.oid = one where ${ours}`,
  )
  const found = policies.flatMap(({ name, command, role, mild }) => {
    assert.ok(mild, `${name}: a restrictive policy is not what the table says`)
    // For all roles: only what everybody may read.
    assert.ok(
      role !== 'public' || (table[name]?.keeps === 'catalogue' && command === 'r'),
      `${name}: to public`,
    )
    const whom = role === 'public' ? contexts.map((one) => `trittstein_${one}`) : [role]
    return whom.flatMap((one) => commands[command].map((action) => `${name}: ${action} for ${one}`))
  })
  const wanted = names.flatMap((name) =>
    contexts.flatMap((context) =>
      actions
        .filter((action) => mayDo(name, context, action))
        .map((action) => `${name}: ${action} for trittstein_${context}`),
    ),
  )
  same(found, wanted)
})

test('grants are what the table says, column by column', async () => {
  const privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']
  const grants = await ask<{ name: string; role: string; privilege: string; columns: string[] | null }>(
    `select c.relname as name, r.rolname as role, privilege,
       case when privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and not has_table_privilege(r.oid, c.oid, privilege)
         then array(select attname::text from pg_attribute a where attrelid = c.oid and attnum > 0 and not attisdropped
           and has_column_privilege(r.oid, c.oid, attnum, privilege)) end as columns
     from pg_class c, pg_roles r, unnest(array[${listed(privileges)}]) as privilege
     where ${ours} and relkind in ('r', 'p') and r.rolname in (${listed(appRoles)})
       and (has_table_privilege(r.oid, c.oid, privilege) or privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
         and has_any_column_privilege(r.oid, c.oid, privilege))`,
  )
  const line = (name: string, action: string, role: string, columns: readonly string[] | null | undefined) =>
    `${name}: ${action} ${columns ? `(${[...columns].sort().join(' ')})` : '*'} to ${role}`
  const wanted = [
    ...names.flatMap((name) =>
      contexts.flatMap((context) =>
        actions
          .filter((action) => mayDo(name, context, action))
          .map((action) => line(name, action, `trittstein_${context}`, columnsOf(name, context, action))),
      ),
    ),
    // So that a forgotten context reads 0 rows instead of an error that somebody mends by granting more.
    ...kept('rows').map((name) => line(name, 'select', 'trittstein_app', null)),
    ...Object.entries(exemptTables).flatMap(([name, to]) =>
      to.map((role) => line(name, 'select', role, null)),
    ),
  ]
  same(
    grants.map((one) => line(one.name, one.privilege.toLowerCase(), one.role, one.columns)),
    wanted,
  )
})

test('nothing is granted to the public, now or by default, and nobody may grant on', async () => {
  const schemas = listed(['public', ...Object.keys(exemptSchemas)])
  none(
    await column(
      `with acl as (
         select 'table ' || c.oid::regclass as what, c.relacl as acl, c.relowner as owner from pg_class c
           join pg_namespace n on n.oid = c.relnamespace where n.nspname in (${schemas})
         union all select 'column of ' || attrelid::regclass, attacl, c.relowner from pg_attribute a
           join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in (${schemas})
         union all select 'schema ' || nspname, nspacl, nspowner from pg_namespace where nspname in (${schemas})
         union all select 'function ' || p.oid::regprocedure, coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
           from pg_proc p where p.pronamespace = 'public'::regnamespace
             and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
         union all select 'default privileges', defaclacl, defaclrole from pg_default_acl)
       select what || ': ' || a.privilege_type as one from acl, aclexplode(acl.acl) a
       where a.grantee = 0 or a.is_grantable and a.grantee <> acl.owner`,
    ),
  )
  // What is made next is not everybody's either.
  const made = await database.asOwner(async (owner) => {
    const client = await owner.connect()
    try {
      await client.query('begin')
      await client.query(
        `create table later (one int); create function later() returns int language sql as 'select 1'`,
      )
      const { rows } = await client.query(
        `select r.rolname from pg_roles r where r.rolname in (${listed(appRoles)}) and
           (has_table_privilege(r.oid, 'later', 'select, insert, update, delete') or has_function_privilege(r.oid, 'later()', 'execute'))`,
      )
      return rows.map(({ rolname }) => rolname as string)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
  none(made)
})

test('schemas that have their own rules are used by the listed roles alone', async () => {
  for (const [schema, allowed] of Object.entries(exemptSchemas))
    assert.deepEqual(
      await column(
        `select rolname as one from pg_roles r where rolname in (${listed(appRoles)})
           and (has_schema_privilege(r.oid, '${schema}', 'usage') or exists (
             select from pg_class c where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p')
               and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate, references, trigger')))
         order by 1`,
      ),
      [...allowed].sort(),
      schema,
    )
  none(
    await column(
      `select c.oid::regclass || ' to ' || rolname as one from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
       where n.nspname in (${listed(Object.keys(exemptSchemas))}) and c.relkind in ('r', 'p') and rolname in (${listed(appRoles)})
         and has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')`,
    ),
  )
})

test('no role is more than it must be, and becomes nothing that is not listed', async () => {
  assert.deepEqual(
    await column(`select rolname as one from pg_roles where rolname like 'trittstein%' order by 1`),
    [...appRoles].sort(),
  )
  none(
    await column(
      `select rolname as one from pg_roles where rolname like 'trittstein%'
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin or rolinherit)
       union all select 'owns ' || c.relname from pg_class c join pg_roles r on r.oid = relowner where rolname like 'trittstein%'
       union all select 'owns ' || p.proname from pg_proc p join pg_roles r on r.oid = proowner where rolname like 'trittstein%'
       union all select rolname || ' creates in ' || nspname from pg_roles r, pg_namespace n
         where rolname like 'trittstein%' and nspname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'create')`,
    ),
  )
  assert.deepEqual(
    await column(
      `select m.rolname || ' → ' || g.rolname || case when admin_option then ' and may give it on' else '' end as one
       from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
       where m.rolname like 'trittstein%' order by 1`,
    ),
    mayBecome.map((name) => `trittstein_app → trittstein_${name}`),
  )
})

test('nothing runs with its owner’s rights: no function, no view, no rule, no trigger', async () => {
  const schemas = listed(['public', ...Object.keys(exemptSchemas)])
  assert.deepEqual(
    await column(
      `select p.proname as one from pg_proc p join pg_namespace n on n.oid = pronamespace where prosecdef and nspname in (${schemas})`,
    ),
    securityDefiners,
  )
  none(
    await column(
      `select 'view ' || relname as one from pg_class c where ${ours} and relkind in ('v', 'm')
         and not coalesce(reloptions @> '{security_invoker=true}', false)
       union all select 'trigger ' || tgname from pg_trigger t join pg_class c on c.oid = tgrelid where ${ours} and not tgisinternal
       union all select 'rule ' || rulename from pg_rewrite w join pg_class c on c.oid = ev_class where ${ours} and relkind <> 'v'`,
    ),
  )
})

test('keys of what an organization owns include the organization', async () => {
  const owned = `select attrelid from pg_attribute where attname = 'organization_id' and attnum > 0
    and attrelid in (select oid from pg_class c where ${ours} and relname in (${listed(kept('rows'))}))`
  const parts = `(select string_agg(attname, ',' order by ord) from unnest(%) with ordinality as k(n, ord)
    join pg_attribute a on a.attnum = k.n and a.attrelid = #)`
  const columns = (of: string, keys: string): string => parts.replace('%', keys).replace('#', of)
  assert.deepEqual(
    await column(
      `select relname || '.' || ${columns('i.indrelid', 'i.indkey::int2[]')} as one from pg_index i join pg_class c on c.oid = indrelid
       where indisunique and indrelid in (${owned})
         and not (select attnum from pg_attribute where attrelid = indrelid and attname = 'organization_id') = any (indkey::int2[])
       order by 1`,
    ),
    [...keysAcross].sort(),
  )
  none(
    await column(
      `select conrelid::regclass || ': ' || conname as one from pg_constraint
       where contype = 'f' and conrelid in (${owned}) and confrelid in (${owned})
         and not ((select attnum from pg_attribute where attrelid = conrelid and attname = 'organization_id') = any (conkey)
           and (select attnum from pg_attribute where attrelid = confrelid and attname = 'organization_id') = any (confkey))`,
    ),
  )
})

test('ids are random: no counted ids but the listed ones', async () => {
  assert.deepEqual(
    await column(`select relname as one from pg_class c where ${ours} and relkind = 'S' order by 1`),
    sequences,
  )
  none(
    await column(
      `select relname || '.' || attname as one from pg_attribute a join pg_class c on c.oid = attrelid
       where relname in (${listed([...kept('rows'), 'organization', 'location', 'service', 'network'])}) and ${ours}
         and attname ~ '(^|_)id$' and attname <> 'external_id' and atttypid <> 'uuid'::regtype
         and relname || '_id_seq' not in (${listed(sequences)})
       union all select relname || ': ' || pg_get_expr(adbin, adrelid) from pg_attrdef d join pg_class c on c.oid = adrelid
         join pg_attribute a on a.attrelid = adrelid and a.attnum = adnum
       where ${ours} and atttypid = 'uuid'::regtype and pg_get_expr(adbin, adrelid) <> 'gen_random_uuid()'`,
    ),
  )
})
