import type { CodeBearer } from '#platform/actor.ts'
import { fingerprint, newCode, normaliseCode, seal, unseal } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'

/** Who opens a registration: its own code and nothing else. No row leads from it to a sheet. */
export type Bearer = CodeBearer & { readonly typed: string }

export const registrationBearer = (world: World, typed: string): Bearer | undefined => {
  const code = normaliseCode(typed)
  return code
    ? { context: 'code', code: fingerprint(world.config.secret, 'registration', code), typed: code }
    : undefined
}

/** The code of a new registration, made with its form: sent twice, it is the same one. Sealed, so that nobody chooses it. */
export const offerCode = (world: World, eventId: string): string =>
  seal(world.config.secret, 'registration-code', eventId, newCode()).toString('base64url')
export const openCode = (world: World, eventId: string, offered: string): string | undefined =>
  unseal(world.config.secret, 'registration-code', eventId, Buffer.from(offered, 'base64url'))

/** What stands in the mail to switch reminders off: good for that alone. */
export const reminderToken = (world: World, id: string): string =>
  seal(world.config.secret, 'registration-reminder', 'off', id).toString('base64url')
export const openReminderToken = (world: World, token: string): string | undefined =>
  unseal(world.config.secret, 'registration-reminder', 'off', Buffer.from(token, 'base64url'))
