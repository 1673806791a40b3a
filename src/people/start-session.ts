import { system } from '#platform/actor.ts'
import { fingerprint, newToken } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { browserLabel } from './browser-label.ts'
import { findDevice, isDevice, saveDevice, touchDevice } from './device-store.ts'
import { type OwnSession, sessionSeconds, tokenFingerprint } from './session.ts'
import { dropItems } from './session-item-store.ts'
import { changeSession, endOldest, endSession, saveSession } from './session-store.ts'

/** What a request shows of the browser it comes from. */
export interface Browser {
  readonly userAgent: string | null
  /** The device cookie. */
  readonly deviceToken?: string | undefined
  /** A session that is open in it. */
  readonly sessionId?: string | undefined
}

/** What the browser keeps from now on. */
export interface Opened {
  readonly token: string
  /** Where the device was not known yet as this person's. */
  readonly deviceToken?: string | undefined
  readonly seconds: number
}

const deviceFingerprint = (world: World, token: string): string =>
  fingerprint(world.config.secret, 'device', token)

/** The device of this browser, where this person was signed in on it before. */
export const knownDevice = async (world: World, browser: Browser, personId: string | undefined) => {
  const token = browser.deviceToken
  if (!token || !personId) return undefined
  return world.look(system('sign-in'), (tx) => findDevice(tx, deviceFingerprint(world, token), personId))
}

/**
 * Remembers the device after both factors. A browser keeps its token whoever signs in there; one that is nobody's
 * gets a new one: nobody brings a token of their own choice.
 */
const rememberDevice = async (
  tx: Tx,
  browser: Browser,
  personId: string,
): Promise<{ id: string; token?: string }> => {
  const brought = browser.deviceToken
  const print = brought && deviceFingerprint(tx.world, brought)
  const known = print ? await findDevice(tx, print, personId) : undefined
  if (known) {
    await touchDevice(tx, known.id)
    return { id: known.id }
  }
  const token = brought && print && (await isDevice(tx, print)) ? brought : newToken()
  return { id: await saveDevice(tx, personId, deviceFingerprint(tx.world, token)), token }
}

/** Begins a session under a new token; one that was open in this browser ends (rotation at sign-in). */
export const startSession = async (
  world: World,
  who: { personId: string; organizationId: string; factors: 1 | 2; provedAt?: Date | undefined },
  browser: Browser,
): Promise<Opened> => {
  const token = newToken()
  const device = await world.look(system('sign-in'), async (tx) => {
    if (browser.sessionId) await endSession(tx, browser.sessionId)
    const remembered = who.factors === 2 ? await rememberDevice(tx, browser, who.personId) : undefined
    await saveSession(tx, {
      ...who,
      token: tokenFingerprint(world, token),
      deviceId: remembered?.id ?? null,
      label: browserLabel(browser.userAgent),
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + sessionSeconds * 1000),
    })
    await endOldest(tx, who)
    return remembered
  })
  return { token, deviceToken: device?.token, seconds: sessionSeconds }
}

const secondsLeft = (world: World, session: OwnSession): number =>
  Math.max(1, Math.round((session.expiresAt.getTime() - world.now().getTime()) / 1000))

/** The second factor was shown: the same session under a new token; its end stays where it was. */
export const raiseSession = async (world: World, session: OwnSession, browser: Browser): Promise<Opened> => {
  const token = newToken()
  const device = await world.look(system('sign-in'), async (tx) => {
    const remembered = await rememberDevice(tx, browser, session.member.personId)
    await changeSession(tx, session.sessionId, {
      token: tokenFingerprint(world, token),
      factors: 2,
      proved_at: tx.now,
      device_id: remembered.id,
    })
    await endOldest(tx, { personId: session.member.personId, factors: 2 })
    return remembered
  })
  return { token, deviceToken: device.token, seconds: secondsLeft(world, session) }
}

/**
 * The person acts for another of their organizations: a new token, and nothing that was kept for the former one goes
 * along.
 */
export const actFor = async (world: World, session: OwnSession, organizationId: string): Promise<Opened> => {
  const token = newToken()
  await world.look(system('sign-in'), async (tx) => {
    await dropItems(tx, session.sessionId)
    await changeSession(tx, session.sessionId, {
      token: tokenFingerprint(world, token),
      organization_id: organizationId,
    })
  })
  return { token, seconds: secondsLeft(world, session) }
}
