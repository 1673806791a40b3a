import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { isLocale } from '../i18n.ts'
import { fingerprint, newToken } from '../secrets.ts'
import { cookieOf, readCookie, sessionToken } from './cookies.ts'
import { sentFormToken } from './form.ts'
import { originOf } from './same-origin.ts'

/** Before there is a session: what ties the forms of the sign-in to this browser, so that nobody signs others in. */
const before = 'trittstein_form'
const beforeSeconds = 10 * 3600

const isSecure = (config: Config): boolean => config.baseUrl.startsWith('https:')

/** Pages whose forms begin a session. */
const beginsSession = (request: Request): boolean => {
  const [, locale = '', page = ''] = new URL(request.url).pathname.split('/')
  return isLocale(locale) && ['anmelden', 'einladung'].includes(page)
}

const tokenFor = (config: Config, cookie: string): string => fingerprint(config.secret, 'form', cookie)

/**
 * The token of the forms on the page that answers this request, and the cookie that goes with it where there is no
 * session yet. Undefined where a form needs none: without a session nothing can be done in somebody's name.
 */
export const formTokenOf = (
  request: Request,
  config: Config,
): { readonly token: string; readonly cookie?: string } | undefined => {
  const secure = isSecure(config)
  const known = sessionToken(request, secure)
  if (known) return { token: tokenFor(config, known) }
  if (!beginsSession(request)) return undefined
  const key = readCookie(request, before, secure)
  if (key) return { token: tokenFor(config, key) }
  const fresh = newToken()
  return { token: tokenFor(config, fresh), cookie: cookieOf(before, fresh, secure, beforeSeconds) }
}

/**
 * May this request change anything? Browsers say where a form was; old phones do not, then the form itself must
 * show it. `foreign`: it was on another site. `unproven`: neither is said, or the page is older than the session.
 */
export const whoseForm = async (
  request: Request,
  config: Config,
): Promise<'own' | 'foreign' | 'unproven'> => {
  const said = originOf(request, config.baseUrl)
  if (said !== 'unsaid') return said
  const secure = isSecure(config)
  const session = sessionToken(request, secure)
  if (!session && !beginsSession(request)) return 'own'
  const key = session ?? readCookie(request, before, secure)
  return key !== undefined && isEqual(await sentFormToken(request), tokenFor(config, key))
    ? 'own'
    : 'unproven'
}

const isEqual = (sent: string | undefined, wanted: string): boolean => {
  const [one, other] = [Buffer.from(sent ?? ''), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
