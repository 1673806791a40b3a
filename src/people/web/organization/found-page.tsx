import { organizationKinds } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { foundOrganization } from '../../organization/found-organization.ts'
import { paths } from './paths.ts'

/** Name and short name of something new. */
export const NameFields = ({ visit, again }: { visit: Visit; again: Again | undefined }) => {
  const t = staffWords(visit.locale).operator
  const typed = (name: string): string => (again ? text(again.form, name) : '')
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        value={typed('name')}
        error={errors.name}
        maxlength={200}
        required
      />
      <TextField
        name="slug"
        label={t.slug}
        hint={t.slugHint}
        value={typed('slug')}
        error={errors.slug}
        maxlength={80}
        spellcheck={false}
        required
      />
    </>
  )
}

/** A new organization in the directory. */
export const foundPage = (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  return staffPage(
    visit,
    { title: words.operator.create, back: paths.operator, again },
    <Form action={visit.to(paths.found)}>
      <NameFields visit={visit} again={again} />
      <Select
        name="kind"
        label={words.operator.kind}
        options={organizationKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={again ? text(again.form, 'kind') : ''}
        error={again && visit.errors(again.refusal).kind}
        empty
        required
      />
      <TextField
        name="phone"
        label={words.operator.phone}
        hint={words.operator.phoneHint}
        type="tel"
        value={again ? text(again.form, 'phone') : ''}
        error={again && visit.errors(again.refusal).phone}
        maxlength={60}
        optional
      />
      <Button>{words.operator.create}</Button>
    </Form>,
  )
}

export const receiveFound = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await foundOrganization(visit.world, visit.actor, {
    name: text(form, 'name'),
    slug: text(form, 'slug'),
    kind: text(form, 'kind'),
    phone: text(form, 'phone'),
  })
  return after(
    visit,
    outcome,
    (id) => visit.redirect(paths.oneOrganization(id)),
    (again) => foundPage(visit, again),
  )
}
