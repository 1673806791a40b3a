import { isUnavailable } from '../database.ts'
import { fingerprint } from '../secrets.ts'
import type { World } from '../world.ts'
import { type Expiring, expiring } from './expiring.ts'
import { type Bucket, type Taken, take } from './throttle.ts'

/**
 * How many requests somebody may send. The allowances are shared by all servers; each takes twenty at a time and
 * counts those by itself, so that the database is asked once in twenty pages.
 */
export interface Door {
  /** @param session the session cookie, where one is sent */
  readonly pass: (address: string, session: string | undefined) => Promise<Taken>
  /** The session behind this cookie is real: from now on it counts for itself and not for its office's address. */
  readonly know: (session: string) => void
}

/** Taken at once from an allowance, and good for this long. */
const share = 20
const shareMs = 60_000
/** A refusal is repeated by heart this long at most. */
const refusedMs = 5_000
/** A session that is known needs no other allowance this long after its last page. */
const knownMs = 600_000

interface Lease {
  left: number
  /** Refused: from when on it is worth while to ask again. */
  readonly from: number
}

export const openDoor = (world: World): Door => {
  const perMinute = world.config.requestsPerMinute
  const bucket = (name: string, limit: number): Bucket => ({
    name,
    limit: Math.max(share, limit),
    seconds: 60,
  })
  const visitors = bucket('visitors', perMinute)
  // Cookies that nobody has looked up yet: apart, so that visitors of the same address cannot keep staff out.
  const newcomers = bucket('newcomers', perMinute)
  const sessions = bucket('session', Math.ceil(perMinute / 4))
  const leases = expiring<Lease>(20_000)
  const known: Expiring<true> = expiring(20_000)
  const asking = new Map<string, Promise<void>>()
  const now = (): number => world.now().getTime()
  const nameOf = (session: string): string => fingerprint(world.config.secret, 'door', session)

  const ask = async (which: Bucket, key: string, id: string): Promise<void> => {
    // The database is away: whoever needs it hears of that from the page, the others are let in.
    const taken = await take(world, which, key, share).catch((error: unknown): Taken => {
      if (isUnavailable(error)) return { ok: true }
      throw error
    })
    const at = now()
    if (taken.ok) leases.set(id, { left: share, from: 0 }, at + shareMs, at)
    else {
      const wait = taken.retryAfter * 1000
      leases.set(id, { left: 0, from: at + wait }, at + Math.min(wait, refusedMs), at)
    }
  }

  const spend = async (which: Bucket, key: string): Promise<Taken> => {
    const id = `${which.name} ${key}`
    for (;;) {
      const at = now()
      const lease = leases.get(id, at)
      if (lease && lease.left > 0) {
        lease.left -= 1
        return { ok: true }
      }
      if (lease && lease.from > at) return { ok: false, retryAfter: Math.ceil((lease.from - at) / 1000) }
      // Those who come at the same time ask together.
      const asked = asking.get(id) ?? ask(which, key, id).finally(() => asking.delete(id))
      asking.set(id, asked)
      await asked
    }
  }

  return {
    pass: async (address, session) => {
      if (perMinute === 0) return { ok: true }
      if (!session) return spend(visitors, address)
      const name = nameOf(session)
      return known.get(name, now()) ? spend(sessions, name) : spend(newcomers, address)
    },
    know: (session) => known.set(nameOf(session), true, now() + knownMs, now()),
  }
}
