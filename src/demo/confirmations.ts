import { findOrganizationBySlug } from '#directory'
import { system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { newCode, newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { pathBearer, sendHours } from '#volunteering'

/** Somebody invented asks the house of the demo to confirm what they did there; nobody knows their code. */
export const writeConfirmations = async (world: World): Promise<void> => {
  const house = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, 'pfefferwerk'))
  const bearer = pathBearer(world, newCode())
  if (!house || !bearer) throw new Error('the demo lacks the house that confirms')
  const today = berlinDay(world.now())
  const outcome = await sendHours(world, bearer.receipts, {
    id: newId(),
    organizationId: house.id,
    name: 'Amal Beispiel',
    role: 'Hilfe im Nachbarschaftscafé',
    from: addDays(today, -90),
    until: addDays(today, -4),
    quarters: 138,
    strengths: ['kontakt', 'verlaesslich', 'sprachen'],
  })
  if (!outcome.ok) throw new Error(`a confirmation of the demo: ${outcome.refusal.key}`)
}
