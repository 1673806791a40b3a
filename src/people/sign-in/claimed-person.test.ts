// What a provider did not give it does not take (decision 0011).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
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

test('a coordinator is there for the one cooperation of their organization, and for none where it is several', async () => {
  const networkOf = async (account: string): Promise<string | null> => {
    const id = crypto.randomUUID()
    return world.look(system('test'), async (tx) => {
      await saveClaimedPerson(tx, id, {
        account,
        name: account,
        organization: 'see',
        roles: ['coordinator'],
        secondFactor: true,
        seenAt: undefined,
      })
      const { rows } = await sql<{ slug: string | null }>`select n.slug from membership m
        left join network n on n.id = m.network_id where m.person_id = ${id}`.execute(tx.db)
      return rows[0]?.slug ?? null
    })
  }
  const found = (slug: string) =>
    world.look(system('test'), (tx) =>
      sql`insert into network (slug, name, kind, coordinator_id) values (${slug}, ${slug}, 'kooperation', ${lake})`.execute(
        tx.db,
      ),
    )
  assert.equal(await networkOf('a'), null)
  await found('am-see')
  assert.equal(await networkOf('b'), 'am-see')
  await found('zweite')
  assert.equal(await networkOf('c'), null)
})
