import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { isProvided } from '../../credentials/index.ts'
import { findDeviceById } from '../../device-store.ts'
import { recallForm } from '../../kept-form.ts'
import { accountWords, waitWords } from '../../messages/account/index.ts'
import type { OwnSession } from '../../session.ts'
import { PasskeyButton } from '../passkey-button.tsx'
import { ProviderLink } from '../provider-link.tsx'
import { firstPage, wayOn, withWay } from '../sign-in/way-on.ts'

export type LockTrouble = 'people.wrongPin' | 'people.pinGone' | 'people.wrongProof' | { retryAfter: number }

/** The screen is locked: nothing of the page behind it is here. */
export const lockPage = async (visit: Visit, trouble?: LockTrouble): Promise<Response> => {
  const session = visit.account as OwnSession | undefined
  if (!session) return visit.redirect('/anmelden')
  const way = await wayOn(visit)
  if (!session.locked) return visit.redirect(way ?? firstPage(session.member.roles))
  const t = accountWords(visit.locale)
  const { world } = visit
  const { deviceId } = session
  const device = deviceId
    ? await world.look(system('sign-in'), (tx) => findDeviceById(tx, deviceId))
    : undefined
  // Whoever comes from the provider has no password: the provider opens.
  const byProvider = await isProvided(world, session.member.personId)
  const hasForm = !byProvider || device?.pin
  const byPassword =
    !byProvider && (!device?.pin || trouble === 'people.wrongProof' || visit.query.has('passwort'))
  const wait = typeof trouble === 'object' ? trouble.retryAfter : undefined
  const error = typeof trouble === 'string' ? visit.say({ key: trouble }) : undefined
  const kept = await recallForm(world, session)
  const { demo } = world.config
  return visit.page(
    {
      title: t.locked,
      staff: true,
      noStore: true,
      status: wait ? 429 : trouble ? 422 : 200,
      hasErrors: trouble !== undefined,
      scripts: ['passkey.js'],
    },
    <div class="stack">
      <h1>{t.locked}</h1>
      <p>{kept && !kept.back ? t.lockedKept : t.lockedText}</p>
      {wait && <Alert tone="warning" title={waitWords(visit.locale, wait)} />}
      {hasForm ? (
        <ErrorSummary errors={error ? [{ field: byPassword ? 'passwort' : 'pin', message: error }] : []} />
      ) : (
        error && <Alert tone="warning" title={error} />
      )}
      {hasForm && (
        <Form action={visit.to('/gesperrt')} autocomplete="off">
          <Hidden values={{ weiter: way }} />
          {byPassword ? (
            demo ? (
              <p>{t.unlockDemo}</p>
            ) : (
              <TextField
                name="passwort"
                label={t.password}
                type="password"
                error={error}
                autocomplete="current-password"
              />
            )
          ) : (
            <TextField
              name="pin"
              label={t.pin}
              hint={t.pinHint}
              type="password"
              inputmode="numeric"
              error={error}
              maxlength={6}
              autocomplete="current-password"
              short
            />
          )}
          <Button>{t.unlock}</Button>
        </Form>
      )}
      {byProvider && <ProviderLink visit={visit} way={way} text={t.unlockByProvider} />}
      <PasskeyButton visit={visit} purpose="unlock" way={way} />
      {!byPassword && !byProvider && (
        <p>
          <a href={`${visit.to(withWay('/gesperrt', way))}${way ? '&' : '?'}passwort`}>
            {t.unlockByPassword}
          </a>
        </p>
      )}
    </div>,
  )
}
