import { z } from 'zod'
import { createOrganization, findOrganizationBySlug } from '#directory'
import { action } from '#platform/action.ts'
import { system } from '#platform/actor.ts'
import type { Command } from '#platform/chapter.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { paths } from '../web/organization/paths.ts'
import { isAccountTaken } from './invitation-store.ts'
import { sendInvitation } from './send-invitation.ts'

const usage =
  'operator create <account> <name> [mail] - prints an invitation for somebody who runs this server (role operator)'
/** The organization that whoever runs the server belongs to; of kind `betrieb`, made with the first operator. */
const operatorSlug = 'betreiberstelle'

const inviteOperator = action({
  name: 'people.invite-operator',
  input: z.object({
    account: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^\S{3,100}$/),
    name: z.string().trim().min(2).max(100),
    email: z.union([z.literal(''), z.email()]),
  }),
  contexts: ['system'],
  may: () => true,
  act: async (tx, { account, name, email }) => {
    const organizationId =
      (await findOrganizationBySlug(tx, operatorSlug))?.id ??
      (await createOrganization(tx, {
        name: tx.world.config.operator.name,
        kind: 'betrieb',
        slug: operatorSlug,
      })) ??
      notFound()
    if (await isAccountTaken(tx, account)) refuse('people.alreadyInvited')
    const sent = await sendInvitation(tx, {
      organizationId,
      name,
      email: email.toLowerCase() || null,
      // Printed here, whether or not mail works yet.
      byMail: false,
      account,
      roles: ['lead', 'operator'],
      networkId: null,
      teamId: null,
    })
    tx.note({ organizationId, action: 'people.invite-operator', subject: sent.id, detail: {} })
    return sent
  },
  audit: () => undefined,
})

/** The first operator of a fresh system comes in by the command line: there is nobody yet to invite them. */
export const operatorCommand: Command = {
  name: 'operator',
  usage,
  run: async (world, [verb, account, name, email = '', ...more], out) => {
    if (verb !== 'create' || !account || !name || more.length > 0) {
      out(`Usage: ${usage}`)
      return 1
    }
    const outcome = await inviteOperator(world, system('command'), { account, name, email })
    if (!outcome.ok) {
      out(
        outcome.refusal.key === 'people.alreadyInvited'
          ? `${account} is there already, or invited. Choose another account.`
          : `Please check account (3 signs or more, no spaces), name and mail address.`,
      )
      return 1
    }
    out(`An invitation for ${name}, account ${outcome.value.account}, valid for 7 days and once:`)
    out(`${world.config.baseUrl}/de${paths.invitation(outcome.value.code ?? '')}`)
    return 0
  },
}
