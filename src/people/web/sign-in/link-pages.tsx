import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { BackLink } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { useMagicLink } from '../../credentials/magic-link.ts'
import { accountWords } from '../../messages/account/index.ts'
import { sendLink } from '../../sign-in/send-link.ts'
import { letIn } from './let-in.ts'
import { wayOn } from './way-on.ts'

/** Asks for the account whose mailbox gets a link. */
export const askLinkPage = async (visit: Visit, error?: string): Promise<Response> => {
  const t = accountWords(visit.locale)
  const way = await wayOn(visit)
  return visit.page(
    {
      title: t.byLink,
      staff: true,
      noStore: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <BackLink href={visit.to('/anmelden')} />
      <h1>{t.byLink}</h1>
      <p>{t.byLinkText}</p>
      <Form action={visit.to('/anmelden/link')}>
        <Hidden values={{ weiter: way }} />
        <TextField
          name="konto"
          label={t.account}
          hint={t.accountHint}
          error={error}
          autocomplete="username"
          spellcheck={false}
          maxlength={200}
        />
        <Button>{t.sendLink}</Button>
      </Form>
    </div>,
  )
}

/** The same answer whether there is such an account or not. */
export const receiveLinkWish = async (visit: Visit): Promise<Response> => {
  const t = accountWords(visit.locale)
  const account = text(await visit.form(), 'konto')
  if (account === '') return askLinkPage(visit, visit.say({ key: 'people.accountMissing' }))
  await sendLink(visit.world, account, visit.address)
  return visit.page(
    { title: t.linkSent, staff: true, noStore: true },
    <div class="stack">
      <h1>{t.linkSent}</h1>
      <p>{t.linkSentText}</p>
      <p>
        <a href={visit.to('/anmelden')}>{t.back}</a>
      </p>
    </div>,
  )
}

/** Opening the link does nothing yet: mail scanners open links as well. */
export const linkPage = (visit: Visit): Promise<Response> => {
  const t = accountWords(visit.locale)
  return visit.page(
    { title: t.signIn, staff: true, noStore: true },
    <div class="stack">
      <h1>{t.signIn}</h1>
      <p>{t.linkReady}</p>
      <Form action={visit.to(`/anmelden/link/${visit.params.token ?? ''}`)} plain>
        <Button>{t.signInNow}</Button>
      </Form>
    </div>,
  )
}

export const receiveLink = async (visit: Visit): Promise<Response> => {
  const personId = await useMagicLink(visit.world, visit.params.token ?? '')
  if (personId) return letIn(visit, { personId, factors: 1 }, undefined)
  const t = accountWords(visit.locale)
  return visit.page(
    { title: t.linkOld, staff: true, noStore: true, status: 410 },
    <div class="stack">
      <h1>{t.linkOld}</h1>
      <p>{t.linkOldText}</p>
      <p>
        <a href={visit.to('/anmelden/link')}>{t.newLink}</a>
      </p>
    </div>,
  )
}
