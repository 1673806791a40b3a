// The routes of events (routes.ts).
import { also, by, open, type Row, tomorrow } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const someEvent = {
  kind: 'vortrag',
  title: 'Ein Vortrag',
  summary: 'Kurz.',
  day: tomorrow,
  from: '14:00',
  to: '16:00',
  audience: 'netz',
  registration: 'ohne',
}

export const eventRoutes: Readonly<Record<string, Row>> = {
  // for everybody
  'GET /veranstaltungen': open(),
  'GET /veranstaltung/:file{.+\\.ics}': open(['openEvent'], { type: 'calendar' }),
  'GET /veranstaltung/:id': open(['openEvent']),

  // for whoever invites
  'GET /unsere-veranstaltungen': hosts([], {
    faces: () => ['/unsere-veranstaltungen', '/unsere-veranstaltungen?wann=war'],
  }),
  'GET /unsere-veranstaltungen/neu': hosts(),
  'POST /unsere-veranstaltungen/neu': hosts(
    [],
    also({ name: 'ownNetwork', sends: (networkId) => ({ ...someEvent, networkId }) }),
  ),
  'GET /unsere-veranstaltungen/:event': hosts(['ownEvent']),
  'GET /unsere-veranstaltungen/:event/angaben': hosts(['ownEvent']),
  'POST /unsere-veranstaltungen/:event/angaben': hosts(['ownEvent'], { sends: () => someEvent }),
  'GET /unsere-veranstaltungen/:event/veroeffentlichen': hosts(['ownEvent']),
  'POST /unsere-veranstaltungen/:event/veroeffentlichen': hosts(['ownEvent'], { spare: true }),
  'GET /unsere-veranstaltungen/:event/absagen': hosts(['ownEvent']),
  'POST /unsere-veranstaltungen/:event/absagen': hosts(['ownEvent'], { spare: true }),
  'GET /unsere-veranstaltungen/:event/loeschen': hosts(['ownEvent']),
  'POST /unsere-veranstaltungen/:event/loeschen': hosts(['ownEvent'], { spare: true }),
}
