import { consentWithdrawn } from '#consent'
import { findLocation, findOrganization } from '#directory'
import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { after, type Listener, within } from '#platform/facts.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { fingerprint, newToken } from '#platform/secrets.ts'
import { addDays } from './calendar-days.ts'
import { handoverMoved, linkNeeded } from './facts.ts'
import { days, steps } from './handover.ts'
import { linkRules } from './link-rules.ts'
import { mailWords } from './messages/mail.ts'
import { changeReceived, findForMail, lockReceivedOfSheet, withoutPerson } from './store.ts'

/** The yes was taken back: the house's copy is gone in the same transaction, the house is told to forget. */
const forget = within(consentWithdrawn, async (tx, { sheetId, recipientId, countKey }) => {
  const receivedId = await tx.into({ organization: recipientId }, 'referrals.forget', async (there) => {
    const row = await lockReceivedOfSheet(there, sheetId)
    if (!row) return undefined
    await changeReceived(there, row.id, { state: steps.withdraw.into, ended_at: there.now, ...withoutPerson })
    return row.id
  })
  if (!receivedId) return
  await tx.tell(handoverMoved, { countKey, state: 'withdrawn', day: berlinDay(tx.now) })
  await tx.tell(linkNeeded, { organizationId: recipientId, receivedId, reason: 'forget' })
})

/** A mail that reveals nothing, with a link that lives eight days. Running twice sends one. */
const sendLink = after(
  'referrals.send-link',
  linkNeeded,
  async (world, { organizationId, receivedId, reason }) => {
    const token = newToken()
    await world.look(system('mail link'), async (tx) => {
      const row = await findForMail(tx, organizationId, receivedId)
      if (!row) return
      const until = addDays(tx.now, days.link)
      // Sent within the last ten minutes: this job ran before.
      if (reason !== 'forget' && row.link_until && row.link_until.getTime() > until.getTime() - 600_000)
        return
      const location = row.location_id ? await findLocation(tx, row.location_id) : undefined
      const organization = await findOrganization(tx, organizationId)
      const to = row.mail_to ?? location?.contact?.email ?? organization?.email
      if (!to) return
      if (reason === 'forget') {
        await queueMail(tx, {
          organizationId,
          to,
          ...mailWords.forget(`${world.config.baseUrl}/de/uebergaben/${receivedId}`),
        })
        return
      }
      if (row.state !== 'sent') return
      const { mailLinks } = await linkRules(tx, organizationId)
      await changeReceived(tx, row.id, {
        link: mailLinks ? fingerprint(world.config.secret, 'mail-link', token) : null,
        link_until: until,
        mail_to: to,
      })
      const words = mailLinks ? mailWords.withLink : mailWords.withoutLink
      const url = `${world.config.baseUrl}/de${mailLinks ? `/antwort/${token}` : '/uebergaben'}`
      await queueMail(tx, {
        organizationId,
        to,
        ...words[reason === 'reminder' ? 'reminder' : 'waiting'](url),
      })
    })
  },
)

export const listeners: readonly Listener[] = [forget, sendLink]
