import type { makeApp } from '#platform/http/server.ts'

/** What a browser does for a test: keeps cookies, says that forms are the house's own, follows nothing by itself. */
export const aBrowser = (
  app: ReturnType<typeof makeApp>,
  userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0',
) => {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.request(path, {
      ...init,
      headers: {
        'user-agent': userAgent,
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
      },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0\b/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: await answer.text(),
      headers: answer.headers,
    }
  }
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}
