import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withDatabase } from '#platform/testing.ts'
import { type OwnPostgres, startPostgres } from '../../scripts/postgres.mjs'
import { startMailServer } from '../support/mail-server.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { withPool } from './demo-copy.ts'

const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

let postgres: OwnPostgres
let server: RunningServer
let mails: Awaited<ReturnType<typeof startMailServer>>
before(async () => {
  if (skip) return
  postgres = await startPostgres()
  mails = await startMailServer()
  await withPool(postgres.url, (pool) => pool.query('create database house'))
  server = await startServer({
    DEMO: 'off',
    DATABASE_URL: withDatabase(postgres.url, 'house'),
    SMTP_URL: mails.url,
  })
})
after(async () => {
  if (server && server.process.exitCode !== null) console.error(server.output())
  await server?.stop('SIGKILL')
  await mails?.stop()
  postgres?.stop()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, signal: AbortSignal.timeout(15_000) })
const complain = (what: string) =>
  fetch(`${server.url}/de/barrierefreiheit`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ what }),
  })

/** Waits until it answers this status; the milliseconds it took. */
const until = async (path: string, status: number, ms: number): Promise<number> => {
  const start = Date.now()
  let last = 0
  while (Date.now() - start < ms) {
    last = (await get(path)).status
    if (last === status) return Date.now() - start
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail(`${path} answered ${last} instead of ${status} for ${ms} ms:\n${server.output()}`)
}

const houseIsOpen = async (): Promise<void> => {
  await until('/readyz', 200, 15_000)
  for (const path of ['/de/angebote', '/de/einrichtungen', '/api/v1/services'])
    assert.equal((await get(path)).status, 200, path)
}

const houseSaysThatItIsBusy = async (): Promise<void> => {
  await until('/readyz', 503, 15_000)
  assert.equal((await get('/healthz')).status, 200)
  for (const headers of [{}, { cookie: 'trittstein_session=of-somebody' }]) {
    const page = await get('/ar/angebote', headers)
    assert.equal(page.status, 503)
    assert.match(page.headers.get('retry-after') ?? '', /^\d+$/)
    assert.match(await page.text(), /<html lang="ar" dir="rtl"/)
  }
  const answer = await get('/api/v1/services')
  assert.equal(answer.status, 503)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.equal((await complain('while it is away')).status, 503)
}

/** Pages that people ask for all the time; every answer's status. */
const visitors = () => {
  const seen = new Map<number, number>()
  let going = true
  const one = async (): Promise<void> => {
    while (going) {
      const status = await get('/de/angebote').then(
        (answer) => answer.status,
        () => 0,
      )
      seen.set(status, (seen.get(status) ?? 0) + 1)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const all = Promise.all(Array.from({ length: 8 }, one))
  return async (): Promise<number[]> => {
    going = false
    await all
    return [...seen.keys()].sort()
  }
}

test('PostgreSQL is stopped and started again: 503 with Retry-After meanwhile, and the server recovers', {
  skip,
}, async (t) => {
  await houseIsOpen()
  const leave = visitors()
  await new Promise((resolve) => setTimeout(resolve, 500))
  postgres.pause()
  await houseSaysThatItIsBusy()
  postgres.resume()
  t.diagnostic(`ready again after ${await until('/readyz', 200, 15_000)} ms`)
  await houseIsOpen()
  assert.deepEqual(await leave(), [200, 503], 'pages, or "please try again", and nothing else')
})

test('the queue goes on after an outage', { skip }, async () => {
  assert.equal((await complain('after the outage')).status, 303)
  assert.match((await mails.waitFor((mail) => mail.text.includes('after the outage'), 60_000)).text, /Seite/)
  assert.ok(
    !mails.mails.some((mail) => mail.text.includes('while it is away')),
    'a refused form leaves nothing',
  )
})

test('the database lets nobody in and cuts all connections: the same', { skip }, async () => {
  const admin = (text: string) => withPool(postgres.url, (pool) => pool.query(text))
  const leave = visitors()
  await admin('alter database house allow_connections false')
  await admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'house'`)
  await houseSaysThatItIsBusy()
  await admin('alter database house allow_connections true')
  await houseIsOpen()
  assert.deepEqual(await leave(), [200, 503])
})
