// Every cell of the table (table.ts), tried on the database: each action of each context and role on rows of the acting
// person, of colleagues, of another team and of another organization. What is reached is exactly what the table says.
import assert from 'node:assert/strict'
import { after, before as first, test } from 'node:test'
import type pg from 'pg'
import { aWorld } from '#platform/testing.ts'
import { chapters } from '../../src/chapters.ts'
import { reached, type Settings, type Tried, whoTries } from './actors.ts'
import { fill } from './fill.ts'
import type { Stored } from './houses.ts'
import { type Action, actions, columnsOf, contexts, mayDo } from './read-table.ts'
import { table } from './table.ts'

const world = await aWorld({ chapters: chapters.map((chapter) => ({ ...chapter, listeners: [] })) })
const { pool } = world.database
/** The version of each row of a table. */
const before = new Map<string, Map<string, string>>()
let client: pg.PoolClient
let seeded: Stored[] = []
let tried: Tried[] = []
const keys = new Map<string, string[]>()
/** Columns without a rule of their own, to be set to anything of their type. */
const freeColumns = new Map<string, string[]>()
const types = new Map<string, string>()

first(async () => {
  tried = await whoTries(world)
  seeded = await world.database.asOwner(async (owner) => {
    // What the transfers above wrote.
    await owner.query('delete from audit_entry; delete from audit_head')
    return fill(owner)
  })
  client = await pool.connect()
  await begin()
  const { rows } = await client.query<{
    name: string
    key: string[]
    free: string[]
    all: Record<string, string>
  }>(
    `select c.relname as name,
       array(select attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and attnum = any (indkey)
         where indrelid = c.oid and indisprimary) as key,
       (select json_object_agg(attname, atttypid::regtype) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as all,
       array(select attname::text from pg_attribute a where attrelid = c.oid and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
         and not exists (select from pg_index where indrelid = c.oid and indisunique and attnum = any (indkey))
         and not exists (select from pg_constraint where conrelid = c.oid and contype = 'c' and attnum = any (conkey))) as free
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  for (const { name, key, free, all } of rows) {
    for (const [column, type] of Object.entries(all)) types.set(`${name}.${column}`, type)
    keys.set(name, key.length > 0 ? key : ['position'])
    freeColumns.set(name, free)
  }
})
after(async () => {
  await client?.query('rollback')
  client?.release()
  await world.close()
})

/**
 * Nothing of what is tried stays. A transaction of its own for each table: the locks of all tables together are more
 * than the database keeps. Rows are taken out and put back while others refer to them: keys between tables are not what
 * is tried here.
 */
const begin = async (): Promise<void> => {
  for (const text of [
    'rollback',
    'begin',
    'set local role none',
    'set local session_replication_role = replica',
  ])
    await client.query(text)
}
const asOwner = (): Promise<unknown> => client.query('set local role none')
const enter = (settings: Settings): Promise<unknown> => {
  const all = Object.entries({ ...cleared, ...settings }).sort(([name]) => (name === 'role' ? 1 : -1))
  return client.query(
    `select ${all.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(', ')}`,
    all.flat(),
  )
}
const cleared = Object.fromEntries(
  'organization_id person_id network_id team_id people roles link code sheet_id case'
    .split(' ')
    .map((name) => [`app.${name}`, '']),
)

/** Nothing that happens in `work` stays. */
const aside = async <T>(work: () => Promise<T>): Promise<T> => {
  await client.query('savepoint aside')
  try {
    return await work()
  } finally {
    await client.query('rollback to savepoint aside')
  }
}
/** Undefined where the database refuses: no right to the table or its columns, or a row that a policy does not let in. */
const allowed = async (text: string, values: unknown[] = []): Promise<pg.QueryResult | undefined> => {
  try {
    return await client.query(text, values)
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return undefined
    throw error
  }
}
const idOf = (name: string, values: Record<string, unknown>): string =>
  keys
    .get(name)!
    .map((column) => String(values[column]))
    .join(' ')
/** The version of each row, by its key. */
const versions = async (name: string): Promise<Map<string, string>> => {
  const { rows } = await client.query(
    `select xmin::text as version, ${keys.get(name)!.join(', ')} from ${name}`,
  )
  return new Map(rows.map((row) => [idOf(name, row), String(row.version)]))
}

/** Ids of the rows that a context reaches with an action on the whole table. */
const attempts: Record<Action, (name: string, by: Tried, rows: readonly Stored[]) => Promise<string[]>> = {
  select: (name, by) =>
    aside(async () => {
      await enter(by.settings)
      const found = await allowed(`select ${keys.get(name)!.join(', ')} from ${name}`)
      return (found?.rows ?? []).map((row) => idOf(name, row))
    }),
  // Each row is taken out by the owner; the context may or may not put it back.
  insert: async (name, by, rows) => {
    const back: string[] = []
    const context = contexts.find((one) => by.settings.role === `trittstein_${one}`)
    const columns =
      (context && columnsOf(name, context, 'insert')) ??
      Object.keys(rows[0]!.values).filter(
        (column) => types.has(`${name}.${column}`) && !(name === 'read_entry' && column === 'id'),
      )
    // Whoever may not at all is asked once.
    for (const row of context && mayDo(name, context, 'insert') ? rows : rows.slice(0, 1))
      await aside(async () => {
        const where = keys.get(name)!.map((column, i) => `${column} = $${i + 1}`)
        const key = keys.get(name)!.map((column) => row.values[column])
        const { rowCount } = await client.query(`delete from ${name} where ${where.join(' and ')}`, key)
        assert.equal(rowCount, 1)
        await enter(by.settings)
        const list = columns.join(', ')
        const put = await allowed(
          `insert into ${name} (${list}) select ${list} from jsonb_populate_record(null::${name}, $1::jsonb)`,
          [row.json],
        )
        if (put?.rowCount) back.push(idOf(name, row.values))
      })
    return back
  },
  update: (name, by, rows) =>
    aside(async () => {
      const column = columnToChange(name, by)
      const isFree = freeColumns.get(name)!.includes(column)
      const [value, values] = isFree
        ? ['$1', [rows[0]!.values[column]]]
        : [`gen_random_uuid()::${types.get(`${name}.${column}`)}`, []]
      await enter(by.settings)
      // Without `where`: the policy for changes alone decides, not what the context may read.
      const done = await allowed(`update ${name} set ${column} = ${value}`, values)
      await asOwnerAfter(done)
      if (!done) return []
      const now = await versions(name)
      return [...before.get(name)!].filter(([id, version]) => now.get(id) !== version).map(([id]) => id)
    }),
  delete: (name, by) =>
    aside(async () => {
      await enter(by.settings)
      const done = await allowed(`delete from ${name}`)
      await asOwnerAfter(done)
      if (!done) return []
      const left = await versions(name)
      return [...before.get(name)!.keys()].filter((id) => !left.has(id))
    }),
}
const asOwnerAfter = (done: unknown): Promise<unknown> | undefined => (done ? asOwner() : undefined)

const columnToChange = (name: string, by: Tried): string => {
  const context = contexts.find((one) => by.settings.role === `trittstein_${one}`)
  const listed = context && columnsOf(name, context, 'update')
  const free = freeColumns.get(name)!
  const column =
    (listed ?? free).find((one) => free.includes(one)) ??
    listed?.[0] ??
    keys.get(name)!.find((one) => one !== 'organization_id')
  assert.ok(column)
  return column
}

test('there is a row of every table, and of every kind that the table tells apart', () => {
  for (const name of Object.keys(table))
    assert.ok(
      seeded.some((row) => row.table === name),
      name,
    )
})

// REQ: ASVS-8.1.1, ASVS-8.2.2
for (const action of actions)
  test(`${action}: each context and role reaches exactly what the table says`, async () => {
    const wrong: string[] = []
    const cells = { tried: 0, rows: 0 }
    for (const name of Object.keys(table)) {
      await begin()
      before.set(name, await versions(name))
      const rows = seeded.filter((row) => row.table === name)
      for (const by of tried) {
        await asOwner()
        const found = new Set(await attempts[action](name, by, rows))
        const wanted = new Set(reached(name, action, by, rows))
        cells.tried += 1
        cells.rows += found.size
        for (const row of rows)
          if (found.has(idOf(name, row.values)) !== wanted.has(row))
            wrong.push(
              `${by.name}: ${action} ${name} (${row.label}): ${wanted.has(row) ? 'does not reach it' : 'reaches it'}`,
            )
        if (found.size > rows.length) wrong.push(`${by.name}: ${action} ${name}: ${found.size} rows`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.ok(cells.tried >= 1000 && cells.rows >= 200, JSON.stringify(cells))
  })
