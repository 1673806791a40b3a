// Whose rows somebody sees beside their own (decision 0013), as a session says it: nobody hands the colleagues in.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, type Role, system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as people, sessions } from './index.ts'
import { insertMember } from './organization/member-store.ts'
import { nameStandIn } from './organization/name-stand-in.ts'
import { startSession } from './start-session.ts'
import { aPerson, aTeam } from './testing.ts'

let now = new Date('2026-09-01T08:00:00Z')
const world = await aWorld({ chapters: [places, directory, people], sessions, now: () => now })
after(() => world.close())
const house = await anOrganization(world)
const other = await anOrganization(world)
const [teamA, teamB] = [await aTeam(world, house, 'Team A'), await aTeam(world, house, 'Team B')]
const teamAbroad = await aTeam(world, other, 'Team A')

const somebody = (team?: string, more: { roles?: readonly Role[]; leadsTeam?: boolean } = {}) =>
  aPerson(world, {
    organization: team === teamAbroad ? other : house,
    roles: ['host'],
    ...(team ? { team } : {}),
    ...more,
  })

/** Whom a new session lets somebody see, at this moment. */
const seenBy = async (one: Member, at = '2026-09-01T08:00:00Z', organizationId = one.organizationId) => {
  now = new Date(at)
  const { token } = await startSession(
    world,
    { personId: one.personId, organizationId, factors: 2 },
    { userAgent: null },
  )
  const account = (await sessions.find(world, token)) ?? assert.fail('no session')
  return [...(account.member.colleagues ?? [])].sort()
}
const idsOf = (...several: readonly Member[]): string[] => several.map(({ personId }) => personId).sort()

const leadOfA = await somebody(teamA, { leadsTeam: true })
const inA = await somebody(teamA)
const alsoInA = await somebody(teamA, { roles: ['lead'] })
const inB = await somebody(teamB)
const teamlessLead = await somebody(undefined, { roles: ['lead'] })
const teamless = await somebody()
const alsoTeamless = await somebody()
await somebody(teamAbroad)
await aPerson(world, { organization: other, roles: ['host'] })

test('whoever leads a team sees all of this team, and nobody of another or of none', async () => {
  assert.deepEqual(await seenBy(leadOfA), idsOf(inA, alsoInA))
})

test('without leading a team nobody sees it, a lead of the organization neither', async () => {
  for (const one of [inA, alsoInA, inB]) assert.deepEqual(await seenBy(one), [])
})

test('a lead in no team sees whoever is in no team either, and nobody else; the others in no team see nobody', async () => {
  assert.deepEqual(await seenBy(teamlessLead), idsOf(teamless, alsoTeamless))
  assert.deepEqual(await seenBy(teamless), [])
})

test('a stand-in sees whoever is away from the first day to the last, as days begin in Berlin', async () => {
  now = new Date('2026-09-01T08:00:00Z')
  const [away, standIn] = [await somebody(teamB), await somebody(teamA)]
  const named = await nameStandIn(world, away, {
    personId: away.personId,
    standInId: standIn.personId,
    from: '2026-09-07',
    to: '2026-09-09',
  })
  assert.ok(named.ok)
  for (const [at, sees] of [
    ['2026-09-06T10:00:00Z', false],
    ['2026-09-06T21:30:00Z', false],
    // In Berlin it is the 7th already.
    ['2026-09-06T23:30:00Z', true],
    ['2026-09-07T10:00:00Z', true],
    ['2026-09-09T10:00:00Z', true],
    ['2026-09-09T21:30:00Z', true],
    // And here the 10th.
    ['2026-09-09T23:30:00Z', false],
    ['2026-09-10T10:00:00Z', false],
  ] as const)
    assert.deepEqual(await seenBy(standIn, at), sees ? [away.personId] : [], at)
  assert.deepEqual(await seenBy(away, '2026-09-08T10:00:00Z'), [], 'not the other way round')
})

test('in another organization the same person stands in for nobody', async () => {
  now = new Date('2026-09-01T08:00:00Z')
  const [away, standIn] = [await somebody(teamB), await somebody(teamA)]
  for (const { personId } of [away, standIn])
    await world.look(system('test'), (tx) =>
      insertMember(tx, {
        person_id: personId,
        organization_id: other,
        roles: ['host'],
        network_id: null,
        team_id: teamAbroad,
        leads_team: false,
      }),
    )
  const days = { from: '2026-09-01', to: '2026-09-02' }
  const named = await nameStandIn(world, away, {
    personId: away.personId,
    standInId: standIn.personId,
    ...days,
  })
  assert.ok(named.ok)
  assert.deepEqual(await seenBy(standIn), [away.personId])
  assert.deepEqual(await seenBy(standIn, '2026-09-01T08:00:00Z', other), [])
})
