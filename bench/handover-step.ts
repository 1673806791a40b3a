import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { chapter as cooperation } from '#cooperation'
import { chapter as evaluation } from '#evaluation'
import { chapter as events } from '#events'
import { signInDemo } from '#people'
import { makeApp } from '#platform/http/server.ts'
import { withDatabase } from '#platform/testing.ts'
import { aHandover, aScene } from '#referrals/testing'
import { startServer } from '../tests/support/server.ts'

const clients = 8
const seconds = 15
const rows = 40_000

/**
 * "Yes, come" over HTTP (session, step, both rows, the person's sheet, two chains, the queue), beside the same
 * statements sent by pgbench: 8 clients each, on the same PostgreSQL.
 */
export const benchHandoverStep = async (cluster: string, bin: string, folder: string): Promise<string[]> => {
  process.env.TEST_DATABASE_URL = cluster
  const scene = await aScene(new Date().toISOString(), [cooperation, events, evaluation])
  let owner: pg.Pool | undefined
  try {
    const { rows: names } = await scene.world.database.pool.query('select current_database() as name')
    const url = withDatabase(cluster, names[0].name)
    owner = new pg.Pool({ connectionString: url, max: 1 })
    owner.on('error', () => {})
    const session = await signInDemo(scene.world, 'haus')
    if (!session) throw new Error('no session')
    const cookie = `trittstein_session=${session.token}`
    await aHandover(scene)
    await multiply(owner)
    const ids = (await owner.query<Row>('select * from bench_row order by n')).rows
    const statements = await statementsOfOneStep(scene, cookie, ids)
    const server = await startServer({ DEMO: 'off', DATABASE_URL: url, REQUESTS_PER_MINUTE: '0' })
    const over = await overHttp(server.url, cookie, ids.slice(10, rows / 2))
    await server.stop()
    const alone = await withPgbench(url, bin, folder, statements)
    const { rows: chain } = await owner.query('select count(*) as n from audit_entry')
    return [
      `  pgbench, the same ${statements.length} statements: ${alone.toFixed(0)} steps/s`,
      `  over HTTP: ${over.perSecond.toFixed(0)} steps/s, not 303: ${over.refused} → ${(over.perSecond / alone).toFixed(2)} of its SQL alone`,
      `  (${chain[0].n} entries in the chains afterwards)`,
    ]
  } finally {
    await owner?.end()
    await scene.close()
    delete process.env.TEST_DATABASE_URL
  }
}

interface Row {
  readonly n: number
  readonly id: string
  readonly sent_id: string
  readonly sheet_id: string
  readonly count_key: string
}

/** Forty thousand more hand-overs like the one there is, each with its row on both sides, its sheet and its count. */
const multiply = async (owner: pg.Pool): Promise<void> => {
  const columns = async (table: string, changed: Record<string, string>) => {
    const { rows: found } = await owner.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
      [table],
    )
    return {
      names: found.map(({ name }) => `"${name}"`).join(),
      values: found.map(({ name }) => changed[name] ?? `t."${name}"`).join(),
    }
  }
  await owner.query(`create table bench_row as select g as n, gen_random_uuid() as id, gen_random_uuid() as sent_id,
    gen_random_uuid() as sheet_id, gen_random_uuid() as count_key from generate_series(1, ${rows}) g`)
  await owner.query('alter table bench_row add primary key (n)')
  await owner.query('grant select on bench_row to trittstein_app')
  for (const [table, changed] of [
    ['handover_sent', { id: 'b.sent_id' }],
    ['sheet', { id: 'b.sheet_id', sent_id: 'b.sent_id', count_key: 'b.count_key', code: 'b.n::text' }],
    [
      'handover_received',
      {
        id: 'b.id',
        sent_id: 'b.sent_id',
        sheet_id: 'b.sheet_id',
        count_key: 'b.count_key',
        state: "'sent'",
        link: 'null',
      },
    ],
  ] as const) {
    const { names, values } = await columns(table, changed)
    await owner.query(
      `insert into ${table} (${names}) select ${values} from (select * from ${table} limit 1) t, bench_row b`,
    )
  }
  await owner.query('analyze')
}

