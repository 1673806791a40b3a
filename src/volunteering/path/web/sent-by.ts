import { findOrganization } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Confirmation } from '../confirmation.ts'
import { listConfirmations } from '../confirmation-store.ts'
import type { Opened } from './opened.tsx'

/** What somebody sent, with the names of the houses. */
export const sentBy = (of: Opened): Promise<readonly (Confirmation & { readonly house: string })[]> =>
  of.visit.world.look(of.bearer.receipts, async (tx) => {
    const sent = []
    for (const one of await listConfirmations(tx, berlinDay(tx.now)))
      sent.push({ ...one, house: (await findOrganization(tx, one.organizationId))?.name ?? '' })
    return sent
  })
