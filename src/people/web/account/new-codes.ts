import { renewRecoveryCodes } from '../../credentials/second-factor.ts'
import { tellAboutSecurity } from '../../sign-in/tell-about-security.ts'
import { keepRecoveryCodes } from '../sign-in/recovery-codes-page.tsx'
import { freshly } from './freshly.ts'

/** New recovery codes; the old ones are void from now on. */
export const receiveNewCodes = freshly(async (visit, session) => {
  const codes = await renewRecoveryCodes(visit.world, session.member.personId)
  await tellAboutSecurity(visit.world, session.member.personId, 'recoveryCodes')
  return visit.redirect(await keepRecoveryCodes(visit.world, session, codes, '/konto'))
})
