import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { OwnSession } from '../../session.ts'
import { membershipsOf } from '../../sign-in/membership-queries.ts'
import type { Opened } from '../../start-session.ts'
import { nextPage } from './let-in.ts'
import { wayOn } from './way-on.ts'

/** Where somebody goes on to after the second factor; before it the session has no roles to tell from. */
export const pageAfterBoth = async (visit: Visit, session: OwnSession, opened: Opened): Promise<string> => {
  const { personId, organizationId } = session.member
  const memberships = await visit.world.look(system('sign-in'), (tx) => membershipsOf(tx, personId))
  const roles = memberships.find((one) => one.organizationId === organizationId)?.roles ?? []
  return nextPage(await wayOn(visit), roles, memberships.length, opened)
}
