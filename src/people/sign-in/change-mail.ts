import { system } from '#platform/actor.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { fingerprint, newToken } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { changeEmail, dropMailChange, isTaken, saveMailChange, useMailChange } from '../account-store.ts'
import { findPerson } from '../credentials/credential-store.ts'
import { dropMagicLinks } from '../credentials/magic-link.ts'
import { accountMails } from '../messages/account/mail.ts'
import { tellAboutSecurity } from './tell-about-security.ts'

const day = 86_400_000
const printOf = (world: World, token: string): string =>
  fingerprint(world.config.secret, 'mail change', token)

/**
 * Mails a link to an address that somebody wants to have; it counts once they have confirmed it. One that is another
 * person's gets a few words instead of a link: the one who asked learns nothing.
 */
export const askForMail = async (world: World, personId: string, typed: string): Promise<void> => {
  const email = typed.toLowerCase()
  const token = newToken()
  const t = accountMails
  await world.look(system('own account'), async (tx) => {
    const taken = await isTaken(tx, personId, email)
    if (taken) await dropMailChange(tx, personId)
    else
      await saveMailChange(tx, {
        person_id: personId,
        email,
        token: printOf(world, token),
        expires_at: new Date(tx.now.getTime() + day),
      })
    await queueMail(tx, {
      organizationId: null,
      to: email,
      subject: t.confirmSubject,
      body: taken ? t.takenBody : t.confirmBody(`${world.config.baseUrl}/de/konto/mail/${token}`),
    })
  })
}

/** The person opened the link in their new mailbox. False where it is old, used, or the address another's by now. */
export const confirmMail = (world: World, personId: string, token: string): Promise<boolean> =>
  setMail(world, personId, async (tx) => useMailChange(tx, personId, printOf(world, token)))

/** From now on there is no mailbox: no links, no mails about security. */
export const removeMail = (world: World, personId: string): Promise<boolean> =>
  setMail(world, personId, async () => null)

const setMail = async (
  world: World,
  personId: string,
  address: (tx: Parameters<typeof useMailChange>[0]) => Promise<string | null | undefined>,
): Promise<boolean> => {
  const before = await world
    .look(system('own account'), async (tx) => {
      const old = (await findPerson(tx, personId))?.email ?? null
      const email = await address(tx)
      return email !== undefined && (await changeEmail(tx, personId, email)) ? { old } : undefined
    })
    .catch((error: { code?: unknown }) => {
      // Two confirm the same address at this very moment.
      if (error.code === '23505') return undefined
      throw error
    })
  if (!before) return false
  // A link to sign in with may wait in the old mailbox.
  await dropMagicLinks(world, personId)
  await tellAboutSecurity(world, personId, 'mail', before.old)
  return true
}
