import { genericOAuth } from 'better-auth/plugins'
import type { OidcConfig } from '#platform/oidc-config.ts'
import type { World } from '#platform/world.ts'
import { type Auth, makeAuth, noteClaims } from './better-auth.ts'
import { mapClaims, providerId, subjectOf } from './oidc-claims.ts'

/** How long anybody waits for the provider; its silence is never the house's. */
const patience = 5000

/** better-auth's part for the provider. Everything else is in an instance of its own, which never waits for it. */
const pluginFor = (world: World, oidc: OidcConfig) =>
  genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: discoveryUrl(oidc),
        clientId: oidc.clientId,
        ...(oidc.clientSecret ? { clientSecret: oidc.clientSecret } : {}),
        scopes: oidc.scopes,
        pkce: true,
        requireIdTokenVerification: true,
        redirectURI: `${world.config.baseUrl}/anmelden/oidc/zurueck`,
        ...(oidc.acrValues ? { authorizationUrlParams: { acr_values: oidc.acrValues } } : {}),
        // The ID token is verified by now (signature, iss, aud, exp, nonce): it alone says who it is.
        getUserInfo: async ({ idToken }) => {
          const claims = payloadOf(idToken)
          if (claims) noteClaims(claims)
          return claims ? { ...claims, ...mapClaims(claims) } : null
        },
        accountSubject: ({ tokens }) => subjectOf(payloadOf(tokens.idToken) ?? {}),
      },
    ],
  })

const discoveryUrl = ({ issuer }: OidcConfig): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

const payloadOf = (token: string | undefined): Record<string, unknown> | undefined => {
  const [, payload] = token?.split('.') ?? []
  return payload
    ? (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>)
    : undefined
}

/** Whether the provider answers, and is the one that is meant (OpenID Connect Discovery 1.0, 4.3). */
const isThere = async (oidc: OidcConfig): Promise<boolean> => {
  try {
    const answer = await fetch(discoveryUrl(oidc), { signal: AbortSignal.timeout(patience) })
    const { issuer } = (await answer.json()) as { issuer?: unknown }
    return (
      answer.ok && typeof issuer === 'string' && issuer.replace(/\/$/, '') === oidc.issuer.replace(/\/$/, '')
    )
  } catch {
    return false
  }
}

/** What the work answers, or undefined where that takes longer than anybody waits; the work itself goes on. */
export const inTime = async <T>(work: Promise<T>, milliseconds = patience): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

const made = new WeakMap<World, Auth>()

/** better-auth with the provider, one per world; undefined while the provider cannot be reached. */
export const providerOf = async (world: World): Promise<Auth | undefined> => {
  const { oidc } = world.config
  const known = made.get(world)
  if (known || !oidc) return known
  // It looks for the provider when it begins, without a limit: so it begins once the provider answers.
  if (!(await isThere(oidc))) return undefined
  const auth = makeAuth(world, pluginFor(world, oidc))
  const context = await inTime(auth.$context)
  if (!context?.socialProviders.some(({ id }) => id === providerId)) return undefined
  made.set(world, auth)
  return auth
}
