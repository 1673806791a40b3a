import type { Member, Role } from '#platform/actor.ts'
import { system } from '#platform/actor.ts'
import type { Account } from '#platform/http/visit.ts'
import { fingerprint } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { findSession, lockSession, touchSession } from './session-store.ts'

const minute = 60_000
/** A session ends after ten hours, whatever happens. */
export const sessionSeconds = 10 * 3600
/** How long a proof (password, code, passkey) counts for what must not happen behind somebody's back. */
const freshMinutes = 10

export const recentlyProved = (account: Pick<Account, 'provedAt'>, now: Date): boolean =>
  now.getTime() - account.provedAt.getTime() < freshMinutes * minute

export const tokenFingerprint = (world: World, token: string): string =>
  fingerprint(world.config.secret, 'session', token)

/** A signed-in person as `people` knows them: what pages do not need to know. */
export interface OwnSession extends Account {
  readonly factors: 1 | 2
  readonly deviceId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Where somebody goes before their roles count. */
const gateOf = (row: { factors: 1 | 2; noticed: boolean }): string | undefined =>
  row.factors < 2 ? '/anmelden/zweiter-faktor' : row.noticed ? undefined : '/hinweis'

/** What a session cookie stands for: the seam between sign-in and everything else. */
export const findOwnSession = async (world: World, token: string): Promise<OwnSession | undefined> =>
  world.look(system('sign-in'), async (tx) => {
    const row = await findSession(tx, tokenFingerprint(world, token))
    if (!row) return undefined
    const idle = tx.now.getTime() - row.seen_at.getTime()
    const locked = row.locked || idle > world.config.lockMinutes * minute
    if (locked && !row.locked) await lockSession(tx, row.id)
    else if (!locked && idle > Math.min(minute, (world.config.lockMinutes * minute) / 10))
      await touchSession(tx, row.id)
    const gate = gateOf(row)
    const member: Member = {
      context: 'member',
      personId: row.person_id,
      organizationId: row.organization_id,
      // No personal data before the second factor and the notice (R7): without roles no policy lets anything through.
      roles: gate ? [] : (row.roles as Role[]),
      networkId: row.network_id ?? undefined,
      teamId: row.team_id ?? undefined,
      colleagues: row.colleagues,
    }
    return {
      sessionId: row.id,
      name: row.name,
      organizationName: row.organization_name,
      member,
      locked,
      provedAt: row.proved_at,
      gate,
      factors: row.factors,
      deviceId: row.device_id,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    }
  })
