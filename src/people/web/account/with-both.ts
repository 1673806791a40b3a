import type { Visit } from '#platform/http/visit.ts'
import type { OwnSession } from '../../session.ts'

/** For somebody with both factors: with the password alone one's own account stays closed, too. */
export const withBoth =
  (handle: (visit: Visit, session: OwnSession) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const session = visit.account as OwnSession | undefined
    if (!session) return visit.redirect('/anmelden')
    return session.factors === 2 ? handle(visit, session) : visit.redirect('/anmelden/zweiter-faktor')
  }
