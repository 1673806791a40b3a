import { z } from 'zod'
import { changeOrganization, organizationKinds } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { acting } from './acting.ts'
import { changeDuty } from './duty-store.ts'

const words = z.string().trim().min(1, { error: 'platform.missing' }).max(300)
/** Whom people can complain to and whom they can ask (R11): their sheet names both. */
export const controllerInput = { supervisoryAuthority: words, privacyContact: words }

/** What people are told of the organization as a controller: its kind, its supervisory authority, whom to ask (R11). */
export const describeOrganization = action({
  name: 'people.describe-organization',
  input: z.object({
    kind: z.enum(organizationKinds),
    ...controllerInput,
    /** Where the operator calls before helping with a lost second factor: a lead's to say. */
    phone: z.string().trim().max(60).optional(),
  }),
  contexts: ['member'],
  may: (actor, { phone }) => holds(actor, 'lead') || (holds(actor, 'privacy') && phone === undefined),
  act: async (tx, { kind, supervisoryAuthority, privacyContact, phone }) => {
    const { organizationId } = acting(tx)
    // The directory is a catalogue: only the system writes it.
    await tx.asSystem('organization', (sys) =>
      changeOrganization(sys, organizationId, {
        kind,
        supervisoryAuthority,
        phone: phone === '' ? null : phone,
      }),
    )
    await changeDuty(tx, organizationId, { privacy_contact: privacyContact })
    return organizationId
  },
  // That a number was said, not which: the chain is never erased.
  audit: ({ kind, phone }, organizationId) => ({
    subject: organizationId,
    detail: { kind, ...(phone === undefined ? {} : { phone: 'said' }) },
  }),
})
