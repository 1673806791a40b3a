import { findOrganizationBySlug } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { createRole, takeRoleStep } from '#volunteering'
import { readDemoFile } from './read-file.ts'

/** An engagement as the demo tells it: by whom, where, since how many days, with which steps; '+40' is in forty days. */
interface Told {
  readonly house: string | null
  readonly organization: string
  readonly day: number
  readonly steps: readonly string[]
  readonly role: Readonly<Record<string, string | readonly string[]>>
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`an engagement of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** What people may do as volunteers in the demo's houses, through the same actions as people's. */
export const writeEngagements = async (world: World, houses: ReadonlyMap<string, string>): Promise<void> => {
  const today = berlinDay(world.now())
  for (const { house, organization, day, steps, role } of (await readDemoFile(
    'engagements.json',
  )) as readonly Told[]) {
    const found = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, organization))
    if (!found) throw new Error(`there is no organization ${organization}`)
    const host: Member = {
      context: 'member',
      personId: found.id,
      organizationId: found.id,
      roles: ['host'],
    }
    const then: World = { ...world, now: () => new Date(`${addDays(today, -day)}T11:00:00Z`) }
    const { startsOn } = role
    const roleId = done(
      await createRole(then, host, {
        ...role,
        locationId: (house && houses.get(house)) ?? '',
        startsOn:
          typeof startsOn === 'string' && startsOn.startsWith('+') ? addDays(today, Number(startsOn)) : '',
      }),
    )
    for (const step of steps) done(await takeRoleStep(then, host, { roleId, step }))
  }
}
