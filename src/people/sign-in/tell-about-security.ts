import { system } from '#platform/actor.ts'
import { queueMail } from '#platform/mail/mail.ts'
import type { World } from '#platform/world.ts'
import { findPerson } from '../credentials/credential-store.ts'
import { accountMails, type SecurityChange } from '../messages/account/mail.ts'

/**
 * Tells the person by mail, at the address they had before as well, so that whoever took over an account cannot do it
 * quietly. Whoever has no mailbox is not told.
 */
export const tellAboutSecurity = async (
  world: World,
  personId: string,
  change: SecurityChange,
  before?: string | null,
): Promise<void> => {
  const t = accountMails
  await world.look(system('security mail'), async (tx) => {
    const person = await findPerson(tx, personId)
    const addresses = new Set([person?.email, before].filter((one): one is string => Boolean(one)))
    for (const to of addresses)
      await queueMail(tx, {
        organizationId: null,
        to,
        subject: change === 'wrongCodes' || change === 'closed' ? t.wrongSubject : t.securitySubject,
        body: t.securityBody(t.changes[change], `${world.config.baseUrl}/de/konto`),
      })
  })
}
