import type { Visit } from '#platform/http/visit.ts'
import { recentlyProved } from '../session.ts'
import { withWay } from './sign-in/way-on.ts'

/**
 * Before an export, a change of keys or roles: whoever has not proved within the last ten minutes who they are does so
 * first, and then goes on to `back`. Undefined where they have.
 */
export const askForProof = (visit: Visit, back: string): Response | undefined =>
  visit.account && recentlyProved(visit.account, visit.world.now())
    ? undefined
    : visit.redirect(withWay('/anmelden/bestaetigen', back))
