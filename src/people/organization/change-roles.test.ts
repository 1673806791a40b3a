import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { aWorld } from '#platform/testing.ts'
import { aPerson, aTeam, peopleTables } from '../testing.ts'
import { changeRoles } from './change-roles.ts'
import { findColleague } from './member-store.ts'

const world = await aWorld({ chapters: [places, directory, peopleTables] })
after(() => world.close())

test('whoever leads no more leads no team either; who goes on as they were keeps it', async () => {
  const organization = await anOrganization(world, { name: 'Haus am Park', slug: 'haus' })
  const team = await aTeam(world, organization, 'Team Süd')
  const lead = await aPerson(world, { organization, roles: ['lead'] })
  const leadsTeam = async (personId: string) =>
    (await world.look(lead, (tx) => findColleague(tx, organization, personId)))?.leadsTeam
  for (const [before, after, stays] of [
    [['lead', 'counsellor'], ['counsellor'], false],
    [['counsellor'], ['counsellor', 'privacy'], true],
  ] as const) {
    const { personId } = await aPerson(world, { organization, roles: before, team, leadsTeam: true })
    assert.equal(await leadsTeam(personId), true)
    assert.equal((await changeRoles(world, lead, { personId, roles: [...after] })).ok, true)
    assert.equal(await leadsTeam(personId), stays)
  }
})
