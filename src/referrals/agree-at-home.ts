import { z } from 'zod'
import {
  bearer,
  decideDraft,
  findSheet,
  insertSheet,
  isDraft,
  lockSheet,
  openNewCode,
  sealFields,
  sheetDays,
  sheetFingerprint,
  unsealFields,
  wording,
} from '#consent'
import { action, type Outcome } from '#platform/action.ts'
import type { CodeBearer } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { addDays, closingDay } from './calendar-days.ts'
import { consentFacts } from './consent-facts.ts'
import { deliver } from './deliver.ts'
import { days } from './handover.ts'
import { findTakers } from './parties.ts'
import type { SheetFields } from './send-handover.ts'

/**
 * "Ja" to a draft taken home, on the person's own device. The sender is not told that it was now: the code on the
 * slip, which the counsellor has seen, opens the draft as before; what was given lies under the new code.
 */
const agree = action({
  name: 'referrals.agree-at-home',
  input: z.object({
    code: z.string(),
    /** As the page of the draft offered it. */
    newCode: z.string(),
    wordingHash: z.string().length(64),
  }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, { code, newCode, wordingHash }) => {
    const draft = (await lockSheet(tx)) ?? notFound()
    if (!isDraft(draft.state)) refuse('consent.notNow')
    const fields = unsealFields(tx.world, code, draft) as SheetFields | undefined
    if (!fields?.draft) return notFound()
    const parties = await findTakers(tx, draft.sender_id, draft.service_id, draft.location_id ?? undefined)
    // The offer went to another house meanwhile: the person agreed to this one.
    if (parties.receiver.id !== draft.recipient_id) refuse('referrals.offerGone')
    const shown = wording(fields.draft.language, consentFacts(fields.draft.language, fields.draft, parties))
    if (shown.hash !== wordingHash) refuse('referrals.wordingChanged')
    const fresh = openNewCode(tx.world, code, newCode) ?? refuse('referrals.wordingChanged')
    // The last thing that may refuse: no other refusal tells whether it was decided.
    await decideDraft(tx, draft)
    const [sheetId, receivedId] = [newId(), newId()]
    await tx.into({ sheet: sheetId }, 'referrals.new-code', (own) =>
      insertSheet(own, {
        ...draft,
        id: sheetId,
        code: sheetFingerprint(tx.world, fresh),
        sealed: sealFields(tx.world, fresh, sheetId, {
          ...fields,
          text: shown,
          receivedId,
        } satisfies SheetFields),
        state: 'given',
        wording: shown.version,
        wording_hash: shown.hash,
        channel: 'eigenes-geraet',
        given_at: tx.now,
        expires_at: addDays(tx.now, sheetDays('given')),
      }),
    )
    await deliver(tx, {
      parties,
      draft: fields.draft,
      sentId: draft.sent_id,
      sheetId,
      countKey: draft.count_key,
      receivedId,
      wording: shown,
      channel: 'eigenes-geraet',
      closesOn: closingDay(draft.created_at, days.expiry),
    })
    return { code: fresh }
  },
  audit: () => undefined,
})

/**
 * A second click, a reload, a lost answer: what was given lies under its new code already, and the answer is the same.
 * Otherwise the person would never see the code with which they can take it back (Art. 7 (3) GDPR).
 */
export const agreeAtHome = async (
  world: World,
  actor: CodeBearer,
  input: { code: string; newCode: string; wordingHash: string },
): Promise<Outcome<{ code: string }>> => {
  const outcome = await agree(world, actor, input)
  if (outcome.ok) return outcome
  const code = openNewCode(world, input.code, input.newCode)
  const owner = code === undefined ? undefined : bearer(world, code)
  const sheet = owner && (await world.look(owner, findSheet))
  return owner && sheet?.state === 'given' ? { ok: true, value: { code: owner.typed } } : outcome
}
