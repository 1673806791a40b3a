import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { BackLink } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, TextField } from '#platform/ui/forms.tsx'
import { confirmApp, offeredSecret, secondFactorsOf } from '../../credentials/second-factor.ts'
import { accountWords } from '../../messages/account/index.ts'
import type { OwnSession } from '../../session.ts'
import { tellAboutSecurity } from '../../sign-in/tell-about-security.ts'
import { keepRecoveryCodes } from '../sign-in/recovery-codes-page.tsx'
import { SetUp } from '../sign-in/second-factor-page.tsx'
import { freshly } from './freshly.ts'

/** The authenticator app: set up, or new recovery codes where it is. */
export const ownSecondFactorPage = freshly(async (visit, session) => appPage(visit, session))

const appPage = async (visit: Visit, session: OwnSession, error?: string): Promise<Response> => {
  const t = accountWords(visit.locale)
  const { app, recoveryCodes } = await secondFactorsOf(visit.world, session.member.personId)
  const offered = app ? undefined : await offeredSecret(visit.world, session)
  return visit.page(
    { title: t.app, staff: true, noStore: true, status: error ? 422 : 200, hasErrors: error !== undefined },
    <div class="stack">
      <BackLink href={visit.to('/konto')} />
      <h1>{t.app}</h1>
      {offered ? (
        <>
          <SetUp visit={visit} offered={offered} />
          <Form action={visit.to('/konto/zweiter-faktor')} autocomplete="off">
            <TextField
              name="code"
              label={t.code}
              hint={t.firstCodeHint}
              error={error}
              inputmode="numeric"
              short
            />
            <Button>{t.setUp}</Button>
          </Form>
        </>
      ) : (
        <>
          <p>{t.appIsSet}</p>
          <p>{t.codesLeft(recoveryCodes)}</p>
          <Buttons>
            <ButtonLink kind="secondary" href={visit.to('/konto/codes')}>
              {t.newCodes}
            </ButtonLink>
          </Buttons>
          <p class="muted">{t.lostSecondFactor}</p>
        </>
      )}
    </div>,
  )
}

export const receiveOwnSecondFactor = freshly(async (visit, session) => {
  const { personId } = session.member
  const codes = await confirmApp(visit.world, session, text(await visit.form(), 'code'))
  if (!codes) return appPage(visit, session, visit.say({ key: 'people.wrongCode' }))
  await tellAboutSecurity(visit.world, personId, 'secondFactor')
  return visit.redirect(await keepRecoveryCodes(visit.world, session, codes, '/konto'))
})
