const name = 'trittstein_session'

/** `__Host-` ties the cookie to this host and path over TLS (RFC 6265bis, 4.1.3.2); plain HTTP in development cannot carry it. */
const cookieName = (secure: boolean): string => (secure ? `__Host-${name}` : name)

export const sessionToken = (request: Request, secure: boolean): string | undefined => {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === cookieName(secure) && value) return value
  }
  return undefined
}

export const sessionCookie = (token: string, secure: boolean, seconds: number): string =>
  `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`

export const endedCookie = (secure: boolean): string => sessionCookie('', secure, 0)
