import { z } from 'zod'
import { changeOrganization, organizationKinds } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { acting } from './acting.ts'
import { changeDuty } from './duty-store.ts'

/** What people are told of the organization as a controller: its kind, its supervisory authority, whom to ask (R11). */
export const describeOrganization = action({
  name: 'people.describe-organization',
  input: z.object({
    kind: z.enum(organizationKinds),
    supervisoryAuthority: z.string().trim().max(300),
    privacyContact: z.string().trim().max(300),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead', 'privacy'),
  act: async (tx, { kind, supervisoryAuthority, privacyContact }) => {
    const { organizationId } = acting(tx)
    // The directory is a catalogue: only the system writes it.
    await tx.asSystem('organization', (sys) =>
      changeOrganization(sys, organizationId, { kind, supervisoryAuthority: supervisoryAuthority || null }),
    )
    await changeDuty(tx, organizationId, { privacy_contact: privacyContact || null })
    return organizationId
  },
  audit: ({ kind }, organizationId) => ({ subject: organizationId, detail: { kind } }),
})
