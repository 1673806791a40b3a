import { z } from 'zod'
import { insertSheet, sealFields, sheetDays, sheetFingerprint } from '#consent'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { refuse } from '#platform/refusal.ts'
import { newCode, newId } from '#platform/secrets.ts'
import { addDays, closingDay } from './calendar-days.ts'
import { tellSent } from './deliver.ts'
import { days } from './handover.ts'
import { findParties, houseName } from './parties.ts'
import type { SheetFields } from './send-handover.ts'
import { insertSent } from './store.ts'

/** A slip with a code (level 1): the offer and the code, no name, nothing about the person. */
export const handOutSlip = action({
  name: 'referrals.slip',
  input: z.object({
    serviceId: z.uuid(),
    locationId: z.uuid().optional(),
    language: z.enum(['de', 'de-leicht', 'en', 'ar']),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host'),
  act: async (tx, input) => {
    if (tx.actor.context !== 'member') throw new Error('unreachable')
    if (!tx.world.config.handover) refuse('referrals.noHandover')
    const parties = await findParties(tx, tx.actor.organizationId, input.serviceId, input.locationId)
    const [sheetId, sentId, countKey, code] = [newId(), newId(), newId(), newCode()]
    await tx.into({ sheet: sheetId }, 'referrals.sheet', (own) =>
      insertSheet(own, {
        id: sheetId,
        code: sheetFingerprint(tx.world, code),
        state: 'slip',
        progress: 'sent',
        language: input.language,
        sender_id: parties.sender.id,
        recipient_id: parties.receiver.id,
        service_id: input.serviceId,
        location_id: parties.locationId,
        sent_id: sentId,
        count_key: countKey,
        sealed: sealFields(tx.world, code, sheetId, {
          draft: null,
          sender: parties.sender.name,
          recipient: houseName(parties),
          text: null,
          german: null,
        } satisfies SheetFields),
        wording: null,
        wording_hash: null,
        channel: null,
        created_at: tx.now,
        given_at: null,
        withdrawn_at: null,
        arrived_at: null,
        released_at: null,
        expires_at: addDays(tx.now, sheetDays('slip')),
      }),
    )
    await insertSent(tx, {
      id: sentId,
      organization_id: tx.actor.organizationId,
      counsellor_id: tx.actor.personId,
      kind: 'zettel',
      service_id: input.serviceId,
      location_id: parties.locationId,
      receiver_id: parties.receiver.id,
      first_name: null,
      word: 'uebergeben',
      reason: null,
      better_service_id: null,
      released_on: null,
      sent_at: tx.now,
      closes_on: closingDay(tx.now, days.expiry),
    })
    await tellSent(tx, 'zettel', countKey, parties)
    return { sentId, code }
  },
  audit: (_input, value) => ({ subject: value.sentId, detail: { kind: 'zettel' } }),
})
