/** `__Host-` ties a cookie to this host and path over TLS (RFC 6265bis, 4.1.3.2); plain HTTP in development cannot carry it. */
const fullName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

export const readCookie = (request: Request, name: string, secure: boolean): string | undefined => {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === fullName(name, secure) && value) return value
  }
  return undefined
}

/** A `Set-Cookie` for a value that needs no escaping (base64url); no seconds: it ends now. */
export const cookieOf = (name: string, value: string, secure: boolean, seconds: number): string =>
  `${fullName(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`

const session = 'trittstein_session'
export const sessionToken = (request: Request, secure: boolean): string | undefined =>
  readCookie(request, session, secure)
export const sessionCookie = (token: string, secure: boolean, seconds: number): string =>
  cookieOf(session, token, secure, seconds)
export const endedCookie = (secure: boolean): string => sessionCookie('', secure, 0)
