import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isUnavailable } from '../database.ts'
import { errorFacts } from '../log.ts'
import { Refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { patternOf } from './doors.ts'
import { TooManyFields, UnreadableForm } from './form.ts'
import { messagePage } from './make-visit.tsx'
import { problem } from './problem.ts'
import { strangersVisit, visitOf } from './visit-of.ts'

/** What is answered where there is no page, or it failed: in the visitor's language, without a word on the inside. */
export const answerFailures = (app: OpenAPIHono, world: World): void => {
  app.notFound(async (c) => {
    const methods = methodsAt(app, c.req.path)
    const isApi = c.req.path.startsWith('/api/')
    // Known by this method, too: then what it names is not there.
    if (methods.length === 0 || methods.includes(c.req.method))
      return isApi ? problem(404, 'Not found') : (await visitOf(world, c)).notFound()
    const answer = isApi
      ? problem(405, 'Method not allowed', `Use ${methods.join(' or ')}.`)
      : await messagePage(strangersVisit(world, c), 'wrongMethod')
    answer.headers.set('allow', methods.join(', '))
    return answer
  })
  app.onError((error, c) => failed(world, error, c))
}

/** By which methods this address is known. */
const methodsAt = (app: OpenAPIHono, path: string): readonly string[] =>
  (['GET', 'POST'] as const)
    .filter((method) => app.router.match(method, path)[0].some(([[, route]]) => route.method === method))
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))

const failed = async (world: World, error: Error, c: Context): Promise<Response> => {
  const isApi = c.req.path.startsWith('/api/')
  if (error instanceof Refused && !isApi) return (await visitOf(world, c)).notFound()
  if (error instanceof UnreadableForm) return messagePage(strangersVisit(world, c), 'unreadable')
  if (error instanceof TooManyFields) return messagePage(strangersVisit(world, c), 'tooLarge')
  const busy = isUnavailable(error)
  world.log('error', { route: patternOf(c), ...errorFacts(error) })
  if (isApi) {
    const answer = problem(busy ? 503 : 500, busy ? 'Busy, please try again' : 'Internal error')
    if (busy) answer.headers.set('retry-after', '5')
    return answer
  }
  // Nobody is looked up here: the database may be what failed.
  return messagePage(strangersVisit(world, c), busy ? 'busy' : 'error')
}
