import type { World } from '#platform/world.ts'
import { sessionSeconds } from '../session.ts'
import { prove } from './better-auth.ts'
import { type Claimed, providerId, readClaims } from './oidc-claims.ts'
import { inTime, providerOf } from './provider.ts'

/** Who is signed in already and shall show once more that it is them: the session, and since when. */
interface Again {
  readonly sessionId: string
  readonly since: Date
}

/** As old as a session of the house may be, may a sign-in at the provider be; asked so, it says when it was (3.1.2.1). */
const asUsual = { max_age: String(sessionSeconds) }
const anew = { prompt: 'login', max_age: '0' }

/**
 * Sends the browser to the provider: state, nonce and PKCE are made and remembered here (OpenID Connect Core, 3.1.2).
 * @param again the session whose person signs in there anew; kept with the state, out of the browser's reach
 * @returns undefined where the provider cannot be reached
 */
export const startOidc = async (
  world: World,
  again: Again | undefined,
): Promise<{ url: string; cookies: readonly string[] } | undefined> => {
  const auth = await providerOf(world)
  if (!auth) return undefined
  const answer = await auth.api.signInSocial({
    body: {
      provider: providerId,
      callbackURL: again ? `/?sitzung=${again.sessionId}&seit=${again.since.getTime()}` : '/',
      additionalParams: again ? anew : asUsual,
      disableRedirect: true,
    },
    headers: new Headers({ origin: world.config.baseUrl }),
    asResponse: true,
  })
  const body = (await answer.json().catch(() => undefined)) as { url?: string } | undefined
  return answer.ok && body?.url ? { url: body.url, cookies: answer.headers.getSetCookie() } : undefined
}

/** Who came back from the provider. */
export interface Returned {
  /** The random id of the person at this provider. */
  readonly personId: string
  readonly claimed: Claimed
  /** Where they left to show once more that it is them. */
  readonly again: Again | undefined
}

/** The browser comes back with a code. Wrong state, nonce, audience, issuer or signature: undefined. */
export const finishOidc = async (world: World, request: Request): Promise<Returned | undefined> => {
  const { oidc, baseUrl } = world.config
  const auth = oidc && (await providerOf(world))
  if (!auth) return undefined
  const callback = new URL(`/anmelden/auth/callback/${providerId}`, baseUrl)
  callback.search = new URL(request.url).search
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' })
  const finished = await inTime(
    prove(world, (own) => own.handler(new Request(callback, { headers })), auth),
    15_000,
  )
  const { found, claims } = finished?.proof ?? {}
  if (!finished || !found || !claims) return undefined
  const to = new URL(finished.answer.headers.get('location') ?? '/', baseUrl).searchParams
  const sessionId = to.get('sitzung')
  return {
    personId: found.personId,
    claimed: readClaims(oidc, claims),
    again: sessionId ? { sessionId, since: new Date(Number(to.get('seit'))) } : undefined,
  }
}
