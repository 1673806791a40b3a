import { z } from 'zod'
import { action, type Outcome } from '#platform/action.ts'
import { visitor } from '#platform/actor.ts'
import { refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { setFirstPassword } from '../credentials/index.ts'
import { acting } from './acting.ts'
import { deleteInvitation, lockInvitation, noteInvited } from './invitation-store.ts'
import { findPerson, findPersonByAccount, insertMember, insertPerson } from './member-store.ts'
import { invitationFingerprint } from './send-invitation.ts'

const input = z.object({ token: z.string().max(100) })

/** Used, revoked, expired and made up: the answer is the same. */
const lockOpen = async (sys: Tx, token: string) =>
  (await lockInvitation(sys, invitationFingerprint(sys.world, token))) ?? refuse('people.invitationGone')

/**
 * Prepares an account for whoever holds the invitation, without consuming it: a password that is too short must not
 * cost the link. Whoever signs in already does so, instead of setting a second password.
 */
const prepare = action({
  name: 'people.prepare-account',
  input,
  contexts: ['visitor', 'member'],
  may: () => true,
  act: (tx, { token }) =>
    tx.asSystem('invitation', async (sys) => {
      const invitation = await lockOpen(sys, token)
      const known = await findPersonByAccount(sys, invitation.account)
      if (known?.joined) refuse('people.signInToAccept')
      const personId =
        known?.id ??
        (await insertPerson(sys, {
          account: invitation.account,
          name: invitation.name,
          email: invitation.email,
        }))
      await noteInvited(sys, invitation.id, personId)
      return personId
    }),
  audit: () => undefined,
})

/** The invitation is consumed, the person belongs to the organization. */
const join = (tx: Tx, token: string, whoJoins: (sys: Tx, invitation: Invitation) => Promise<string>) =>
  tx.asSystem('invitation', async (sys) => {
    const invitation = await lockOpen(sys, token)
    const personId = await whoJoins(sys, invitation)
    await insertMember(sys, {
      person_id: personId,
      organization_id: invitation.organization_id,
      roles: invitation.roles,
      network_id: invitation.network_id,
      team_id: invitation.team_id,
    })
    await deleteInvitation(sys, invitation.id)
    tx.note({
      organizationId: invitation.organization_id,
      action: 'people.join',
      subject: personId,
      by: `person:${personId}`,
      detail: { invitation: invitation.id, roles: invitation.roles.join(',') },
    })
    return { personId, organizationId: invitation.organization_id }
  })
type Invitation = Awaited<ReturnType<typeof lockOpen>>

const joinAsNew = action({
  name: 'people.join',
  input,
  contexts: ['visitor'],
  may: () => true,
  act: (tx, { token }) =>
    join(tx, token, async (_sys, invitation) => invitation.person_id ?? refuse('people.invitationGone')),
  audit: () => undefined,
})

/** Somebody new accepts: they set their password, and belong to the organization. */
export const acceptAsNew = async (
  world: World,
  given: { readonly token: string; readonly password: string },
): Promise<Outcome<{ personId: string; organizationId: string }>> => {
  const prepared = await prepare(world, visitor, { token: given.token })
  if (!prepared.ok) return prepared
  // A slow hash: not in a transaction.
  const set = await setFirstPassword(world, { personId: prepared.value, password: given.password })
  return set.ok ? joinAsNew(world, visitor, { token: given.token }) : set
}

/** Somebody who signs in already accepts, for the account they are signed in with. */
export const acceptAsKnown = action({
  name: 'people.join',
  input,
  contexts: ['member'],
  may: () => true,
  act: (tx, { token }) =>
    join(tx, token, async (sys, invitation) => {
      const { personId } = acting(tx)
      const person = await findPerson(sys, personId)
      // A mail that was passed on opens nothing for the one it was passed to.
      if (invitation.by_mail && ![person?.account, person?.email?.toLowerCase()].includes(invitation.account))
        refuse('people.invitedOther')
      return personId
    }),
  audit: () => undefined,
})
