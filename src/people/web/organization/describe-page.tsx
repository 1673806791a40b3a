import { organizationKinds } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { describeOrganization } from '../../organization/describe-organization.ts'
import { ControllerFields, findController } from './controller-fields.tsx'
import { paths } from './paths.ts'

/** Kind, number, supervisory authority and whom to ask. */
export const describePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.organization
  const known = await findController(visit)
  if (!known) return visit.notFound()
  const { organization, reach } = known
  const wanted = again && text(again.form, 'kind')
  const kind = organizationKinds.find((one) => one === wanted) ?? organization.kind
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
      <ControllerFields
        visit={visit}
        known={{ ...known, organization: { ...organization, kind } }}
        again={again}
      />
      {visit.holds('lead') && (
        <TextField
          name="phone"
          type="tel"
          label={t.phone}
          hint={t.phoneHint}
          value={again ? text(again.form, 'phone') : (reach.phone ?? '')}
          error={errors.phone}
          maxlength={60}
          optional
        />
      )}
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
    phone: visit.holds('lead') ? text(form, 'phone') : undefined,
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.organization}?ok=1`),
    (again) => describePage(visit, again),
  )
}
