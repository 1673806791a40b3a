import type { Channel } from '#consent'
import { findTeamOf } from '#people'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Draft } from './draft.ts'
import { handoverSent, linkNeeded, type Sent } from './facts.ts'
import type { Parties } from './parties.ts'
import { insertReceived } from './store.ts'

/** Puts the consented copy into the receiver's own row: a transfer between two controllers. */
export const deliver = async (
  tx: Tx,
  what: {
    parties: Parties
    draft: Draft
    sentId: string
    sheetId: string
    countKey: string
    wording: { version: string; hash: string }
    channel: Channel
    /** The id of the house's copy. */
    receivedId: string
    /** The day from which the sender's word is closed. */
    closesOn: string
  },
): Promise<void> => {
  const { parties, draft, receivedId } = what
  await tx.into({ organization: parties.receiver.id }, 'referrals.deliver', async (there) =>
    insertReceived(there, {
      id: receivedId,
      organization_id: parties.receiver.id,
      location_id: parties.locationId,
      host_id: null,
      team_id: await findTeamOf(there, parties.locationId),
      service_id: draft.serviceId,
      sender_id: parties.sender.id,
      sent_id: what.sentId,
      sheet_id: what.sheetId,
      count_key: what.countKey,
      state: 'sent',
      reason: null,
      better_service_id: null,
      first_name: draft.firstName,
      contact_kind: draft.contactKind,
      contact_value: draft.contactValue,
      sentences: [...draft.sentences],
      note: draft.note === '' ? null : draft.note,
      prepare: [...draft.prepare],
      times: [...draft.times],
      wording: what.wording.version,
      wording_hash: what.wording.hash,
      channel: what.channel,
      given_at: tx.now,
      link: null,
      link_until: null,
      mail_to: null,
      reminded_at: null,
      received_at: tx.now,
      closes_on: what.closesOn,
      answered_at: null,
      ended_at: null,
    }),
  )
  await tx.tell(linkNeeded, { organizationId: parties.receiver.id, receivedId, reason: 'new' })
}

/** Tells that something was handed over, coded for counting. */
export const tellSent = (tx: Tx, kind: Sent['kind'], countKey: string, parties: Parties): Promise<void> =>
  tx.tell(handoverSent, {
    countKey,
    kind,
    senderKind: parties.sender.kind,
    senderId: parties.sender.id,
    receiverKind: parties.receiver.kind,
    serviceId: parties.serviceId,
    locationId: parties.locationId,
    receiverId: parties.receiver.id,
    areaCode: parties.areaCode,
    networkId: parties.networkId,
    needs: parties.needs,
    day: berlinDay(tx.now),
  })
