import { findOrganization, organizationKinds } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { supervisionOf } from '../../organization/authority.ts'
import { describeOrganization } from '../../organization/describe-organization.ts'
import { findDuty } from '../../organization/duty-store.ts'
import { type Again, after, staffPage } from './parts.tsx'
import { paths } from './paths.ts'

/** Kind, supervisory authority with a proposal (R11), and whom to ask. */
export const describePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.organization
  const organizationId = visit.account?.member.organizationId ?? ''
  const { organization, duty } = await visit.world.look(visit.actor, async (tx) => ({
    organization: await findOrganization(tx, organizationId),
    duty: await findDuty(tx, organizationId),
  }))
  if (!organization) return visit.notFound()
  const typed = (name: string, stored: string | null | undefined): string =>
    again ? text(again.form, name) : (stored ?? '')
  const kind = organizationKinds.find((one) => one === typed('kind', organization.kind)) ?? organization.kind
  const supervision = supervisionOf(kind)
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: t.describe, back: paths.organization, again },
    <Form action={visit.to(paths.describe)}>
      <Select
        name="kind"
        label={t.kind}
        options={organizationKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        error={errors.kind}
      />
      <TextField
        name="supervisoryAuthority"
        label={t.authority}
        hint={`${t.authorityHint} ${t.proposal(t.proposals[supervision])}`}
        value={
          typed('supervisoryAuthority', organization.supervisoryAuthority) ||
          // Where there is only one, it is filled in.
          (supervision === 'federal' && !again ? t.proposals.federal : '')
        }
        error={errors.supervisoryAuthority}
        maxlength={300}
        optional
      />
      <TextField
        name="privacyContact"
        label={t.privacyContact}
        hint={t.privacyContactHint}
        value={typed('privacyContact', duty?.privacy_contact)}
        error={errors.privacyContact}
        maxlength={300}
        optional
      />
      <Button>{words.save}</Button>
    </Form>,
  )
}

export const receiveDescription = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await describeOrganization(visit.world, visit.actor, {
    kind: text(form, 'kind'),
    supervisoryAuthority: text(form, 'supervisoryAuthority'),
    privacyContact: text(form, 'privacyContact'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.organization}?ok=1`),
    (again) => describePage(visit, again),
  )
}
