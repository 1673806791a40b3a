import type { Visit } from '#platform/http/visit.ts'
import type { OwnSession } from '../../session.ts'
import { askForProof } from '../ask-for-proof.ts'
import { withBoth } from './with-both.ts'

/** The same, and they have proved within the last minutes who they are; others do that first. */
export const freshly = (handle: (visit: Visit, session: OwnSession) => Promise<Response>) =>
  withBoth(
    async (visit, session) =>
      (await askForProof(visit, visit.request.method === 'GET' ? visit.path : '/konto')) ??
      handle(visit, session),
  )
