// Two organizations at once over two connections (the embedded database: over its only one), with whatever goes wrong
// in between: what one is answered never holds a row of the other, and nothing of a context stays on a connection.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { aLocation, anOrganization, aService } from '#directory/testing'
import { sessions } from '#people'
import { acceptNotice, aPerson } from '#people/testing'
import { action } from '#platform/action.ts'
import { type Member, system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { openPostgres } from '#platform/database.ts'
import { listen } from '#platform/http/listen.ts'
import { get, type Route } from '#platform/http/route.ts'
import { makeApp } from '#platform/http/server.ts'
import { refuse } from '#platform/refusal.ts'
import { aWorld, withDatabase } from '#platform/testing.ts'
import { makeWorld, type World } from '#platform/world.ts'
import { aDraft } from '#referrals/testing'
import { chapters } from '../../src/chapters.ts'
import { startSession } from '../../src/people/start-session.ts'
import { sendPast } from '../../src/referrals/past-handover.ts'
import { table } from './table.ts'

// The embedded database answers one after the other: there is less to interleave.
const requests = process.env.TEST_DATABASE_URL ? 2000 : 400
const atOnce = 24

/** What goes wrong in a page: each while a transaction of the acting person is open, after it read their rows. */
const failing = (name: string, fail: (visit: Parameters<Route['handle']>[0]) => Promise<unknown>): Route =>
  get(`/test/${name}`, ['counsellor', 'host'], async (visit) => {
    await fail(visit)
    return visit.notFound()
  })
const own = sql<{ first_name: string }>`select first_name from handover_sent`
const refusing = action({
  name: 'test.refuse',
  input: z.object({}),
  contexts: ['member'],
  may: () => true,
  act: async (tx) => {
    await own.execute(tx.db)
    return refuse('platform.wrong')
  },
  audit: () => ({ subject: null, detail: {} }),
})
const broken: Chapter = {
  name: 'test',
  routes: [
    failing('thrown', (visit) =>
      visit.world.look(visit.actor, async (tx) => {
        await own.execute(tx.db)
        throw new Error('thrown')
      }),
    ),
    failing('statement', (visit) =>
      visit.world.look(visit.actor, async (tx) => {
        await own.execute(tx.db)
        await sql`select 1 / 0`.execute(tx.db)
      }),
    ),
    failing('timeout', (visit) =>
      visit.world.look(visit.actor, async (tx) => {
        await sql`set local statement_timeout = 5`.execute(tx.db)
        await sql`select pg_sleep(0.02)`.execute(tx.db)
      }),
    ),
    failing('refused', (visit) => refusing(visit.world, visit.actor, {})),
    // An error inside another owner's rows: the way back is the actor's own context, or none.
    failing('transfer', (visit) =>
      visit.world.look(visit.actor, (tx) =>
        tx.into({ organization: organizations[0]?.id ?? '' }, 'test.transfer', async (there) => {
          await own.execute(there.db)
          throw new Error('in the other organization')
        }),
      ),
    ),
  ],
}

interface House {
  readonly id: string
  /** In the first name of everybody whom it sends. */
  readonly mark: string
  readonly cookie: string
  readonly pages: readonly string[]
}
let outer: World
let world: World
let server: Server
let port = 0
const organizations: House[] = []

const aHouse = async (mark: string, receiver: { serviceId: string; locationId: string }): Promise<House> => {
  const id = await anOrganization(world, { name: `Jobcenter ${mark}`, kind: 'jobcenter_ge' })
  await acceptNotice(world, id)
  const member: Member = await aPerson(world, { organization: id, roles: ['counsellor', 'host'] })
  await world.look(system('test'), (tx) =>
    sql`insert into notice_acceptance (organization_id, person_id, for_organization, version, accepted_at)
      select organization_id, ${member.personId}::uuid, false, notice_version, ${tx.now} from organization_duty where organization_id = ${id}::uuid`.execute(
      tx.db,
    ),
  )
  const pages: string[] = []
  for (let n = 0; n < 6; n++) {
    const draft = aDraft(receiver.serviceId, {
      locationId: receiver.locationId,
      firstName: `${mark} ${'abcdef'[n]}`,
    })
    const sent = await sendPast(world, member, draft)
    assert.ok(sent)
    pages.push(`/de/uebergaben/${sent.sentId}`)
  }
  const opened = await startSession(
    world,
    { personId: member.personId, organizationId: id, factors: 2 },
    { userAgent: null },
  )
  return { id, mark, cookie: `trittstein_session=${opened.token}`, pages }
}

before(async () => {
  outer = await aWorld({
    chapters: [...chapters, broken],
    sessions,
    config: { demo: true, requestsPerMinute: 0 },
  })
  world = outer
  const url = process.env.TEST_DATABASE_URL
  if (url) {
    const { rows } = await outer.database.pool.query('select current_database() as name')
    const own = withDatabase(url, rows[0].name)
    world = makeWorld({ ...outer, database: openPostgres(own, own, 2) })
  }
  const house = await anOrganization(world, { name: 'Haus am Park' })
  await acceptNotice(world, house)
  const locationId = await aLocation(world, { organizationId: house })
  const serviceId = await aService(world, { organizationId: house, locationId })
  for (const mark of ['Amira', 'Boris']) organizations.push(await aHouse(mark, { serviceId, locationId }))
  server = listen({ ...world, config: { ...world.config, port: 0 } }, makeApp(world))
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
after(async () => {
  server?.closeAllConnections()
  server?.close()
  if (world !== outer) await world.close()
  await outer.close()
})

/** One request; `cut` milliseconds later the client hangs up, if it has no answer by then. */
const ask = (path: string, cookie: string, cut?: number): Promise<{ status: number; body: string }> =>
  new Promise((resolve) => {
    const sent = request({ port, host: '127.0.0.1', path, headers: { cookie } }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (text) => {
        body += text
      })
      const end = (): void => resolve({ status: answer.statusCode ?? 0, body })
      answer.on('end', end).on('error', end).on('aborted', end)
    })
    sent.on('error', () => {
      // The server closed a connection that had been idle for seconds, at the moment in which it was used again.
      const again = cut === undefined && sent.reusedSocket
      resolve(again ? ask(path, cookie) : { status: 0, body: '' })
    })
    sent.end()
    if (cut !== undefined) setTimeout(() => sent.destroy(), cut)
  })

test(`${requests} requests of two organizations in turn, some of them broken off: none is answered a foreign row`, async () => {
  const broke = broken.routes?.map(({ path }) => `/de${path}`) ?? []
  const wrong: string[] = []
  const counts = { own: 0, foreign: 0, aborted: 0, failed: 0, gone: 0 }
  let next = 0
  const work = async (): Promise<void> => {
    while (next < requests) {
      const n = next++
      const mine = organizations[n % 2]!
      const others = organizations[(n + 1) % 2]!
      const kind = n % 10
      if (kind === 3 || kind === 6) {
        const { status } = await ask(broke[(n >> 1) % broke.length]!, mine.cookie)
        counts.failed += 1
        if (![404, 500].includes(status)) wrong.push(`a page that fails answers ${status}`)
      } else if (kind === 5 || kind === 8) {
        const { status, body } = await ask('/de/uebergaben', mine.cookie, n % 7)
        if (status === 0) counts.aborted += 1
        if (body.includes(others.mark)) counts.foreign += 1
      } else if (kind === 9) {
        // The other's page: not there.
        const { status, body } = await ask(others.pages[n % others.pages.length]!, mine.cookie)
        counts.gone += 1
        if (body.includes(others.mark)) counts.foreign += 1
        if (status !== 404) wrong.push(`a foreign page answers ${status}`)
      } else {
        const path = kind < 5 ? '/de/uebergaben' : mine.pages[n % mine.pages.length]!
        const { status, body } = await ask(path, mine.cookie)
        if (body.includes(others.mark)) counts.foreign += 1
        if (status === 200 && body.includes(mine.mark)) counts.own += 1
        else wrong.push(`${path} answers ${status} and does not show one's own`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  assert.deepEqual([...new Set(wrong)], [])
  assert.equal(counts.foreign, 0)
  assert.equal(counts.own, requests / 2)
  assert.ok(
    counts.aborted >= requests / 20 && counts.failed === requests / 5 && counts.gone === requests / 10,
    JSON.stringify(counts),
  )
})

test('afterwards each connection of the pool is nobody’s again: without a context it sees 0 rows', async () => {
  // There is something to be seen.
  const there = await world.look(system('test'), (tx) => sql`select id from sheet`.execute(tx.db))
  assert.ok(there.rows.length >= 12)
  const { pool } = world.database
  const clients = await Promise.all(
    Array.from({ length: world.database.kind === 'postgres' ? 2 : 1 }, () => pool.connect()),
  )
  try {
    for (const client of clients) {
      const { rows } = await client.query(
        `select current_user as who, current_setting('app.organization_id', true) as organization`,
      )
      assert.equal(rows[0].who, 'trittstein_app')
      assert.equal(rows[0].organization || null, null)
      for (const [name, { keeps }] of Object.entries(table))
        if (keeps === 'rows') {
          const found = await client.query(`select count(*) as n from ${name}`)
          assert.equal(Number(found.rows[0].n), 0, name)
        }
    }
  } finally {
    for (const client of clients) client.release()
  }
})
