import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { takePoints } from './agenda.ts'
import { stateAtTheEnd } from './point.ts'
import { changePointRow, listAgenda, openPoints, putPointsBack } from './point-store.ts'
import { nextRound } from './queries.ts'
import { isAhead, roundStepNames, roundStepOf, roundStepsFrom, stateAfter } from './round.ts'
import { changeRoundState, freezeMinutes, lockRound } from './store.ts'
import { tellPartners } from './tell-partners.ts'

/** One step in the life of a round (steps in `round.ts`): invite, held, cancelled, and back. */
export const takeRoundStep = action({
  name: 'cooperation.take-round-step',
  input: z.object({ roundId: z.uuid(), step: z.enum(roundStepNames) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { roundId, step }) => {
    const round = await ofLedNetwork(tx, await lockRound(tx, roundId))
    if (!roundStepsFrom(round, tx.now).includes(step)) refuse('cooperation.roundStepWrong')
    const state = stateAfter(step, round)
    if (step === 'cancel') await putPointsBack(tx, round.id)
    const invitedAt = step === 'invite' ? tx.now : step === 'resume' ? null : round.invitedAt
    await changeRoundState(tx, round.id, state, invitedAt)
    if (roundStepOf(step).tells && round.startsAt > tx.now)
      await tellPartners(tx, round.id, step === 'cancel' ? 'cancelled' : 'invited')
    return state
  },
  audit: ({ roundId, step }) => ({ subject: roundId, detail: { step } }),
})

/**
 * The minutes are done: nothing in them is changed any more. What was not talked about is put off, and comes to the next
 * round where there is one already. `revision` is the one that was read.
 */
export const closeMinutes = action({
  name: 'cooperation.close-minutes',
  input: z.object({ roundId: z.uuid(), revision: z.coerce.number().int().positive() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { roundId, revision }) => {
    const round = await ofLedNetwork(tx, await lockRound(tx, roundId))
    if (round.minutesClosedAt) refuse('cooperation.minutesClosed')
    if (round.state !== 'gehalten') refuse('cooperation.notHeld')
    if (round.revision !== revision) refuse('cooperation.minutesChanged')
    const agenda = await listAgenda(tx, round.id)
    if (round.minutes === '' && agenda.every((point) => point.outcome === '' && point.decision === ''))
      refuse('cooperation.minutesEmpty')
    for (const { id, state } of agenda)
      if (stateAtTheEnd(state) !== state) await changePointRow(tx, id, { state: stateAtTheEnd(state) })
    await freezeMinutes(tx, round.id)
    const next = await nextRound(tx, round.networkId)
    if (!next || !isAhead(next) || next.startsAt <= tx.now) return
    const left = await openPoints(tx, round.networkId)
    await takePoints(
      tx,
      next,
      left.filter((point) => point.roundId === round.id),
    )
  },
  audit: ({ roundId }) => ({ subject: roundId }),
})
