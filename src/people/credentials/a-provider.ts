import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type JWK } from 'oidc-provider'

export interface ProvidedPerson {
  readonly sub: string
  readonly [claim: string]: unknown
}

/** Changes an ID token on its way out, as a broken or hostile provider would; signed with the provider's own key. */
export type Tamper = (claims: Record<string, unknown>) => Record<string, unknown>

/** A real identity provider (oidc-provider) on a port of its own, with one client and people to sign in as. */
export const aProvider = async (client: { id: string; secret: string; redirect: string }) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const people = new Map<string, ProvidedPerson>()
  let tamper: Tamper = (claims) => claims
  let key = privateKey
  // The address is known once the server listens.
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' } as JWK],
    },
    claims: {
      openid: ['sub', 'organization', 'roles', 'acr', 'amr'],
      profile: ['name', 'preferred_username'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['only for this test'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx, id) => {
      const person = people.get(id)
      return person && { accountId: id, claims: () => ({ ...person }) }
    },
  })
  provider.use(async (ctx, next) => {
    await next()
    const body = ctx.body as { id_token?: string } | undefined
    if (ctx.path === '/token' && body?.id_token)
      body.id_token = resign(
        body.id_token,
        // Its sign-in page is the one for development and knows no second factor: the person's entry says it.
        (claims) => tamper({ ...claims, ...methodsOf(people.get(String(claims.sub))) }),
        key,
      )
  })
  const handle = provider.callback()
  return {
    issuer,
    people,
    tamperWith: (change: Tamper) => {
      tamper = change
    },
    signWith: (other: KeyObject | undefined) => {
      key = other ?? privateKey
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

const methodsOf = (person: ProvidedPerson | undefined) => ({ acr: person?.acr, amr: person?.amr })

const resign = (token: string, tamper: Tamper, key: KeyObject): string => {
  const [header = '', payload = ''] = token.split('.')
  const claims = tamper(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  const text = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

/**
 * Signs in at the provider as a browser does; answers the address that it sends the browser back to.
 * @param cookies what this browser keeps of the provider: with them it may already be signed in there
 */
export const signInAt = async (
  start: string,
  account: string,
  cookies = new Map<string, string>(),
): Promise<string> => {
  const open = async (url: string, body?: URLSearchParams): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      method: body ? 'POST' : 'GET',
      ...(body ? { body } : {}),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return answer
  }
  const origin = new URL(start).origin
  let url = start
  for (let step = 0; step < 12; step++) {
    const answer = await open(url)
    const to = answer.headers.get('location')
    if (to) {
      url = new URL(to, url).href
      if (!url.startsWith(origin)) return url
      continue
    }
    const page = await answer.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (!prompt || !action) throw new Error(`the provider answers ${answer.status}: ${page.slice(0, 500)}`)
    const done = await open(
      new URL(action, url).href,
      new URLSearchParams({ prompt, login: account, password: 'any' }),
    )
    url = new URL(done.headers.get('location') ?? '', url).href
  }
  throw new Error('the provider sends the browser round and round')
}
