import { z } from 'zod'
import { changeOrganization } from '#directory'
import { action, type Outcome } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { refuse } from '#platform/refusal.ts'
import { slowHash } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { currentNotice } from '../notice.ts'
import { isGoodPin } from '../pin.ts'
import { acting } from './acting.ts'
import { controllerInput } from './describe-organization.ts'
import { changeDuty, noteAcceptance } from './duty-store.ts'

const version = z.string().max(20)

/** Only what was shown is accepted: a text that changed in between is shown again. */
const refuseOld = (shown: string): void => {
  if (shown !== currentNotice) refuse('people.noticeChanged')
}

/** Each user accepts the notice on secrecy and purpose for themself, before any personal data (R7, § 78 SGB X). */
export const acceptNotice = action({
  name: 'people.accept-notice',
  input: z.object({ version }),
  contexts: ['member'],
  // Whoever has not accepted has no roles yet.
  may: () => true,
  act: async (tx, input) => {
    refuseOld(input.version)
    const { organizationId, personId } = acting(tx)
    await noteAcceptance(tx, { organizationId, personId, forOrganization: false, version: input.version })
    return personId
  },
  audit: (input, personId) => ({ subject: personId, detail: { version: input.version } }),
})

const acceptWithPin = action({
  name: 'people.accept-notice-for-organization',
  input: z.object({ version, pinHash: z.string().min(40).max(200), ...controllerInput }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, input) => {
    refuseOld(input.version)
    const { organizationId, personId } = acting(tx)
    await tx.asSystem('organization', (sys) =>
      changeOrganization(sys, organizationId, { supervisoryAuthority: input.supervisoryAuthority }),
    )
    await changeDuty(tx, organizationId, {
      notice_version: input.version,
      link_pin: input.pinHash,
      privacy_contact: input.privacyContact,
    })
    await noteAcceptance(tx, { organizationId, personId, forOrganization: true, version: input.version })
    return organizationId
  },
  audit: (input, organizationId) => ({ subject: organizationId, detail: { version: input.version } }),
})

const changePin = action({
  name: 'people.change-link-pin',
  input: z.object({ pinHash: z.string().min(40).max(200) }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { pinHash }) => changeDuty(tx, acting(tx).organizationId, { link_pin: pinHash }),
})

const wrongPin = (pin: string) =>
  !/^\d{6}$/.test(pin) ? 'people.pinDigits' : isGoodPin(pin) ? undefined : 'people.pinTrivial'
const missing = (typed: string) => (typed.trim() === '' ? 'platform.missing' : undefined)

/** All that is wrong at once, before the PIN is hashed; undefined where nothing is. */
const refusalOf = (fields: Readonly<Record<string, string | undefined>>): Outcome<never> | undefined => {
  const wrong = Object.entries(fields).flatMap(([field, key]) => (key === undefined ? [] : [[field, key]]))
  return wrong.length > 0
    ? { ok: false, refusal: { key: 'platform.input', fields: Object.fromEntries(wrong) } }
    : undefined
}

/**
 * A lead accepts the notice for the organization, says whom people can ask and complain to (R11), and sets the PIN of
 * its mail links: from now on personal data may come (R7). The PIN is hashed before the transaction: that takes its time.
 */
export const acceptForOrganization = async (
  world: World,
  actor: Actor,
  {
    pin,
    ...given
  }: {
    readonly version: string
    readonly pin: string
    readonly supervisoryAuthority: string
    readonly privacyContact: string
  },
): Promise<Outcome<string>> =>
  refusalOf({
    supervisoryAuthority: missing(given.supervisoryAuthority),
    privacyContact: missing(given.privacyContact),
    pin: wrongPin(pin),
  }) ?? acceptWithPin(world, actor, { ...given, pinHash: await slowHash(pin) })

/** A new PIN for mail links; the old one opens nothing any more. */
export const changeLinkPin = async (
  world: World,
  actor: Actor,
  given: { readonly pin: string },
): Promise<Outcome<void>> =>
  refusalOf({ pin: wrongPin(given.pin) }) ?? changePin(world, actor, { pinHash: await slowHash(given.pin) })

/** Mail links off: what waits is read after signing in only. On again: links in new mails open with the PIN. */
export const switchMailLinks = action({
  name: 'people.switch-mail-links',
  input: z.object({ on: z.boolean() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: (tx, { on }) => changeDuty(tx, acting(tx).organizationId, { mail_links: on }),
  audit: ({ on }) => ({ subject: null, detail: { on } }),
})
