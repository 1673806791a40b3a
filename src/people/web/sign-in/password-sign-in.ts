import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { findByAccount } from '../../credentials/credential-store.ts'
import { checkPassword } from '../../credentials/password.ts'
import { guess } from '../../sign-in/guess-limits.ts'
import { knownDevice } from '../../start-session.ts'
import { browserOf } from '../browser.ts'
import { letIn } from './let-in.ts'
import { signInPage } from './sign-in-page.tsx'
import { wayOn } from './way-on.ts'

/** The form with name and password. A wrong name and a wrong password look alike, in words and in time. */
export const signInWithPassword = async (visit: Visit): Promise<Response> => {
  const { world } = visit
  const form = await visit.form()
  const account = text(form, 'konto')
  const password = typeof form.passwort === 'string' ? form.passwort : ''
  if (account === '' || password === '')
    return signInPage(visit, {
      ...(account === '' ? { konto: 'people.accountMissing' } : {}),
      ...(password === '' ? { passwort: 'people.passwordMissing' } : {}),
    })
  const person = await world.look(system('sign-in'), (tx) => findByAccount(tx, account))
  const device = await knownDevice(world, browserOf(visit), person?.id)
  const answer = await guess(
    world,
    { account: person?.id ?? account, address: visit.address, password, deviceId: device?.id },
    () => checkPassword(world, person?.id, password),
  )
  if (answer === 'right' && person)
    return letIn(visit, { personId: person.id, factors: 1 }, await wayOn(visit))
  return signInPage(
    visit,
    answer === 'wrong' || answer === 'right' ? { konto: 'people.wrongSignIn' } : answer,
  )
}
