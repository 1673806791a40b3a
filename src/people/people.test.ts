import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { forget, keep, chapter as people, recall, saveAccounts, sessions, signInDemo } from './index.ts'
import { signOut } from './sign-out.ts'

let now = new Date('2026-09-01T08:00:00Z')
const world = await aWorld({ chapters: [places, directory, people], sessions, now: () => now })
after(() => world.close())
const house = await anOrganization(world, { name: 'Haus am Park', slug: 'haus' })
await saveAccounts(
  world,
  [
    {
      account: 'haus',
      name: 'Toni Probe',
      role_title: 'Koordination',
      organization: 'haus',
      roles: ['host'],
    },
  ],
  { organizations: new Map([['haus', house]]), networks: new Map() },
)
const signedIn = async () => {
  const opened = (await signInDemo(world, 'haus')) ?? assert.fail('no such account')
  const account = await sessions.find(world, opened.token)
  return { token: opened.token, account: account ?? assert.fail('no session') }
}

// REQ: ASVS-7.2.1, ASVS-7.4.1
test('a session says who acts for whom, and ends at sign-out', async () => {
  const { token, account } = await signedIn()
  assert.deepEqual(
    [account.organizationName, account.member.organizationId, account.member.roles],
    ['Haus am Park', house, ['host']],
  )
  await signOut(world, account.member, { sessionId: account.sessionId })
  assert.equal(await sessions.find(world, token), undefined)
  assert.equal(await sessions.find(world, 'guessed'), undefined)
})

test('no account, no session', async () => {
  assert.equal(await signInDemo(world, 'nobody'), undefined)
})

test('what is kept is encrypted, read in its own session only, and gone after its minutes', async () => {
  const [mine, other] = [(await signedIn()).account, (await signedIn()).account]
  const id = await keep(world, mine, 'draft', { firstName: 'Amira' }, 60)
  assert.deepEqual(await recall(world, mine, 'draft', id), { firstName: 'Amira' })
  assert.equal(await recall(world, other, 'draft', id), undefined)
  assert.equal(await recall(world, mine, 'copy', id), undefined)
  for (const wrong of [newId(), '-'.repeat(36), ''])
    assert.equal(await recall(world, mine, 'draft', wrong), undefined)
  await forget(world, mine, 'copy', id)
  assert.ok(await recall(world, mine, 'draft', id), 'another kind is not dropped')
  now = new Date(now.getTime() + 61 * 60_000)
  assert.equal(await recall(world, mine, 'draft', id), undefined)
})

test('a session is over after ten hours, and nobody reads the tables without a context', async () => {
  const { token } = await signedIn()
  now = new Date(now.getTime() + 10 * 3_600_000 + 1000)
  assert.equal(await sessions.find(world, token), undefined)
  for (const table of ['person', 'membership', 'session', 'session_item'])
    assert.deepEqual((await world.database.pool.query(`select * from ${table}`)).rows, [], table)
})

test('the command closes an account and opens it again, and says when there is none', async () => {
  const { token } = await signedIn()
  const run = async (verb: 'disable' | 'enable', account: string) => {
    const command =
      people.commands?.find(({ name }) => name === `account ${verb}`) ?? assert.fail('no command')
    const said: string[] = []
    return [await command.run(world, [account], (line) => said.push(line)), ...said]
  }
  assert.deepEqual(await run('disable', 'niemand'), [1, 'There is no such account.'])
  assert.deepEqual(await run('disable', 'HAUS'), [0, 'Done.'])
  assert.equal(await sessions.find(world, token), undefined)
  assert.deepEqual(await run('enable', 'haus'), [0, 'Done.'])
  await signedIn()
})
