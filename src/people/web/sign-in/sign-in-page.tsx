import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert, Card, Details } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { accountWords, waitWords } from '../../messages/account/index.ts'
import { peopleWords } from '../../messages/index.ts'
import { listAccounts } from '../../store.ts'
import { PasskeyButton } from '../passkey-button.tsx'
import { wayOn, withWay } from './way-on.ts'

/** What was wrong, by field; or in how many seconds it is worth while to try again. */
export type SignInTrouble = Readonly<Record<string, string>> | { readonly retryAfter: number }

const tooOften = (trouble: SignInTrouble | undefined): trouble is { readonly retryAfter: number } =>
  typeof (trouble as { retryAfter?: unknown } | undefined)?.retryAfter === 'number'

/** All ways in: the organization's own account, name and password, passkey, link by mail; in the demo one click. */
export const signInPage = async (visit: Visit, trouble?: SignInTrouble): Promise<Response> => {
  const t = accountWords(visit.locale)
  const { oidc, demo } = visit.world.config
  const way = await wayOn(visit)
  const wait = tooOften(trouble) ? trouble.retryAfter : undefined
  const errors = trouble && !tooOften(trouble) ? visit.errors({ key: 'platform.input', fields: trouble }) : {}
  const typed = visit.request.method === 'POST' ? text(await visit.form(), 'konto') : ''
  return visit.page(
    {
      title: t.signIn,
      staff: true,
      noStore: true,
      status: wait ? 429 : trouble ? 422 : 200,
      hasErrors: trouble !== undefined,
      scripts: ['passkey.js'],
    },
    <div class="stack">
      <h1>{t.signIn}</h1>
      {visit.query.has('neu') && <Alert tone="success" title={t.readyToSignIn} />}
      {demo && <DemoAccounts visit={visit} />}
      {wait && <Alert tone="warning" title={waitWords(visit.locale, wait)} />}
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      {oidc && (
        <p>
          <a class="kern-btn kern-btn--primary" href={visit.to(withWay('/anmelden/oidc', way))}>
            <span class="kern-label">{t.signInWith(oidc.name)}</span>
          </a>
        </p>
      )}
      <Form action={visit.to('/anmelden')}>
        <Hidden values={{ weiter: way }} />
        <TextField
          name="konto"
          label={t.account}
          hint={t.accountHint}
          value={typed}
          error={errors.konto}
          autocomplete="username webauthn"
          spellcheck={false}
          maxlength={200}
        />
        <TextField
          name="passwort"
          label={t.password}
          type="password"
          error={errors.passwort}
          autocomplete="current-password"
        />
        <Button>{t.signIn}</Button>
      </Form>
      <PasskeyButton visit={visit} purpose="sign-in" way={way} />
      <ul>
        <li>
          <a href={visit.to(withWay('/anmelden/link', way))}>{t.byLink}</a>
        </li>
      </ul>
      <Details summary={t.noAccess}>
        <p>{t.noAccessText}</p>
      </Details>
      <p>
        {peopleWords(staffLocale(visit.locale)).whoNeeds}{' '}
        <a href={visit.to('/')}>{peopleWords(staffLocale(visit.locale)).search}</a>
      </p>
    </div>,
  )
}

const DemoAccounts = async ({ visit }: { visit: Visit }) => {
  const t = peopleWords(staffLocale(visit.locale))
  const accounts = await visit.world.look(system('demo accounts'), listAccounts)
  return (
    <section class="stack">
      <p>{t.demoIntro}</p>
      <ul class="cards">
        {accounts.map((account) => (
          <li>
            <Card title={account.name} level={2} lang="de">
              <p lang="de">
                {account.title}
                <br />
                <span class="muted">{account.organization}</span>
              </p>
              <Form action="/demo/sign-in" plain>
                <Hidden values={{ account: account.account, locale: visit.locale }} />
                <Button kind="secondary" block>
                  {t.demoAs(account.name)}
                </Button>
              </Form>
            </Card>
          </li>
        ))}
      </ul>
      <h2>{accountWords(visit.locale).withoutDemo}</h2>
    </section>
  )
}
