import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { isProvided } from '../../credentials/index.ts'
import { secondFactorsOf } from '../../credentials/second-factor.ts'
import { accountWords, waitWords } from '../../messages/account/index.ts'
import { PasskeyButton } from '../passkey-button.tsx'
import { ProviderLink } from '../provider-link.tsx'
import { wayOn } from './way-on.ts'

/** "Is it still you?": before exports, keys and roles somebody proves once more who they are. */
export const provePage = async (
  visit: Visit,
  trouble?: 'people.wrongProof' | { retryAfter: number },
): Promise<Response> => {
  if (!visit.account) return visit.redirect('/anmelden')
  const t = accountWords(visit.locale)
  const way = await wayOn(visit)
  const wait = typeof trouble === 'object' ? trouble.retryAfter : undefined
  const error = typeof trouble === 'string' ? visit.say({ key: trouble }) : undefined
  const { demo } = visit.world.config
  const { personId } = visit.account.member
  const byProvider = await isProvided(visit.world, personId)
  // Whoever comes from the provider has no password; the app they may have.
  const hasForm = !byProvider || (await secondFactorsOf(visit.world, personId)).app
  return visit.page(
    {
      title: t.prove,
      staff: true,
      noStore: true,
      status: wait ? 429 : trouble ? 422 : 200,
      hasErrors: trouble !== undefined,
      scripts: ['passkey.js'],
    },
    <div class="stack">
      <h1>{t.prove}</h1>
      <p>{t.proveText}</p>
      {wait && <Alert tone="warning" title={waitWords(visit.locale, wait)} />}
      <ErrorSummary errors={error ? [{ field: 'beweis', message: error }] : []} />
      {byProvider && <ProviderLink visit={visit} way={way} text={t.proveByProvider} />}
      {hasForm && (
        <Form action={visit.to('/anmelden/bestaetigen')}>
          <Hidden values={{ weiter: way }} />
          {demo ? (
            <p>{t.proveDemo}</p>
          ) : (
            <TextField
              name="beweis"
              label={byProvider ? t.code : t.passwordOrCode}
              type="password"
              error={error}
              autocomplete={byProvider ? 'one-time-code' : 'current-password'}
            />
          )}
          <Button>{t.goOn}</Button>
        </Form>
      )}
      <PasskeyButton visit={visit} purpose="prove" way={way} />
    </div>,
  )
}
