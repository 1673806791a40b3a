import type { Visit } from '#platform/http/visit.ts'
import { mayHost } from '../acting.ts'
import type { Role } from '../role.ts'
import { findRole } from '../store.ts'

/** A role of one's own organization, for whoever offers it (`:role`); undefined: it is not there. */
export const ownRoleOf = async (visit: Visit, id = visit.params.role ?? ''): Promise<Role | undefined> => {
  const { actor } = visit
  if (!mayHost(actor)) return undefined
  const role = await visit.world.look(actor, (tx) => findRole(tx, id))
  return role?.organizationId === actor.organizationId ? role : undefined
}
