import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { system, visitor } from '#platform/actor.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { aPerson, peopleTables } from '../testing.ts'
import { acceptAsKnown, acceptAsNew } from './accept-invitation.ts'
import { organizationJobs } from './index.ts'
import { findInviting, listInvitations } from './invitation-store.ts'
import { inviteColleague, resendInvitation } from './invite-colleague.ts'
import { findColleague, findPersonByAccount, pageOfColleagues } from './member-store.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { invitationFingerprint } from './send-invitation.ts'

const now = new Date('2026-09-01T08:00:00Z')
const world = await aWorld({
  chapters: [mail, places, directory, peopleTables],
  now: () => new Date(now.setMilliseconds(now.getMilliseconds() + 1)),
})
after(() => world.close())
const house = await anOrganization(world, { name: 'Haus am Park' })
const other = await anOrganization(world, { name: 'Haus am See' })
const lead = await aPerson(world, { organization: house, roles: ['lead'] })
const otherLead = await aPerson(world, { organization: other, roles: ['lead'] })
const password = 'Sonnenblumen wachsen langsam 7'

const valued = async <T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>,
): Promise<T> => {
  const found = await outcome
  return found.ok ? found.value : assert.fail(JSON.stringify(found.refusal))
}
const newestToken = async (): Promise<string> => {
  const [newest] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  return /\/einladung\/([\w-]+)/.exec(newest?.body ?? '')?.[1] ?? assert.fail('no link')
}
const inviting = (token: string) =>
  world.look(system('test'), (tx) => findInviting(tx, invitationFingerprint(world, token)))
const wish = { roles: ['host'], name: 'Toni Probe' }

// REQ: ASVS-6.4.1
test('an invitation by mail: neutral words, a link that opens once, a password, and the person is a colleague', async () => {
  const sent = await valued(inviteColleague(world, lead, { ...wish, email: 'Toni@Probe.example' }))
  assert.equal(sent.code, undefined)
  const [letter] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  assert.equal(letter?.recipient, 'toni@probe.example')
  assert.doesNotMatch(`${letter?.subject} ${letter?.body}`, /Haus am Park|Toni|Jobcenter/)
  const token = await newestToken()
  assert.equal(await inviting(token), 'Haus am Park')

  const weak = await acceptAsNew(world, { token, password: 'kurz' })
  assert.deepEqual(!weak.ok && Object.keys(weak.refusal.fields ?? {}), ['password'])
  assert.equal(await inviting(token), 'Haus am Park', 'a weak password does not cost the link')

  const joined = await valued(acceptAsNew(world, { token, password }))
  const colleague = await world.look(lead, (tx) => findColleague(tx, house, joined.personId))
  assert.deepEqual(
    [colleague?.name, colleague?.account, colleague?.roles],
    ['Toni Probe', 'toni@probe.example', ['host']],
  )
  assert.equal(await inviting(token), undefined)
})

// REQ: ASVS-6.4.1
test('used, revoked, expired, replaced and made up answer alike', async () => {
  const refusals: unknown[] = []
  const refused = async (token: string) => {
    const outcome = await acceptAsNew(world, { token, password })
    refusals.push(outcome.ok ? outcome : outcome.refusal)
  }
  await valued(inviteColleague(world, lead, { ...wish, email: 'used@probe.example' }))
  const used = await newestToken()
  await valued(acceptAsNew(world, { token: used, password }))
  await refused(used)

  const { id } = await valued(inviteColleague(world, lead, { ...wish, email: 'again@probe.example' }))
  const replaced = await newestToken()
  await valued(resendInvitation(world, lead, { id }))
  const fresh = await newestToken()
  assert.notEqual(fresh, replaced)
  await refused(replaced)
  assert.equal(await inviting(fresh), 'Haus am Park')
  await valued(revokeInvitation(world, lead, { id }))
  await refused(fresh)

  await valued(inviteColleague(world, lead, { ...wish, email: 'late@probe.example' }))
  const late = await newestToken()
  now.setDate(now.getDate() + 7)
  await refused(late)
  await refused('made-up')
  assert.equal(refusals.length, 5)
  for (const refusal of refusals)
    assert.deepEqual(refusal, { key: 'people.invitationGone', values: undefined })
})

