import { joinFormat, linkOffer, proposeFormat, takeFormatStep } from '#cooperation'
import { findNetworkBySlug, findOrganizationBySlug, listOffers } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, type Role, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { readDemoFile } from './read-file.ts'

/** Something joint as the demo tells it; organizations by their names for machines, days as how many days ago. */
interface Told {
  readonly network: string
  readonly by: string
  readonly title: string
  readonly about: string
  readonly fields: readonly string[]
  readonly groups: readonly string[]
  readonly area: string | null
  readonly partners: readonly string[]
  /** By their titles. */
  readonly offers: readonly string[]
  readonly proposed: number
  readonly steps: readonly { readonly step: string; readonly day: number; readonly said: string }[]
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`a format of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Joint formats in every state, each step on its own day and through the same actions as people's. */
export const writeFormats = async (world: World): Promise<void> => {
  for (const one of (await readDemoFile('formats.json')) as readonly Told[]) await writeFormat(world, one)
}

const writeFormat = async (world: World, told: Told): Promise<void> => {
  const today = berlinDay(world.now())
  /** The same world at noon of that day. */
  const ago = (days: number): World => ({
    ...world,
    now: () => new Date(`${addDays(today, -days)}T11:00:00Z`),
  })
  const { network, organizations, offers } = await world.look(system('demo'), async (tx) => {
    const network = await findNetworkBySlug(tx, told.network)
    const organizations = new Map<string, string>()
    for (const slug of [told.by, ...told.partners]) {
      const found = await findOrganizationBySlug(tx, slug)
      if (found) organizations.set(slug, found.id)
    }
    const all = await listOffers(tx, { organizationIds: [...organizations.values()] })
    return { network, organizations, offers: all.filter(({ title }) => told.offers.includes(title)) }
  })
  if (!network) throw new Error(`there is no network ${told.network}`)
  const as = (organizationId: string, ...roles: Role[]): Member => ({
    context: 'member',
    personId: organizationId,
    organizationId,
    roles,
    networkId: network.id,
  })
  const coordinator = as(network.coordinatorId, 'coordinator')
  const at = ago(told.proposed)
  const formatId = done(
    await proposeFormat(at, as(organizations.get(told.by)!, 'host'), {
      networkId: network.id,
      title: told.title,
      about: told.about,
      fields: told.fields,
      targetGroups: told.groups,
      areaCode: told.area,
      agreementId: null,
    }),
  )
  for (const slug of told.partners) {
    const organizationId = organizations.get(slug)!
    done(await joinFormat(at, as(organizationId, 'lead'), { formatId, organizationId }))
  }
  for (const { id } of offers) done(await linkOffer(at, coordinator, { formatId, serviceId: id }))
  for (const { step, day, said } of told.steps)
    done(
      await takeFormatStep(ago(day), coordinator, {
        formatId,
        step,
        day: addDays(today, -day),
        said,
      }),
    )
}
