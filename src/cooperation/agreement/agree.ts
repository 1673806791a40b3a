import { z } from 'zod'
import { acceptInvitation } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from '../acting.ts'
import { ended, isIn, isLived } from './agreement.ts'
import { listParties, type PartyRow } from './party-store.ts'
import { settle } from './settle.ts'
import { insertSignature } from './signature-store.ts'
import { type Agreement, lockAgreement, tellEvent } from './store.ts'
import { textFor } from './version.ts'
import { standingIn } from './version-store.ts'

/** Who signed, as what, where and when. */
export const signatureWords = {
  signedBy: z.string().trim().min(2, { error: 'platform.missing' }).max(120),
  signedAs: z.string().trim().max(120),
  place: z.string().trim().max(80),
  day: z.iso.date({ error: 'cooperation.dayWrong' }),
}
export const signature = {
  agreementId: z.uuid(),
  /** The text that was read: its version and its hash. */
  number: z.coerce.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  ...signatureWords,
}
type Signature = z.output<z.ZodObject<typeof signature>>

export const sign = async (
  tx: Tx,
  agreement: Agreement,
  party: PartyRow,
  input: Signature,
  onPaper: boolean,
): Promise<void> => {
  if (ended.includes(agreement.state)) refuse('cooperation.over')
  const standing = await standingIn(tx, agreement.id)
  const { version, accedes } = textFor(party, standing, agreement.state, berlinDay(tx.now)) ?? {}
  const isRead = version?.number === input.number && version.hash === input.hash
  // What is in force already, it has said yes to.
  if (!isRead && input.number === standing.inForce?.number && party.joinedOn !== null)
    refuse('cooperation.agreedAlready')
  if (!version?.hash || !isRead) return refuse('cooperation.textChanged')
  if (input.place.length < 2 && !isLived(agreement.kind))
    throw new Refused({ key: 'platform.input', fields: { place: 'platform.missing' } })
  if (input.day > berlinDay(tx.now) || input.day < '1990-01-01')
    throw new Refused({ key: 'platform.input', fields: { day: 'cooperation.dayWrong' } })
  const isNew = await insertSignature(tx, {
    agreement_id: agreement.id,
    network_id: agreement.networkId,
    organization_id: party.organizationId,
    number: version.number,
    hash: version.hash,
    form: onPaper ? 'papier' : accedes ? 'beitritt' : 'bestaetigt',
    signed_by: input.signedBy,
    signed_as: input.signedAs || null,
    place: input.place || null,
    signed_on: input.day,
  })
  if (!isNew) refuse('cooperation.agreedAlready')
  await tellEvent(tx, agreement, {
    kind: accedes ? 'beigetreten' : 'zugestimmt',
    day: input.day,
    number: version.number,
    organization_id: party.organizationId,
  })
  const own = { networkId: agreement.networkId, organizationId: party.organizationId }
  // Its lead has spoken: now it is a partner.
  if (!onPaper) await tx.asSystem('agreement', (sys) => acceptInvitation(sys, own))
  await settle(tx, agreement.id)
}

/** A party says yes to exactly this text, through its lead. A later party accedes in the same way. */
export const agreeToText = action({
  name: 'cooperation.agree',
  input: z.object({
    ...signature,
    confirmed: z.literal('ja', { error: 'cooperation.confirmMissing' }),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, input) => {
    const agreement = (await lockAgreement(tx, input.agreementId)) ?? notFound()
    const { organizationId } = acting(tx)
    const party = (await listParties(tx, agreement.id)).find(
      (one) => one.organizationId === organizationId && isIn(one, berlinDay(tx.now)),
    )
    await sign(tx, agreement, party ?? notFound(), input, false)
  },
  audit: ({ agreementId, number, hash }) => ({ subject: agreementId, detail: { number, hash } }),
})
