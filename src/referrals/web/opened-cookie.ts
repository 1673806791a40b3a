import { readCookie } from '#platform/http/cookies.ts'
import type { Visit } from '#platform/http/visit.ts'
import { paths } from './paths.ts'

/** Only for this one link: a path of its own takes `__Host-` away, `__Secure-` stays (RFC 6265bis, 4.1.3). */
const nameFor = (visit: Visit): string =>
  visit.world.config.baseUrl.startsWith('https:') ? '__Secure-trittstein_opened' : 'trittstein_opened'

/** What shows that this browser opened the link; without seconds it ends. */
export const openedCookie = (visit: Visit, value: string, seconds: number): string => {
  const path = visit.to(paths.answer(visit.params.token ?? ''))
  const secure = visit.world.config.baseUrl.startsWith('https:') ? '; Secure' : ''
  return `${nameFor(visit)}=${value}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`
}

/** Its name is whole already: nothing is put before it. */
export const openingOf = (visit: Visit): string => readCookie(visit.request, nameFor(visit), false) ?? ''
