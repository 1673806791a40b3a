import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Card, VisuallyHidden } from '#platform/ui/content.tsx'
import { findPerson } from '../../credentials/credential-store.ts'
import { isProvided } from '../../credentials/index.ts'
import { secondFactorsOf } from '../../credentials/second-factor.ts'
import { findDeviceById } from '../../device-store.ts'
import { accountWords } from '../../messages/account/index.ts'
import { membershipsOf } from '../../sign-in/membership-queries.ts'
import { RescueAlert } from '../organization/rescue-pages.tsx'
import { type AccountMessage, accountMessages } from './messages.ts'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { withBoth } from './with-both.ts'

/** One's own account: how one signs in, where one is signed in, and how to end that. */
export const accountPage = withBoth(async (visit, session) => {
  const t = accountWords(visit.locale)
  const { world } = visit
  const { personId } = session.member
  const { deviceId } = session
  const [person, memberships, device] = await world.look(system('own account'), async (tx) => [
    await findPerson(tx, personId),
    await membershipsOf(tx, personId),
    deviceId ? await findDeviceById(tx, deviceId) : undefined,
  ])
  const factors = await secondFactorsOf(world, personId)
  // Their password is the provider's.
  const provided = await isProvided(world, personId)
  const said = accountMessages.find((one): one is AccountMessage => visit.query.get('ok') === one)
  return visit.page(
    { title: t.account, staff: true, noStore: true, scripts: ['passkey.js'] },
    <div class="stack">
      <h1>{t.myAccount}</h1>
      <RescueAlert visit={visit} />
      {said && <Alert tone="success" title={t.done[said]} />}
      <p>
        <bdi>{session.name}</bdi> · {session.organizationName}
        {memberships.length > 1 && (
          <>
            {' · '}
            <a href={visit.to('/konto/organisation')}>{t.otherOrganization}</a>
          </>
        )}
      </p>

      <Card title={t.signInWays} level={2}>
        <ul>
          <li>
            {t.account}: <strong>{person?.account}</strong>
          </li>
          <li>
            {t.mailbox}: {person?.email ?? t.noMailbox}{' '}
            <Change visit={visit} path="/konto/mail" what={t.mailbox} />
          </li>
          {!provided && (
            <li>
              {t.password} <Change visit={visit} path="/konto/passwort" what={t.password} />
            </li>
          )}
          <li>
            {t.app}: {factors.app ? t.isSet : t.isNotSet}
            {factors.app && ` · ${t.codesLeft(factors.recoveryCodes)}`}{' '}
            <Change visit={visit} path="/konto/zweiter-faktor" what={t.app} />
          </li>
          <li>
            {t.pinOfDevice}: {device?.pin ? t.isSet : t.isNotSet}{' '}
            <Change visit={visit} path="/konto/pin" what={t.pinOfDevice} />
          </li>
          <li>
            <a href={visit.to('/rettung/meldungen')}>{t.rescues}</a>
          </li>
        </ul>
      </Card>

      <OwnPasskeys visit={visit} personId={personId} />

      <OwnSessions visit={visit} session={session} />
    </div>,
  )
})

/** "Ändern" says to those who hear it what is changed. */
const Change = ({ visit, path, what }: { visit: Visit; path: string; what: string }) => (
  <a href={visit.to(path)}>
    {accountWords(visit.locale).change}
    <VisuallyHidden>: {what}</VisuallyHidden>
  </a>
)
