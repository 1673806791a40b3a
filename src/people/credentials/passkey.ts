import type { World } from '#platform/world.ts'
import { asPerson, authOf, prove } from './better-auth.ts'
import { ensureUser } from './user.ts'

/** An answer for the browser's script, with the cookie that remembers the challenge. */
interface Challenge {
  readonly options: unknown
  readonly cookies: readonly string[]
}
const challenge = async (answer: Response): Promise<Challenge> => ({
  options: await answer.json(),
  cookies: answer.headers.getSetCookie(),
})

/** What `navigator.credentials.create` needs (WebAuthn Level 3, 5.4). */
export const newPasskeyOptions = async (world: World, personId: string, name: string): Promise<Challenge> => {
  await ensureUser(world, personId)
  return asPerson(world, personId, async (auth, headers) =>
    challenge(
      await auth.api.generatePasskeyRegistrationOptions({ headers, query: { name }, asResponse: true }),
    ),
  )
}

/** Keeps a new passkey. False where the browser's answer does not fit the challenge. */
export const savePasskey = (
  world: World,
  personId: string,
  response: unknown,
  name: string,
  request: Headers,
): Promise<boolean> =>
  asPerson(
    world,
    personId,
    async (auth, headers) =>
      (
        await auth.api.verifyPasskeyRegistration({
          headers,
          body: { response, name },
          asResponse: true,
        })
      ).ok,
    onlyCookies(request),
  )

/** What `navigator.credentials.get` needs. The device must ask for PIN or finger: so a passkey is two factors. */
export const passkeyOptions = async (world: World): Promise<Challenge> => {
  const { options, cookies } = await challenge(
    await authOf(world).api.generatePasskeyAuthenticationOptions({ asResponse: true }),
  )
  return { options: { ...(options as object), userVerification: 'required' }, cookies }
}

/** Who signed the challenge; undefined where the signature does not fit or the device asked for neither PIN nor finger. */
export const checkPasskey = async (
  world: World,
  response: unknown,
  request: Headers,
): Promise<string | undefined> => {
  if (!userVerified(response)) return undefined
  const { proof } = await prove(world, (auth) =>
    auth.api.verifyPasskeyAuthentication({
      headers: onlyCookies(request),
      body: { response: response as never },
      asResponse: true,
    }),
  )
  return proof.found?.personId
}

/** The flag UV in the signed authenticator data (WebAuthn Level 3, 6.1). */
const userVerified = (response: unknown): boolean => {
  const data = (response as { response?: { authenticatorData?: unknown } } | null)?.response
    ?.authenticatorData
  const flags = typeof data === 'string' ? Buffer.from(data, 'base64url')[32] : undefined
  return flags !== undefined && (flags & 0b100) !== 0
}

const onlyCookies = (request: Headers): Headers => {
  const headers = new Headers()
  for (const name of ['cookie', 'origin']) {
    const value = request.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly createdAt: Date | null
}

export const listPasskeys = async (world: World, personId: string): Promise<OwnPasskey[]> => {
  const { adapter } = await authOf(world).$context
  const rows = await adapter.findMany<{ id: string; name: string | null; createdAt: Date | null }>({
    model: 'passkey',
    where: [{ field: 'userId', value: personId }],
  })
  return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? '', createdAt }))
}

/** Takes away all passkeys of a person. */
export const dropPasskeys = async (world: World, personId: string): Promise<void> => {
  const { adapter } = await authOf(world).$context
  await adapter.deleteMany({
    model: 'passkey',
    where: [{ field: 'userId', value: personId }],
  })
}
