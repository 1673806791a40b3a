/** A form field with several values is a list. */
export type Fields = Record<string, string | readonly string[]>

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** What a browser does for one signed-in (or unknown) person: cookies kept, redirects not followed, `Origin` with forms. */
export interface HttpClient {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Answer>
  /** Posts and opens where it leads; throws where it leads nowhere. */
  readonly follow: (path: string, fields: Fields) => Promise<Answer & { readonly path: string }>
}

export const httpClient = (url: string, cookie = ''): HttpClient => {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  const get = (path: string) => send(path, {})
  const post = (path: string, fields: Fields, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    return send(path, { method: 'POST', body, headers: { origin: url, ...headers } })
  }
  return {
    get,
    post,
    follow: async (path, fields) => {
      const answer = await post(path, fields)
      const to = answer.headers.get('location')
      if (to === null) throw new Error(`POST ${path} leads nowhere: ${answer.status}\n${mainOf(answer.body)}`)
      return { ...(await get(to)), path: to }
    },
  }
}

/** Signs in as a demo account. */
export const signedIn = async (url: string, account: string): Promise<HttpClient> => {
  const answer = await httpClient(url).post('/demo/sign-in', { account })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`no session for ${account}: ${answer.status}`)
  return httpClient(url, cookie)
}

/** The main part of a page, without the frame. */
export const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

/** The value of the first match's group; throws where the page says nothing of the kind. */
export const pick = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1]
  if (found === undefined) throw new Error(`${pattern} is not in\n${mainOf(html)}`)
  return found
}

/** Actions of the forms on a page that post and do not carry the token of the session. */
export const formsWithoutToken = (html: string): string[] =>
  [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
    .map(([form]) => form)
    .filter((form) => /^<form[^>]* method="post"/.test(form))
    .filter((form) => !/<input type="hidden" name="form-token" value="[\w-]{43}"/.test(form))
    .map((form) => /action="([^"]*)"/.exec(form)?.[1] ?? '?')
