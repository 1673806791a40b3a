import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Returned } from '../../credentials/oidc.ts'
import type { OwnSession } from '../../session.ts'
import { saveClaimedPerson } from '../../sign-in/claimed-person-store.ts'
import { opened } from '../../unlock.ts'
import { goOn } from '../lock/receive-unlock.ts'
import { noOrganizationPage } from './no-organization-page.tsx'
import { withWay } from './way-on.ts'

/** The provider's clock and ours need not agree to the second. */
const drift = 60_000

/** The same person, seen by the provider after they left for it from this very session. */
const isProof = (session: OwnSession, { personId, claimed, again }: Returned): boolean =>
  again?.sessionId === session.sessionId &&
  personId === session.member.personId &&
  claimed.seenAt !== undefined &&
  claimed.seenAt.getTime() >= again.since.getTime() - drift

/** Somebody signed in shows at the provider that it is still them: the session stays, and its lock opens. */
export const proveByProvider = async (
  visit: Visit,
  session: OwnSession,
  returned: Returned | undefined,
  way: string | undefined,
): Promise<Response> => {
  const { world } = visit
  if (!returned || !isProof(session, returned)) {
    const back = withWay(session.locked ? '/gesperrt' : '/anmelden/bestaetigen', way)
    return visit.redirect(`${back}${way ? '&' : '?'}dienstkonto=nein`)
  }
  const { personId, claimed } = returned
  const stays = await world.look(system('sign-in'), (tx) => saveClaimedPerson(tx, personId, claimed))
  if (!stays) return noOrganizationPage(visit)
  await opened(world, session, true)
  return session.locked ? goOn(visit, session, way) : visit.redirect(way ?? '/konto')
}
