import type { Tx } from '#platform/transaction.ts'
import type { Point } from './point.ts'
import { changePointRow, insertPoint, nextPosition } from './point-store.ts'
import type { Round } from './round.ts'

/**
 * Puts points at the end of an agenda. What an earlier round put off stays in its minutes as it was: here it goes on as
 * a new point.
 */
export const takePoints = async (
  tx: Tx,
  round: Pick<Round, 'id' | 'networkId'>,
  points: readonly Point[],
): Promise<void> => {
  for (const point of points)
    if (point.state === 'vertagt')
      await insertPoint(tx, {
        networkId: round.networkId,
        roundId: round.id,
        title: point.title,
        text: point.text,
        source: point.source,
        sourceKey: point.sourceKey,
        proposedBy: point.proposedBy,
        carriedFrom: point.id,
      })
    else
      await changePointRow(tx, point.id, {
        round_id: round.id,
        position: await nextPosition(tx, round.id),
      })
}
