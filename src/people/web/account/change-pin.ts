import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import { slowHash } from '#platform/secrets.ts'
import { savePin } from '../../device-store.ts'
import { isGoodPin } from '../../pin.ts'
import { tellAboutSecurity } from '../../sign-in/tell-about-security.ts'
import { wayOn } from '../sign-in/way-on.ts'
import { pinPage } from './change-pages.tsx'
import { freshly } from './freshly.ts'

export const receivePin = freshly(async (visit, session) => {
  const { world } = visit
  const pin = text(await visit.form(), 'pin')
  const { deviceId } = session
  if (!isGoodPin(pin) || !deviceId) return pinPage(visit, { pin: visit.say({ key: 'people.pinWeak' }) })
  const hash = await slowHash(pin)
  await world.look(system('own account'), (tx) => savePin(tx, deviceId, hash))
  await tellAboutSecurity(world, session.member.personId, 'pin')
  return visit.redirect((await wayOn(visit)) ?? '/konto?ok=pin')
})
