import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { checkCode, checkRecoveryCode, confirmApp, secondFactorsOf } from '../../credentials/second-factor.ts'
import type { OwnSession } from '../../session.ts'
import { guess } from '../../sign-in/guess-limits.ts'
import { tellAboutSecurity } from '../../sign-in/tell-about-security.ts'
import { knownDevice, raiseSession } from '../../start-session.ts'
import { askForProof } from '../ask-for-proof.ts'
import { browserOf, openedCookies } from '../browser.ts'
import { pageAfterBoth } from './raised.ts'
import { keepRecoveryCodes } from './recovery-codes-page.tsx'
import { secondFactorPage } from './second-factor-page.tsx'
import { wayOn } from './way-on.ts'

/** The code of the app or a recovery code raises the session to both factors. */
export const receiveSecondFactor = async (visit: Visit): Promise<Response> => {
  const { world } = visit
  const session = visit.account as OwnSession | undefined
  if (!session) return visit.redirect('/anmelden')
  const { personId } = session.member
  const code = text(await visit.form(), 'code')
  const device = await knownDevice(world, browserOf(visit), personId)
  const setUp = !(await secondFactorsOf(world, personId)).any
  const ask = setUp ? await askForProof(visit, await wayOn(visit)) : undefined
  if (ask) return ask
  let fresh: readonly string[] | undefined
  let recovered = false
  const answer = await guess(
    world,
    { account: `second factor ${personId}`, address: visit.address, deviceId: device?.id },
    async () => {
      if (setUp) {
        fresh = await confirmApp(world, session, code)
        return fresh !== undefined
      }
      if (await checkCode(world, personId, code)) return true
      recovered = await checkRecoveryCode(world, personId, code)
      return recovered
    },
  )
  if (typeof answer === 'object') return secondFactorPage(visit, answer)
  if (answer === 'wrong') return secondFactorPage(visit, 'people.wrongCode')
  const opened = await raiseSession(world, session, browserOf(visit))
  const cookies = openedCookies(world, opened)
  if (recovered) await tellAboutSecurity(world, personId, 'recoveryUsed')
  if (fresh) await tellAboutSecurity(world, personId, 'secondFactor')
  const next = await pageAfterBoth(visit, session, opened)
  // A page in this answer would carry the form token of the old session token.
  const to = fresh ? await keepRecoveryCodes(world, session, fresh, next) : next
  return visit.redirect(to, ...cookies)
}
