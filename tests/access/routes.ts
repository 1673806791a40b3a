// Every route of the house, in one place: who may, and what the ids in its path and form name. A new route needs a row
// here, else the build fails. `routes.test.ts` asks each as everybody and with everybody's ids;
// `tests/journeys/every-route.test.ts` checks the pages themselves (HTML, headers, languages).

import { actionWeekRoutes } from './action-week-routes.ts'
import { cooperationRoutes } from './cooperation-routes.ts'
import { engagementRoutes } from './engagement-routes.ts'
import { eventRoutes } from './events-routes.ts'
import { getToKnowRoutes } from './get-to-know-routes.ts'
import { hallRoutes } from './hall-routes.ts'
import { papersRoutes } from './papers-routes.ts'
import { pathRoutes } from './path-routes.ts'
import { practiceRoutes } from './practice-routes.ts'
import { reportRoutes } from './report-routes.ts'
import {
  account,
  also,
  answering,
  by,
  coordinates,
  discreet,
  duties,
  faces,
  host,
  inside,
  lead,
  members,
  named,
  newColleague,
  noFace,
  off,
  open,
  operator,
  privacy,
  type Row,
  readers,
  staff,
  standsIn,
  tomorrow,
  unknownId,
} from './route-row.ts'
import { speedDatingRoutes } from './speed-dating-routes.ts'
import { storiesRoutes } from './stories-routes.ts'
import { surveyRoutes } from './survey-routes.ts'
import { talksRoutes } from './talks-routes.ts'

export { addressOf, hidden, type Name, type Row } from './route-row.ts'

