import { findOrganization, findReach } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { supervisionOf } from '../../organization/authority.ts'
import { findDuty } from '../../organization/duty-store.ts'

/** What the acting organization says of itself so far. */
export const findController = (visit: Visit) => {
  const organizationId = visit.account?.member.organizationId ?? ''
  return visit.world.look(visit.actor, async (tx) => {
    const organization = await findOrganization(tx, organizationId)
    if (!organization) return undefined
    return {
      organization,
      reach: await findReach(tx, organization),
      privacyContact: (await findDuty(tx, organizationId))?.privacy_contact ?? '',
    }
  })
}
export type Controller = NonNullable<Awaited<ReturnType<typeof findController>>>

/** Whom people can complain to, with a proposal (R11), and whom they can ask. */
export const ControllerFields = ({
  visit,
  known: { organization, privacyContact },
  again,
}: {
  visit: Visit
  known: Controller
  again?: Again | undefined
}) => {
  const t = staffWords(visit.locale).organization
  const supervision = supervisionOf(organization.kind)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, stored: string): string => (again ? text(again.form, name) : stored)
  return (
    <>
      <TextField
        name="supervisoryAuthority"
        label={t.authority}
        hint={`${t.authorityHint} ${t.proposal(t.proposals[supervision])}`}
        value={typed(
          'supervisoryAuthority',
          // Where there is only one, it is filled in.
          organization.supervisoryAuthority ?? (supervision === 'federal' ? t.proposals.federal : ''),
        )}
        error={errors.supervisoryAuthority}
        maxlength={300}
        required
      />
      <TextField
        name="privacyContact"
        label={t.privacyContact}
        hint={t.privacyContactHint}
        value={typed('privacyContact', privacyContact)}
        error={errors.privacyContact}
        maxlength={300}
        required
      />
    </>
  )
}
