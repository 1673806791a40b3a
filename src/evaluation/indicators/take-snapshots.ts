import { z } from 'zod'
import { findNetwork, listNetworks } from '#directory'
import { action } from '#platform/action.ts'
import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { missingRows } from './measure.ts'
import { insertOpen } from './open-store.ts'
import { isPeriod, type Period } from './period.ts'
import { insertSnapshots } from './store.ts'

const clock = system('measure indicators')

/** Kept once and for good. */
const saveSnapshots = action({
  name: 'evaluation.measure',
  input: z.object({
    networkId: z.uuid(),
    rows: z.array(
      z.object({
        indicator: z.string(),
        period: z.custom<Period>((text) => typeof text === 'string' && isPeriod(text)),
        state: z.enum(['number', 'suppressed', 'open']),
        value: z.number().nullable(),
        leaves: z.boolean(),
      }),
    ),
  }),
  contexts: ['system'],
  may: () => true,
  act: async (tx, { networkId, rows }) => {
    const network = (await findNetwork(tx, networkId)) ?? notFound()
    const n = await insertSnapshots(tx, networkId, rows, berlinDay(tx.now))
    await insertOpen(
      tx,
      networkId,
      rows
        .filter(({ state }) => state !== 'open')
        .map(({ indicator, period, value, leaves }) => ({ indicator, period, value: leaves ? value : null })),
    )
    if (n > 0)
      tx.note({
        organizationId: network.coordinatorId,
        action: 'evaluation.measure',
        subject: networkId,
        detail: { rows: n },
      })
  },
  audit: () => undefined,
})

/**
 * Once per closed quarter and network: how the cooperation stood, what was published of its hand-overs, what its surveys
 * said. Running twice, or on two servers at once, changes nothing.
 */
export const takeSnapshots = async (world: World): Promise<void> => {
  const networks = await world.look(clock, (tx) => listNetworks(tx))
  for (const { id } of networks) {
    const rows = await world.look(clock, (tx) => missingRows(tx, id, world.now()))
    if (rows.length > 0) await saveSnapshots(world, clock, { networkId: id, rows })
  }
}
