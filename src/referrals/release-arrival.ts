import { z } from 'zod'
import { changeSheet, isDraft, lockSheet } from '#consent'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { handoverMoved } from './facts.ts'
import { changeSent } from './store.ts'

/**
 * "Angekommen" reaches the sender only when the person says so, afterwards: a consent given beforehand would
 * turn every missing one into a report of absence (DOMAIN.md 1.3).
 */
export const releaseArrival = action({
  name: 'referrals.release-arrival',
  input: z.object({}),
  contexts: ['code'],
  may: () => true,
  act: async (tx) => {
    const sheet = (await lockSheet(tx)) ?? notFound()
    if (sheet.released_at) return
    // The person says it, nobody else: it does not depend on what the house noted, or asking would tell.
    if (isDraft(sheet.state) || sheet.progress === 'declined') refuse('consent.notNow')
    await changeSheet(tx, sheet.id, { released_at: tx.now })
    const told = await tx.into({ organization: sheet.sender_id }, 'referrals.release', (there) =>
      changeSent(there, sheet.sent_id, { released_on: berlinDay(tx.now) }),
    )
    if (!told) refuse('referrals.releaseOver')
    await tx.tell(handoverMoved, { countKey: sheet.count_key, state: 'released', day: berlinDay(tx.now) })
  },
  audit: () => undefined,
})