test('a printed invitation has a code and a made-up user name; the code reads as people type it', async () => {
  const sent = await valued(inviteColleague(world, lead, { ...wish, email: '' }))
  assert.match(sent.account, /^toni\.probe\.\d{3}$/)
  assert.match(sent.code ?? '', /^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  const typed = (sent.code ?? '').toLowerCase().replace('-', ' ')
  assert.equal(await inviting(typed), 'Haus am Park')
  await valued(acceptAsNew(world, { token: typed, password }))
})

test('who works elsewhere already accepts with the sign-in they have; whoever invites learns nothing of it', async () => {
  const known = await aPerson(world, { organization: other, roles: ['host'], email: 'kim@see.example' })
  const fresh = await valued(inviteColleague(world, lead, { ...wish, email: 'nobody@see.example' }))
  const sent = await valued(inviteColleague(world, lead, { ...wish, email: 'kim@see.example' }))
  assert.deepEqual(Object.keys(sent), Object.keys(fresh))
  const token = await newestToken()
  const asNew = await acceptAsNew(world, { token, password })
  assert.equal(!asNew.ok && asNew.refusal.key, 'people.signInToAccept')
  const stranger = await acceptAsKnown(world, otherLead, { token })
  assert.equal(!stranger.ok && stranger.refusal.key, 'people.invitedOther')
  const joined = await valued(acceptAsKnown(world, known, { token }))
  assert.equal(joined.personId, known.personId)
  assert.ok(await world.look(lead, (tx) => findColleague(tx, house, known.personId)))
})

test('who belongs already, or is invited already, is not invited twice', async () => {
  const open = { ...wish, email: 'open@probe.example' }
  await valued(inviteColleague(world, lead, open))
  const twice = await inviteColleague(world, lead, open)
  assert.equal(!twice.ok && twice.refusal.key, 'people.alreadyInvited')
  const there = await inviteColleague(world, lead, { ...wish, email: 'toni@probe.example' })
  assert.equal(!there.ok && there.refusal.key, 'people.alreadyColleague')
})

test('only a lead invites, only roles of a lead, only into teams of their own', async () => {
  const host = await aPerson(world, { organization: house, roles: ['host'] })
  for (const actor of [host, visitor])
    assert.deepEqual(await inviteColleague(world, actor, { ...wish, email: 'x@probe.example' }), {
      ok: false,
      refusal: { key: 'platform.notFound' },
    })
  const operator = await inviteColleague(world, lead, {
    ...wish,
    email: 'x@probe.example',
    roles: ['operator'],
  })
  assert.equal(!operator.ok && operator.refusal.key, 'people.roleNotYours')
  assert.equal((await world.look(otherLead, (tx) => pageOfColleagues(tx, house, 1))).length, 0)
})

test('of another organization nobody sees, renews or revokes an invitation', async () => {
  const { id } = await valued(inviteColleague(world, lead, { ...wish, email: 'mine@probe.example' }))
  for (const foreign of [revokeInvitation, resendInvitation])
    assert.equal((await foreign(world, otherLead, { id })).ok, false)
  assert.equal(await inviting(await newestToken()), 'Haus am Park')
})

test('two who open one link at the same time: one joins, once', async () => {
  await valued(inviteColleague(world, lead, { ...wish, email: 'twice@probe.example' }))
  const token = await newestToken()
  const outcomes = await Promise.all([
    acceptAsNew(world, { token, password }),
    acceptAsNew(world, { token, password }),
  ])
  assert.deepEqual(outcomes.map((one) => (one.ok ? 'joined' : one.refusal.key)).sort(), [
    'joined',
    'people.invitationGone',
  ])
})

test('an account that was begun and never joined anything is gone after its invitation', async () => {
  await valued(inviteColleague(world, lead, { ...wish, email: 'begun@probe.example' }))
  const weak = await acceptAsNew(world, { token: await newestToken(), password: 'kurz' })
  assert.equal(weak.ok, false)
  const begun = () => world.look(system('test'), (tx) => findPersonByAccount(tx, 'begun@probe.example'))
  const [job] = organizationJobs
  await job?.run(world)
  assert.ok(await begun(), 'the invitation is open')
  now.setDate(now.getDate() + 38)
  await job?.run(world)
  assert.equal(await begun(), undefined)
  assert.deepEqual(await world.look(lead, (tx) => listInvitations(tx, house)), [])
})
