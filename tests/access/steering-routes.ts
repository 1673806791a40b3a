// The routes of steering rounds (routes.ts): everybody in the network reads, whoever coordinates it writes.
import { atWork, by, type Row } from './route-row.ts'

const led = by('coordinator')
const proposing = by('counsellor', 'host', 'lead', 'coordinator')
const finishing = by('lead', 'coordinator')
const inOwn = { within: 'ownNetwork' } as const

export const steeringRoutes: Readonly<Record<string, Row>> = {
  'GET /kooperation/:network/runden': atWork(['ownNetwork']),
  'GET /kooperation/:network/runden/neu': led(['ownNetwork']),
  'POST /kooperation/:network/runden/neu': led(['ownNetwork']),
  'GET /kooperation/:network/runden/:round': atWork(['plannedRound', 'heldRound', 'closedRound'], inOwn),
  'GET /kooperation/:network/runden/:round/runde.ics': atWork(['plannedRound'], {
    ...inOwn,
    type: 'calendar',
  }),
  'GET /kooperation/:network/runden/:round/protokoll.pdf': atWork(['closedRound'], {
    ...inOwn,
    type: 'pdf',
  }),
  'GET /kooperation/:network/runden/:round/aendern': led(['plannedRound'], inOwn),
  'POST /kooperation/:network/runden/:round/aendern': led(['plannedRound'], inOwn),
  'POST /kooperation/:network/runden/:round/schritt': led(['heldRound'], {
    ...inOwn,
    sends: () => ({ step: 'invite' }),
  }),
  'GET /kooperation/:network/runden/:round/absagen': led(['invitedRound'], inOwn),
  'POST /kooperation/:network/runden/:round/absagen': led(['invitedRound'], { ...inOwn, spare: true }),
  'GET /kooperation/:network/runden/:round/verwerfen': led(['plannedRound'], inOwn),
  'POST /kooperation/:network/runden/:round/verwerfen': led(['plannedRound'], { ...inOwn, spare: true }),
  'POST /kooperation/:network/runden/:round/aufnehmen': led(['heldRound'], {
    ...inOwn,
    sends: () => ({ pointId: 'all' }),
    also: [{ name: 'point', sends: (pointId) => ({ pointId }), spare: true }],
  }),
  'GET /kooperation/:network/runden/:round/protokoll': led(['heldRound'], inOwn),
  'POST /kooperation/:network/runden/:round/protokoll': led(['heldRound'], inOwn),
  'GET /kooperation/:network/runden/:round/protokoll/fertig': led(['heldRound'], inOwn),
  'POST /kooperation/:network/runden/:round/protokoll/fertig': led(['heldRound'], inOwn),
  'POST /kooperation/:network/runden/:round/protokoll/nachtrag': led(['closedRound'], inOwn),
  'GET /kooperation/:network/punkte': atWork(['ownNetwork']),
  'POST /kooperation/:network/punkte': proposing(['ownNetwork']),
  'GET /kooperation/:network/punkte/:point': proposing(['point'], inOwn),
  'POST /kooperation/:network/punkte/:point': proposing(['point'], inOwn),
  'POST /kooperation/:network/punkte/:point/schritt': proposing(['point'], {
    ...inOwn,
    sends: () => ({ step: 'up' }),
  }),
  'POST /kooperation/:network/aufgaben': led(['ownNetwork']),
  'GET /kooperation/:network/aufgaben/:task': led(['task'], inOwn),
  'POST /kooperation/:network/aufgaben/:task': led(['task'], inOwn),
  'POST /kooperation/:network/aufgaben/:task/stand': finishing(['task'], inOwn),
  'GET /kooperation/:network/aufgaben/:task/loeschen': led(['task'], inOwn),
  'POST /kooperation/:network/aufgaben/:task/loeschen': led(['task'], { ...inOwn, spare: true }),
}
