// Leads without a mailbox: a second factor that is set up anew is said where they start to work.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { signInDemo } from '#people'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { aScene } from '../testing.ts'

const scene = await aScene('2026-09-01T08:00:00Z')
const { world, counsellor, host } = scene
after(() => scene.close())
const app = makeApp(world)
const says = async (account: string, path: string): Promise<boolean> => {
  const cookie = `trittstein_session=${((await signInDemo(world, account)) ?? assert.fail('no session')).token}`
  const answer = await app.request(`/de${path}`, { headers: { cookie } })
  assert.equal(answer.status, 200, path)
  return (await answer.text()).includes('Meldungen zum zweiten Schritt')
}
test('a second factor that is set up anew is said where a host, who may lead, starts to work; others see nothing of it', async () => {
  assert.equal(await says('haus', '/uebergaben'), false)
  await world.look(system('test'), (tx) =>
    sql`insert into rescue (organization_id, person_id, started_by, started_at, due_at)
      values (${host.organizationId}, ${host.personId}, ${counsellor.personId}, ${tx.now}, ${tx.now})`.execute(
      tx.db,
    ),
  )
  assert.equal(await says('haus', '/uebergaben'), true)
  assert.equal(await says('jc', '/uebergaben'), false)
})
