import type { Visit } from '#platform/http/visit.ts'
import type { OwnSession } from '../../session.ts'
import { raiseSession } from '../../start-session.ts'
import { browserOf, openedCookies } from '../browser.ts'
import { letIn } from './let-in.ts'
import { asJson, jsonAnswer, personOfPasskey } from './passkey-answers.ts'
import { pageAfterBoth } from './raised.ts'
import { wayOn } from './way-on.ts'

/** A passkey that asked for PIN or finger is both factors at once; in a session with one factor it is the second. */
export const signInWithPasskey = async (visit: Visit): Promise<Response> => {
  const personId = await personOfPasskey(visit)
  if (!personId) return jsonAnswer({}, 422)
  const session = visit.account as OwnSession | undefined
  const isOwn = session?.member.personId === personId
  if (isOwn && session.factors === 1) {
    const opened = await raiseSession(visit.world, session, browserOf(visit))
    const to = visit.to(await pageAfterBoth(visit, session, opened))
    return jsonAnswer({ to }, 200, openedCookies(visit.world, opened))
  }
  const organizationId = isOwn ? session.member.organizationId : undefined
  const answer = await letIn(visit, { personId, factors: 2, organizationId }, await wayOn(visit))
  return answer.status === 303 ? asJson(answer) : jsonAnswer({}, 422)
}
