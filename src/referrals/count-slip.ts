import { z } from 'zod'
import { changeSheet, lockSheet } from '#consent'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { handoverMoved } from './facts.ts'

/** The house ticks "angekommen" on a slip: counted; neither the sender nor the sheet shows it. */
export const countSlip = action({
  name: 'referrals.count-slip',
  input: z.object({ organizationId: z.uuid() }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, { organizationId }) => {
    const sheet = (await lockSheet(tx)) ?? notFound()
    if (sheet.recipient_id !== organizationId || sheet.state !== 'slip') notFound()
    if (sheet.arrived_at) refuse('referrals.alreadyCounted')
    await changeSheet(tx, sheet.id, { arrived_at: tx.now })
    await tx.tell(handoverMoved, { countKey: sheet.count_key, state: 'slip-arrived', day: berlinDay(tx.now) })
  },
  audit: () => undefined,
})
