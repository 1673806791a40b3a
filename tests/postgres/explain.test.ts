// Large tables: no statement that a page or the clock really runs reads one of more than 10,000 rows from end to end,
// policies included, but for those named here. Pages are those of tests/access/routes.ts, opened by whoever may; what they ask the database is written
// down on its way and then explained in the same context, on the same rows. Exempt: the search without a wish (`known`).
// Routes marked `spare` are not opened, so what they ask is not explained.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import type { AnchorTarget } from '#platform/audit/anchor-target.ts'
import { makeApp } from '#platform/http/server.ts'
import { ids } from '../access/houses.ts'
import { addressOf, routeTable } from '../access/routes.ts'
import { aTown, type Town, visitors } from '../access/visitors.ts'

const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'
const many = 12_000
const large = 10_000

interface Statement {
  readonly page: string
  readonly text: string
  readonly values: readonly unknown[]
  /** What set role and context before it, in the same transaction. */
  readonly context: readonly [text: string, values: readonly unknown[]] | undefined
}

let town: Town
/** By context and text: the same statement is explained once. */
const statements = new Map<string, Statement>()
let page = ''

before(async () => {
  if (skip) return
  town = await aTown({ demo: false })
  await town.world.database.asOwner(async (owner) => {
    for (const [table, each] of growth) await grow(owner, table, each)
    await owner.query(
      `insert into service_at_location select s.id, l.id from
         (select id, row_number() over (order by id) as n from service) s
         join (select id, row_number() over (order by id) as n from location) l using (n) on conflict do nothing`,
    )
    await owner.query(
      `insert into event_registration (event_id, organization_id, code, state, position, persons, language, name, channel, created_at)
         select id, organization_id, gen_random_uuid(), 'angemeldet', 1, 1, 'de', 'Jemand', 'selbst', now() from event
         on conflict do nothing`,
    )
    for (const text of meetings) await owner.query(text)
    await owner.query('vacuum (analyze)')
  })
  listenTo(town.world.database.pool)
})
const folder = mkdtempSync(join(tmpdir(), 'trittstein-explain-'))
const anchorFile = join(folder, 'anchors')
after(async () => {
  await town?.world.close()
  rmSync(folder, { recursive: true })
})

/**
 * What reads a large table all the same, and why it may. Whoever mends it takes it out: the test says so.
 * The search without a wish asks for all offers of the directory, which is an export.
 */
const known = ['GET /api/v1/services: service']

/**
 * What may, by table and text or job, and why. Whether the planner does depends on how many rows fit that day, so the
 * test does not ask for it.
 */
