import type { Visit } from '#platform/http/visit.ts'
import { keepForm } from '../kept-form.ts'
import { withWay } from './sign-in/way-on.ts'

/**
 * A request from behind the lock: the page opens after the PIN. What was sent with a form is kept, encrypted, and sent
 * on afterwards.
 */
export const whenLocked = async (visit: Visit): Promise<Response> => {
  if (visit.request.method === 'GET')
    return visit.redirect(withWay('/gesperrt', `${visit.path}${visit.url.search}`))
  if (!visit.account) return visit.notFound()
  await keepForm(visit.world, visit.account, { path: visit.path, fields: await visit.form(), sent: true })
  return visit.redirect(withWay('/gesperrt', visit.path))
}
