import { z } from 'zod'
import { joinNetwork, leaveNetwork } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { memberRole } from './change-parties.ts'
import { findParty, leaveParty, type PartyRow } from './party-store.ts'
import { partiesElsewhere } from './queries.ts'
import { settle } from './settle.ts'
import { type Agreement, lockAgreement, tellEvent } from './store.ts'

export const isItsLead = (tx: Tx, organizationId: string): boolean =>
  holds(tx.actor, 'lead') && acting(tx).organizationId === organizationId

/**
 * A party leaves after this day; what it signed stays. Said by its own lead or by whoever coordinates. It leaves the
 * network as well, unless another agreement keeps it there.
 */
export const endParty = action({
  name: 'cooperation.end-party',
  input: z.object({
    agreementId: z.uuid(),
    partyId: z.uuid(),
    day: z.iso.date({ error: 'cooperation.dayWrong' }),
    reason: z.string().trim().max(200),
    noClient,
  }),
  contexts: ['member'],
  may: (actor) => coordinates(actor) || holds(actor, 'lead'),
  act: async (tx, input) => {
    const agreement = (await lockAgreement(tx, input.agreementId)) ?? notFound()
    const party = (await findParty(tx, agreement.id, input.partyId)) ?? notFound()
    const isOwn = isItsLead(tx, party.organizationId)
    if (!isOwn) await ofLedNetwork(tx, agreement)
    if (party.joinedOn === null || party.leftOn !== null) return refuse('cooperation.partyGone')
    if (input.day < party.joinedOn || input.day > yearFrom(tx.now))
      throw new Refused({ key: 'platform.input', fields: { day: 'cooperation.dayWrong' } })
    askAboutClients([input.reason], input.noClient)
    await tx.asSystem('agreement', async (sys) => {
      await leaveParty(sys, party.id, { day: input.day, by: isOwn ? 'own' : 'coordinator' })
      await leaveWith(sys, agreement, party, input.day)
    })
    await tellEvent(tx, agreement, {
      kind: 'ausgetreten',
      day: input.day,
      organization_id: party.organizationId,
      note: input.reason || null,
    })
    tx.note({
      organizationId: party.organizationId,
      action: 'cooperation.leave',
      subject: agreement.id,
      detail: { day: input.day },
    })
    await settle(tx, agreement.id)
  },
  audit: ({ agreementId, partyId, day }) => ({ subject: agreementId, detail: { party: partyId, day } }),
})

/**
 * It leaves the network as well, unless another agreement keeps it there. Where it is only asked for another one, it is
 * from the next day on who it was before its yes: asked.
 */
const leaveWith = async (sys: Tx, agreement: Agreement, party: PartyRow, day: string): Promise<void> => {
  const network = { networkId: agreement.networkId, organizationId: party.organizationId }
  const elsewhere = await partiesElsewhere(sys, network, agreement.id)
  if (elsewhere.some(({ joinedOn }) => joinedOn !== null)) return
  await leaveNetwork(sys, { ...network, to: day })
  if (elsewhere.length === 0) return
  const [, from = day] = [addDays(day, 1), berlinDay(sys.now)].sort()
  await joinNetwork(sys, { ...network, role: memberRole(party.role), from, invited: true })
}

const yearFrom = (now: Date): string => addDays(berlinDay(now), 366)
