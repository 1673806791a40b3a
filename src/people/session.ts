import type { Role } from '#platform/actor.ts'
import { system } from '#platform/actor.ts'
import type { Account, Sessions } from '#platform/http/visit.ts'
import { fingerprint } from '#platform/secrets.ts'
import { findSession } from './store.ts'

/** A session ends after ten hours, whatever happens. */
export const sessionSeconds = 10 * 3600

/** What a session cookie stands for: the seam between sign-in and everything else. */
export const sessions: Sessions = {
  find: async (world, token) => {
    const row = await world.look(system('sign-in'), (tx) =>
      findSession(tx, fingerprint(world.config.secret, 'session', token)),
    )
    if (!row) return undefined
    const account: Account = {
      sessionId: row.id,
      name: row.name,
      organizationName: row.organization_name,
      member: {
        context: 'member',
        personId: row.person_id,
        organizationId: row.organization_id,
        roles: row.roles as Role[],
        networkId: row.network_id ?? undefined,
      },
    }
    return account
  },
}
