import { z } from 'zod'
import { stayInNetwork } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { ended } from './agreement.ts'
import { isItsLead } from './end-party.ts'
import { findParty, listParties, type PartyRow, stayParty } from './party-store.ts'
import { lastLeaving } from './queries.ts'
import { type Agreement, lockAgreement, tellEvent } from './store.ts'
import { isRecent, reason } from './take-back.ts'

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
  input: z.object({ agreementId: z.uuid(), partyId: z.uuid(), reason, noClient }),
  contexts: ['member'],
  may: (actor) => coordinates(actor) || holds(actor, 'lead'),
  act: async (tx, input) => {
    const agreement = (await lockAgreement(tx, input.agreementId)) ?? notFound()
    const party = (await findParty(tx, agreement.id, input.partyId)) ?? notFound()
    if (!isItsLead(tx, party.organizationId)) await ofLedNetwork(tx, agreement)
    if (!(await mayStay(tx, agreement, party))) refuse('cooperation.tooLate')
    askAboutClients([input.reason], input.noClient)
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
