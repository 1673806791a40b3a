import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { freePort, type RunningServer, startServer } from '../support/server.ts'
import { type DemoCopy, type DemoSource, demoEmbedded, demoOnPostgres } from './demo-copy.ts'
import { agree, storm } from './handing-over.ts'
import { whatIsWrong } from './wholeness.ts'

const rounds = Number(process.env.ROUNDS ?? 5)
const server = process.env.TEST_DATABASE_URL
const onPostgres = server ? Math.ceil(rounds / 2) : 0

/** Two counsellors of one Jobcenter, and two houses that hand over to each other at the same time. */
const accounts = ['jobcenter-mitte', 'jobcenter-mitte', 'haus-olof-palme', 'haus-villa-luetzow']

/** Offers of the two houses, for each account those of others. */
const workOf = async (copy: DemoCopy): Promise<{ account: string; services: string[] }[]> => {
  const rows = await copy.inspect(async (owner) => {
    const { rows } = await owner.query<{ account: string; service: string }>(
      `select p.account, s.id as service
       from person p join membership m on m.person_id = p.id
       join service s on s.organization_id <> m.organization_id
       where s.takes_handover and s.status = 'aktiv' and s.visibility = 'oeffentlich'
         and s.organization_id in (select organization_id from membership join person on person.id = person_id
           where account in ('haus-olof-palme', 'haus-villa-luetzow'))
       order by p.account, s.id`,
    )
    return rows
  })
  return accounts.map((account) => ({
    account,
    services: rows.filter((row) => row.account === account).map((row) => row.service),
  }))
}

/** One life: hand over, kill -9, start again on the same data, repeat what got no answer, look. */
const oneRound = async (source: DemoSource, round: number, t: TestContext) => {
  const copy = await source.copy()
  const port = await freePort()
  const options = { port, ...(copy.dataDir ? { dataDir: copy.dataDir } : {}) }
  const started: RunningServer[] = []
  const start = async (): Promise<RunningServer> => {
    const running = await startServer(copy.env, options)
    started.push(running)
    return running
  }
  try {
    const work = await workOf(copy)
    const first = await start()
    const done = await storm(first.url, work, {
      after: 1 + Math.floor(Math.random() * 20),
      round,
      kill: () => first.process.kill('SIGKILL'),
    })
    await first.stop('SIGKILL')
    const second = await start()
    // Repeated, by an impatient finger at that: two clicks at the same moment, and a third one.
    for (const agreed of done.unanswered) {
      const clicks = await Promise.all([agree(agreed), agree(agreed)])
      assert.deepEqual([...clicks, await agree(agreed)], [true, true, true], agreed.firstName)
    }
    await second.stop()
    const wrong = await copy.inspect((owner) =>
      whatIsWrong(owner, [...done.acknowledged, ...done.unanswered]),
    )
    assert.deepEqual(wrong, [], `round ${round}`)
    t.diagnostic(
      `round ${round}: ${done.acknowledged.length} acknowledged, ${done.unanswered.length} cut off and repeated`,
    )
    return done
  } finally {
    for (const { process } of started) process.kill('SIGKILL')
    await copy.drop()
  }
}

const manyRounds = async (source: DemoSource, count: number, t: TestContext): Promise<void> => {
  let acknowledged = 0
  try {
    for (let round = 1; round <= count; round++)
      acknowledged += (await oneRound(source, round, t)).acknowledged.length
  } finally {
    await source.drop()
  }
  assert.ok(acknowledged >= count, 'nothing was handed over before the server was killed')
}

const name = (where: string): string =>
  `kill -9 in the middle of writes ${where} loses, doubles and halves no hand-over`

test(name('on PostgreSQL'), { skip: server ? false : 'TEST_DATABASE_URL is not set' }, async (t) =>
  manyRounds(await demoOnPostgres(server!), onPostgres, t),
)

test(name('on the embedded database'), async (t) => manyRounds(await demoEmbedded(), rounds - onPostgres, t))
