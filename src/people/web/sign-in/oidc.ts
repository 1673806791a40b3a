import { system } from '#platform/actor.ts'
import { cookieOf, readCookie } from '#platform/http/cookies.ts'
import { makeVisit } from '#platform/http/make-visit.tsx'
import type { Visit } from '#platform/http/visit.ts'
import { isLocale } from '#platform/i18n.ts'
import { isProvided } from '../../credentials/index.ts'
import { finishOidc, startOidc } from '../../credentials/oidc.ts'
import type { OwnSession } from '../../session.ts'
import { saveClaimedPerson } from '../../sign-in/claimed-person-store.ts'
import { isSecure } from '../browser.ts'
import { letIn } from './let-in.ts'
import { noOrganizationPage } from './no-organization-page.tsx'
import { proveByProvider } from './prove-by-provider.ts'
import { signInPage } from './sign-in-page.tsx'
import { safePath, wayOn } from './way-on.ts'

/** Remembers, while the browser is at the provider, its language and where it wanted to go. */
const wayCookie = 'trittstein_way'

/** The session of somebody from the provider who goes there again. */
const providedSession = async (visit: Visit): Promise<OwnSession | undefined> => {
  const session = visit.account as OwnSession | undefined
  return session && (await isProvided(visit.world, session.member.personId)) ? session : undefined
}

/** To the organization's identity provider. */
export const goToProvider = async (visit: Visit): Promise<Response> => {
  const { world } = visit
  if (!world.config.oidc) return visit.notFound()
  const session = await providedSession(visit)
  const started = await startOidc(world, session && { sessionId: session.sessionId, since: world.now() })
  if (!started) return signInPage(visit, { konto: 'people.providerAway' })
  const headers = new Headers({ location: started.url, 'cache-control': 'no-store' })
  for (const cookie of started.cookies) headers.append('set-cookie', cookie)
  const kept = `${visit.locale} ${(await wayOn(visit)) ?? ''}`
  headers.append('set-cookie', rememberWay(visit, Buffer.from(kept).toString('base64url'), 600))
  return new Response(null, { status: 303, headers })
}

const rememberWay = (visit: Visit, value: string, seconds: number): string =>
  cookieOf(wayCookie, value, isSecure(visit.world), seconds)

/** The provider knows one address for all languages: the visit goes on in the language in which it left. */
const wayBack = (visit: Visit): { visit: Visit; way: string | undefined } => {
  const kept = readCookie(visit.request, wayCookie, isSecure(visit.world)) ?? ''
  const [locale = '', way] = Buffer.from(kept, 'base64url').toString('utf8').split(' ')
  return { visit: isLocale(locale) ? makeVisit({ ...visit, locale }) : visit, way: safePath(way) }
}

/** Back from the provider, with a code or an error. */
export const comeFromProvider = async (returning: Visit): Promise<Response> => {
  const { visit, way } = wayBack(returning)
  const { world } = visit
  if (!world.config.oidc) return visit.notFound()
  const session = await providedSession(visit)
  const returned = await finishOidc(world, visit.request)
  // With both factors the session stays; with one there is nothing to lose yet, and maybe a second one to gain.
  if (session?.factors === 2) return proveByProvider(visit, session, returned, way)
  if (!returned) return signInPage(visit, { konto: 'people.providerRefused' })
  const { personId, claimed } = returned
  const organizationId = await world.look(system('sign-in'), (tx) => saveClaimedPerson(tx, personId, claimed))
  if (!organizationId) return noOrganizationPage(visit)
  const factors = claimed.secondFactor ? 2 : 1
  const answer = await letIn(visit, { personId, organizationId, factors, provider: claimed }, way)
  answer.headers.append('set-cookie', rememberWay(visit, '', 0))
  return answer
}
