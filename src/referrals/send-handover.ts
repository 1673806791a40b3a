import { z } from 'zod'
import { insertSheet, sealFields, sheetDays, sheetFingerprint, wording } from '#consent'
import { mayReceive } from '#people'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { refuse } from '#platform/refusal.ts'
import { newId } from '#platform/secrets.ts'
import { addDays, closingDay } from './calendar-days.ts'
import { consentFacts } from './consent-facts.ts'
import { deliver, tellSent } from './deliver.ts'
import { type Draft, draft } from './draft.ts'
import { days } from './handover.ts'
import { findTakers, houseName } from './parties.ts'
import { insertSent, isSent } from './store.ts'

/**
 * Hands over, in one of two ways that look alike to the sender afterwards:
 * `now`: the person agreed at the counsellor's table; `home`: they take the slip and decide on their own device.
 */
export const sendHandover = action({
  name: 'referrals.send',
  input: z.object({
    draft,
    /** The id of the draft: sending it twice sends it once. */
    sentId: z.uuid(),
    code: z.string().regex(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/),
    way: z.enum(['now', 'home']),
    /** The hash of the wording that the person saw. */
    wordingHash: z.string().length(64),
    channel: z.enum(['beratung', 'papier']).default('beratung'),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host'),
  act: async (tx, input) => {
    if (tx.actor.context !== 'member') throw new Error('unreachable')
    if (!tx.world.config.handover) refuse('referrals.noHandover')
    // A repeated click finds its answer even where the offer changed meanwhile.
    if (await isSent(tx, input.sentId)) return { sentId: input.sentId, again: true }
    const parties = await findTakers(
      tx,
      tx.actor.organizationId,
      input.draft.serviceId,
      input.draft.locationId,
    )
    if (!(await mayReceive(tx, parties.sender.id))) refuse('referrals.noOwnNotice')
    const facts = consentFacts(input.draft.language, input.draft, parties)
    const shown = wording(input.draft.language, facts)
    if (shown.hash !== input.wordingHash) refuse('referrals.wordingChanged')
    const sheetId = newId()
    const countKey = newId()
    const given = input.way === 'now'
    const sheetState = given ? 'given' : 'draft'
    const closesOn = closingDay(tx.now, days.expiry)
    const fresh = await insertSent(tx, {
      id: input.sentId,
      organization_id: tx.actor.organizationId,
      counsellor_id: tx.actor.personId,
      // Taken home, it is a slip to the sender: whether the person agreed later does not show.
      kind: given ? 'warm' : 'zettel',
      service_id: input.draft.serviceId,
      location_id: parties.locationId,
      receiver_id: parties.receiver.id,
      first_name: given ? input.draft.firstName : null,
      word: 'uebergeben',
      reason: null,
      better_service_id: null,
      released_on: null,
      sent_at: tx.now,
      closes_on: closesOn,
    })
    if (!fresh) return { sentId: input.sentId, again: true }
    await tx.into({ sheet: sheetId }, 'referrals.sheet', (own) =>
      insertSheet(own, {
        id: sheetId,
        code: sheetFingerprint(tx.world, input.code),
        state: sheetState,
        progress: 'sent',
        language: input.draft.language,
        sender_id: parties.sender.id,
        recipient_id: parties.receiver.id,
        service_id: input.draft.serviceId,
        location_id: parties.locationId,
        sent_id: input.sentId,
        count_key: countKey,
        sealed: sealFields(tx.world, input.code, sheetId, {
          draft: input.draft,
          sender: parties.sender.name,
          recipient: houseName(parties),
          text: shown,
          german: wording('de', consentFacts('de', input.draft, parties)),
        } satisfies SheetFields),
        wording: given ? shown.version : null,
        wording_hash: given ? shown.hash : null,
        channel: given ? input.channel : null,
        created_at: tx.now,
        given_at: given ? tx.now : null,
        withdrawn_at: null,
        arrived_at: null,
        released_at: null,
        expires_at: addDays(tx.now, sheetDays(sheetState)),
      }),
    )
    await tellSent(tx, given ? 'warm' : 'zettel', countKey, parties)
    if (given)
      await deliver(tx, {
        parties,
        draft: input.draft,
        sentId: input.sentId,
        sheetId,
        countKey,
        receivedId: newId(),
        wording: shown,
        channel: input.channel,
        closesOn,
      })
    return { sentId: input.sentId, again: false }
  },
  audit: (input, value) =>
    value.again
      ? undefined
      : {
          subject: input.sentId,
          detail:
            input.way === 'now'
              ? {
                  kind: 'warm',
                  wording: input.wordingHash,
                  language: input.draft.language,
                  channel: input.channel,
                }
              : { kind: 'zettel' },
        },
})

/** What a sheet seals for the person. */
export interface SheetFields {
  readonly draft: Draft | null
  readonly sender: string
  readonly recipient: string
  readonly text: {
    version: string
    title: string
    paragraphs: readonly string[]
    fields: readonly string[]
    hash: string
  } | null
  /** The house's copy, where the code was never in another's hands: who read it may be told behind it (decision 0013). */
  readonly receivedId?: string | undefined
  readonly german: { title: string; paragraphs: readonly string[]; fields: readonly string[] } | null
}
