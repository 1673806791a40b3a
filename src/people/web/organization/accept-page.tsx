import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { currentNotice } from '../../notice.ts'
import { acceptForOrganization, changeLinkPin } from '../../organization/accept-notice.ts'
import { ControllerFields, findController } from './controller-fields.tsx'
import { NoticeText } from './notice-text.tsx'
import { paths } from './paths.ts'

const PinField = ({ visit, label, again }: { visit: Visit; label: string; again?: Again | undefined }) => (
  <TextField
    name="pin"
    label={label}
    hint={staffWords(visit.locale).organization.pinHint}
    error={again && visit.errors(again.refusal).pin}
    inputmode="numeric"
    autocomplete="off"
    maxlength={6}
    short
    required
  />
)

/** A lead accepts the notice for the organization and sets the PIN of its mail links (R7). */
export const acceptPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const { accept, organization } = staffWords(visit.locale)
  const known = await findController(visit)
  if (!known) return visit.notFound()
  return staffPage(
    visit,
    { title: accept.title, back: paths.organization, again },
    <>
      <NoticeText locale={visit.locale} />
      <p>{accept.forAll(visit.account?.organizationName ?? '')}</p>
      <p>{organization.linksText}</p>
      <Form action={visit.to(paths.accept)} autocomplete="off">
        <Hidden values={{ version: currentNotice }} />
        <ControllerFields visit={visit} known={known} again={again} />
        <PinField visit={visit} label={organization.pin} again={again} />
        <Button>{accept.submit}</Button>
      </Form>
    </>,
  )
}

export const receiveAcceptance = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await acceptForOrganization(visit.world, visit.actor, {
    version: text(form, 'version'),
    pin: text(form, 'pin'),
    supervisoryAuthority: text(form, 'supervisoryAuthority'),
    privacyContact: text(form, 'privacyContact'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.organization}?ok=1`),
    (again) => acceptPage(visit, again),
  )
}

/** A new PIN for the mail links. */
export const pinPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  return staffPage(
    visit,
    { title: words.organization.changePin, back: paths.organization, again },
    <Form action={visit.to(paths.pin)} autocomplete="off">
      <PinField visit={visit} label={words.organization.newPin} again={again} />
      <Button>{words.save}</Button>
    </Form>,
  )
}

export const receivePin = async (visit: Visit): Promise<Response> => {
  const outcome = await changeLinkPin(visit.world, visit.actor, { pin: text(await visit.form(), 'pin') })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.organization}?ok=1`),
    (again) => pinPage(visit, again),
  )
}
