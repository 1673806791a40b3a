import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { action } from './action.ts'
import { type Member, system, visitor } from './actor.ts'
import { after as afterFact, fact } from './facts.ts'
import { refuse } from './refusal.ts'
import { aWorld } from './testing.ts'

const said = fact<{ word: string }>('test.said')
const heard: string[] = []
const world = await aWorld({
  chapters: [
    { name: 'test', listeners: [afterFact('test.hear', said, async (_w, p) => void heard.push(p.word))] },
  ],
})
after(() => world.close())

const organizationId = '11111111-1111-4111-8111-111111111111'
const member: Member = {
  context: 'member',
  personId: '22222222-2222-4222-8222-222222222222',
  organizationId,
  roles: ['privacy'],
}

const say = action({
  name: 'test.say',
  input: z.object({ word: z.string().min(1).max(5) }),
  contexts: ['member'],
  may: (actor) => actor.context === 'member' && actor.organizationId === organizationId,
  act: async (tx, { word }) => {
    await tx.tell(said, { word })
    if (word === 'no') refuse('test.no')
    return word.length
  },
})

test('a change is written with its audit entry, and its fact is heard once', async () => {
  assert.deepEqual(await say(world, member, { word: 'hello' }), { ok: true, value: 5 })
  await world.jobs.drain()
  assert.deepEqual(heard, ['hello'])
  const rows = await world.look(
    system('test'),
    async (tx) => (await sql<never>`select * from audit_entry order by seq`.execute(tx.db)).rows,
  )
  assert.equal(rows.length, 1)
})

test('a refusal leaves neither fact nor audit entry', async () => {
  assert.deepEqual(await say(world, member, { word: 'no' }), {
    ok: false,
    refusal: { key: 'test.no', values: undefined },
  })
  await world.jobs.drain()
  assert.deepEqual(heard, ['hello'])
})

// REQ: ASVS-2.2.1, ASVS-2.2.2
test('wrong input names the field', async () => {
  const outcome = await say(world, member, { word: 'too long' })
  assert.deepEqual(outcome, {
    ok: false,
    refusal: { key: 'platform.input', fields: { word: 'platform.tooLong' } },
  })
  assert.deepEqual(await say(world, member, {}), {
    ok: false,
    refusal: { key: 'platform.input', fields: { word: 'platform.missing' } },
  })
})

// REQ: ASVS-8.2.1
test('who may not is told that it is not there', async () => {
  for (const actor of [visitor, { ...member, organizationId: member.personId }])
    assert.deepEqual(await say(world, actor, { word: 'x' }), {
      ok: false,
      refusal: { key: 'platform.notFound' },
    })
})

// REQ: ASVS-8.2.2, ASVS-8.3.1
test('a forgotten context sees 0 rows, and so does another organization', async () => {
  await say(world, member, { word: 'a' })
  assert.deepEqual((await world.database.pool.query('select * from audit_entry')).rows, [])
  const other = { ...member, organizationId: member.personId }
  const rows = await world.look(
    other,
    async (tx) => (await sql`select * from audit_entry`.execute(tx.db)).rows,
  )
  assert.deepEqual(rows, [])
})

test('after work with the rights of the system the statement is the sheet’s again', async () => {
  const sheet = '33333333-3333-4333-8333-333333333333'
  const settings = await world.look(visitor, (tx) =>
    tx.into({ sheet }, 'test.sheet', async (there) => {
      await there.asSystem('test', async () => {})
      return (
        await sql<{ role: string; sheet: string }>`
          select current_role as role, current_setting('app.sheet_id') as sheet`.execute(there.db)
      ).rows[0]
    }),
  )
  assert.deepEqual(settings, { role: 'trittstein_code', sheet })
})
