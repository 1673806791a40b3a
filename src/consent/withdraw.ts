import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { consentWithdrawn } from './facts.ts'
import { can, steps } from './sheet.ts'
import { changeSheet, lockSheet } from './store.ts'

/** The person takes their yes back, any time, without a reason (Art. 7 (3) GDPR). The sender is not told. */
export const withdraw = action({
  name: 'consent.withdraw',
  input: z.object({}),
  contexts: ['code'],
  may: () => true,
  act: async (tx) => {
    const sheet = (await lockSheet(tx)) ?? notFound()
    // Twice is no error, and answers the same: the answer must not tell whether it was done before.
    if (sheet.state === 'withdrawn') return
    if (!can('withdraw', sheet.state)) refuse('consent.notNow')
    await changeSheet(tx, sheet.id, { state: steps.withdraw.into, withdrawn_at: tx.now })
    await tx.tell(consentWithdrawn, {
      sheetId: sheet.id,
      recipientId: sheet.recipient_id,
      countKey: sheet.count_key,
    })
  },
})
