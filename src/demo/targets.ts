import { findNetworkBySlug } from '#directory'
import { setTarget } from '#evaluation'
import { type Member, system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'

/** What the cooperation in Mitte aims at this year: by the same action as people's. */
const targets = { 'teams-kennen': 80, 'erste-begegnung': 60, runden: 4, 'antwort-in-zehn': 80 } as const

export const writeTargets = async (world: World): Promise<void> => {
  const network = await world.look(system('demo'), (tx) => findNetworkBySlug(tx, 'mitte'))
  if (!network) return
  const coordinator: Member = {
    context: 'member',
    personId: network.coordinatorId,
    organizationId: network.coordinatorId,
    roles: ['coordinator'],
    networkId: network.id,
  }
  for (const [indicator, target] of Object.entries(targets)) {
    const set = await setTarget(world, coordinator, {
      networkId: network.id,
      indicator,
      targetPeriod: berlinDay(world.now()).slice(0, 4),
      target: String(target),
    })
    if (!set.ok) throw new Error(`the demo was refused: ${JSON.stringify(set.refusal)}`)
  }
}
