import { text } from '#platform/http/form.ts'
import { bare, post, type Route, whileLocked } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isLocale } from '#platform/i18n.ts'
import { signInDemo } from '../sign-in-demo.ts'
import { signOut } from '../sign-out.ts'
import { accountRoutes } from './account/routes.tsx'
import { browserOf, openedCookies, signedOutCookie } from './browser.ts'
import { lockRoutes } from './lock/routes.ts'
import { signInRoutes } from './sign-in/routes.tsx'
import { firstPage } from './sign-in/way-on.ts'

const signIn = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const opened = await signInDemo(visit.world, text(form, 'account'), browserOf(visit))
  if (!opened) return visit.notFound()
  const answer = visit.redirect(firstPage(opened.roles), ...openedCookies(visit.world, opened))
  const locale = text(form, 'locale')
  if (isLocale(locale)) answer.headers.set('location', `/${locale}${firstPage(opened.roles)}`)
  return answer
}

const leave = async (visit: Visit): Promise<Response> => {
  if (visit.account) await signOut(visit.world, visit.account.member, { sessionId: visit.account.sessionId })
  return visit.redirect('/', signedOutCookie(visit.world))
}

export const routes: readonly Route[] = [
  ...signInRoutes,
  ...lockRoutes,
  ...accountRoutes,
  bare(post('/demo/sign-in', 'everyone', signIn)),
  whileLocked(post('/abmelden', 'everyone', leave)),
]
