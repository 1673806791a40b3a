import { Secret, TOTP } from 'otpauth'
import { system } from '#platform/actor.ts'
import type { Account } from '#platform/http/visit.ts'
import { fingerprint, newCode, normaliseCode, seal, unseal } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { forget, keepOnce, recall } from '../session-item.ts'
import { tellAboutSecurity } from '../sign-in/tell-about-security.ts'
import {
  countRecoveryCodes,
  countTry,
  findSecondFactor,
  forgetTries,
  replaceRecoveryCodes,
  saveSecondFactor,
  useRecoveryCode,
  useStep,
} from './credential-store.ts'
import { listPasskeys } from './passkey.ts'

const period = 30
const recoveryCodes = 10
/** So many wrong codes in a row, and the person hears of it. */
const suspicious = 10
/** So many, and no code opens any more (NIST SP 800-63B, 5.2.2). */
const mostTries = 100

/** RFC 6238 with what every authenticator app takes: SHA-1, 6 digits, 30 s. */
const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Trittstein', label, secret: Secret.fromBase32(secret), digits: 6, period })

const purpose = 'totp'
const open = (world: World, personId: string, sealed: Uint8Array): string => {
  const secret = unseal(world.config.secret, purpose, personId, sealed)
  if (secret === undefined) throw new Error('a second factor cannot be opened: SECRET was changed')
  return secret
}

/** Which second factors somebody has. With none, they set one up; with any, one of them must be shown. */
export const secondFactorsOf = async (
  world: World,
  personId: string,
): Promise<{ app: boolean; closed: boolean; recoveryCodes: number; passkeys: number; any: boolean }> => {
  const [known, recoveryCodes] = await world.look(system('sign-in'), async (tx) => [
    await findSecondFactor(tx, personId),
    await countRecoveryCodes(tx, personId),
  ])
  const app = known !== undefined
  const passkeys = (await listPasskeys(world, personId)).length
  return { app, closed: app && known.wrong >= mostTries, recoveryCodes, passkeys, any: app || passkeys > 0 }
}

const offer = 'totp'
const offerMinutes = 15

/**
 * The secret that somebody sets up just now: as a key to type and an address for the QR code. It is this session's
 * alone, and becomes the person's when a code confirms it: who saw it elsewhere has seen nothing.
 */
export const offeredSecret = async (
  world: World,
  account: Account,
): Promise<{ key: string; uri: string } | undefined> => {
  const { personId } = account.member
  if (await world.look(system('sign-in'), (tx) => findSecondFactor(tx, personId))) return undefined
  const key = await keepOnce(world, account, offer, new Secret({ size: 20 }).base32, offerMinutes)
  return { key, uri: totp(key, account.name).toString() }
}

/**
 * The time step of a code that fits now; one step early or late is forgiven (clock drift, RFC 6238, 5.2).
 * @returns undefined where it fits none
 */
const stepOf = (secret: string, code: string, now: Date): number | undefined => {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}

/** One try with a code. Counted before it is checked, so that many at once are many; a right one begins anew. */
const tryCode = async (
  world: World,
  personId: string,
  check: (tx: Tx, secret: Uint8Array) => Promise<boolean>,
): Promise<boolean> => {
  const tries = await world.look(system('sign-in'), async (tx) => {
    const counted = await countTry(tx, personId, mostTries)
    if (!counted || !(await check(tx, counted.secret))) return counted?.wrong
    await forgetTries(tx, personId)
    return 0
  })
  if (tries === suspicious) await tellAboutSecurity(world, personId, 'wrongCodes')
  if (tries === mostTries) await tellAboutSecurity(world, personId, 'closed')
  return tries === 0
}

/** Whether a code of the app fits, for the first and only time: a code seen over a shoulder is worth nothing. */
export const checkCode = async (world: World, personId: string, code: string): Promise<boolean> =>
  /^[\d\s]{6,}$/.test(code) &&
  tryCode(world, personId, async (tx, secret) => {
    const step = stepOf(open(world, personId, secret), code, tx.now)
    return step !== undefined && (await useStep(tx, personId, step))
  })

const recoveryFingerprint = (world: World, code: string): string =>
  fingerprint(world.config.secret, 'recovery', code)

const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodes }, newCode)

/** Confirms the app by its first code. Answers the recovery codes: shown once, kept as keyed hashes. */
export const confirmApp = async (
  world: World,
  account: Account,
  code: string,
): Promise<readonly string[] | undefined> => {
  const { sessionId, member } = account
  const { personId } = member
  const key = await recall(world, account, offer, sessionId)
  const step = typeof key === 'string' ? stepOf(key, code, world.now()) : undefined
  if (typeof key !== 'string' || step === undefined) return undefined
  const codes = newRecoveryCodes()
  const saved = await world.look(system('sign-in'), async (tx) => {
    const secret = seal(world.config.secret, purpose, personId, key)
    if (!(await saveSecondFactor(tx, personId, secret, step))) return false
    await replaceRecoveryCodes(
      tx,
      personId,
      codes.map((one) => recoveryFingerprint(world, one)),
    )
    return true
  })
  await forget(world, account, offer, sessionId)
  return saved ? codes : undefined
}

/** Ten new recovery codes; the old ones are void. */
export const renewRecoveryCodes = async (world: World, personId: string): Promise<readonly string[]> => {
  const codes = newRecoveryCodes()
  await world.look(system('sign-in'), (tx) =>
    replaceRecoveryCodes(
      tx,
      personId,
      codes.map((one) => recoveryFingerprint(world, one)),
    ),
  )
  return codes
}

/** Whether a recovery code fits; then it is used up. */
export const checkRecoveryCode = async (world: World, personId: string, typed: string): Promise<boolean> => {
  const code = normaliseCode(typed)
  if (!code) return false
  return tryCode(world, personId, (tx) => useRecoveryCode(tx, personId, recoveryFingerprint(world, code)))
}
