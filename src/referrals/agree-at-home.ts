import { z } from 'zod'
import {
  can,
  changeSheet,
  lockSheet,
  sealFields,
  sheetDays,
  sheetFingerprint,
  sheetSteps,
  unsealFields,
  wording,
} from '#consent'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { newCode } from '#platform/secrets.ts'
import { addDays, closingDay } from './calendar-days.ts'
import { consentFacts } from './consent-facts.ts'
import { deliver } from './deliver.ts'
import { days } from './handover.ts'
import { findParties } from './parties.ts'
import type { SheetFields } from './send-handover.ts'

/**
 * "Ja" to a draft taken home, on the person's own device. The sender is not told that it was now: the code on the
 * slip, which the counsellor has seen, is dead after a "Ja" as after a "Nein"; the person gets a new one.
 */
export const agreeAtHome = action({
  name: 'referrals.agree-at-home',
  input: z.object({ code: z.string(), wordingHash: z.string().length(64) }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, { code, wordingHash }) => {
    const sheet = (await lockSheet(tx)) ?? notFound()
    if (!can('agree', sheet.state)) refuse('consent.notNow')
    const fields = unsealFields(tx.world, code, sheet) as SheetFields | undefined
    if (!fields?.draft) return notFound()
    const parties = await findParties(tx, sheet.sender_id, sheet.service_id, sheet.location_id ?? undefined)
    // The offer went to another house meanwhile: the person agreed to this one.
    if (parties.receiver.id !== sheet.recipient_id) refuse('referrals.offerGone')
    const shown = wording(fields.draft.language, consentFacts(fields.draft.language, fields.draft, parties))
    if (shown.hash !== wordingHash) refuse('referrals.wordingChanged')
    const fresh = newCode()
    const given = {
      code: sheetFingerprint(tx.world, fresh),
      sealed: sealFields(tx.world, fresh, sheet.id, { ...fields, text: shown } satisfies SheetFields),
      state: sheetSteps.agree.into,
      wording: shown.version,
      wording_hash: shown.hash,
      channel: 'eigenes-geraet' as const,
      given_at: tx.now,
      expires_at: addDays(tx.now, sheetDays('given')),
    }
    await tx.into({ sheet: sheet.id }, 'referrals.new-code', (own) => changeSheet(own, sheet.id, given))
    await deliver(tx, {
      parties,
      draft: fields.draft,
      sentId: sheet.sent_id,
      sheetId: sheet.id,
      countKey: sheet.count_key,
      wording: shown,
      channel: 'eigenes-geraet',
      closesOn: closingDay(sheet.created_at, days.expiry),
    })
    return { code: fresh }
  },
  audit: () => undefined,
})