const allowed: readonly (readonly [tables: readonly string[], of: RegExp, why: string])[] = [
  [
    ['organization'],
    /select service\.id, service\.title/,
    'many offers, each with its organization: one hash of all',
  ],
  [
    ['organization', 'organization_duty', 'invitation'],
    /count\(\*\) over \(\) as total from organization/,
    'the list of the operator counts them all',
  ],
  [
    ['organization'],
    /select "id", "name", "kind" from "organization"/,
    'the operator chooses among all of them',
  ],
  [['membership', 'person'], /^job referrals\.set-free/, 'who works there no more is seen by all who do'],
  [
    ['service', 'location', 'service_at_location'],
    /s\.id as "serviceId", l\.id as "locationId"/,
    'offers of an area: in its districts, around its spaces, and of members without a house, each once, in one go',
  ],
  [
    ['service', 'location', 'service_at_location'],
    /\bbelonging\b/,
    'houses of a network with what all their offers are for',
  ],
  [['person', 'membership'], /^job cooperation\.remind-of-milestones/, 'once a day, of staff'],
  [
    ['handover_count'],
    /^job evaluation\.publish/,
    'figures of a cooperation are counted from all it counted',
  ],
  [
    ['organization', 'location', 'membership', 'person'],
    /select o\.id, o\.name, coalesce\(jsonb_agg\(jsonb_build_object\('name', l\.name/,
    'whoever holds the code of an own engagement looks for one of all houses that can answer, by any word of name or place',
  ],
  // All that is due by its date, for nobody who waits: an index by date would cost every write in the day.
  [['mail'], /^job platform\.erase-mails/, 'nightly'],
  [['throttle'], /^job platform\.erase-throttle/, 'nearly all of it is due'],
  [
    ['person', 'membership', 'break_glass'],
    /^job people\.erase-organization-rows/,
    'every half hour, of staff',
  ],
  [['device'], /^job people\.erase-sessions/, 'every ten minutes, of staff'],
  [['handover_sent'], /^job referrals\.(close|erase)/, 'nightly, and on Mondays'],
]

/** What is new about each copy of a row; some tables hang on others and get what these have. */
const growth: readonly (readonly [table: string, each: string])[] = [
  ['address', `'street_key', md5(n::text), 'number', n`],
  ['place_name', `'id', gen_random_uuid(), 'key', md5(n::text)`],
  ['postcode', `'postcode', 20000 + n`],
  ['organization', `'id', gen_random_uuid(), 'external_id', gen_random_uuid(), 'slug', null`],
  [
    'location',
    `'id', gen_random_uuid(), 'external_id', gen_random_uuid(), 'slug', null, 'organization_id', organization, 'postcode', 10000 + n, 'lat', 48 + random() * 6, 'lon', 7 + random() * 7`,
  ],
  [
    'service',
    `'id', gen_random_uuid(), 'external_id', gen_random_uuid(), 'organization_id', organization, 'needs', array[(array['deutsch','leute','kinder','gesundheit','geld','lesen','digital','wege','arbeit','seele'])[1 + n % 10]], 'words', md5(n::text), 'title', md5(n::text)`,
  ],
  [
    'event',
    `'id', gen_random_uuid(), 'organization_id', organization, 'starts_at', now() - n * interval '3 minutes', 'ends_at', now() - n * interval '3 minutes' + interval '1 minute'`,
  ],
  ['person', `'id', gen_random_uuid(), 'account', gen_random_uuid()`],
  ['team', `'id', gen_random_uuid(), 'organization_id', organization, 'name', gen_random_uuid()`],
  [
    'membership',
    `'person_id', person, 'organization_id', organization, 'roles', array['host'], 'team_id', null, 'network_id', null`,
  ],
  ['organization_duty', `'organization_id', organization`],
  ['notice_acceptance', `'id', gen_random_uuid(), 'person_id', person, 'organization_id', organization`],
  [
    'session',
    `'id', gen_random_uuid(), 'token', gen_random_uuid(), 'person_id', person, 'organization_id', organization, 'device_id', null`,
  ],
  ['device', `'id', gen_random_uuid(), 'token', gen_random_uuid(), 'person_id', person`],
  ['recovery_code', `'person_id', person, 'code', gen_random_uuid()`],
  ['session_item', `'id', gen_random_uuid()`],
  ['invitation', `'id', gen_random_uuid(), 'token', gen_random_uuid(), 'organization_id', organization`],
  ['break_glass', `'id', gen_random_uuid(), 'organization_id', organization`],
  ['throttle', `'key', gen_random_uuid()`],
  ['mail', `'id', gen_random_uuid(), 'organization_id', organization`],
  ['audit_head', `'organization_id', organization`],
  // A large Jobcenter: a third of all is its own.
  ['audit_entry', `'organization_id', house, 'seq', 1000000 + n, 'subject', gen_random_uuid()`],
  ['read_entry', `'id', 1000 + n, 'organization_id', house, 'subject', gen_random_uuid()`],
  ['sheet', `'id', gen_random_uuid(), 'code', gen_random_uuid()`],
  [
    'handover_sent',
    `'id', gen_random_uuid(), 'organization_id', house, 'counsellor_id', clerk, 'sent_at', now() - n * interval '5 minutes'`,
  ],
  [
    'handover_received',
    `'id', gen_random_uuid(), 'organization_id', house, 'host_id', clerk, 'team_id', null, 'link', gen_random_uuid(), 'sheet_id', gen_random_uuid(), 'sent_id', gen_random_uuid(), 'received_at', now() - n * interval '5 minutes'`,
  ],
  ['handover_count', `'count_key', gen_random_uuid()`],
]

/** Every event is a get-to-know meeting with somebody at a table. */
const ofEvent = 'select event_id, organization_id'
const meetings = [
  `insert into meeting (event_id, organization_id, network_id, rounds, tables, seats, first, invited_at, plan_input, code)
     select id, organization_id, (select id from network limit 1), 2, 2, 6, 'gemischt', now(), 'x', gen_random_uuid()
     from event on conflict do nothing`,
  `insert into meeting_party (event_id, organization_id, invited_id, invited_at) ${ofEvent}, organization_id, now()
     from meeting on conflict do nothing`,
  `insert into meeting_guest (event_id, organization_id, invited_id, number, name, side)
     ${ofEvent}, invited_id, 900, 'Jemand', 'team' from meeting_party on conflict do nothing`,
  `insert into meeting_seat (event_id, organization_id, invited_id, guest_id, round, table_number)
     ${ofEvent}, invited_id, id, 1, 0 from meeting_guest on conflict do nothing`,
  `insert into meeting_count (event_id, organization_id, moment, answer, n) ${ofEvent}, 'nachher', 1, 1 from meeting
     on conflict do nothing`,
]

/** Copies a row of a table many times, with what `each` says. */
const grow = async (owner: pg.Pool, table: string, each: string): Promise<void> => {
  const { rows } = await owner.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const names = rows[0]!.names
  // Organizations and people of which there are many already; each member but once.
  const organizations = `(select array_agg(id) from (select id from organization order by external_id desc limit ${many}) o)`
  const persons = `(select array_agg(id) from (select p.id from person p order by account desc limit ${many}) p)`
  await owner.query(
    `insert into ${table} (${names}) overriding system value
     select ${names
       .split(', ')
       .map((name) => `(fresh).${name}`)
       .join(', ')} from (
       select jsonb_populate_record(null::${table}, to_jsonb(one) || jsonb_build_object(${each})) as fresh
       from (select * from ${table} limit 1) one,
         (select ${organizations} as o, ${persons} as p, '${ids.one}'::uuid as mine, '${ids.me}'::uuid as me, '${ids.other}'::uuid as other offset 0) pools,
         generate_series(1, ${many}) n,
         lateral (select o[1 + n % array_length(o, 1)] as organization, p[1 + n % array_length(p, 1)] as person) whose,
         lateral (select case when n % 3 = 0 then mine else organization end as house) houses,
         lateral (select case when n % 3 <> 0 then person when n % 90 = 0 then me else other end as clerk) clerks) made
     on conflict do nothing`,
  )
}

/** Writes down each statement on its way, with the context of its transaction. */
const listenTo = (pool: pg.Pool): void => {
  const known = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    let context: Statement['context']
    const run = client.query.bind(client) as (...args: unknown[]) => unknown
    Object.assign(client, {
      query: (...args: unknown[]) => {
        const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown]
        const text = typeof first === 'string' ? first : first.text
        const values = (typeof first === 'string' ? second : first.values) as unknown[] | undefined
        if (/^(begin|commit|rollback)/i.test(text)) context = undefined
        else if (text.includes("set_config('role'")) context = [text, values ?? []]
        else if (page && /^\s*(select|with|insert|update|delete)/i.test(text))
          statements.set(`${context?.[1][0]} ${text}`, {
            page,
            text,
            values: Array.isArray(values) ? values : [],
            context,
          })
        return run(...args)
      },
    })
  })
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Schema?: string
  readonly Plans?: readonly Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

test('the tables are large', { skip }, async () => {
  const { rows } = await town.world.database.asOwner((owner) =>
    owner.query(
      `select relname from pg_class where reltuples > ${large} and relnamespace = 'public'::regnamespace`,
    ),
  )
  const names = rows.map(({ relname }) => relname)
  assert.deepEqual(
    growth.map(([name]) => name).filter((name) => !names.includes(name)),
    [],
  )
})

test('no page reads a large table from end to end', { skip }, async () => {
  const { world } = town
  const app = makeApp(world)
  const open = async (key: string, who: (typeof visitors)[number]): Promise<void> => {
    const row = routeTable[key]!
    page = ''
    const session = await town.enter(who, key.startsWith('POST'))
    const names = row.names?.length ? row.names : (['none'] as const)
    const named = await town.idsFor(session, names)
    for (const name of names) {
      const id = named[name].own ?? named[name].missing ?? ''
      const within = row.within && (await town.idsFor(session, [row.within]))[row.within].own
      const path = addressOf(key, id, within, row)
      page = `${key} as ${who}`
      await app.request(path.startsWith('/api/') ? path : `/de${path}`, {
        method: key.split(' ')[0]!,
        ...(key.startsWith('POST')
          ? { body: new URLSearchParams((row.sends?.(id) ?? {}) as Record<string, string>) }
          : {}),
        headers: { 'sec-fetch-site': 'same-origin', cookie: session ? `trittstein_session=${session}` : '' },
      })
    }
    page = ''
  }
  for (const who of visitors)
    for (const [key, { may, spare }] of Object.entries(routeTable)) {
      const asWhom =
        may === 'everyone' ? 'nobody' : may === 'signed-in' ? 'counsellor' : may.find((role) => role === who)
      if (asWhom === who && !spare) await open(key, who)
    }
  assert.ok(statements.size > 100, `${statements.size} statements`)
  const pages = statements.size
  // Last, since they erase; the tables stay as long as they are.
  const anchored = (auditAnchor: AnchorTarget) => ({ ...world, config: { ...world.config, auditAnchor } })
  for (const job of world.chapters.flatMap(({ jobs = [] }) => jobs)) {
    page = `job ${job.name}`
    await job.run(anchored(job.name === 'platform.anchor-mail' ? { mail: 'a@b.de' } : { file: anchorFile }))
  }
  page = ''
  assert.ok(statements.size > pages + 20, `${statements.size - pages} statements of jobs`)

  const client = await world.database.pool.connect()
  const found = new Map<string, string>()
  try {
    await client.query('set role none')
    const { rows } = await client.query(
      `select relname from pg_class where reltuples > ${large} and relkind = 'r'`,
    )
    const big = new Set(rows.map(({ relname }) => String(relname)))
    for (const { page, text, values, context } of statements.values()) {
      await client.query('begin')
      if (context) await client.query(context[0], [...context[1]])
      else await client.query(`set local role trittstein_${/\bauth\b/.test(text) ? 'auth' : 'app'}`)
      const plan = await client.query(`explain (format json, verbose) ${text}`, [...values])
      const scanned = nodesOf(plan.rows[0]['QUERY PLAN'][0].Plan)
        .filter(
          (node) =>
            node['Node Type'] === 'Seq Scan' &&
            node.Schema === 'public' &&
            big.has(node['Relation Name'] ?? ''),
        )
        .map((node) => node['Relation Name'])
      const unnamed = scanned.filter(
        (name = '') =>
          !allowed.some(
            ([tables, of]) =>
              tables.includes(name) && of.test(page.startsWith('job') ? `${page}: ${text}` : text),
          ),
      )
      for (const name of unnamed)
        found.set(
          `${page.replace(/ as .*/, '')}: ${name}`,
          `as ${page}: ${text.replace(/\s+/g, ' ')}`.slice(0, 900),
        )
      await client.query('rollback')
    }
  } finally {
    client.release(true)
  }
  assert.deepEqual(
    known.filter((one) => !found.has(one)),
    [],
    'these are mended: take them out of the list',
  )
  for (const one of known) found.delete(one)
  assert.equal(
    found.size,
    0,
    `${found.size} statements:\n${[...found].map((one) => one.join('\n    ')).join('\n')}`,
  )
})
