import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { takePoints } from './agenda.ts'
import { movedBy, type Point } from './point.ts'
import { changePointRow, findPoint, listAgenda, openPoints } from './point-store.ts'
import { isAhead, type Round } from './round.ts'
import { lockRound } from './store.ts'

/** The round whose agenda is changed; once minutes are closed nothing is. */
const openRound = async (tx: Tx, id: string): Promise<Round> => {
  const round = await ofLedNetwork(tx, await lockRound(tx, id))
  if (round.minutesClosedAt) refuse('cooperation.minutesClosed')
  if (round.state === 'abgesagt') refuse('cooperation.roundOver')
  return round
}

/** Takes what waits onto an agenda: one point, or all of them. Answers how many. */
export const takeOn = action({
  name: 'cooperation.take-on',
  input: z.object({ roundId: z.uuid(), pointId: z.union([z.uuid(), z.literal('all')]) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { roundId, pointId }) => {
    const round = await openRound(tx, roundId)
    const waiting = await openPoints(tx, round.networkId)
    const wanted = pointId === 'all' ? waiting : waiting.filter(({ id }) => id === pointId)
    if (wanted.length === 0 && pointId !== 'all') return notFound()
    await takePoints(tx, round, wanted)
    return wanted.length
  },
  audit: ({ roundId }, count) => ({ subject: roundId, detail: { count } }),
})

const onAgenda = async (tx: Tx, pointId: string): Promise<{ point: Point; round: Round }> => {
  const point = await ofLedNetwork(tx, await findPoint(tx, pointId))
  return { point, round: await openRound(tx, point.roundId ?? notFound()) }
}

/** A point waits again, as long as the round is ahead. */
export const takeOff = action({
  name: 'cooperation.take-off',
  input: z.object({ pointId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { pointId }) => {
    const { point, round } = await onAgenda(tx, pointId)
    if (!isAhead(round) || point.state !== 'offen') refuse('cooperation.roundOver')
    await changePointRow(tx, point.id, { round_id: null, position: 0 })
    return round.id
  },
  audit: ({ pointId }) => ({ subject: pointId }),
})

/** One place up or down on its agenda. */
export const movePoint = action({
  name: 'cooperation.move-point',
  input: z.object({ pointId: z.uuid(), to: z.enum(['up', 'down']) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { pointId, to }) => {
    const { point, round } = await onAgenda(tx, pointId)
    const ids = (await listAgenda(tx, round.id)).map(({ id }) => id)
    for (const [index, id] of movedBy(ids, point.id, to === 'up' ? -1 : 1).entries())
      await changePointRow(tx, id, { position: index + 1 })
    return round.id
  },
  audit: ({ pointId }) => ({ subject: pointId }),
})
