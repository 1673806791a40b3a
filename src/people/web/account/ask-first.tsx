import type { Visit } from '#platform/http/visit.ts'
import { BackLink } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { listPasskeys } from '../../credentials/passkey.ts'
import { accountWords } from '../../messages/account/index.ts'
import { freshly } from './freshly.ts'

const askPage = (
  visit: Visit,
  ask: { title: string; text: string; action: string; button: string; back: string; id?: string },
): Promise<Response> =>
  visit.page(
    { title: ask.title, staff: true, noStore: true },
    <div class="stack">
      <BackLink href={visit.to(ask.back)} />
      <h1>{ask.title}</h1>
      <p>{ask.text}</p>
      <Form action={visit.to(ask.action)} plain>
        <Hidden values={{ id: ask.id }} />
        <Buttons>
          <Button kind="danger">{ask.button}</Button>
          <ButtonLink kind="secondary" href={visit.to(ask.back)}>
            {accountWords(visit.locale).cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </div>,
  )

/** Asked before the old recovery codes, perhaps on paper somewhere, are void. */
export const askForNewCodes = freshly((visit) => {
  const t = accountWords(visit.locale)
  return askPage(visit, {
    title: t.newCodes,
    text: t.newCodesText,
    action: '/konto/codes',
    button: t.newCodesNow,
    back: '/konto/zweiter-faktor',
  })
})

/** Asked before a passkey is taken away; another person's is not there. */
export const askToRemovePasskey = freshly(async (visit, session) => {
  const t = accountWords(visit.locale)
  const passkeys = await listPasskeys(visit.world, session.member.personId)
  const found = passkeys.find(({ id }) => id === visit.params.id)
  if (!found) return visit.notFound()
  return askPage(visit, {
    title: t.removePasskey(found.name || t.passkey),
    text: t.removePasskeyText,
    action: '/konto/passkey/entfernen',
    button: t.remove,
    back: '/konto',
    id: found.id,
  })
})
