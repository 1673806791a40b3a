import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Tx } from '#platform/transaction.ts'
import { networkOf, type OwnNetwork } from '../../web/in-network.ts'
import { type Row, rowOf } from '../overview.ts'
import { gives, listBelow } from '../queries.ts'

export interface InFrame<T> {
  readonly frame: OwnNetwork
  /** 'YYYY-MM-DD' in Berlin */
  readonly today: string
  readonly found: T
}

/**
 * Reads something below the frame in the address (`:network`); undefined where it is no frame that the visitor's
 * organization gives: then that is not there.
 */
export const inFrame = async <T>(
  visit: Visit,
  read: (tx: Tx, frame: OwnNetwork, today: string) => Promise<T>,
): Promise<InFrame<T> | undefined> => {
  const frame = await networkOf(visit)
  const organizationId = visit.account?.member.organizationId
  if (frame?.kind !== 'rahmen' || !organizationId) return undefined
  const today = berlinDay(visit.world.now())
  return visit.world.look(visit.actor, async (tx) =>
    (await gives(tx, { frameId: frame.id, organizationId }, today))
      ? { frame, today, found: await read(tx, frame, today) }
      : undefined,
  )
}

/** The cooperations below the frame in the address, by name. */
export const belowFrame = (visit: Visit): Promise<InFrame<readonly Row[]> | undefined> =>
  inFrame(visit, async (tx, frame, today) =>
    (await listBelow(tx, frame.id, today)).map((below) => rowOf(below, today)),
  )