type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** Takes one step in this process and writes down what goes to the database, sign-in of the request included. */
const statementsOfOneStep = async (
  { world }: Awaited<ReturnType<typeof aScene>>,
  cookie: string,
  ids: readonly Row[],
): Promise<Statement[]> => {
  const app = makeApp(world)
  const step = (row: Row | undefined) =>
    app.request(`/de/uebergaben/${row?.id}/schritt`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost' },
      body: new URLSearchParams({ step: 'accept' }),
    })
  // The first request takes twenty from the allowance; the others of the twenty ask nobody.
  await step(ids[0])
  const original = pg.Client.prototype.query
  const seen: Statement[] = []
  try {
    pg.Client.prototype.query = function (this: pg.Client, ...given: never[]) {
      const [query, values] = given as unknown as [string | { text?: string; values?: unknown[] }, unknown[]]
      const text = typeof query === 'string' ? query : query.text
      if (text) seen.push({ text, values: (typeof query === 'string' ? values : query.values) ?? [] })
      return (original as unknown as (...all: unknown[]) => unknown).apply(this, given)
    } as typeof pg.Client.prototype.query
    const answer = await step(ids[1])
    if (answer.status !== 303) throw new Error(`the step answers ${answer.status}`)
  } finally {
    pg.Client.prototype.query = original
  }
  const known = ids[1]
  if (!known) throw new Error('no row')
  const variables: [string, string][] = [
    [known.id, ':id'],
    [known.sent_id, ':sent_id'],
    [known.sheet_id, ':sheet_id'],
    [known.count_key, ':count_key'],
  ]
  return seen.map(({ text, values }) => {
    let written = text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1]))
    for (const [value, name] of variables) written = written.replaceAll(value, name)
    // The chain's places are its key: another one in each round.
    let entry = 0
    if (written.includes('insert into audit_entry'))
      written = written.replace(/"seq":\d+/g, () => `"seq": :seq${++entry % 3}`)
    return { text: written, values: [] }
  })
}

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return `'${value.toISOString()}'`
  if (Array.isArray(value)) return `'{${value.map((one) => `"${one}"`).join()}}'`
  return `'${String(value).replaceAll("'", "''")}'`
}

const withPgbench = (
  url: string,
  bin: string,
  folder: string,
  statements: readonly Statement[],
): Promise<number> => {
  const file = join(folder, 'handover-step.sql')
  const head = [
    `\\set n random(${rows / 2 + 1}, ${rows})`,
    '\\set seq0 random(1000, 9000000000000)',
    '\\set seq1 random(1000, 9000000000000)',
    '\\set seq2 random(1000, 9000000000000)',
    'set role trittstein_app;',
    'select id, sent_id, sheet_id, count_key from bench_row where n = :n \\gset',
  ]
  writeFileSync(
    file,
    `${[...head, ...statements.map(({ text }) => `${text.trim().replace(/;$/, '')};`)].join('\n')}\n`,
  )
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'pgbench'), [
      '-n',
      '-M',
      'simple',
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-f',
      file,
      url,
    ])
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk
      })
    child.once('error', reject)
    child.once('exit', () => {
      const found = /tps = ([\d.]+)/.exec(said)?.[1]
      const failed = /number of failed transactions: ([1-9]\d*)/.exec(said)?.[1]
      if (!found || failed) reject(new Error(said.slice(-600)))
      else resolve(Number(found))
    })
  })
}

/** Eight people who answer one hand-over after the other, each a new one. */
const overHttp = async (
  url: string,
  cookie: string,
  ids: readonly Row[],
): Promise<{ perSecond: number; refused: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const step = (id: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${url}/de/uebergaben/${id}/schritt`,
        {
          agent,
          method: 'POST',
          headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
        },
        (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode ?? 0))
        },
      )
      sent.once('error', reject)
      sent.end('step=accept')
    })
  let next = 0
  let refused = 0
  const run = async (until: number): Promise<number> => {
    let done = 0
    while (Date.now() < until) {
      const row = ids[next++]
      if (!row) throw new Error('too few rows')
      if ((await step(row.id)) === 303) done++
      else refused++
    }
    return done
  }
  await Promise.all(Array.from({ length: clients }, () => run(Date.now() + 2000)))
  const start = performance.now()
  const done = await Promise.all(Array.from({ length: clients }, () => run(Date.now() + seconds * 1000)))
  agent.destroy()
  return { perSecond: done.reduce((a, b) => a + b, 0) / ((performance.now() - start) / 1000), refused }
}
