import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import { isUuid } from '#platform/uuid.ts'
import { endSession, endSessionsOf, listSessions } from '../../session-store.ts'
import { withBoth } from './with-both.ts'

/** Ends one of one's own sessions, or all others. */
export const receiveEnd = withBoth(async (visit, session) => {
  const id = text(await visit.form(), 'id')
  const { personId } = session.member
  await visit.world.look(system('own account'), async (tx) => {
    if (id === '') return endSessionsOf(tx, { personId, except: session.sessionId })
    const own = isUuid(id) && (await listSessions(tx, personId)).some((one) => one.id === id)
    if (own) await endSession(tx, id)
  })
  return visit.redirect('/konto?ok=sitzung')
})
