import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, Refused } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { jointActivity, jointActivityUndone } from './facts.ts'
import { activityKinds, type Met, teamKey } from './knowing.ts'
import { deleteActivity, findActivity, insertActivity } from './store.ts'
import { mayTell, type Place, pairOf, placeIn } from './within.ts'

/** Older contacts are remembered wrongly, and nobody plans by them. */
const yearsBack = 10

/** Writes what a team and a house did together, and tells it the first time. */
export const addActivity = async (
  tx: Tx,
  place: Place,
  given: Met & { readonly houseOrganizationId: string },
): Promise<{ readonly id: string; readonly isNew: boolean }> => {
  const earliest = `${Number(place.today.slice(0, 4)) - yearsBack}${place.today.slice(4)}`
  if (given.day > place.today || given.day < earliest) {
    const key = given.day > place.today ? 'cooperation.contactAhead' : 'cooperation.contactTooOld'
    throw new Refused({ key, fields: { day: key } })
  }
  const written = await insertActivity(tx, {
    ...given,
    networkId: place.networkId,
    recordedBy: place.organizationId,
  })
  if (written.isNew)
    await tx.tell(jointActivity, {
      networkId: place.networkId,
      kind: given.kind,
      day: given.day,
      teamKey: teamKey(given),
      locationId: given.locationId,
    })
  return written
}

/**
 * A team and a house did something together: one click, today, unless a day is named. Said by one of the two
 * organizations, or by whoever coordinates the network. The second time it is the same.
 * @param input.team the team's key (`teamKey`)
 */
export const recordActivity = action({
  name: 'cooperation.record-activity',
  input: z.object({
    networkId: z.uuid(),
    team: z.uuid({ error: 'platform.missing' }),
    house: z.uuid({ error: 'platform.missing' }),
    kind: z.enum(activityKinds, { error: 'platform.missing' }),
    day: z.iso.date({ error: 'cooperation.contactDay' }).optional(),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host', 'lead', 'coordinator'),
  act: async (tx, { networkId, kind, day, ...named }) => {
    const place = await placeIn(tx, networkId)
    const { team, house } = await pairOf(tx, place, { team: named.team, locationId: named.house })
    if (!mayTell(place, team, house)) notFound()
    return addActivity(tx, place, {
      organizationId: team.organizationId,
      profileId: team.profileId,
      houseOrganizationId: house.organizationId,
      locationId: house.id,
      kind,
      day: day ?? place.today,
    })
  },
  // Network and kind: of the two it tells nothing that their page does not.
  audit: ({ networkId, kind }, { id, isNew }) =>
    isNew ? { subject: id, detail: { network: networkId, kind } } : undefined,
})

/** Takes back what the own organization recorded; whoever coordinates takes back any. */
export const undoActivity = action({
  name: 'cooperation.undo-activity',
  input: z.object({ networkId: z.uuid(), id: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host', 'lead', 'coordinator'),
  act: async (tx, { networkId, id }) => {
    const place = await placeIn(tx, networkId)
    const found = (await findActivity(tx, networkId, id)) ?? notFound()
    const isOwn = place.speaks && found.recordedBy === place.organizationId
    if (!(isOwn || place.isLed) || !(await deleteActivity(tx, networkId, id))) notFound()
    const { kind, day, locationId } = found
    await tx.tell(jointActivityUndone, { networkId, kind, day, teamKey: teamKey(found), locationId })
    return found
  },
  audit: ({ networkId, id }, { kind }) => ({ subject: id, detail: { network: networkId, kind } }),
})
