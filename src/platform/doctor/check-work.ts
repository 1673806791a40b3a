import { sql, type Transaction } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { oldestUnanchored } from '../audit/anchor-heads.ts'
import { anchorTarget } from '../audit/anchor-target.ts'
import type { Database } from '../database.ts'
import { checkAnchorFile } from './check-anchor-file.ts'
import type { Env } from './check-settings.ts'
import { type Finding, firstOf, look, mend, ok } from './finding.ts'

const hours = (since: Date | undefined | null): number =>
  since ? (Date.now() - since.getTime()) / 3_600_000 : 0

/** The queue has the schema of this version, its two queues, and a clock that goes. */
export const checkQueue = async (pool: pg.Pool): Promise<Finding> => {
  const about = 'queue'
  const again = 'run "npm run trittstein -- migrate".'
  const boss = new PgBoss({
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    db: { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values) },
  })
  boss.on('error', () => {})
  try {
    await boss.start()
    const queues = (await boss.getQueues()).map(({ name }) => name)
    const missing = ['tasks', 'clock'].filter((name) => !queues.includes(name))
    const { rows } = await pool.query<{ failed: number; ticked: Date | null }>(
      `select count(*) filter (where state = 'failed')::int as failed,
         max(completed_on) filter (where name = 'clock' and state = 'completed') as ticked from pgboss.job`,
    )
    const [work] = rows
    return firstOf(
      about,
      [
        missing.length > 0 && mend(about, `${missing.join(', ')} missing: ${again}`),
        (work?.failed ?? 0) > 0 &&
          look(
            about,
            `${work?.failed} jobs failed within the last days: see jobs.error and mail.failed in the log.`,
          ),
        hours(work?.ticked) > 1 &&
          look(about, 'nothing has been done by the clock for an hour: is the server running?'),
      ],
      work?.ticked ? 'there, and its clock goes.' : 'there.',
    )
  } catch {
    return mend(about, `its schema pgboss is missing or not of this version: ${again}`)
  } finally {
    await boss.stop({ graceful: false }).catch(() => {})
  }
}

/** What should have left the house by now: mails, and the heads of the audit chains. */
export const checkWork = (env: Env, database: Database): Promise<readonly Finding[]> =>
  database.kysely.transaction().execute(async (db) => {
    await sql`select set_config('role', 'trittstein_system', true)`.execute(db)
    return [await outbox(db), await anchors(env, db)].filter((one) => one !== undefined)
  })

const outbox = async (db: Transaction<unknown>): Promise<Finding> => {
  const { rows } = await sql<{ waiting: number; oldest: Date | null }>`
    select count(*)::int as waiting, min(created_at) as oldest from mail where sent_at is null`.execute(db)
  const { waiting, oldest } = rows[0] ?? { waiting: 0, oldest: null }
  if (waiting === 0) return ok('outbox', 'no mail waits.')
  const says = `${waiting} not sent, the oldest waits for ${Math.round(hours(oldest))} hours.`
  return hours(oldest) > 1 ? mend('outbox', says) : look('outbox', says)
}

/**
 * A file is written to every hour, a mail every day; twice the time is a warning. Undefined where none is set: that
 * is said with the other variables.
 */
const anchors = async (
  { AUDIT_ANCHOR: text }: Env,
  db: Transaction<unknown>,
): Promise<Finding | undefined> => {
  const about = 'AUDIT_ANCHOR'
  const target = anchorTarget.safeParse(text).data
  if (!target) return undefined
  const { rows } = await sql<{
    anchored: boolean
  }>`select exists (select from audit_head where anchored_seq > 0) as anchored`.execute(db)
  const late = hours(await oldestUnanchored({ db }))
  const file = 'file' in target ? await checkAnchorFile(target.file, rows[0]?.anchored ?? false) : undefined
  return firstOf(
    about,
    [
      file,
      late > ('file' in target ? 2 : 48) &&
        mend(
          about,
          `entries wait for ${Math.round(late)} hours to be anchored: see audit.anchor-failed in the log.`,
        ),
    ],
    late === 0 ? 'every chain is anchored.' : 'anchored, the newest entries follow with the next turn.',
  )
}
