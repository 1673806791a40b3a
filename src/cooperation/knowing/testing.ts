import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { aPerson, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import type { Member } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import type { Fact } from '#platform/facts.ts'
import { within } from '#platform/facts.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { sourceFolder } from '#platform/source-folder.ts'
import { aWorld } from '#platform/testing.ts'
import { jointActivity } from './facts.ts'

type Told = typeof jointActivity extends Fact<infer P> ? P : never

/**
 * A cooperation on 29 November 2026: a Jobcenter with two teams, a Träger with two houses, another with one, a Bezirksamt
 * that coordinates; and strangers with a network of their own.
 */
export const aCooperation = async (room: Partial<Chapter> = {}, sessions?: Sessions) => {
  let now = new Date('2026-11-29T09:00:00Z')
  const told: Told[] = []
  const world = await aWorld({
    chapters: [
      mail,
      places,
      directory,
      peopleTables,
      {
        name: 'cooperation',
        migrations: sourceFolder('cooperation/migrations/'),
        listeners: [within(jointActivity, async (_tx, fact) => void told.push(fact))],
        ...room,
      },
    ],
    now: () => now,
    ...(sessions ? { sessions } : {}),
  })
  const jobcenter = await anOrganization(world, {
    name: 'Jobcenter Musterstadt',
    kind: 'jobcenter_ge',
    email: 'netz@jobcenter.example',
  })
  const nachbarn = await anOrganization(world, { name: 'Nachbarn e. V.' })
  const verein = await anOrganization(world, { name: 'Verein am Park', email: 'park@verein.example' })
  const amt = await anOrganization(world, { name: 'Bezirksamt', kind: 'kommune' })
  const foreign = await anOrganization(world, { name: 'Fremde' })
  const foreignJobcenter = await anOrganization(world, { name: 'Anderes Jobcenter', kind: 'jobcenter_ge' })
  await aLocation(world, { organizationId: jobcenter, kind: 'jobcenter', areaCode: '011002' })
  const luetzow = await aLocation(world, {
    organizationId: nachbarn,
    name: 'Villa Lützow',
    areaCode: '011001',
    contact: { email: 'villa@nachbarn.example' },
  })
  const turm = await aLocation(world, { organizationId: nachbarn, name: 'Haus Turm', areaCode: '033004' })
  const park = await aLocation(world, { organizationId: verein, name: 'Haus am Park', areaCode: '011002' })
  const foreignHouse = await aLocation(world, { organizationId: foreign })
  const network = await aNetwork(world, {
    coordinatorId: amt,
    members: [nachbarn, verein],
    agencies: [jobcenter],
  })
  const foreignNetwork = await aNetwork(world, {
    coordinatorId: foreign,
    members: [foreign],
    agencies: [foreignJobcenter],
  })
  const owner = (text: string, values: unknown[] = []) =>
    world.database.asOwner((pool) => pool.query(text, values))
  const aTeam = async (name: string): Promise<string> =>
    (
      await owner(
        `insert into team_profile (organization_id, name, checked_on) values ($1, $2, '2026-11-01') returning id`,
        [jobcenter, name],
      )
    ).rows[0].id
  const [team, otherTeam] = [await aTeam('Team 142'), await aTeam('Team 7')]
  const person = (organization: string, roles: Member['roles'], led?: string): Promise<Member> =>
    aPerson(world, { organization, roles, ...(led ? { network: led } : {}) })
  return {
    world,
    told,
    owner,
    setNow: (at: string) => {
      now = new Date(at)
    },
    ids: {
      jobcenter,
      nachbarn,
      verein,
      amt,
      luetzow,
      turm,
      park,
      network,
      team,
      otherTeam,
      foreignHouse,
      foreignNetwork,
      foreignJobcenter,
    },
    people: {
      counsellor: await person(jobcenter, ['counsellor']),
      lead: await person(jobcenter, ['lead']),
      host: await person(nachbarn, ['host']),
      otherHost: await person(verein, ['host', 'lead']),
      coordinator: await person(amt, ['coordinator'], network),
      evaluator: await person(amt, ['evaluator'], network),
      privacy: await person(jobcenter, ['privacy']),
      stranger: await person(foreign, ['host', 'lead', 'coordinator'], foreignNetwork),
    },
    close: () => world.close(),
  }
}
