import { z } from 'zod'
import { stayInNetwork } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { reopenEnded } from '../milestone/plan-model-phase.ts'
import { ended, type State } from './agreement.ts'
import { isItsLead } from './end-party.ts'
import { move } from './move.ts'
import { findParty, listParties, type PartyRow, stayParty } from './party-store.ts'
import { lastLeaving, lastMoves } from './queries.ts'
import { type Agreement, changeAgreement, lockAgreement, tellEvent } from './store.ts'

/** How long something that was recorded wrongly can be taken back. Later it is history. */
export const daysToTakeBack = 14
const isRecent = (tx: Tx, at: Date | undefined): boolean =>
  at !== undefined && tx.now.getTime() - at.getTime() <= daysToTakeBack * 86_400_000

const reason = z.string().trim().min(4, { error: 'platform.missing' }).max(200)

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
  input: z.object({ agreementId: z.uuid(), reason }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    const before = (await beforeEnd(tx, agreement)) ?? refuse('cooperation.tooLate')
    await changeAgreement(tx, agreement.id, { successor: null })
    await reopenEnded(tx, agreement.id, before.endedOn)
    await move(tx, agreement, before.state, berlinDay(tx.now), input.reason, 'stand_zurueck')
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})

/** Whether a leaving may be taken back by the acting person: by who said it, and not later. */
export const mayStay = async (
  tx: Tx,
  agreement: Pick<Agreement, 'id' | 'state'>,
  party: PartyRow,
): Promise<boolean> =>
  party.leftOn !== null &&
  !ended.includes(agreement.state) &&
  (party.leftBy === 'own' ? isItsLead(tx, party.organizationId) : coordinates(tx.actor)) &&
  isRecent(tx, await lastLeaving(tx, agreement.id, party.organizationId))

/**
 * A wrong leaving is taken back: by whoever coordinates where they recorded it, by the party's own lead where that said
 * so. It is in as if it had never left.
 */
export const takeBackLeaving = action({
  name: 'cooperation.take-back-leaving',
  input: z.object({ agreementId: z.uuid(), partyId: z.uuid(), reason }),
  contexts: ['member'],
  may: (actor) => coordinates(actor) || holds(actor, 'lead'),
  act: async (tx, input) => {
    const agreement = (await lockAgreement(tx, input.agreementId)) ?? notFound()
    const party = (await findParty(tx, agreement.id, input.partyId)) ?? notFound()
    if (!isItsLead(tx, party.organizationId)) await ofLedNetwork(tx, agreement)
    if (!(await mayStay(tx, agreement, party))) refuse('cooperation.tooLate')
    const again = (await listParties(tx, agreement.id)).some(
      ({ organizationId, leftOn }) => organizationId === party.organizationId && leftOn === null,
    )
    if (again) refuse('cooperation.partyThere')
    await tx.asSystem('agreement', async (sys) => {
      await stayParty(sys, party.id)
      await stayInNetwork(sys, {
        networkId: agreement.networkId,
        organizationId: party.organizationId,
        until: party.leftOn ?? '',
      })
    })
    await tellEvent(tx, agreement, {
      kind: 'austritt_zurueck',
      day: berlinDay(tx.now),
      organization_id: party.organizationId,
      note: input.reason,
    })
    tx.note({
      organizationId: party.organizationId,
      action: 'cooperation.stay',
      subject: agreement.id,
      detail: {},
    })
  },
  audit: ({ agreementId, partyId }) => ({ subject: agreementId, detail: { party: partyId } }),
})
