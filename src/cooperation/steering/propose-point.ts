import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates } from '../acting.ts'
import { ownNetworks } from '../agreement/queries.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { pointSources } from './point.ts'
import { insertPoint, openPointOf } from './point-store.ts'
import { isAhead } from './round.ts'
import { lockRound } from './store.ts'

export const pointTitle = z.string().trim().min(3, { error: 'cooperation.pointTitleMissing' }).max(140)
export const pointText = z.string().trim().max(4000)
/** What it came from: a kind and the id or coded key of the thing. */
export const pointSource = z.union([
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.enum(pointSources).exclude(['own']), key: z.string().min(1).max(120) }),
])

/** The network of a proposal: one that the acting organization belongs to; who only coordinates, the one they lead. */
const checkNetwork = async (tx: Tx, networkId: string): Promise<void> => {
  const { organizationId, networkId: led } = acting(tx)
  const own = await ownNetworks(tx, organizationId, berlinDay(tx.now))
  const network = own.find(({ id }) => id === networkId) ?? notFound()
  const leads = coordinates(tx.actor) && led === networkId && network.coordinatorId === organizationId
  if (!leads && !holds(tx.actor, 'lead', 'host', 'counsellor')) notFound()
}

/**
 * Proposes a point for the agenda of a network's next round. Answers its id, or that of the open point which is about
 * the same thing already. `roundId` puts it onto an agenda at once; that is for whoever coordinates.
 */
export const proposePoint = action({
  name: 'cooperation.propose-point',
  input: z.object({
    networkId: z.uuid(),
    title: pointTitle,
    text: pointText,
    source: pointSource,
    roundId: z.uuid().optional(),
    noClient,
  }),
  contexts: ['member'],
  may: (actor) => coordinates(actor) || holds(actor, 'lead', 'host', 'counsellor'),
  act: async (tx, input) => {
    await checkNetwork(tx, input.networkId)
    if (input.roundId) {
      const round = await lockRound(tx, input.roundId)
      const { networkId } = acting(tx)
      if (
        !round ||
        round.networkId !== input.networkId ||
        !coordinates(tx.actor) ||
        networkId !== round.networkId
      )
        return notFound()
      if (!isAhead(round)) refuse('cooperation.roundOver')
    }
    askAboutClients([input.title, input.text], input.noClient)
    const { source } = input
    const key = 'key' in source ? source.key : null
    const id = await insertPoint(tx, {
      networkId: input.networkId,
      roundId: input.roundId ?? null,
      title: input.title,
      text: input.text,
      source: source.kind,
      sourceKey: key,
      proposedBy: acting(tx).organizationId,
    })
    if (id) return id
    const there = key === null ? undefined : await openPointOf(tx, input.networkId, source.kind, key)
    return there?.id ?? notFound()
  },
  audit: ({ source }, id) => ({ subject: id, detail: { source: source.kind } }),
})
