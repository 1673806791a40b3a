import { endedCookie, sessionCookie } from '#platform/http/cookies.ts'
import { text } from '#platform/http/form.ts'
import { bare, get, post, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isLocale } from '#platform/i18n.ts'
import { sessionSeconds } from '../session.ts'
import { signInDemo } from '../sign-in-demo.ts'
import { signOut } from '../sign-out.ts'
import { signInPage } from './sign-in-page.tsx'

const secure = (visit: Visit): boolean => visit.world.config.baseUrl.startsWith('https:')

/** Where each role starts to work. */
const firstPage = (roles: readonly string[]): string => {
  if (roles.includes('counsellor')) return '/beratung'
  if (roles.includes('host')) return '/uebergaben'
  if (roles.includes('coordinator')) return '/auswertung'
  return '/'
}

const signIn = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await signInDemo(visit.world, visit.actor, { account: text(form, 'account') })
  if (!outcome.ok) return visit.notFound()
  const locale = text(form, 'locale')
  const answer = visit.redirect(
    firstPage(outcome.value.roles),
    sessionCookie(outcome.value.token, secure(visit), sessionSeconds),
  )
  answer.headers.set(
    'location',
    `/${isLocale(locale) ? locale : visit.locale}${firstPage(outcome.value.roles)}`,
  )
  return answer
}

const leave = async (visit: Visit): Promise<Response> => {
  if (visit.account) await signOut(visit.world, visit.actor, { sessionId: visit.account.sessionId })
  return visit.redirect('/', endedCookie(secure(visit)))
}

export const routes: readonly Route[] = [
  get('/anmelden', 'everyone', signInPage),
  bare(post('/demo/sign-in', 'everyone', signIn)),
  post('/abmelden', 'everyone', leave),
]
