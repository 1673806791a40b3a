import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { normaliseCode } from '#platform/secrets.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { acceptAsKnown, acceptAsNew } from '../../organization/accept-invitation.ts'
import { findInviting } from '../../organization/invitation-store.ts'
import { invitationFingerprint } from '../../organization/send-invitation.ts'
import { paths } from './paths.ts'

/** A printed invitation: the QR code leads here, the code is typed. */
export const invitationCodePage = (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale).invitation
  return staffPage(
    visit,
    { title: t.codeTitle },
    <Form action={visit.to(paths.invitations)} autocomplete="off">
      <TextField
        name="code"
        label={t.code}
        hint={t.codeText}
        required
        short
        maxlength={20}
        spellcheck={false}
      />
      <Button>{t.goOn}</Button>
    </Form>,
  )
}

export const receiveInvitationCode = async (visit: Visit): Promise<Response> => {
  const code = normaliseCode(text(await visit.form(), 'code'))
  return code ? visit.redirect(paths.invitation(code)) : gonePage(visit)
}

/** Used, taken back, expired or made up: one answer for all. */
const gonePage = (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale).invitation
  return visit.page(
    { title: t.title, staff: true, noStore: true, status: 404 },
    <div class="stack">
      <h1>{t.gone}</h1>
      <p>{t.goneText}</p>
    </div>,
  )
}

/** Opening the link changes nothing, so that a mail scanner may: it says who invites, and asks. */
export const invitationPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.invitation
  const token = visit.params.token ?? ''
  const organization = await visit.world.look(system('invitation'), (tx) =>
    findInviting(tx, invitationFingerprint(visit.world, token)),
  )
  if (organization === undefined) return gonePage(visit)
  const here = paths.invitation(encodeURIComponent(token))
  return staffPage(
    visit,
    { title: t.title, again },
    <>
      <p class="lead">
        <span>{t.from(organization)}</span>
      </p>
      <section class="stack-s">
        <h2>{t.fresh}</h2>
        <Form action={visit.to(here)}>
          <TextField
            name="password"
            type="password"
            label={t.password}
            hint={t.passwordHint}
            error={again && visit.errors(again.refusal).password}
            autocomplete="new-password"
            required
          />
          <Button>{t.accept}</Button>
        </Form>
      </section>
      <section class="stack-s">
        <h2>{t.known}</h2>
        <p>{t.knownText}</p>
        {visit.account ? (
          <Form action={visit.to(`${here}/annehmen`)} plain>
            <Button kind="secondary">{t.acceptAs(visit.account.name)}</Button>
          </Form>
        ) : (
          <ButtonLink kind="secondary" href={visit.to(`/anmelden?weiter=${encodeURIComponent(here)}`)}>
            {t.signIn}
          </ButtonLink>
        )}
      </section>
    </>,
  )
}

/** Somebody new: password, and the link is used up. */
export const receiveInvitation = async (visit: Visit): Promise<Response> => {
  const typed = (await visit.form()).password
  const outcome = await acceptAsNew(visit.world, {
    token: visit.params.token ?? '',
    password: typeof typed === 'string' ? typed : '',
  })
  return after(
    visit,
    outcome,
    () => visit.redirect('/anmelden?neu=1'),
    (again) => invitationPage(visit, again),
  )
}

/** Somebody who signs in already. */
export const receiveKnown = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale).invitation
  const outcome = await acceptAsKnown(visit.world, visit.actor, { token: visit.params.token ?? '' })
  return after(
    visit,
    outcome,
    () =>
      staffPage(
        visit,
        { title: t.joined },
        <>
          <Alert tone="success" live>
            <p>{t.joinedText}</p>
          </Alert>
          <p>
            <a href={visit.to('/konto/organisation')}>{t.change}</a>
          </p>
        </>,
      ),
    (again) => invitationPage(visit, again),
  )
}
