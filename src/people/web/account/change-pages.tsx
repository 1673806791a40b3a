import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, BackLink } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { accountWords, waitWords } from '../../messages/account/index.ts'
import { wayOn } from '../sign-in/way-on.ts'

type Errors = Readonly<Record<string, string>>

const changePage = async (
  visit: Visit,
  page: {
    title: string
    text?: string
    action: string
    button: string
    errors: Errors
    field: Child
    later?: string | undefined
    /** In how many seconds it is worth while to try again. */
    wait?: number | undefined
  },
): Promise<Response> =>
  visit.page(
    {
      title: page.title,
      staff: true,
      noStore: true,
      status: page.wait ? 429 : Object.keys(page.errors).length > 0 ? 422 : 200,
      hasErrors: Object.keys(page.errors).length > 0,
    },
    <div class="stack">
      <BackLink href={visit.to('/konto')} />
      <h1>{page.title}</h1>
      {page.text && <p>{page.text}</p>}
      {page.wait && <Alert tone="warning" title={waitWords(visit.locale, page.wait)} />}
      <ErrorSummary errors={Object.entries(page.errors).map(([field, message]) => ({ field, message }))} />
      <Form action={visit.to(page.action)} autocomplete="off">
        <Hidden values={{ weiter: await wayOn(visit) }} />
        {page.field}
        <Button>{page.button}</Button>
      </Form>
      {page.later && (
        <p>
          <a href={visit.to(page.later)}>{accountWords(visit.locale).later}</a>
        </p>
      )}
    </div>,
  )

export const passwordPage = (visit: Visit, errors: Errors = {}): Promise<Response> => {
  const t = accountWords(visit.locale)
  return changePage(visit, {
    title: t.newPassword,
    text: t.newPasswordText,
    action: '/konto/passwort',
    button: t.save,
    errors,
    field: (
      <TextField
        name="passwort"
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        error={errors.passwort}
        autocomplete="new-password"
      />
    ),
  })
}

export const mailPage = (visit: Visit, errors: Errors = {}, typed = '', wait?: number): Promise<Response> => {
  const t = accountWords(visit.locale)
  return changePage(visit, {
    title: t.mailbox,
    text: t.mailText,
    action: '/konto/mail',
    button: t.save,
    errors,
    wait,
    field: (
      <TextField
        name="mail"
        label={t.newMail}
        hint={t.mailHint}
        type="email"
        value={typed}
        error={errors.mail}
        autocomplete="email"
        maxlength={200}
      />
    ),
  })
}

export const pinPage = async (visit: Visit, errors: Errors = {}): Promise<Response> => {
  const t = accountWords(visit.locale)
  return changePage(visit, {
    title: t.pinOfDevice,
    text: t.pinText,
    action: '/konto/pin',
    button: t.save,
    errors,
    later: await wayOn(visit),
    field: (
      <TextField
        name="pin"
        label={t.pin}
        hint={t.newPinHint}
        type="password"
        inputmode="numeric"
        error={errors.pin}
        maxlength={6}
        autocomplete="new-password"
        short
      />
    ),
  })
}
