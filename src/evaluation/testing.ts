import { system } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { handoverMoved, handoverSent, type Sent } from '#referrals'
import type { Kind, Moved } from './count.ts'

/** A hand-over as its facts tell it, with what became of it: `[state, day]`. */
export interface ToldHandover {
  readonly networkId: string | null
  readonly receiverId: string
  readonly locationId?: string | null
  readonly areaCode?: string | null
  readonly kind?: Kind
  readonly senderKind?: Sent['senderKind']
  readonly senderId?: string
  readonly receiverKind?: Sent['receiverKind']
  readonly day?: string
  readonly moves?: readonly (readonly [state: Moved, day: string])[]
}

/** What `referrals` tells when it is sent. */
export const someSent = (given: ToldHandover): Sent => ({
  countKey: newId(),
  kind: given.kind ?? 'warm',
  senderKind: given.senderKind ?? 'jobcenter_ge',
  senderId: given.senderId ?? newId(),
  receiverKind: given.receiverKind ?? 'traeger',
  serviceId: newId(),
  locationId: given.locationId ?? null,
  receiverId: given.receiverId,
  areaCode: given.areaCode ?? null,
  networkId: given.networkId,
  needs: ['deutsch'],
  day: given.day ?? '2026-05-06',
})

/** Tells the facts of these hand-overs and runs the listeners. */
export const tellHandovers = async (world: World, given: readonly ToldHandover[]): Promise<void> => {
  await world.look(system('test'), async (tx) => {
    for (const handover of given) {
      const sent = someSent(handover)
      await tx.tell(handoverSent, sent)
      for (const [state, day] of handover.moves ?? [])
        await tx.tell(handoverMoved, { countKey: sent.countKey, state, day })
    }
  })
  await world.jobs.drain()
}
