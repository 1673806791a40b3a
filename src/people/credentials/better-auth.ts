import { AsyncLocalStorage } from 'node:async_hooks'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { bearer, type genericOAuth, magicLink } from 'better-auth/plugins'
import { newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { openAuthDatabase } from './auth-store.ts'

/**
 * better-auth proves who somebody is (provider, password, link, passkey); the house keeps its own session
 * (decision 0011). It knows a person by a random id only: no name, no mail address, no IP address.
 * @param provider where the provider proves it; without one nothing ever waits for another server
 */
export const makeAuth = (world: World, ...provider: ReturnType<typeof genericOAuth>[]) => {
  const { baseUrl, secret } = world.config
  const isSecure = baseUrl.startsWith('https:')
  return betterAuth({
    appName: world.config.operator.name,
    baseURL: baseUrl,
    basePath: '/anmelden/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: openAuthDatabase(world.database.pool) as never, type: 'postgres', schemaName: 'auth' },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
      // `__Host-` like the house's own cookies; the library itself knows only `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: `${isSecure ? '__Host-' : ''}trittstein_auth`,
      defaultCookieAttributes: { secure: isSecure },
    },
    session: { expiresIn: 600, freshAge: 600, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: false }, encryptOAuthTokens: true, updateAccountOnSignIn: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 1000,
    },
    databaseHooks: {
      // The house calls nothing at the provider: its tokens are not kept.
      account: {
        create: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
      session: {
        create: {
          after: async (session) => {
            const proof = proofs.getStore()
            if (proof) proof.found = { personId: session.userId, token: session.token }
          },
        },
      },
    },
    plugins: [
      bearer(),
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 15 * 60,
        sendMagicLink: async ({ token }) => {
          const proof = proofs.getStore()
          if (proof) proof.link = token
        },
      }),
      passkey({
        rpID: new URL(baseUrl).hostname,
        rpName: 'Trittstein',
        origin: new URL(baseUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          // Asked for is not done: a passkey that asks for nothing is one factor and would never sign in.
          afterVerification: ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw new Error('the device asked for nothing')
          },
        },
      }),
      ...provider,
    ],
  })
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null, scope: null }

export type Auth = ReturnType<typeof makeAuth>
const made = new WeakMap<World, Auth>()

/** One per world. Never called inside a transaction. */
export const authOf = (world: World): Auth => {
  const known = made.get(world) ?? makeAuth(world)
  made.set(world, known)
  return known
}

/** What a call of better-auth showed: whose session it opened, what the provider claims, the link it made. */
export interface Proof {
  found?: { personId: string; token: string }
  claims?: Record<string, unknown>
  link?: string
}
const proofs = new AsyncLocalStorage<Proof>()

/** What the provider claims, in a verified ID token. */
export const noteClaims = (claims: Record<string, unknown>): void => {
  const proof = proofs.getStore()
  if (proof) proof.claims = claims
}

/**
 * Runs one step of a sign-in and answers what it showed. The session that better-auth opened for it ends at once.
 */
export const prove = async <T>(
  world: World,
  work: (auth: Auth) => Promise<T>,
  auth = authOf(world),
): Promise<{ proof: Proof; answer: T }> => {
  const proof: Proof = {}
  const answer = await proofs.run(proof, () => work(auth))
  if (proof.found) await (await auth.$context).internalAdapter.deleteSession(proof.found.token)
  return { proof, answer }
}

/** Runs a step that better-auth allows to somebody signed in only (new passkey), as this person. */
export const asPerson = async <T>(
  world: World,
  personId: string,
  work: (auth: Auth, headers: Headers) => Promise<T>,
  headers = new Headers(),
): Promise<T> => {
  const auth = authOf(world)
  const { internalAdapter } = await auth.$context
  const session = await internalAdapter.createSession(personId)
  const own = new Headers(headers)
  own.set('authorization', `Bearer ${session.token}`)
  try {
    return await work(auth, own)
  } finally {
    await internalAdapter.deleteSession(session.token)
  }
}

/** The address by which better-auth knows a person: nobody's mailbox. */
export const authEmail = (personId: string): string => `${personId}@person.invalid`
