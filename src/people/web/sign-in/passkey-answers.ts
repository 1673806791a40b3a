import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { checkPasskey, passkeyOptions } from '../../credentials/passkey.ts'

/** An answer for the page's script. */
export const jsonAnswer = (body: unknown, status = 200, cookies: readonly string[] = []): Response => {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify(body), { status, headers })
}

/** A redirect, as the script follows it: the same cookies, the address as JSON. */
export const asJson = (redirect: Response): Response =>
  jsonAnswer({ to: redirect.headers.get('location') }, 200, redirect.headers.getSetCookie())

/** The challenge for a passkey, for whoever asks: it names nobody. */
export const askForPasskey = async (visit: Visit): Promise<Response> => {
  const { options, cookies } = await passkeyOptions(visit.world)
  return jsonAnswer(options, 200, cookies)
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The browser's answer to a challenge, from the form field `antwort`. */
export const browserAnswer = async (visit: Visit): Promise<unknown> =>
  parsed(text(await visit.form(), 'antwort'))

/** Who answered the challenge; undefined where nobody did. How often an address may try: `throttle-guards.ts`. */
export const personOfPasskey = async (visit: Visit): Promise<string | undefined> =>
  checkPasskey(visit.world, await browserAnswer(visit), visit.request.headers)
