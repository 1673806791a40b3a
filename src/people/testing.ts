import { type Member, type Role, system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { tables } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { currentNotice } from './notice.ts'
import type { DutyTables } from './organization/duty-queries.ts'
import { insertMember, insertPerson } from './organization/member-store.ts'
import { insertTeam } from './organization/team-store.ts'

/** The tables of this chapter without its pages, for tests of what happens below them. */
export const peopleTables: Chapter = { name: 'people', migrations: sourceFolder('people/migrations/') }

/** The organization accepted the notice on secrecy and purpose (R7): personal data may be handed over to it. */
export const acceptNotice = (world: World, organizationId: string): Promise<void> =>
  world.look(
    system('test'),
    async (tx) =>
      void (await tables<DutyTables>(tx)
        .insertInto('organization_duty')
        .values({
          organization_id: organizationId,
          notice_version: currentNotice,
          privacy_contact: null,
          link_pin: null,
          mail_links: true,
        })
        .onConflict((conflict) =>
          conflict.column('organization_id').doUpdateSet({ notice_version: currentNotice }),
        )
        .execute()),
  )

let people = 0

/** A person of an organization, past second factor and notice: as a session makes them. */
export const aPerson = async (
  world: World,
  given: {
    organization: string
    roles: readonly Role[]
    name?: string
    /** No mailbox where null. */
    email?: string | null
    team?: string
    leadsTeam?: boolean
    network?: string
  },
): Promise<Member> => {
  const account = `person-${++people}`
  const email = given.email === undefined ? `${account}@haus.example` : given.email
  const personId = await world.look(system('test'), async (tx) => {
    const id = await insertPerson(tx, { account, name: given.name ?? `Person ${people}`, email })
    await insertMember(tx, {
      person_id: id,
      organization_id: given.organization,
      roles: [...given.roles],
      network_id: given.network ?? null,
      team_id: given.team ?? null,
      leads_team: given.leadsTeam ?? false,
    })
    return id
  })
  return {
    context: 'member',
    personId,
    organizationId: given.organization,
    roles: given.roles,
    networkId: given.network,
    teamId: given.team,
  }
}

/** A team of an organization. Answers its id. */
export const aTeam = (world: World, organization: string, name: string): Promise<string> =>
  world.look(system('test'), (tx) => insertTeam(tx, organization, name))
