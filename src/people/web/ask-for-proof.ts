import type { Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isKept, keepForm } from '../kept-form.ts'
import { recentlyProved } from '../session.ts'
import { withWay } from './sign-in/way-on.ts'

/**
 * Before an export, a change of keys or roles: whoever has not proved within the last ten minutes who they are does so
 * first, and then goes on to `back`, or sends on the form that they had filled in. Undefined where they have.
 */
export const askForProof = async (visit: Visit, back: string | undefined): Promise<Response | undefined> => {
  const { account, world, path } = visit
  if (!account || recentlyProved(account, world.now())) return undefined
  if (visit.request.method === 'GET' || !isKept(path))
    return visit.redirect(withWay('/anmelden/bestaetigen', back))
  await keepForm(world, account, { path, fields: await visit.form(), sent: true })
  return visit.redirect(withWay('/anmelden/bestaetigen', withWay('/gesperrt/formular', path)))
}

/**
 * A route that asks first who it is where that was proved long ago.
 * @param backOf the page to go back to where the form is not kept and no page has the address of the form
 */
export const fresh = (route: Route, backOf = (visit: Visit): string => visit.path): Route => ({
  ...route,
  fresh: true,
  handle: async (visit) => (await askForProof(visit, backOf(visit))) ?? route.handle(visit),
})
