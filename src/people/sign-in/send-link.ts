import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { system } from '#platform/actor.ts'
import { take } from '#platform/http/throttle.ts'
import { errorFacts } from '#platform/log.ts'
import { queueMail } from '#platform/mail/mail.ts'
import type { World } from '#platform/world.ts'
import { findByAccount } from '../credentials/credential-store.ts'
import { isProvided } from '../credentials/index.ts'
import { newMagicLink } from '../credentials/magic-link.ts'
import { accountMails } from '../messages/account/mail.ts'

const perAccount = { name: 'sign-in-link', limit: 3, seconds: 900 }
const perAddress = { name: 'sign-in-link-address', limit: 20, seconds: 900 }

/**
 * Mails a link to sign in with, where there is such an account with a mailbox. It goes its own way after the answer:
 * neither text nor time tells whether there is one.
 */
export const sendLink = async (world: World, typed: string, address: string): Promise<void> => {
  if (!(await take(world, perAddress, address)).ok) return
  void mailLink(world, typed).catch((error: unknown) => world.log('link.failed', errorFacts(error)))
}

const mailLink = async (world: World, typed: string): Promise<void> => {
  // Not at once: whoever asks for the next page meanwhile cannot tell from its time that there is work to do.
  await wait(200 + randomInt(1000), undefined, { ref: false })
  const person = await world.look(system('sign-in'), (tx) => findByAccount(tx, typed))
  // Whoever comes from a provider comes in by it only.
  if (!person?.email || (await isProvided(world, person.id))) return
  if (!(await take(world, perAccount, person.id)).ok) return
  const token = await newMagicLink(world, person.id)
  const t = accountMails
  const to = person.email
  await world.look(system('sign-in'), (tx) =>
    queueMail(tx, {
      organizationId: null,
      to,
      subject: t.linkSubject,
      body: t.linkBody(`${world.config.baseUrl}/de/anmelden/link/${token}`),
    }),
  )
}
