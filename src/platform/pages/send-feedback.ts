import { z } from 'zod'
import { action } from '../action.ts'
import { queueMail } from '../mail/mail.ts'

/** A barrier that somebody met (§ 12b BGG, § 7 BITV 2.0): goes to the operator by mail, nothing else is kept. */
export const sendFeedback = action({
  name: 'platform.feedback',
  input: z.object({
    what: z.string().trim().min(1).max(4000),
    where: z.string().trim().max(300).default(''),
    contact: z.string().trim().max(200).default(''),
  }),
  contexts: ['visitor', 'member'],
  may: () => true,
  act: (tx, { what, where, contact }) =>
    queueMail(tx, {
      organizationId: null,
      to: tx.world.config.operator.contact,
      subject: 'Rückmeldung zur Barrierefreiheit',
      body: `${what}\n\nSeite: ${where || 'nicht angegeben'}\nKontakt: ${contact || 'nicht angegeben'}`,
    }),
  audit: () => undefined,
})
