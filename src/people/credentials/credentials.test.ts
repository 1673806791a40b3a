import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as people, saveAccounts, sessions } from '../index.ts'
import { startSession } from '../start-session.ts'
import { findByAccount } from './credential-store.ts'
import { checkPassword, eraseLeftOver, setFirstPassword } from './index.ts'
import { newMagicLink, useMagicLink } from './magic-link.ts'
import { checkCode, checkRecoveryCode, confirmApp, offeredSecret } from './second-factor.ts'

let now = new Date()
const world = await aWorld({ chapters: [places, directory, people], sessions, now: () => now })
after(() => world.close())
const house = await anOrganization(world, { name: 'Haus am Park', slug: 'haus' })
await saveAccounts(
  world,
  [{ account: 'toni', name: 'Toni Probe', role_title: '', organization: 'haus', roles: ['host'] }],
  { organizations: new Map([['haus', house]]), networks: new Map() },
)
const personId = (await world.look(system('test'), (tx) => findByAccount(tx, ' Toni ')))?.id ?? assert.fail()
const password = 'Drei Katzen auf dem Dach'

const fieldOf = async (wanted: string) => {
  const outcome = await setFirstPassword(world, { personId, password: wanted })
  return outcome.ok ? undefined : outcome.refusal.fields?.password
}

// REQ: ASVS-6.2.1, ASVS-6.2.4, ASVS-6.2.5
test('a password is long and nobody else’s first idea; nothing else is asked of it', async () => {
  assert.equal(await fieldOf('kurz'), 'people.passwordShort')
  assert.equal(await fieldOf('passwort1234'), 'people.passwordCommon')
  assert.equal(await fieldOf('qwertzuiopasdf'), 'people.passwordCommon')
  assert.equal(await fieldOf('toniprobe2026'), 'people.passwordCommon')
  assert.equal(await fieldOf('x'.repeat(1001)), 'people.passwordLong')
  assert.equal(await fieldOf('vQ7!kz2mwX9'), 'people.passwordShort', 'eleven signs')
  assert.equal(await fieldOf('vQ7!kz2mwX9p'), undefined, 'twelve signs')
  assert.equal(await fieldOf('vqkzmwxptbnr'), undefined, 'small letters alone')
  assert.equal(await fieldOf(password), undefined)
})

// REQ: ASVS-6.2.8
test('the right password of the right person, and no other', async () => {
  await setFirstPassword(world, { personId, password })
  assert.equal(await checkPassword(world, personId, password), true)
  assert.equal(await checkPassword(world, personId, `${password}!`), false)
  assert.equal(await checkPassword(world, undefined, password), false)
  const long = 'ein sehr langer Satz, den niemand errät '.repeat(20)
  await setFirstPassword(world, { personId, password: long })
  assert.equal(await checkPassword(world, personId, long), true)
  assert.equal(await checkPassword(world, personId, long.slice(0, -1)), false, 'every sign counts')
})

test('a link by mail works once', async () => {
  const token = await newMagicLink(world, personId)
  assert.equal(await useMagicLink(world, 'guessed'), undefined)
  assert.equal(await useMagicLink(world, token), personId)
  assert.equal(await useMagicLink(world, token), undefined)
})

test('a code of the app works once, forgives one step of drift, and no more', async () => {
  const opened = await startSession(
    world,
    { personId, organizationId: house, factors: 1 },
    { userAgent: null },
  )
  const session = (await sessions.find(world, opened.token)) ?? assert.fail('no session')
  const offered = (await offeredSecret(world, session)) ?? assert.fail('nothing offered')
  assert.deepEqual(await offeredSecret(world, session), offered, 'the same until it is confirmed')
  const codeAt = (seconds: number) =>
    new TOTP({ secret: Secret.fromBase32(offered.key) }).generate({
      timestamp: now.getTime() + seconds * 1000,
    })
  assert.equal(await checkCode(world, personId, codeAt(0)), false, 'not before it is confirmed')
  assert.equal(await confirmApp(world, session, '000000'), undefined)
  const codes = (await confirmApp(world, session, codeAt(0))) ?? assert.fail('not confirmed')
  assert.equal(codes.length, 10)
  const kept = await world.database.asOwner(
    async (owner) =>
      (await owner.query('select code from recovery_code where person_id = $1', [personId])).rows,
  )
  assert.equal(kept.length, 10)
  const shown = codes.map((one) => one.replace('-', ''))
  for (const { code } of kept) {
    assert.match(code, /^[\w-]{43}$/, 'a keyed hash')
    assert.ok(!shown.some((one) => code.includes(one)), 'no code in clear')
  }
  assert.equal(await checkCode(world, personId, codeAt(0)), false, 'the code that confirmed is used up')
  now = new Date(now.getTime() + 120_000)
  assert.equal(await checkCode(world, personId, codeAt(-60)), false, 'two steps behind')
  assert.equal(await checkCode(world, personId, codeAt(60)), false, 'two steps ahead')
  assert.equal(await checkCode(world, personId, codeAt(-30)), true, 'one step behind')
  assert.equal(await checkCode(world, personId, codeAt(-30)), false, 'a replay')
  const code = codeAt(0)
  const both = await Promise.all([checkCode(world, personId, code), checkCode(world, personId, code)])
  assert.deepEqual(both.sort(), [false, true], 'two at once are one')
  assert.equal(await checkCode(world, personId, codeAt(-30)), false, 'an older one after a newer one')

  const [first = ''] = codes
  assert.equal(await checkRecoveryCode(world, personId, first.toLowerCase().replace('-', ' ')), true)
  assert.equal(await checkRecoveryCode(world, personId, first), false)
  assert.equal(await checkRecoveryCode(world, personId, 'AAAAA-AAAAA'), false)
})

test('better-auth keeps no session, no name and no mail address', async () => {
  const rows = await world.database.asOwner(
    async (owner) =>
      (
        await owner.query(
          'select (select count(*) from auth.session) as sessions, name, email from auth."user"',
        )
      ).rows,
  )
  assert.deepEqual(rows, [{ sessions: 0, name: '', email: `${personId}@person.invalid` }])
  await assert.rejects(world.database.pool.query('select * from auth."user"'), /permission denied/)
})

test('whoever is gone leaves no credentials behind', async () => {
  await world.database.asOwner((owner) => owner.query('delete from person where id = $1', [personId]))
  const users = () =>
    world.database.asOwner(async (owner) => (await owner.query('select id from auth."user"')).rows.length)
  await eraseLeftOver(world)
  assert.equal(await users(), 1, 'not within the first day')
  now = new Date(now.getTime() + 25 * 3_600_000)
  await eraseLeftOver(world)
  assert.equal(await users(), 0)
})
