import { cookieOf, endedCookie, readCookie, sessionCookie } from '#platform/http/cookies.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { World } from '#platform/world.ts'
import type { Browser, Opened } from '../start-session.ts'

const deviceCookie = 'trittstein_device'
const deviceSeconds = 180 * 86_400

export const isSecure = (world: World): boolean => world.config.baseUrl.startsWith('https:')

/** What this request shows of the browser it comes from. */
export const browserOf = (visit: Visit): Browser => ({
  userAgent: visit.request.headers.get('user-agent'),
  deviceToken: readCookie(visit.request, deviceCookie, isSecure(visit.world)),
  sessionId: visit.account?.sessionId,
})

/** The cookies of a session that began or was raised. */
export const openedCookies = (world: World, opened: Opened): string[] => [
  sessionCookie(opened.token, isSecure(world), opened.seconds),
  ...(opened.deviceToken ? [cookieOf(deviceCookie, opened.deviceToken, isSecure(world), deviceSeconds)] : []),
]

export const signedOutCookie = (world: World): string => endedCookie(isSecure(world))
