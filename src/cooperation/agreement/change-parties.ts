import { z } from 'zod'
import {
  findNetworksOf,
  findOrganization,
  joinNetwork,
  type MemberRole,
  withdrawInvitation,
} from '#directory'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { binding, ended, type PartyRole, partyRoles } from './agreement.ts'
import { changePartyRow, deleteParty, findParty, insertParty } from './party-store.ts'
import { partiesElsewhere, wasAsked } from './queries.ts'
import { settle } from './settle.ts'
import { listSignatures } from './signature-store.ts'
import { type Agreement, findAgreement, lockAgreement, tellEvent } from './store.ts'
import { tellParties } from './tell-parties.ts'
import { standingIn } from './version-store.ts'

const words = {
  role: z.enum(partyRoles, { error: 'platform.missing' }),
  representedBy: z.string().trim().max(120),
  representedAs: z.string().trim().max(120),
  paidServices: z.boolean(),
}
const said = (input: z.output<z.ZodObject<typeof words>>) => ({
  ...input,
  representedBy: input.representedBy || null,
  representedAs: input.representedAs || null,
})

export const memberRole = (role: PartyRole): MemberRole =>
  role === 'bund' || role === 'land' ? 'rahmengeber' : role

/**
 * An organization is to be a party. It belongs to the network from today on, so that it can read what it is asked to
 * agree to, and is no partner until its lead says yes (decision 0016). In a signed agreement it accedes: it is in as soon
 * as it agrees to the text that is in force.
 */
export const addParty = action({
  name: 'cooperation.add-party',
  input: z.object({ agreementId: z.uuid(), organizationId: z.uuid({ error: 'platform.missing' }), ...words }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    if (ended.includes(agreement.state)) refuse('cooperation.over')
    if (!(await findOrganization(tx, input.organizationId))) notFound()
    const { inForce, asked } = await standingIn(tx, agreement.id)
    const accedes = binding.includes(agreement.state)
    // Whoever is asked must know from the beginning who else is.
    if (!accedes && asked) refuse('cooperation.textOffered')
    if (!(await insertParty(tx, agreement, input.organizationId, { ...said(input), accedes })))
      refuse('cooperation.partyThere')
    const day = berlinDay(tx.now)
    if (inForce) await askToAccede(tx, agreement, input.organizationId, inForce.number)
    const there = await findNetworksOf(tx, input.organizationId, day)
    if (there.some(({ id }) => id === agreement.networkId)) return
    const isNew = await tx.asSystem('agreement', (sys) =>
      joinNetwork(sys, {
        networkId: agreement.networkId,
        organizationId: input.organizationId,
        role: memberRole(input.role),
        from: day,
        invited: true,
      }),
    )
    if (isNew)
      tx.note({
        organizationId: input.organizationId,
        action: 'cooperation.join-network',
        subject: agreement.networkId,
        detail: { role: input.role, from: day },
      })
  },
  audit: ({ agreementId, organizationId }) => ({
    subject: agreementId,
    detail: { organization: organizationId },
  }),
})

/** Once for a version, however often it is taken out and asked again. */
const askToAccede = async (
  tx: Tx,
  agreement: Agreement,
  organizationId: string,
  number: number,
): Promise<void> => {
  if (await wasAsked(tx, agreement.id, organizationId, number)) return
  const day = berlinDay(tx.now)
  await tellEvent(tx, agreement, { kind: 'gefragt', day, organization_id: organizationId, number })
  await tellParties(tx, agreement.id, 'accede', [{ organizationId }])
}

/** Its role, who signs for it, whether it is paid for services (R18). */
export const changeParty = action({
  name: 'cooperation.change-party',
  input: z.object({ agreementId: z.uuid(), partyId: z.uuid(), ...words }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await findAgreement(tx, input.agreementId))
    const party = (await findParty(tx, agreement.id, input.partyId)) ?? notFound()
    await changePartyRow(tx, party.id, said(input))
  },
  audit: ({ agreementId, partyId }) => ({ subject: agreementId, detail: { party: partyId } }),
})

/** Of those who are asked for nothing else in the network: nothing is left of it. */
export const endInvitations = (
  tx: Tx,
  { id, networkId }: { readonly id: string; readonly networkId: string },
  parties: readonly { readonly organizationId: string }[],
): Promise<void> =>
  tx.asSystem('agreement', async (sys) => {
    for (const { organizationId } of parties)
      if ((await partiesElsewhere(sys, { networkId, organizationId }, id)).length === 0)
        await withdrawInvitation(sys, { networkId, organizationId })
  })

/** Whoever has not agreed yet is taken out again. */
export const removeParty = action({
  name: 'cooperation.remove-party',
  input: z.object({ agreementId: z.uuid(), partyId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { agreementId, partyId }) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, agreementId))
    const party = (await findParty(tx, agreement.id, partyId)) ?? notFound()
    const { inForce, asked } = await standingIn(tx, agreement.id)
    const signed = (await listSignatures(tx, agreement.id)).some(
      (one) =>
        one.organizationId === party.organizationId && [asked?.number, inForce?.number].includes(one.number),
    )
    if (signed || !(await deleteParty(tx, partyId))) refuse('cooperation.partySigned')
    await endInvitations(tx, agreement, [party])
    // It may have been the last one that was waited for.
    await settle(tx, agreement.id)
  },
  audit: ({ agreementId, partyId }) => ({ subject: agreementId, detail: { party: partyId } }),
})
