import { z } from 'zod'
import { action } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import type { Point } from './point.ts'
import { changePointRow, findPoint, openPointOf } from './point-store.ts'
import { pointText, pointTitle } from './propose-point.ts'
import { isAhead } from './round.ts'
import { findRound } from './store.ts'

const proposes = (actor: Actor): boolean => coordinates(actor) || holds(actor, 'lead', 'host', 'counsellor')

/** Whether a point is the acting person's to change: their organization's own, or of the network they coordinate. */
export const mayChangePoint = (actor: Actor, point: Pick<Point, 'networkId' | 'proposedBy'>): boolean =>
  actor.context === 'member' &&
  ((coordinates(actor) && actor.networkId === point.networkId) ||
    (holds(actor, 'lead', 'host', 'counsellor') && actor.organizationId === point.proposedBy))

/** A point that is not talked about yet; whoever may not change it is told that it is not there. */
const ownPoint = async (tx: Tx, id: string): Promise<Point> => {
  const point = await findPoint(tx, id)
  if (!point || !mayChangePoint(acting(tx), point)) return notFound()
  if (point.roundId) {
    const round = await findRound(tx, point.roundId)
    if (!round || !isAhead(round)) return refuse('cooperation.pointTalked')
  }
  return point
}
const saved = (done: boolean): void => {
  if (!done) notFound()
}

export const changePoint = action({
  name: 'cooperation.change-point',
  input: z.object({ pointId: z.uuid(), title: pointTitle, text: pointText, noClient }),
  contexts: ['member'],
  may: proposes,
  act: async (tx, { pointId, title, text, noClient: confirmed }) => {
    const point = await ownPoint(tx, pointId)
    if (point.state !== 'offen') refuse('cooperation.pointTalked')
    askAboutClients([title, text], confirmed)
    saved(await changePointRow(tx, point.id, { title, text }))
  },
  audit: ({ pointId }) => ({ subject: pointId }),
})

/** A point is taken back, or is there again. */
export const withdrawPoint = action({
  name: 'cooperation.withdraw-point',
  input: z.object({ pointId: z.uuid(), back: z.boolean() }),
  contexts: ['member'],
  may: proposes,
  act: async (tx, { pointId, back }) => {
    const point = await ownPoint(tx, pointId)
    if (point.state !== (back ? 'zurueckgezogen' : 'offen')) refuse('cooperation.pointTalked')
    const { networkId, source, sourceKey } = point
    if (back && sourceKey && (await openPointOf(tx, networkId, source, sourceKey)))
      refuse('cooperation.pointThere')
    saved(await changePointRow(tx, point.id, { state: back ? 'offen' : 'zurueckgezogen' }))
  },
  audit: ({ pointId, back }) => ({ subject: pointId, detail: { back } }),
})
