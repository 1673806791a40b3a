import { wording } from '#consent'
import { findTeamOf, listColleagues } from '#people'
import type { Member } from '#platform/actor.ts'
import { newCode, newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { close, expire } from './clock.ts'
import { consentFacts } from './consent-facts.ts'
import { draft as draftSchema } from './draft.ts'
import { findParties, type Parties } from './parties.ts'
import { findReceivedOf } from './queries.ts'
import { sendHandover } from './send-handover.ts'

export interface PastHandover {
  readonly sentId: string
  readonly code: string
  /** Who answers it in the house. */
  readonly host: Member
  readonly receivedId: string
}

/**
 * One warm hand-over as if the person had agreed at the table, through the real action: for the demo and for tests.
 * Answers undefined where it was refused.
 */
export const sendPast = async (
  world: World,
  sender: Member,
  given: Record<string, unknown>,
  way: 'now' | 'home' = 'now',
): Promise<PastHandover | undefined> => {
  const draft = draftSchema.parse(given)
  const parties = await world.look(sender, (tx) =>
    findParties(tx, sender.organizationId, draft.serviceId, draft.locationId),
  )
  const wordingHash = wording(draft.language, consentFacts(draft.language, draft, parties)).hash
  const [sentId, code] = [newId(), newCode()]
  const outcome = await sendHandover(world, sender, { draft, sentId, code, way, wordingHash })
  if (!outcome.ok) return undefined
  const host = await hostOf(world, parties)
  const received = await world.look(host, (tx) => findReceivedOf(tx, sentId))
  return { sentId, code, host, receivedId: received?.id ?? '' }
}

/** One of the hosts of the team that looks after the house; where the house has no account, somebody unnamed. */
const hostOf = async (world: World, { receiver, locationId }: Parties): Promise<Member> => {
  const unnamed: Member = {
    context: 'member',
    personId: receiver.id,
    organizationId: receiver.id,
    roles: ['host'],
  }
  return world.look(unnamed, async (tx) => {
    const teamId = await findTeamOf(tx, locationId)
    const hosts = await listColleagues(tx, ['host'])
    const host = hosts.find((one) => teamId === null || one.teamId === teamId)
    return { ...unnamed, personId: host?.personId ?? receiver.id, teamId: teamId ?? undefined }
  })
}

/** What the clock would have done meanwhile. */
export const closeOld = async (world: World): Promise<void> => {
  await expire(world)
  await close(world)
}
