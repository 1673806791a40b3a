import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createNetwork, chapter as directory, listNetworkMembers } from '#directory'
import { aJobcenter, aNetwork, anOrganization } from '#directory/testing'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../index.ts'
import { foundNetworksCommand } from './command.ts'
import { freeSlug, slugOf } from './found-networks.ts'

const world = await aWorld({
  chapters: [places, directory, peopleTables, { ...cooperation, jobs: [] }],
  now: () => new Date('2026-09-01T10:00:00Z'),
})
after(() => world.close())

const bund = await anOrganization(world, { name: 'Bund', kind: 'bund' })
const run = async (...args: string[]) => {
  const lines: string[] = []
  const code = await foundNetworksCommand.run(world, args, (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}
const query = async (text: string) =>
  (await world.database.asOwner((owner) => owner.query(text))).rows as Record<string, unknown>[]
const found = (kind: 'rahmen' | 'kooperation', slug: string) =>
  world.look(system('test'), (tx) =>
    createNetwork(tx, { slug, name: `Netz ${slug}`, kind, coordinatorId: bund, partOf: null }),
  )
const frame = await found('rahmen', 'rahmen-bund')
await found('kooperation', 'klein')

test('a slug is made of the name, without what an address cannot hold', () => {
  assert.equal(slugOf('Jobcenter Rhön-Grabfeld'), 'jobcenter-rhoen-grabfeld')
  assert.equal(slugOf('Jobcenter Oldenburg (Oldenburg)'), 'jobcenter-oldenburg-oldenburg')
  assert.equal(slugOf('Jobcenter Straße & Café '), 'jobcenter-strasse-cafe')
  const taken = new Set(['jobcenter-kiel'])
  assert.deepEqual(
    [1, 2].map(() => freeSlug('Jobcenter Kiel', taken)),
    ['jobcenter-kiel-2', 'jobcenter-kiel-3'],
  )
})

test('without a frame, or without any Jobcenter, nothing is founded and it is said why', async () => {
  assert.deepEqual(await run(), { code: 1, said: 'Usage: networks-from-jobcenters <frame-slug> [--dry-run]' })
  for (const slug of ['gibt-es-nicht', 'klein']) {
    const { code, said } = await run(slug)
    assert.equal(code, 1)
    assert.match(said, /There is no frame/)
  }
  assert.match((await run('rahmen-bund')).said, /"import organizations" comes first/)
})

test('every Jobcenter without a cooperation gets one below the frame; a second run finds nothing to do', async () => {
  const names = ['Jobcenter Kiel', 'Jobcenter Köln', 'Jobcenter Ulm']
  const jobcenters: string[] = []
  for (const [i, name] of names.entries())
    jobcenters.push(await aJobcenter(world, { name, areas: [`0100${i}`] }))
  await aNetwork(world, {
    slug: 'jobcenter-kiel',
    coordinatorId: bund,
    members: [],
    agencies: [jobcenters[2]!],
  })
  const before = await query('select count(*)::int as n from network')

  const trial = await run('rahmen-bund', '--dry-run')
  assert.equal(trial.code, 0)
  assert.match(trial.said, /Would found 2 cooperations below "Netz rahmen-bund"; 1 Jobcenter had one already/)
  assert.deepEqual(await query('select count(*)::int as n from network'), before)

  const first = await run('rahmen-bund')
  assert.match(first.said, /Kooperation Jobcenter Köln \(jobcenter-koeln\)\nFounded 2 cooperations/)
  const founded = await query(
    `select id, slug, name, kind, coordinator_id from network where part_of = '${frame}' order by slug`,
  )
  assert.deepEqual(
    founded.map(({ id: _id, ...one }) => one),
    [
      {
        slug: 'jobcenter-kiel-2',
        name: 'Kooperation Jobcenter Kiel',
        kind: 'kooperation',
        coordinator_id: jobcenters[0],
      },
      {
        slug: 'jobcenter-koeln',
        name: 'Kooperation Jobcenter Köln',
        kind: 'kooperation',
        coordinator_id: jobcenters[1],
      },
    ],
  )
  const members = await world.look(system('test'), (tx) => listNetworkMembers(tx, String(founded[0]?.id)))
  assert.deepEqual(
    members.map(({ name, role, validFrom }) => ({ name, role, validFrom })),
    [{ name: 'Jobcenter Kiel', role: 'jobcenter', validFrom: '2026-09-01' }],
  )
  const entries = await query(
    `select organization_id, action, subject from audit_entry where action = 'cooperation.found-networks' order by subject`,
  )
  assert.deepEqual(
    new Set(entries.map(({ organization_id }) => organization_id)),
    new Set(jobcenters.slice(0, 2)),
  )
  assert.match((await run('rahmen-bund')).said, /Nothing to do: all 3 Jobcenter belong to a cooperation/)
})

test('all or none: where one cannot be founded nothing is stored', async () => {
  await aJobcenter(world, { name: 'Jobcenter Aalen', areas: ['08136'] })
  await aJobcenter(world, { name: 'Jobcenter Zwickau', areas: ['14524'] })
  await world.database.asOwner((owner) =>
    owner.query(`alter table network add constraint no_zwickau check (slug <> 'jobcenter-zwickau')`),
  )
  await assert.rejects(run('rahmen-bund'))
  assert.deepEqual(await query(`select slug from network where slug = 'jobcenter-aalen'`), [])
})
