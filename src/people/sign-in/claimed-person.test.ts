// What a provider did not give it does not take (decision 0011).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Role, system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import type { Claimed } from '../credentials/oidc-claims.ts'
import { insertMember } from '../organization/member-store.ts'
import { peopleTables } from '../testing.ts'
import { saveClaimedPerson } from './claimed-person-store.ts'
import { membershipsOf } from './membership-queries.ts'

const world = await aWorld({ chapters: [places, directory, peopleTables] })
after(() => world.close())
await anOrganization(world, { name: 'Haus am Park', slug: 'park' })
const lake = await anOrganization(world, { name: 'Haus am See', slug: 'see' })
const personId = crypto.randomUUID()

const claim = (organization: string | undefined, roles: readonly Role[]) =>
  world.look(system('test'), (tx) =>
    saveClaimedPerson(tx, personId, {
      account: 'kim',
      name: 'Kim Probe',
      organization,
      roles,
      secondFactor: true,
      seenAt: undefined,
    } satisfies Claimed),
  )
const belongs = async () =>
  (await world.look(system('test'), (tx) => membershipsOf(tx, personId))).map(
    ({ organization, roles }) => `${organization}: ${roles.join(' ')}`,
  )

test('roles of an invitation stay what they are, whatever the provider says of that house', async () => {
  await claim('park', ['host'])
  await world.look(system('test'), (tx) =>
    insertMember(tx, {
      person_id: personId,
      organization_id: lake,
      roles: ['lead', 'evaluator'],
      network_id: null,
      team_id: null,
    }),
  )
  await claim('park', ['host', 'lead'])
  assert.deepEqual(await belongs(), ['Haus am Park: host lead', 'Haus am See: lead evaluator'])
  assert.equal(await claim('see', ['host']), lake)
  assert.deepEqual(await belongs(), ['Haus am See: lead evaluator'], 'the provider moved them on')
  assert.equal(await claim('see', ['host']), lake)
  await claim(undefined, [])
  assert.deepEqual(await belongs(), ['Haus am See: lead evaluator'], 'dismissed there, invited here')
})
