import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { acting, mayMake } from './acting.ts'
import { deletePrint, insertPrint } from './print-store.ts'
import { findShown } from './queries.ts'
import { printKinds } from './store.ts'
import { channels } from './story.ts'

/**
 * What was printed, and where it hangs or lies: so that whoever printed it is told to take it down once the person takes
 * their yes back. Only what may be shown on this channel at this moment.
 */
export const recordPrint = action({
  name: 'stories.record-print',
  input: z.object({
    storyId: z.uuid(),
    channel: z.enum(channels),
    what: z.enum(printKinds, 'platform.missing'),
    place: z.string().trim().min(1, 'platform.missing').max(160),
    copies: z.coerce
      .number('platform.wrong')
      .int('platform.wrong')
      .min(1, 'platform.wrong')
      .max(9999, 'platform.wrong'),
  }),
  contexts: ['member'],
  may: mayMake,
  act: async (tx, given) => {
    const shown = (await findShown(tx, given.storyId, given.channel)) ?? notFound()
    await insertPrint(tx, acting(tx).organizationId, {
      ...given,
      name: shown.content.name,
      hash: shown.hash,
      hangsFrom: null,
    })
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/** It hangs there no more. */
export const takeDownPrint = action({
  name: 'stories.take-down-print',
  input: z.object({ printId: z.uuid() }),
  contexts: ['member'],
  may: mayMake,
  act: async (tx, { printId }) => {
    if (!(await deletePrint(tx, acting(tx).organizationId, printId))) notFound()
  },
  audit: () => ({ subject: null }),
})
