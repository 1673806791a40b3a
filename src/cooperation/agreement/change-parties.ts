import { z } from 'zod'
import {
  findNetworksOf,
  findOrganization,
  joinNetwork,
  leaveNetwork,
  type MemberRole,
  withdrawInvitation,
} from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates, ofLedNetwork } from '../acting.ts'
import { binding, ended, type PartyRole, partyRoles } from './agreement.ts'
import {
  changePartyRow,
  deleteParty,
  findParty,
  insertParty,
  leaveParty,
  type PartyRow,
} from './party-store.ts'
import { partiesElsewhere } from './queries.ts'
import { settle } from './settle.ts'
import { listSignatures } from './signature-store.ts'
import { type Agreement, findAgreement, lockAgreement, tellEvent } from './store.ts'
import { latestVersion } from './version-store.ts'

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

const memberRole = (role: PartyRole): MemberRole =>
  role === 'bund' || role === 'land' ? 'rahmengeber' : role

/**
 * An organization is to be a party. It belongs to the network from today on, so that it can read what it is asked to
 * agree to, and is no partner until its lead says yes (decision 0016). In a signed agreement it accedes: it is in as soon as it agrees to the text that is in force.
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
    const version = await latestVersion(tx, agreement.id)
    const accedes = binding.includes(agreement.state)
    // Whoever is asked must know from the beginning who else is.
    if (!accedes && version?.offeredAt) refuse('cooperation.textOffered')
    if (!(await insertParty(tx, agreement, input.organizationId, { ...said(input), accedes })))
      refuse('cooperation.partyThere')
    const day = berlinDay(tx.now)
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
    const version = await latestVersion(tx, agreement.id)
    const signed = (await listSignatures(tx, agreement.id)).some(
      (one) => one.organizationId === party.organizationId && one.number === version?.number,
    )
    if (signed || !(await deleteParty(tx, partyId))) refuse('cooperation.partySigned')
    await endInvitations(tx, agreement, [party])
    // It may have been the last one that was waited for.
    await settle(tx, agreement.id)
  },
  audit: ({ agreementId, partyId }) => ({ subject: agreementId, detail: { party: partyId } }),
})

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
  const [, from = day] = [dayAfter(day), berlinDay(sys.now)].sort()
  await joinNetwork(sys, { ...network, role: memberRole(party.role), from, invited: true })
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const yearFrom = (now: Date): string => berlinDay(new Date(now.getTime() + 366 * 86_400_000))
