import { sql, type Transaction } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { errorFacts } from './log.ts'
import type { World } from './world.ts'

/** Work by the clock, in Europe/Berlin. It must be idempotent: it may run twice. */
export interface Job {
  readonly name: string
  /** Five-field cron expression. */
  readonly cron: string
  readonly run: (world: World) => Promise<void>
}

export interface Jobs {
  /** The queue is open. Awaited before a transaction: inside one, the embedded database has no second connection to open it with. */
  readonly ready: () => Promise<void>
  /** Adds `after` listeners to the queue, inside the transaction that told the fact. */
  readonly enqueue: (
    db: Transaction<unknown>,
    jobs: readonly { listener: string; payload: unknown }[],
  ) => Promise<void>
  /** Starts the workers and the clock (the server; commands and tests only enqueue and drain). */
  readonly work: () => Promise<void>
  /** Runs what waits, in this process, until nothing waits. Commands and tests use it. */
  readonly drain: () => Promise<number>
  /** Runs one clock job now. */
  readonly runNow: (name: string) => Promise<void>
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

const tasks = 'tasks'
const clock = 'clock'
const schema = 'pgboss'

interface Task {
  readonly listener: string
  readonly payload: never
}

const makeBoss = (
  pool: Pick<pg.Pool, 'query'>,
  embedded: boolean,
  server: boolean,
  migrate = false,
): PgBoss =>
  new PgBoss({
    schema,
    backend: embedded ? 'pglite' : 'postgres',
    migrate,
    createSchema: migrate,
    supervise: server,
    schedule: server,
    monitorVacuum: false,
    reindex: false,
    db: {
      executeSql: async (text: string, values?: unknown[]) => {
        try {
          return (await pool.query(text, values)) as { rows: unknown[] }
        } catch (error) {
          // A failed multi-statement leaves the only embedded connection aborted for everybody.
          if (embedded) await pool.query('rollback').catch(() => {})
          throw error
        }
      },
    },
  })

/** Creates the queue's schema, the two queues and the grants, with the owner's rights (part of `migrate`). */
export const installJobs = async (owner: pg.Pool, embedded: boolean): Promise<void> => {
  const boss = makeBoss(owner, embedded, false, true)
  boss.on('error', () => {})
  await boss.start()
  // Listeners are at least once: five tries with growing pauses, then the job stays as failed for the operator.
  const retry = {
    retryLimit: 5,
    retryDelay: 30,
    retryBackoff: true,
    expireInSeconds: 600,
    deleteAfterSeconds: 7 * 86400,
  }
  if (!(await boss.getQueue(tasks))) await boss.createQueue(tasks, retry)
  if (!(await boss.getQueue(clock))) await boss.createQueue(clock, { ...retry, policy: 'short' })
  await boss.stop({ graceful: false })
  await owner.query(`grant usage on schema ${schema} to trittstein_app, trittstein_system;
    grant select, insert, update, delete on all tables in schema ${schema} to trittstein_app, trittstein_system;
    grant execute on all functions in schema ${schema} to trittstein_app, trittstein_system;`)
}

export const openJobs = (theWorld: () => World): Jobs => {
  let starting: Promise<PgBoss> | undefined
  let server = false
  let worker: string | undefined
  const boss = (): Promise<PgBoss> => {
    starting ??= (async () => {
      const world = theWorld()
      const started = makeBoss(world.database.pool, world.database.kind === 'embedded', server)
      started.on('error', (error) => world.log('jobs.error', errorFacts(error)))
      await started.start()
      // Warm both queues: inside a transaction the embedded database has no second connection to ask with.
      await started.getQueue(tasks)
      await started.insert(tasks, [])
      return started
    })()
    return starting
  }
  const perform = async (task: Task): Promise<void> => {
    const world = theWorld()
    const listener = [...world.listeners.values()]
      .flat()
      .find((l) => l.kind === 'after' && l.name === task.listener)
    if (listener?.kind === 'after') await listener.listen(world, task.payload)
    else world.log('jobs.unknown-listener', { listener: task.listener })
  }
  const tick = async (name: string): Promise<void> => {
    const world = theWorld()
    const job = world.chapters.flatMap((c) => c.jobs ?? []).find((j) => j.name === name)
    if (!job) throw new Error(`there is no job ${name}`)
    await job.run(world)
  }
  /** The queue keeps what a job failed of: its facts, not its message, which may quote an address. */
  const told = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      throw new Error(JSON.stringify(errorFacts(error)))
    })
  const stop = async (): Promise<void> => {
    const queue = await starting?.catch(() => undefined)
    starting = undefined
    worker = undefined
    await queue?.stop({ graceful: true, timeout: 5000 }).catch(() => {})
  }
  return {
    ready: async () => void (await boss()),
    enqueue: async (db, jobs) => {
      if (jobs.length === 0) return
      const queue = await boss()
      await queue.insert(
        tasks,
        jobs.map((data) => ({ name: tasks, data })),
        { db: { executeSql: (text, values) => runIn(db, text, values ?? []) } },
      )
    },
    work: async () => {
      await stop()
      server = true
      const world = theWorld()
      const queue = await boss()
      // A full batch: more may wait, and would wait for the next look at the queue.
      const often = { pollingIntervalSeconds: 5, batchSize: 10, burstWhenBatchFull: true }
      worker = await queue.work<Task>(tasks, often, async (batch) => {
        for (const job of batch) await told(perform(job.data))
      })
      await queue.work<{ job: string }>(clock, { pollingIntervalSeconds: 20 }, async (batch) => {
        for (const job of batch) await told(tick(job.data.job))
      })
      for (const job of world.chapters.flatMap((c) => c.jobs ?? []))
        await queue.schedule(
          clock,
          job.cron,
          { job: job.name },
          { tz: 'Europe/Berlin', key: job.name, singletonKey: job.name },
        )
    },
    drain: async () => {
      const queue = await boss()
      for (let done = 0; ; ) {
        const batch = await queue.fetch<Task>(tasks, { batchSize: 50 })
        if (batch.length === 0) return done
        for (const job of batch) {
          await perform(job.data)
          await queue.complete(tasks, job.id)
          done++
        }
      }
    },
    runNow: tick,
    wake: () => {
      if (worker) starting?.then((queue) => queue.notifyWorker(worker as string)).catch(() => {})
    },
    stop,
  }
}

/** pg-boss writes `$1` statements; Kysely runs them on the transaction's own connection. */
const runIn = async (
  db: Transaction<unknown>,
  text: string,
  values: unknown[],
): Promise<{ rows: unknown[] }> => {
  const parts = text.split(/\$(\d+)/)
  const fragments = parts.filter((_, i) => i % 2 === 0)
  const indexes = parts.filter((_, i) => i % 2 === 1).map((n) => values[Number(n) - 1])
  const result = await sql<unknown>(fragments as unknown as TemplateStringsArray, ...indexes).execute(db)
  return { rows: result.rows }
}
