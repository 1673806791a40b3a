import { z } from 'zod'
import { findNetwork } from '#directory'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { insertTotals } from './below/store.ts'
import type { Totals } from './below/totals.ts'
import type { Leaving } from './leaving.ts'
import type { Note } from './network-notes.ts'
import { isQuarter, type Quarter } from './quarter.ts'
import type { Release } from './release-by-quarter.ts'
import { insertPublication } from './store.ts'

/** Publishes a quarter of a network, once and for good. Its numbers come from `protect`. */
export const savePublication = action({
  name: 'evaluation.publish',
  input: z.object({
    networkId: z.uuid(),
    quarter: z.custom<Quarter>((text) => typeof text === 'string' && isQuarter(text)),
    releases: z.array(z.custom<Release>()),
    places: z.record(z.string(), z.string()),
    withdrawn: z.custom<readonly Note[]>(),
    arrived: z.custom<readonly Note[]>(),
    leaving: z.custom<Leaving>(),
    totals: z.custom<Totals>(),
  }),
  contexts: ['system'],
  may: () => true,
  act: async (tx, { networkId, totals, ...published }) => {
    const network = (await findNetwork(tx, networkId)) ?? notFound()
    const isNew = await insertPublication(tx, networkId, published)
    if (isNew) {
      await insertTotals(tx, networkId, published.quarter, totals)
      tx.note({
        organizationId: network.coordinatorId,
        action: 'evaluation.publish',
        subject: networkId,
        detail: { quarter: published.quarter },
      })
    }
    return { isNew }
  },
  audit: () => undefined,
})
