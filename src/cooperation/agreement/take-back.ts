import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { reopenEnded } from '../milestone/plan-model-phase.ts'
import { ended, type State } from './agreement.ts'
import { move } from './move.ts'
import { lastMoves } from './queries.ts'
import { type Agreement, changeAgreement, lockAgreement } from './store.ts'

/** How long something that was recorded wrongly can be taken back. Later it is history. */
export const daysToTakeBack = 14
export const isRecent = (tx: Tx, at: Date | undefined): boolean =>
  at !== undefined && tx.now.getTime() - at.getTime() <= daysToTakeBack * 86_400_000

export const reason = z.string().trim().min(4, { error: 'platform.missing' }).max(200)

/** The state before the end, as long as the end may be taken back. */
export const beforeEnd = async (
  tx: Tx,
  { id, state }: Pick<Agreement, 'id' | 'state'>,
): Promise<{ readonly state: State; readonly endedOn: string } | undefined> => {
  if (!ended.includes(state)) return undefined
  const [last, before] = await lastMoves(tx, id)
  return last && before?.state && isRecent(tx, last.recordedAt)
    ? { state: before.state, endedOn: last.day }
    : undefined
}

/** A wrong end is taken back: the agreement stands where it stood, and the timeline says why. */
export const takeBackEnd = action({
  name: 'cooperation.take-back-end',
  input: z.object({ agreementId: z.uuid(), reason, noClient }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    const before = (await beforeEnd(tx, agreement)) ?? refuse('cooperation.tooLate')
    askAboutClients([input.reason], input.noClient)
    await changeAgreement(tx, agreement.id, { successor: null })
    await reopenEnded(tx, agreement.id, before.endedOn)
    await move(tx, agreement, before.state, berlinDay(tx.now), input.reason, 'stand_zurueck')
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})
