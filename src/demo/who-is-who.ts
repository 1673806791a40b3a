import { introduceTeam, nameContact, offerConsultation } from '#cooperation'
import { findOrganizationBySlug } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { readDemoFile } from './read-file.ts'

/** A team as the demo tells it; organizations and houses by their names for machines. */
interface Told {
  readonly organization: string
  readonly location?: string
  readonly name: string
  readonly tasks: string
  readonly does: string
  readonly does_not: string
  readonly languages: readonly string[]
  readonly hours?: string
  readonly phone: string
  readonly email?: string
  readonly checked_days_ago?: number
  readonly contacts: readonly {
    readonly name: string
    readonly function: string
    readonly phone: string
    readonly email?: string
    readonly times?: string
    readonly languages?: readonly string[]
    /** The name of another contact of the team. */
    readonly deputy_of?: string
  }[]
  readonly consultations?: readonly {
    readonly location: string
    readonly weekday?: string
    readonly starts?: string
    readonly ends?: string
    readonly note?: string
  }[]
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Who is who in the demo's networks, through the same actions as people's; all names are invented. */
export const writeWhoIsWho = async (world: World, houses: ReadonlyMap<string, string>): Promise<void> => {
  for (const told of (await readDemoFile('who-is-who.json')) as readonly Told[])
    await writeTeam(world, told, houses)
}

const writeTeam = async (world: World, told: Told, houses: ReadonlyMap<string, string>): Promise<void> => {
  const organization = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, told.organization))
  if (!organization) throw new Error(`there is no organization ${told.organization}`)
  const lead: Member = {
    context: 'member',
    personId: organization.id,
    organizationId: organization.id,
    roles: ['lead'],
  }
  const then = new Date(world.now().getTime() - (told.checked_days_ago ?? 20) * 86_400_000)
  const at: World = { ...world, now: () => then }
  const profileId = done(
    await introduceTeam(at, lead, {
      name: told.name,
      teamId: '',
      locationId: (told.location && houses.get(told.location)) ?? '',
      tasks: told.tasks,
      does: told.does,
      doesNot: told.does_not,
      languages: told.languages,
      hours: told.hours ?? '',
      phone: told.phone,
      email: told.email ?? '',
    }),
  )
  const contacts = new Map<string, string>()
  for (const contact of told.contacts)
    contacts.set(
      contact.name,
      done(
        await nameContact(at, lead, {
          profileId,
          name: contact.name,
          function: contact.function,
          phone: contact.phone,
          email: contact.email ?? '',
          times: contact.times ?? '',
          languages: contact.languages ?? [],
          deputyOf: (contact.deputy_of && contacts.get(contact.deputy_of)) ?? '',
        }),
      ),
    )
  for (const { location, weekday = '', starts = '', ends = '', note = '' } of told.consultations ?? [])
    done(
      await offerConsultation(at, lead, {
        profileId,
        locationId: houses.get(location) ?? '',
        weekday,
        starts,
        ends,
        note,
      }),
    )
}
