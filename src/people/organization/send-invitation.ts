import type { Role } from '#platform/actor.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { fingerprint, newCode, newToken, normaliseCode } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { mailWords } from '../messages/staff/mail.ts'
import { paths } from '../web/organization/paths.ts'
import { expiryOf } from './invitation.ts'
import { insertInvitation } from './invitation-store.ts'

/** An invitation on its way; `code` is there once, for the print-out of whoever has no mailbox. */
export interface SentInvitation {
  readonly id: string
  readonly name: string
  readonly account: string
  readonly code: string | undefined
}

/** What the database keeps of a link's token or of a printed code, as it was typed. */
export const invitationFingerprint = (world: World, typed: string): string =>
  fingerprint(world.config.secret, 'invitation', normaliseCode(typed) ?? typed)

/** A new token by mail, or a new code to print; `tell` queues the mail and answers the code to print. */
export const freshToken = (
  tx: Tx,
  to: { readonly organizationId: string; readonly mailTo: string | null },
) => {
  const token = to.mailTo ? newToken() : newCode()
  return {
    fingerprint: invitationFingerprint(tx.world, token),
    expiresAt: expiryOf(tx.now),
    tell: async (): Promise<string | undefined> => {
      if (!to.mailTo) return token
      await queueMail(tx, {
        organizationId: to.organizationId,
        to: to.mailTo,
        ...mailWords.invitation(`${tx.world.config.baseUrl}/de${paths.invitation(token)}`),
      })
      return undefined
    },
  }
}

/** Saves an invitation and sends it. */
export const sendInvitation = async (
  tx: Tx,
  given: {
    readonly organizationId: string
    readonly name: string
    readonly account: string
    readonly email: string | null
    readonly byMail: boolean
    readonly roles: readonly Role[]
    readonly networkId: string | null
    readonly teamId: string | null
  },
): Promise<SentInvitation> => {
  const {
    fingerprint: token,
    expiresAt,
    tell,
  } = freshToken(tx, {
    organizationId: given.organizationId,
    mailTo: given.byMail ? given.email : null,
  })
  const id = await insertInvitation(tx, { ...given, token, expiresAt })
  return { id, name: given.name, account: given.account, code: await tell() }
}
