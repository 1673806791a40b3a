import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { keepForm, recallForm } from '../../kept-form.ts'
import { lockSession } from '../../session-store.ts'
import { jsonAnswer } from '../sign-in/passkey-answers.ts'
import { safePath, withWay } from '../sign-in/way-on.ts'

/** The page's script says that somebody is typing: not idle. The request itself keeps the session awake. */
export const stillHere = (visit: Visit): Response =>
  visit.account?.locked
    ? jsonAnswer({ to: visit.to('/gesperrt') }, 423)
    : new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })

/** The page's script locks the screen and hands in what was half typed. */
export const lockNow = async (visit: Visit): Promise<Response> => {
  const { account, world } = visit
  if (!account) return visit.redirect('/anmelden')
  const { pfad, ...fields } = await visit.form()
  const path = safePath(typeof pfad === 'string' ? pfad : undefined) ?? '/'
  if (Object.keys(fields).length > 0) await keepForm(world, account, { path, fields, sent: false })
  await world.look(system('sign-in'), (tx) => lockSession(tx, account.sessionId))
  return jsonAnswer({ to: visit.to(withWay('/gesperrt', path)) })
}

/** What had been typed, for the script of the page that opens again. */
export const typedFields = async (visit: Visit): Promise<Response> => {
  const kept = visit.account && (await recallForm(visit.world, visit.account, visit.query.get('pfad') ?? ''))
  return kept ? jsonAnswer(kept.fields) : jsonAnswer({}, 404)
}