export const routeTable: Readonly<Record<string, Row>> = {
  // platform
  'GET /barrierefreiheit': open([], faces('/barrierefreiheit', '/barrierefreiheit?ok=1')),
  'POST /barrierefreiheit': open(),
  'GET /demo/mail': discreet(),

  // directory: public
  'GET /angebote/:file{.+\\.ics}': open(['service'], {
    faces: (s) => [`/angebote/${s.service}.ics`],
    type: 'calendar',
  }),
  'GET /angebote/:id': open(['service']),
  'GET /woche': open([], {
    faces: (s) => [
      '/woche',
      '/woche?plz=13355',
      '/woche?plz=99999',
      '/woche?plz=abc',
      `/woche?haus=${s.location}`,
    ],
  }),
  'GET /woche.ics': open([], { faces: (s) => [`/woche.ics?haus=${s.location}`], type: 'calendar' }),
  'GET /einrichtungen': open(),
  'GET /einrichtungen/:id': open(['location']),

  // people: signing in
  'GET /anmelden': open(),
  'POST /anmelden': discreet(),
  'GET /anmelden/oidc': discreet([], { ...off, locked: true }),
  'GET /anmelden/oidc/zurueck': discreet([], { ...off, locked: true }),
  'POST /anmelden/passkey/frage': discreet(),
  'POST /anmelden/passkey': discreet(),
  'GET /anmelden/link': open(),
  'POST /anmelden/link': discreet(),
  'GET /anmelden/link/:token': open(['none'], noFace),
  'POST /anmelden/link/:token': discreet(['none']),
  'GET /anmelden/zweiter-faktor': account([], noFace),
  'POST /anmelden/zweiter-faktor': account(),
  'GET /anmelden/bestaetigen': account(),
  'POST /anmelden/bestaetigen': account(),
  'POST /anmelden/bestaetigen/passkey/frage': account(),
  'POST /anmelden/bestaetigen/passkey': account(),
  'POST /demo/sign-in': discreet(),
  'POST /abmelden': discreet([], { locked: true }),
  'GET /gesperrt': account([], { ...noFace, locked: true }),
  'POST /gesperrt': account([], { locked: true }),
  'POST /gesperrt/passkey/frage': account([], { locked: true }),
  'POST /gesperrt/passkey': account([], { locked: true }),
  'GET /gesperrt/formular': account([], noFace),
  'GET /gesperrt/getippt': account([], off),
  'POST /gesperrt/jetzt': account([], { locked: true }),
  'POST /gesperrt/da': account([], { locked: true }),

  // people: one's own account
  'GET /konto': account(),
  'GET /konto/organisation': account(),
  'POST /konto/organisation': account(['membership'], named('organisation')),
  'GET /konto/passwort': account(),
  'POST /konto/passwort': account(),
  'GET /konto/mail': account(),
  'POST /konto/mail': account(),
  'GET /konto/mail/:token': account(['none'], noFace),
  'POST /konto/mail/:token': account(['none']),
  'GET /konto/pin': account(),
  'POST /konto/pin': account(),
  'GET /konto/zweiter-faktor': account(),
  'POST /konto/zweiter-faktor': account(),
  'GET /konto/codes': account(),
  'POST /konto/codes': account(),
  'GET /konto/codes/:id': account(['codes'], noFace),
  'POST /konto/passkey/frage': account(),
  'POST /konto/passkey': account(),
  'GET /konto/passkey/:id/entfernen': account(['passkey'], noFace),
  'POST /konto/passkey/entfernen': account(['passkey'], named('id')),
  'POST /konto/sitzung/beenden': account(['session'], { ...named('id'), silent: true }),

  // people: joining, notice, stand-in, lost second factor
  'GET /einladung': open(),
  'POST /einladung': open(['invitationToken'], { ...named('code'), spare: true }),
  'GET /einladung/:token': open(['invitationToken'], noFace),
  'POST /einladung/:token': open(['invitationToken']),
  'POST /einladung/:token/annehmen': account(['invitationToken'], { spare: true }),
  'GET /hinweis': account(),
  'POST /hinweis': account(),
  'GET /vertretung': members(),
  'POST /vertretung': members([], also(standsIn)),
  'POST /vertretung/beenden': members(['standIn'], named('id')),
  'GET /rettung': open(),
  'POST /rettung': discreet(),
  'GET /rettung/meldungen': account(),
  'POST /rettung/abbrechen': account(['rescue'], named('id')),
  'POST /rettung/code': inside(['rescue'], { ...named('id'), spare: true }),

  // people: the organization
  'GET /organisation/ausdruck/:copy': inside(['printed'], noFace),
  'GET /organisation': by('lead', 'privacy', 'operator')(),
  'GET /organisation/angaben': duties(),
  'POST /organisation/angaben': duties(),
  'GET /organisation/hinweis': lead(),
  'POST /organisation/hinweis': lead(),
  'GET /organisation/pin': lead(),
  'POST /organisation/pin': lead(),
  'POST /organisation/links': lead(),
  'GET /organisation/menschen': inside(),
  'GET /organisation/menschen/einladen': inside(),
  'POST /organisation/menschen/einladen': inside(
    [],
    also(
      { name: 'team', sends: (team) => ({ ...newColleague, 'roles[]': 'host', team }) },
      coordinates(newColleague),
    ),
  ),
  'POST /organisation/menschen/einladen/neu': inside(['invitation'], named('id')),
  'POST /organisation/menschen/einladen/zuruecknehmen': inside(['invitation'], named('id')),
  'GET /organisation/menschen/:id': inside(['person']),
  'POST /organisation/menschen/:id/rollen': inside(['person'], also(coordinates({}))),
  'POST /organisation/menschen/:id/team': inside(['person'], also({ name: 'team', ...named('team') })),
  'POST /organisation/menschen/:id/vertretung': lead(['person'], also(standsIn)),
  'POST /organisation/menschen/:id/zweiter-faktor': lead(['person']),
  'GET /organisation/menschen/:id/entfernen': inside(['person']),
  'POST /organisation/menschen/:id/entfernen': inside(['person'], { spare: true }),
  'GET /organisation/teams': inside(),
  'POST /organisation/teams': inside(),
  'GET /organisation/teams/:id': inside(['team']),
  'POST /organisation/teams/:id': inside(
    ['team'],
    also({ name: 'house', sends: (id) => ({ name: 'Team', 'houses[]': id }) }),
  ),
  'GET /organisation/teams/:id/aufloesen': inside(['team']),
  'POST /organisation/teams/:id/aufloesen': inside(['team'], { spare: true }),
  'GET /datenschutz/fall': privacy(),
  'POST /datenschutz/fall': privacy(['case'], {
    sends: (id) => ({ case: id, reason: 'person', reference: 'Az. 1' }),
  }),

  // people: the operator
  'GET /betrieb': operator(),
  'GET /betrieb/neu': operator(),
  'POST /betrieb/neu': operator(),
  'GET /betrieb/organisation/:id': operator(['organization']),
  'POST /betrieb/organisation/:id/einladen': operator(
    ['organization'],
    also({ name: 'network', sends: (network) => ({ ...newColleague, role: 'evaluator', network }) }),
  ),
  'POST /betrieb/organisation/:id/notzugang': operator(['organization']),
  'POST /betrieb/organisation/:id/notzugang/schliessen': operator(['organization'], { spare: true }),
  'POST /betrieb/organisation/:id/zweiter-faktor': operator(['organization']),
  'GET /betrieb/kooperationen': operator(),
  'POST /betrieb/kooperationen': operator(
    [],
    also({
      name: 'organization',
      sends: (coordinatorId) => ({ name: 'Neu', slug: 'neu', kind: 'kooperation', coordinatorId }),
    }),
  ),
  'GET /betrieb/kooperationen/:id': operator(['network']),
  'POST /betrieb/kooperationen/:id': operator(
    ['network'],
    also({
      name: 'organization',
      sends: (organizationId) => ({ organizationId, role: 'agentur', from: tomorrow }),
    }),
  ),
  'POST /betrieb/kooperationen/:id/ende': operator(
    ['network'],
    also({ name: 'organization', sends: (organizationId) => ({ organizationId, to: tomorrow }) }),
  ),

  // matching
  'GET /': open(),
  'GET /angebote': open(
    [],
    faces(
      '/angebote',
      '/angebote?text=Deutsch+lernen&near=10115',
      '/angebote?need=leute&near=Wedding&language=ar&weekday=MO&radius=1000&access=rollstuhl',
      '/angebote?text=xyzxyz&near=10115',
      '/angebote?text=Deutsch&near=Nirgendheim',
      '/angebote?page=2',
    ),
  ),
  'POST /angebote': open(),
  'GET /beratung': staff([], { faces: (s) => ['/beratung', `/beratung?suche=${s.profile}`] }),
  'POST /beratung': staff(),
  'GET /beratung/:id': staff(['profile'], {
    faces: (s) => [`/beratung/${s.profile}`, `/beratung/${unknownId}`],
  }),
  'GET /beratung/:id/vergleich': staff(['profile'], {
    faces: (s) => [
      `/beratung/${s.profile}/vergleich`,
      `/beratung/${s.profile}/vergleich?angebot[]=${s.service}&angebot[]=${s.otherService}`,
    ],
  }),
  'GET /api/v1/services': open(),
  'POST /api/v1/services': open(),
  'POST /api/v1/walkthrough/estimate': open(),
  'GET /api/v1/openapi.json': open(),

  ...cooperationRoutes,

  // referrals: the sender
  'GET /weitergabe/fertig': staff(),
  'GET /weitergabe/entwurf/:draft': staff(['draft']),
  'POST /weitergabe/entwurf/:draft/ja': staff(['draft']),
  'POST /weitergabe/entwurf/:draft/nein': staff(['draft'], { spare: true }),
  'POST /weitergabe/entwurf/:draft/mitnehmen': staff(['draft']),
  'GET /weitergabe/ausdruck/:copy': staff(['copy'], {
    faces: (s) => [`/weitergabe/ausdruck/${s.copy}`, `/weitergabe/ausdruck/${unknownId}`],
  }),
  'GET /weitergabe/:service': staff(['service'], {
    faces: (s) => [`/weitergabe/${s.service}`, `/weitergabe/${s.service}?profil=${s.profile}`],
  }),
  'GET /weitergabe/:service/hinweis': staff(['service']),
  'POST /weitergabe/:service/hinweis': staff(['service']),
  'POST /weitergabe/:service/zettel': staff(['service']),
  'GET /weitergabe/:service/warm': staff(['service'], {
    faces: (s) => [`/weitergabe/${s.service}/warm`, `/weitergabe/${s.service}/warm?entwurf=${s.draft}`],
  }),
  'POST /weitergabe/:service/warm': staff(['service']),
  'POST /weitergabe/:service/warm/sprache': staff(['service']),

  // referrals: both sides
  'GET /uebergaben': members(
    [],
    faces('/uebergaben', '/uebergaben?stand=nicht-moeglich', '/uebergaben?seite=2'),
  ),
  'GET /uebergaben/zettel': host([], faces('/uebergaben/zettel', '/uebergaben/zettel?ok=1')),
  'POST /uebergaben/zettel': host(['code'], { ...named('code'), spare: true }),
  'GET /uebergaben/:id': members(['sent', 'received', 'waiting']),
  'POST /uebergaben/:id/schritt': answering(['received', 'waiting', 'sent'], {
    sends: () => ({ step: 'decline' }),
  }),
  'POST /uebergaben/:id/uebernehmen': answering(['waiting', 'received', 'sent'], { spare: true }),
  'POST /uebergaben/:id/abgeben': members(['sent', 'received', 'waiting'], {
    sends: () => ({ to: unknownId }),
    also: [{ name: 'person', ...named('to'), spare: true }],
  }),
  // referrals: the house's mail link
  'GET /antwort/:token': discreet(['link'], {
    faces: (s) => [`/antwort/${s.token}`, `/antwort/${s.token}?ok=1`, `/antwort/${s.token}?ok=neu`],
  }),
  'POST /antwort/:token': discreet(['link'], { sends: () => ({ step: 'decline' }) }),
  'POST /antwort/:token/neu': discreet(['link']),
  'POST /antwort/:token/oeffnen': discreet(['link']),
  'POST /antwort/:token/schliessen': discreet(['link'], { silent: true }),
  // referrals: the person
  'GET /zettel': discreet(),
  'POST /zettel': discreet(['code'], named('code')),
  'POST /zettel/zustimmen': discreet(['code'], { ...named('code'), spare: true }),
  'POST /zettel/ablehnen': discreet(['code'], { ...named('code'), spare: true }),
  'POST /zettel/zuruecknehmen': discreet(['code'], { ...named('code'), spare: true }),
  'POST /zettel/angekommen': discreet(['code'], { ...named('code'), spare: true }),

  // evaluation
  'GET /auswertung': readers([], faces('/auswertung', '/auswertung?quartal=2025')),
  'GET /auswertung.csv': readers([], { ...faces('/auswertung.csv'), type: 'csv', off: true }),
  ...reportRoutes,
  ...surveyRoutes,
  ...engagementRoutes,
  ...eventRoutes,
  ...actionWeekRoutes,
  ...speedDatingRoutes,
  ...getToKnowRoutes,
  ...hallRoutes,
  ...talksRoutes,
  ...storiesRoutes,
  ...pathRoutes,
  ...papersRoutes,
  ...practiceRoutes,
  // evaluation: open data
  'GET /offene-daten': open(),
  'GET /opendata': open([], noFace),
  'GET /opendata/catalog.ttl': open([], { type: 'turtle' }),
  'GET /opendata/catalog.jsonld': open([], { type: 'json' }),
  'GET /opendata/organizations.csv': open([], { type: 'csv' }),
  'GET /opendata/organizations.json': open([], { type: 'json' }),
  'GET /opendata/locations.csv': open([], { type: 'csv' }),
  'GET /opendata/locations.json': open([], { type: 'json' }),
  'GET /opendata/services.csv': open([], { type: 'csv' }),
  'GET /opendata/services.json': open([], { type: 'json' }),
  'GET /opendata/networks.csv': open([], { type: 'csv' }),
  'GET /opendata/networks.json': open([], { type: 'json' }),
  'GET /opendata/indicators.csv': open([], { type: 'csv' }),
  'GET /opendata/indicators.json': open([], { type: 'json' }),
}

/** What the server answers beside the chapters: nobody's, and the same for all. */
export const ofTheHouse = [
  'GET /',
  'GET /assets/:name',
  'GET /healthz',
  'GET /readyz',
  'GET /favicon.ico',
  'GET /.well-known/security.txt',
]
