import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { deleteSheet, lockSheet } from './store.ts'

/** "Nein" to a draft taken home: the row is gone, nobody is told (R6). */
export const refuseDraft = action({
  name: 'consent.refuse-draft',
  input: z.object({}),
  contexts: ['code'],
  may: () => true,
  act: async (tx) => {
    const sheet = (await lockSheet(tx)) ?? notFound()
    if (sheet.state !== 'draft') refuse('consent.notNow')
    await deleteSheet(tx, sheet.id)
  },
  audit: () => undefined,
})
