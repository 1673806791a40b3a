import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isUuid } from '#platform/uuid.ts'
import { browserLabel } from '../../browser-label.ts'
import { newPasskeyOptions, savePasskey } from '../../credentials/passkey.ts'
import { dropPasskey } from '../../credentials/passkey-store.ts'
import { secondFactorsOf } from '../../credentials/second-factor.ts'
import { type OwnSession, recentlyProved } from '../../session.ts'
import { tellAboutSecurity } from '../../sign-in/tell-about-security.ts'
import { raiseSession } from '../../start-session.ts'
import { browserOf, openedCookies } from '../browser.ts'
import { browserAnswer, jsonAnswer } from '../sign-in/passkey-answers.ts'
import { pageAfterBoth } from '../sign-in/raised.ts'
import { withWay } from '../sign-in/way-on.ts'
import { freshly } from './freshly.ts'

/**
 * Who may add a passkey: somebody with both factors who proved it just now, or somebody signed in with one factor who
 * has no second one yet.
 */
const mayAdd = async (visit: Visit, session: OwnSession): Promise<boolean> =>
  recentlyProved(session, visit.world.now()) &&
  (session.factors === 2 || !(await secondFactorsOf(visit.world, session.member.personId)).any)

const toProof = (visit: Visit): Response =>
  jsonAnswer({ to: visit.to(withWay('/anmelden/bestaetigen', '/konto')) }, 403)

export const askForNewPasskey = async (visit: Visit): Promise<Response> => {
  const session = visit.account as OwnSession | undefined
  if (!session || !(await mayAdd(visit, session))) return toProof(visit)
  const { options, cookies } = await newPasskeyOptions(visit.world, session.member.personId, session.name)
  return jsonAnswer(options, 200, cookies)
}

export const addPasskey = async (visit: Visit): Promise<Response> => {
  const { world } = visit
  const session = visit.account as OwnSession | undefined
  if (!session || !(await mayAdd(visit, session))) return toProof(visit)
  const { personId } = session.member
  const saved = await savePasskey(
    world,
    personId,
    await browserAnswer(visit),
    browserLabel(visit.request.headers.get('user-agent')),
    visit.request.headers,
  )
  if (!saved) return jsonAnswer({}, 422)
  await tellAboutSecurity(world, personId, 'passkeyAdded')
  if (session.factors === 2) return jsonAnswer({ to: visit.to('/konto?ok=passkey') })
  const opened = await raiseSession(world, session, browserOf(visit))
  return jsonAnswer(
    { to: visit.to(await pageAfterBoth(visit, session, opened)) },
    200,
    openedCookies(world, opened),
  )
}

/** The last way to show a second factor stays. */
export const removePasskey = freshly(async (visit, session) => {
  const id = text(await visit.form(), 'id')
  const { personId } = session.member
  const { app } = await secondFactorsOf(visit.world, personId)
  if (isUuid(id) && (await dropPasskey(visit.world, personId, { id, lastMayGo: app }))) {
    await tellAboutSecurity(visit.world, personId, 'passkeyRemoved')
    return visit.redirect('/konto?ok=passkey')
  }
  return visit.redirect('/konto/zweiter-faktor')
})
