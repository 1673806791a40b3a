import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { system } from '../actor.ts'
import { openPostgres } from '../database.ts'
import { aWorld } from '../testing.ts'
import { makeWorld, type World } from '../world.ts'
import { type Bucket, clear, eraseFull, giveBack, take } from './throttle.ts'
import { openDoor } from './throttle-door.ts'

let time = new Date('2026-11-23T08:00:00Z')
let world: World
before(async () => {
  world = await aWorld({ chapters: [], now: () => time })
})
after(() => world?.close())
beforeEach(() => {
  time = new Date(time.getTime() + 86_400_000)
})
const later = (seconds: number): void => {
  time = new Date(time.getTime() + seconds * 1000)
}

const guesses: Bucket = { name: 'test', limit: 20, seconds: 600 }
const count = async (many: Promise<{ ok: boolean }>[]): Promise<number> =>
  (await Promise.all(many)).filter(({ ok }) => ok).length
const rows = async (): Promise<{ key: string; full_at: Date }[]> =>
  (await world.database.asOwner((owner) => owner.query('select * from throttle'))).rows

test('of fifty guesses at the same time exactly as many pass as are allowed', async () => {
  const guess = () => take(world, guesses, '192.0.2.1')
  assert.equal(await count(Array.from({ length: 50 }, guess)), 20)
  assert.equal(await count(Array.from({ length: 5 }, () => take(world, guesses, '192.0.2.2'))), 5)
  assert.equal(
    await count([take(world, { ...guesses, name: 'other' }, '192.0.2.1')]),
    1,
    'other allowances are not touched',
  )
})

test('an allowance fills up again evenly, and a refusal says when it is worth while to come back', async () => {
  const guess = (cost?: number) => take(world, guesses, 'refill', cost)
  assert.deepEqual(await guess(20), { ok: true })
  assert.deepEqual(await guess(), { ok: false, retryAfter: 30 })
  later(29)
  assert.deepEqual(await guess(), { ok: false, retryAfter: 1 })
  later(1)
  assert.deepEqual(await guess(), { ok: true })
  assert.deepEqual(await guess(10), { ok: false, retryAfter: 300 })
  later(100_000)
  assert.equal(await count(Array.from({ length: 30 }, () => guess())), 20, 'never more than a whole one')
})

test('a refusal costs nothing: whoever goes on asking does not wait for longer', async () => {
  await take(world, guesses, 'eager', 20)
  for (let asked = 0; asked < 5; asked++)
    assert.deepEqual(await take(world, guesses, 'eager'), { ok: false, retryAfter: 30 })
})

test('what was right is given back, and a new start is a new start', async () => {
  await take(world, guesses, 'right', 20)
  await giveBack(world, guesses, 'right')
  assert.equal(await count([take(world, guesses, 'right')]), 1)
  assert.equal(await count([take(world, guesses, 'right')]), 0)
  await clear(world, guesses, 'right')
  assert.equal(await count(Array.from({ length: 21 }, () => take(world, guesses, 'right'))), 20)
})

test('the table keeps no address, and nothing after half a day', async () => {
  await take(world, guesses, '203.0.113.77')
  const kept = await rows()
  assert.ok(kept.length > 0)
  for (const row of kept) assert.match(row.key, /^[\w-]{43}$/)
  assert.doesNotMatch(JSON.stringify(kept), /203\.0\.113/)
  later(43_200)
  await world.look(system('retention'), eraseFull)
  assert.deepEqual(await rows(), [])
})

test('nobody but the system sees or writes it', async () => {
  await take(world, guesses, 'seen')
  assert.equal((await world.database.pool.query('select * from throttle')).rows.length, 0)
  await assert.rejects(
    world.database.pool.query(`insert into throttle values ('x', now())`),
    /permission denied/,
  )
})

/** As a second server: the same database, a pool and a memory of its own. */
const anotherServer = (): World => {
  const url = String((world.database.pool.options as { connectionString?: string }).connectionString)
  return makeWorld({ ...world, database: openPostgres(url, url), now: () => time })
}
const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

test('two servers share one allowance', { skip }, async () => {
  const other = anotherServer()
  try {
    const guess = (_: unknown, n: number) => take(n % 2 ? world : other, guesses, 'both')
    assert.equal(await count(Array.from({ length: 50 }, guess)), 20)
    await giveBack(other, guesses, 'both')
    assert.equal(await count([take(world, guesses, 'both'), take(other, guesses, 'both')]), 1)
  } finally {
    await other.close()
  }
})

test('two servers share what an address may ask for, twenty requests at a time', { skip }, async () => {
  const other = anotherServer()
  try {
    const [one, two] = [openDoor(world), openDoor(other)]
    const ask = (n: number) => (n % 2 ? one : two).pass('192.0.2.50', undefined)
    let passed = 0
    for (let n = 0; n < 1500; n++) passed += (await ask(n)).ok ? 1 : 0
    assert.equal(passed, 1200)
  } finally {
    await other.close()
  }
})

const passes = async (many: number, ask: () => Promise<{ ok: boolean }>): Promise<number> => {
  let passed = 0
  for (let n = 0; n < many; n++) passed += (await ask()).ok ? 1 : 0
  return passed
}

test('an address may ask for a great deal, and the database is asked once in twenty requests', async () => {
  let asked = 0
  const look: World['look'] = (actor, work) => {
    asked += 1
    return world.look(actor, work)
  }
  const door = openDoor({ ...world, look })
  assert.equal(await passes(1100, () => door.pass('192.0.2.60', undefined)), 1100, 'an office of a hundred')
  assert.equal(asked, 55)
  assert.equal(await passes(500, () => door.pass('192.0.2.60', undefined)), 100)
  assert.ok(asked < 70, 'a refusal is known by heart for a moment')
  assert.deepEqual(await door.pass('192.0.2.61', undefined), { ok: true }, 'another address')
  later(60)
  assert.deepEqual(await door.pass('192.0.2.60', undefined), { ok: true })
})

test('requests at the same time are counted, too', async () => {
  const door = openDoor(world)
  const many = Array.from({ length: 1500 }, () => door.pass('192.0.2.70', undefined))
  assert.equal(await count(many), 1200)
})

test('who is signed in counts for themselves: visitors of the same address do not keep them out', async () => {
  const door = openDoor(world)
  assert.equal(await passes(1300, () => door.pass('192.0.2.80', undefined)), 1200)
  assert.deepEqual(await door.pass('192.0.2.80', 'token-a'), { ok: true }, 'looked up for the first time')
  door.know('token-a')
  assert.equal(await passes(400, () => door.pass('192.0.2.80', 'token-a')), 300)
  door.know('token-b')
  assert.equal(await passes(200, () => door.pass('192.0.2.80', 'token-b')), 200)
})

test('invented cookies get nobody past the limit of an address', async () => {
  const door = openDoor(world)
  let n = 0
  assert.equal(await passes(1500, () => door.pass('192.0.2.90', `invented-${++n}`)), 1200)
})

test('0 requests a minute means no limit', async () => {
  const door = openDoor({ ...world, config: { ...world.config, requestsPerMinute: 0 } })
  assert.equal(await passes(2000, () => door.pass('192.0.2.95', undefined)), 2000)
})
