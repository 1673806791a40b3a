import type { Outcome } from '#platform/action.ts'
import { system } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { endSessionsOf } from '../session-store.ts'
import { authEmail, authOf, prove } from './better-auth.ts'
import { findPerson, forgetTries } from './credential-store.ts'
import { dropMagicLinks } from './magic-link.ts'
import { weakness } from './password-strength.ts'
import { ensureUser } from './user.ts'

/** Whether the password is this person's. Without a person or a password it takes as long and says no. */
export const checkPassword = async (
  world: World,
  personId: string | undefined,
  password: string,
): Promise<boolean> => {
  const email = authEmail(personId ?? newId())
  const { proof } = await prove(world, (auth) =>
    auth.api.signInEmail({ body: { email, password } }).catch(expected),
  )
  return personId !== undefined && proof.found?.personId === personId
}

/** better-auth says no by an error with a status; anything else is a fault. */
const expected = (error: unknown): undefined => {
  if (typeof (error as { statusCode?: unknown }).statusCode === 'number') return undefined
  throw error
}

/**
 * Sets somebody's password, the first one (invitation) or a new one. The caller has checked who asks.
 * Refuses with `people.passwordShort`, `people.passwordLong` or `people.passwordCommon` at the field `password`.
 */
export const setFirstPassword = async (
  world: World,
  { personId, password }: { personId: string; password: string },
): Promise<Outcome<null>> => {
  const person = await world.look(system('sign-in'), (tx) => findPerson(tx, personId))
  if (!person) return { ok: false, refusal: { key: 'platform.notFound' } }
  const weak = await weakness(password, [
    person.account,
    ...person.name.split(/\s+/),
    ...person.organizations,
  ])
  if (weak) return { ok: false, refusal: { key: 'platform.input', fields: { password: weak } } }
  const context = await authOf(world).$context
  const hash = await context.password.hash(password)
  await ensureUser(world, personId)
  const { internalAdapter } = context
  const has = async (): Promise<boolean> =>
    (await internalAdapter.findAccounts(personId)).some(({ providerId }) => providerId === 'credential')
  const given = { userId: personId, providerId: 'credential', accountId: personId, password: hash }
  if (await has()) await internalAdapter.updatePassword(personId, hash)
  else
    await internalAdapter.linkAccount(given).catch(async (error: unknown) => {
      // A double click: the other request set it in between.
      if (!(await has())) throw error
    })
  return { ok: true, value: null }
}

/**
 * A new password of somebody signed in: every other session of theirs ends, links that were sent are void, and
 * whoever tried codes with the old one tried in vain.
 */
export const changePassword = async (
  world: World,
  { personId, sessionId, password }: { personId: string; sessionId: string; password: string },
): Promise<Outcome<null>> => {
  const outcome = await setFirstPassword(world, { personId, password })
  if (!outcome.ok) return outcome
  await dropMagicLinks(world, personId)
  await world.look(system('sign-in'), async (tx) => {
    await forgetTries(tx, personId)
    await endSessionsOf(tx, { personId, except: sessionId })
  })
  return outcome
}
