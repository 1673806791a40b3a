// The routes of events (routes.ts).
import { also, by, discreet, named, noFace, open, type Row, tomorrow } from './route-row.ts'

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

/** A code that a form seals: nobody knows one. */
const guest = { neu: 'x', name: 'Jemand', persons: '1', language: 'de' }
const inHosted = { within: 'hostedEvent' } as const

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

  // whoever wants to come
  'GET /veranstaltung/:id/anmelden': discreet(['openEvent']),
  'POST /veranstaltung/:id/anmelden': discreet(['openEvent'], { sends: () => guest }),
  'GET /anmeldung': discreet(),
  'POST /anmeldung': discreet(['registrationCode'], named('code')),
  'POST /anmeldung/schritt': discreet(['registrationCode'], {
    sends: (code) => ({ code, schritt: 'bestaetigen' }),
  }),
  'POST /anmeldung/erinnerung': discreet(['registrationCode'], {
    sends: (code) => ({ code, erinnern: 'ja' }),
  }),
  'POST /anmeldung/zettel.pdf': discreet(['registrationCode'], { ...named('code'), type: 'pdf' }),
  'GET /erinnerung/:token': discreet(['reminderToken'], noFace),
  'POST /erinnerung/:token': discreet(['reminderToken']),

  // their host
  'GET /unsere-veranstaltungen/:event/anmeldungen': hosts(['hostedEvent']),
  'GET /unsere-veranstaltungen/:event/anmeldungen/:registration': hosts(['registration'], inHosted),
  'POST /unsere-veranstaltungen/:event/anmeldungen/:registration': hosts(['registration'], {
    ...inHosted,
    sends: () => ({ schritt: 'vorlassen' }),
  }),
  'GET /unsere-veranstaltungen/:event/anmelden': hosts(['hostedEvent']),
  'POST /unsere-veranstaltungen/:event/anmelden': hosts(['hostedEvent'], { sends: () => guest }),
  'GET /unsere-veranstaltungen/:event/einlass': hosts(['hostedEvent']),
  'POST /unsere-veranstaltungen/:event/einlass': hosts(['hostedEvent'], {
    sends: () => ({ name: 'Jemand' }),
    ...also({ name: 'registrationCode', sends: (code) => ({ code }) }),
  }),
  'POST /unsere-veranstaltungen/:event/einlass/:registration': hosts(['registration'], {
    ...inHosted,
    sends: () => ({ came: '1' }),
  }),
  'GET /unsere-veranstaltungen/:event/einlass-liste': hosts(['hostedEvent']),
  'POST /unsere-veranstaltungen/:event/einlass-liste': hosts(['hostedEvent'], {
    sends: () => ({ walkIns: '3' }),
  }),
  'GET /unsere-veranstaltungen/:event/teilnahmeliste.pdf': hosts(['hostedEvent'], { type: 'pdf' }),
  'GET /unsere-veranstaltungen/:event/namensschilder.pdf': hosts(['hostedEvent'], { type: 'pdf' }),
  'GET /unsere-veranstaltungen/:event/aushang.pdf': hosts(['hostedEvent'], { type: 'pdf' }),
}
