import { system } from '#platform/actor.ts'
import { fitsSlowHash } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { checkPassword } from './credentials/password.ts'
import { countPinTry, findDeviceById, forgetPinTries, savePin } from './device-store.ts'
import type { OwnSession } from './session.ts'
import { unlockSession } from './session-store.ts'

/** After so many wrong PINs the device has none any more: then the password or the passkey opens. */
const pinTries = 5

export const opened = (world: World, session: OwnSession, proved: boolean): Promise<void> =>
  world.look(system('sign-in'), (tx) => unlockSession(tx, session.sessionId, proved))

/** Opens the lock with the PIN of this device. Wrong ones are counted with the device, on all servers. */
export const unlockWithPin = async (
  world: World,
  session: OwnSession,
  pin: string,
): Promise<'open' | 'wrong' | 'no pin'> => {
  const { deviceId } = session
  if (!deviceId) return 'no pin'
  const device = await world.look(system('sign-in'), async (tx) => {
    const found = await findDeviceById(tx, deviceId)
    if (!found?.pin) return undefined
    const tries = await countPinTry(tx, deviceId)
    if (tries <= pinTries) return { pin: found.pin, last: tries === pinTries }
    await savePin(tx, deviceId, null)
    return undefined
  })
  if (!device) return 'no pin'
  // The hash takes its time outside of the transaction.
  if (!(await fitsSlowHash(pin, device.pin))) {
    if (!device.last) return 'wrong'
    await world.look(system('sign-in'), (tx) => savePin(tx, deviceId, null))
    return 'no pin'
  }
  await world.look(system('sign-in'), (tx) => forgetPinTries(tx, deviceId))
  await opened(world, session, false)
  return 'open'
}

/** Opens the lock with the password; the session itself is the other factor. The caller counts the guesses. */
export const unlockWithPassword = async (
  world: World,
  session: OwnSession,
  password: string,
): Promise<boolean> => {
  if (!(await checkPassword(world, session.member.personId, password))) return false
  await opened(world, session, true)
  return true
}
