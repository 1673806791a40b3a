import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { checkPassword } from '../../credentials/password.ts'
import { checkCode } from '../../credentials/second-factor.ts'
import type { OwnSession } from '../../session.ts'
import { changeSession } from '../../session-store.ts'
import { guess } from '../../sign-in/guess-limits.ts'
import { knownDevice } from '../../start-session.ts'
import { browserOf } from '../browser.ts'
import { asJson, jsonAnswer, personOfPasskey } from './passkey-answers.ts'
import { provePage } from './prove-page.tsx'
import { wayOn, withWay } from './way-on.ts'

const proved = async (visit: Visit): Promise<Response> => {
  const { world, account } = visit
  if (account)
    await world.look(system('sign-in'), (tx) =>
      changeSession(tx, account.sessionId, { proved_at: world.now() }),
    )
  const way = await wayOn(visit)
  // With one factor the second is next.
  if ((account as OwnSession | undefined)?.factors === 1)
    return visit.redirect(withWay('/anmelden/zweiter-faktor', way))
  return visit.redirect(way ?? '/konto')
}

/** Password or code of the app. */
export const receiveProof = async (visit: Visit): Promise<Response> => {
  const { world, account } = visit
  if (!account) return visit.redirect('/anmelden')
  // The demo's people have no password; production refuses the demo.
  if (world.config.demo) return proved(visit)
  const form = await visit.form()
  const proof = typeof form.beweis === 'string' ? form.beweis : ''
  const { personId } = account.member
  const device = await knownDevice(world, browserOf(visit), personId)
  const isCode = /^[\d ]{6,7}$/.test(text(form, 'beweis'))
  const answer = await guess(
    world,
    // Codes are tried through here and at the second step with one allowance.
    {
      account: `${isCode ? 'second factor' : 'proof'} ${personId}`,
      address: visit.address,
      deviceId: device?.id,
    },
    async () =>
      (isCode && (await checkCode(world, personId, proof))) || checkPassword(world, personId, proof),
  )
  if (typeof answer === 'object') return provePage(visit, answer)
  return answer === 'right' ? proved(visit) : provePage(visit, 'people.wrongProof')
}

export const proveWithPasskey = async (visit: Visit): Promise<Response> => {
  const personId = await personOfPasskey(visit)
  return personId && personId === visit.account?.member.personId
    ? asJson(await proved(visit))
    : jsonAnswer({}, 422)
}
