import type { Visit } from '#platform/http/visit.ts'
import { publicAgreements } from '../../agreement/public-queries.ts'
import { listAgreements, listEvents } from '../../agreement/queries.ts'
import { listMilestones } from '../../milestone/store.ts'
import { rowOf } from '../overview.ts'
import { findBelow, listBelow, organizationsOf, partiesOf } from '../queries.ts'
import { listAccompaniments } from '../store.ts'
import { type InFrame, inFrame } from './of-frame.ts'

/** So many events are told at first. */
export const shortest = 20

/** A network below the frame in the address, with what the owner of the frame reads of it; undefined where it is not. */
export const seenBelow = (visit: Visit) =>
  inFrame(visit, async (tx, frame, today) => {
    const below = await findBelow(tx, frame.id, visit.params.below ?? '')
    if (!below) return undefined
    const [listed] = await listBelow(tx, frame.id, today, below.id)
    return {
      below,
      row: listed && rowOf(listed, today),
      agreements: await listAgreements(tx, below.id),
      parties: await partiesOf(tx, below.id),
      milestones: await listMilestones(tx, { networkId: below.id }),
      events: await listEvents(tx, { networkId: below.id }, visit.query.get('chronik') ? 1000 : shortest + 1),
      publicIds: new Set(
        (await publicAgreements(tx, below.id, today)).flatMap(({ id, state }) =>
          state === 'anbahnung' ? [] : id,
        ),
      ),
      companions: await listAccompaniments(tx, below.id),
      organizations: frame.isLed ? await organizationsOf(tx, frame.id, today) : [],
    }
  })
export type Found = Exclude<NonNullable<Awaited<ReturnType<typeof seenBelow>>>['found'], undefined>
export type SeenBelow = InFrame<Found>
