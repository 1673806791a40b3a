import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { sign, signature, signatureWords } from './agree.ts'
import { isIn, isLived } from './agreement.ts'
import { findParty, listParties, type PartyRow } from './party-store.ts'
import { correctPaperRow, deletePaper } from './signature-store.ts'
import { type Agreement, lockAgreement, tellEvent } from './store.ts'
import { tellParties } from './tell-parties.ts'
import { standingIn } from './version-store.ts'

const at = { agreementId: z.uuid(), partyId: z.uuid(), number: z.coerce.number().int().positive() }

const paperOf = async (
  tx: Tx,
  input: { agreementId: string; partyId: string; number: number },
): Promise<{ agreement: Agreement; party: PartyRow; holds: boolean }> => {
  const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
  const party = (await findParty(tx, agreement.id, input.partyId)) ?? notFound()
  const { asked, inForce } = await standingIn(tx, agreement.id)
  if (input.number !== asked?.number && input.number !== inForce?.number) notFound()
  return { agreement, party, holds: input.number === inForce?.number }
}
const put = (
  tx: Tx,
  agreement: Agreement,
  { organizationId }: PartyRow,
  action: string,
  detail: { number: number; hash?: string },
): void => tx.note({ organizationId, action, subject: agreement.id, detail })

/** What was signed on paper is recorded by whoever coordinates. */
export const recordPaper = action({
  name: 'cooperation.record-paper',
  input: z.object({ ...signature, partyId: z.uuid({ error: 'platform.missing' }) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    // What nobody signs, nobody signs on paper: each says itself that it is so.
    if (isLived(agreement.kind)) notFound()
    const party = (await listParties(tx, agreement.id)).find(
      (one) => one.id === input.partyId && isIn(one, berlinDay(tx.now)),
    )
    if (!party) return notFound()
    await sign(tx, agreement, party, input, true)
    if (party.organizationId === acting(tx).organizationId) return
    // What others record about it, it hears of, and its own chain says that they did.
    await tellParties(tx, agreement.id, 'paper', [party])
    put(tx, agreement, party, 'cooperation.record-paper', { number: input.number, hash: input.hash })
  },
  audit: ({ agreementId, number, hash }) => ({ subject: agreementId, detail: { number, hash } }),
})

/** As long as the text does not hold yet, a signature that was recorded wrongly is taken out again. */
export const withdrawPaper = action({
  name: 'cooperation.withdraw-paper',
  input: z.object(at),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { agreement, party, holds } = await paperOf(tx, input)
    if (holds) refuse('cooperation.inForceAlready')
    const { organizationId } = party
    const of = { agreementId: agreement.id, organizationId, number: input.number }
    if (!(await tx.asSystem('agreement', (sys) => deletePaper(sys, of)))) notFound()
    await tellEvent(tx, agreement, {
      kind: 'papier_zurueck',
      day: berlinDay(tx.now),
      organization_id: organizationId,
      number: input.number,
    })
    put(tx, agreement, party, 'cooperation.withdraw-paper', { number: input.number })
  },
  audit: ({ agreementId, number }) => ({ subject: agreementId, detail: { number } }),
})

/**
 * Once it holds, who signed it, where and when is put right, and the timeline says so. It stays a signature of the same
 * words, and the day since when they hold stays.
 */
export const correctPaper = action({
  name: 'cooperation.correct-paper',
  input: z.object({
    ...at,
    ...signatureWords,
    reason: z.string().trim().min(4, { error: 'platform.missing' }).max(200),
    noClient,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { agreement, party, holds } = await paperOf(tx, input)
    if (!holds) notFound()
    if (input.day > berlinDay(tx.now) || input.day < '1990-01-01')
      throw new Refused({ key: 'platform.input', fields: { day: 'cooperation.dayWrong' } })
    const { organizationId } = party
    const of = { agreementId: agreement.id, organizationId, number: input.number }
    askAboutClients([input.reason], input.noClient)
    const words = {
      signed_by: input.signedBy,
      signed_as: input.signedAs || null,
      place: input.place || null,
      signed_on: input.day,
    }
    if (!(await tx.asSystem('agreement', (sys) => correctPaperRow(sys, of, words)))) notFound()
    await tellEvent(tx, agreement, {
      kind: 'papier_berichtigt',
      day: berlinDay(tx.now),
      organization_id: organizationId,
      number: input.number,
      note: input.reason,
    })
    put(tx, agreement, party, 'cooperation.correct-paper', { number: input.number })
  },
  audit: ({ agreementId, number }) => ({ subject: agreementId, detail: { number } }),
})
