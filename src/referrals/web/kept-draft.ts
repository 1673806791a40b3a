import { recall } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import type { Draft } from '../draft.ts'
import { findPartiesOrNone, type Parties } from '../parties.ts'

/** A draft in the counsellor's encrypted session. Its id becomes that of the hand-over, and the code is made once: sending twice sends once. */
export interface KeptDraft {
  readonly draft: Draft
  readonly code: string
}
export const draftMinutes = 60

export const recallDraft = async (visit: Visit): Promise<KeptDraft | undefined> =>
  visit.account
    ? ((await recall(visit.world, visit.account, 'draft', visit.params.draft ?? '')) as KeptDraft | undefined)
    : undefined

/** Sender and house of a draft; undefined where the offer is gone meanwhile. */
export const partiesOf = async (visit: Visit, kept: KeptDraft): Promise<Parties | undefined> => {
  const sender = visit.account?.member.organizationId ?? ''
  return await visit.world.look(visit.actor, (tx) =>
    findPartiesOrNone(tx, sender, kept.draft.serviceId, kept.draft.locationId),
  )
}
