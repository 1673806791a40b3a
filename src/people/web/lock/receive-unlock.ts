import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { bringBack } from '../../kept-form.ts'
import type { OwnSession } from '../../session.ts'
import { guess } from '../../sign-in/guess-limits.ts'
import { opened, unlockWithPassword, unlockWithPin } from '../../unlock.ts'
import { asJson, jsonAnswer, personOfPasskey } from '../sign-in/passkey-answers.ts'
import { firstPage, wayOn, withWay } from '../sign-in/way-on.ts'
import { type LockTrouble, lockPage } from './lock-page.tsx'

const sessionOf = (visit: Visit): OwnSession | undefined => visit.account as OwnSession | undefined

/** PIN or password; in the demo, whose people have neither, a click. */
export const receiveUnlock = async (visit: Visit): Promise<Response> => {
  const session = sessionOf(visit)
  if (!session) return visit.redirect('/anmelden')
  const trouble = session.locked ? await tryToOpen(visit, session) : undefined
  return trouble ? lockPage(visit, trouble) : goOn(visit, session)
}

const tryToOpen = async (visit: Visit, session: OwnSession): Promise<LockTrouble | undefined> => {
  const { world } = visit
  const form = await visit.form()
  if (typeof form.pin === 'string') {
    const answer = await unlockWithPin(world, session, text(form, 'pin'))
    return answer === 'open' ? undefined : answer === 'wrong' ? 'people.wrongPin' : 'people.pinGone'
  }
  if (world.config.demo) {
    await opened(world, session, true)
    return undefined
  }
  const password = typeof form.passwort === 'string' ? form.passwort : ''
  const { personId } = session.member
  const answer = await guess(
    world,
    { account: `unlock ${personId}`, address: visit.address, deviceId: session.deviceId ?? undefined },
    () => unlockWithPassword(world, session, password),
  )
  return answer === 'right' ? undefined : answer === 'wrong' ? 'people.wrongProof' : answer
}

export const unlockWithPasskey = async (visit: Visit): Promise<Response> => {
  const session = sessionOf(visit)
  const personId = await personOfPasskey(visit)
  if (!session || personId !== session.member.personId) return jsonAnswer({}, 422)
  await opened(visit.world, session, true)
  return asJson(await goOn(visit, session))
}

/** Back to where the person was: with the form they sent, with what they had typed, or to the page they wanted. */
export const goOn = async (visit: Visit, session: OwnSession, wanted?: string): Promise<Response> => {
  const way = wanted ?? (await wayOn(visit))
  const form = await bringBack(visit.world, session, way)
  if (form?.sent) return visit.redirect(withWay('/gesperrt/formular', form.path))
  if (form) return visit.redirect(`${form.path}${form.path.includes('?') ? '&' : '?'}getippt`)
  return visit.redirect(way ?? firstPage(session.member.roles))
}
