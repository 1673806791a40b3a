import type { Visit } from '#platform/http/visit.ts'
import { Qr } from '#platform/print/qr.tsx'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { offeredSecret, secondFactorsOf } from '../../credentials/second-factor.ts'
import { accountWords, waitWords } from '../../messages/account/index.ts'
import { askForProof } from '../ask-for-proof.ts'
import { PasskeyButton } from '../passkey-button.tsx'
import { wayOn } from './way-on.ts'

/** Asks for the code of the app; whoever has none yet sets it up here. */
export const secondFactorPage = async (
  visit: Visit,
  trouble?: 'people.wrongCode' | { retryAfter: number },
): Promise<Response> => {
  if (!visit.account) return visit.redirect('/anmelden')
  const t = accountWords(visit.locale)
  const { personId } = visit.account.member
  const { any: set, closed } = await secondFactorsOf(visit.world, personId)
  const way = await wayOn(visit)
  // What a provider saw long ago opens no change of keys: the key is shown after a fresh proof.
  const ask = set ? undefined : await askForProof(visit, way)
  if (ask) return ask
  const offered = set ? undefined : await offeredSecret(visit.world, visit.account)
  const wait = typeof trouble === 'object' ? trouble.retryAfter : undefined
  const error = typeof trouble === 'string' && !closed ? visit.say({ key: trouble }) : undefined
  const title = set ? t.secondFactor : t.setUpSecondFactor
  return visit.page(
    {
      title,
      staff: true,
      noStore: true,
      status: wait ? 429 : trouble ? 422 : 200,
      hasErrors: trouble !== undefined,
      scripts: ['passkey.js'],
    },
    <div class="stack">
      <h1>{title}</h1>
      {wait && <Alert tone="warning" title={waitWords(visit.locale, wait)} />}
      <ErrorSummary errors={error ? [{ field: 'code', message: error }] : []} />
      {offered ? <SetUp visit={visit} offered={offered} /> : !closed && <p>{t.secondFactorText}</p>}
      {closed ? (
        <Alert tone="warning" title={t.codesClosed}>
          <p>{t.codesClosedText}</p>
        </Alert>
      ) : (
        <Form action={visit.to('/anmelden/zweiter-faktor')} autocomplete="off">
          <Hidden values={{ weiter: way }} />
          <TextField
            name="code"
            label={t.code}
            hint={set ? t.codeHint : t.firstCodeHint}
            error={error}
            autocomplete="one-time-code"
            inputmode={set ? undefined : 'numeric'}
            maxlength={20}
            short
          />
          <Button>{set ? t.goOn : t.setUp}</Button>
        </Form>
      )}
      {set ? (
        <>
          <PasskeyButton visit={visit} purpose="second-factor" way={way} />
          <p class="muted">
            {t.lostSecondFactor} <a href={visit.to('/rettung')}>{t.toRescue}</a>
          </p>
        </>
      ) : (
        <>
          <PasskeyButton visit={visit} purpose="add" way={way} />
          <p class="muted">{t.whySecondFactor}</p>
        </>
      )}
    </div>,
  )
}

/** What to do with the app: steps, picture and key. */
export const SetUp = ({ visit, offered }: { visit: Visit; offered: { key: string; uri: string } }) => {
  const t = accountWords(visit.locale)
  return (
    <>
      <ol>
        {t.setUpSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Qr text={offered.uri} label={t.qrLabel} />
      <p>
        {t.keyToType} <code class="code code--long">{offered.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  )
}
