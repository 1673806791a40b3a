import { fact } from '#platform/facts.ts'

/** The person took their yes back: whoever holds a copy erases it in the same transaction. */
export const consentWithdrawn = fact<{ sheetId: string; recipientId: string; countKey: string }>(
  'consent.withdrawn',
)
