import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { action } from '#platform/action.ts'
import { roles } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from './acting.ts'
import { wrongRoles } from './colleague.ts'
import { userName } from './invitation.ts'
import {
  findInvitation,
  invitationsAtOnce,
  isAccountTaken,
  isInvited,
  listInvitations,
  renewInvitation,
} from './invitation-store.ts'
import { leadsHere } from './leads-here.ts'
import { hasAccount } from './member-store.ts'
import { coordinatedNetworks } from './network-queries.ts'
import { freshToken, type SentInvitation, sendInvitation } from './send-invitation.ts'
import { findTeam } from './team-store.ts'

/** What somebody types to invite; a mail address in small letters, or none for whoever has no mailbox. */
export const invited = z.object({
  name: z.string().trim().min(2).max(100),
  email: z
    .union([z.literal(''), z.email({ error: 'people.mailWrong' }).max(200)])
    .transform((a) => a.toLowerCase()),
})

const refuseMail = (key: string): never => {
  throw new Refused({ key, fields: { email: key } })
}

/** A lead invites a colleague: by mail, or printed for whoever has no mailbox of their own. */
export const inviteColleague = action({
  name: 'people.invite',
  input: invited.extend({
    roles: z.array(z.enum(roles)),
    networkId: z.uuid().nullable().default(null),
    teamId: z.uuid().nullable().default(null),
  }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, input): Promise<SentInvitation> => {
    const { organizationId } = acting(tx)
    const networks = await coordinatedNetworks(tx, organizationId)
    const wrong = wrongRoles(
      input,
      networks.map(({ id }) => id),
    )
    if (wrong) throw new Refused({ key: wrong, fields: { roles: wrong } })
    if (input.teamId && !(await findTeam(tx, organizationId, input.teamId))) notFound()
    if (input.email && (await hasAccount(tx, organizationId, input.email)))
      refuseMail('people.alreadyColleague')
    if (input.email && (await isInvited(tx, organizationId, input.email))) refuseMail('people.alreadyInvited')
    if ((await listInvitations(tx, organizationId)).length >= invitationsAtOnce) refuse('people.manyInvited')
    return sendInvitation(tx, {
      ...input,
      organizationId,
      account: input.email || (await freshUserName(tx, input.name)),
      email: input.email || null,
      byMail: input.email !== '',
      networkId: input.roles.includes('coordinator') ? input.networkId : null,
    })
  },
  audit: (input, { id }) => ({
    subject: id,
    detail: { roles: input.roles.join(','), way: input.email ? 'mail' : 'print' },
  }),
})

/** A name that nobody signs in with; asked for by the system, so that no lead learns which are taken. */
export const freshUserName = (tx: Tx, name: string): Promise<string> =>
  tx.asSystem('invitation', async (sys) => {
    for (let tries = 0; tries < 100; tries++) {
      const account = userName(name, String(randomInt(1000)).padStart(3, '0'))
      if (!(await isAccountTaken(sys, account))) return account
    }
    return userName(name, String(randomInt(1e9)).padStart(9, '0'))
  })

/** Sends an invitation again or prints it again: with a new link, valid from now on. The old one is worthless. */
export const resendInvitation = action({
  name: 'people.resend-invitation',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, { id }): Promise<SentInvitation> => {
    const found = (await findInvitation(tx, acting(tx).organizationId, id)) ?? notFound()
    const { fingerprint, expiresAt, tell } = freshToken(tx, {
      organizationId: acting(tx).organizationId,
      mailTo: found.by_mail ? found.email : null,
    })
    await renewInvitation(tx, id, { token: fingerprint, expires_at: expiresAt })
    return { id, name: found.name, account: found.account, code: await tell() }
  },
  audit: ({ id }) => ({ subject: id }),
})
