import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { dropDevices } from '../device-store.ts'
import { endSessionsOf } from '../session-store.ts'
import { dropSecondFactor } from './credential-store.ts'
import { dropMagicLinks } from './magic-link.ts'
import { dropPasskeys } from './passkey.ts'

/** After a loss: app, recovery codes, passkeys and known devices are gone, all sessions end; the password stays. */
export const resetSecondFactor = async (world: World, personId: string): Promise<void> => {
  await dropPasskeys(world, personId)
  await dropMagicLinks(world, personId)
  await world.look(system('sign-in'), async (tx) => {
    await dropSecondFactor(tx, personId)
    await dropDevices(tx, personId)
    await endSessionsOf(tx, { personId })
  })
}
