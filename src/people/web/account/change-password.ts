import { isProvided } from '../../credentials/index.ts'
import { changePassword } from '../../credentials/password.ts'
import { tellAboutSecurity } from '../../sign-in/tell-about-security.ts'
import { passwordPage } from './change-pages.tsx'
import { freshly } from './freshly.ts'

/** Where a provider vouches for somebody, the password is theirs to change there. */
const ofThisHouse = (handle: Parameters<typeof freshly>[0]) =>
  freshly(async (visit, session) =>
    (await isProvided(visit.world, session.member.personId)) ? visit.notFound() : handle(visit, session),
  )

export const askPassword = ofThisHouse((visit) => passwordPage(visit))

export const receivePassword = ofThisHouse(async (visit, session) => {
  const { passwort } = await visit.form()
  const outcome = await changePassword(visit.world, {
    personId: session.member.personId,
    sessionId: session.sessionId,
    password: typeof passwort === 'string' ? passwort : '',
  })
  if (!outcome.ok) {
    const { password = visit.say(outcome.refusal) } = visit.errors(outcome.refusal)
    return passwordPage(visit, { passwort: password })
  }
  await tellAboutSecurity(visit.world, session.member.personId, 'password')
  return visit.redirect('/konto?ok=passwort')
})
