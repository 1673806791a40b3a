// The routes of joint formats, synergies and gaps (cooperation-routes.ts).
import { abroad, ids } from './houses.ts'
import { also, atWork, by, named, type Row } from './route-row.ts'

const led = by('coordinator')
/** Whoever works with people, or coordinates. */
const proposing = by('counsellor', 'host', 'lead', 'coordinator')
const idea = { title: 'Etwas Gemeinsames', about: 'Zwei Häuser, ein Nachmittag.', 'fields[]': 'sprache' }
const cell = '?feld=sprache&gruppe=alleinerziehende'

export const formatRoutes: Readonly<Record<string, Row>> = {
  'GET /kooperation/:network/formate': atWork(['ownNetwork']),
  'GET /kooperation/:network/formate/neu': proposing(['ownNetwork']),
  'POST /kooperation/:network/formate/neu': proposing(
    ['ownNetwork'],
    also({ name: 'agreement', sends: (agreementId) => ({ ...idea, agreementId }) }),
  ),
  'GET /format/:id': atWork(['idea', 'agreedFormat']),
  'GET /format/:id/angaben': proposing(['idea']),
  'POST /format/:id/angaben': proposing(
    ['idea'],
    also({ name: 'agreement', sends: (agreementId) => ({ ...idea, agreementId }) }),
  ),
  'GET /format/:id/schritt': led(['idea', 'agreedFormat']),
  'POST /format/:id/schritt': led(['agreedFormat']),
  'POST /format/:id/mitmachen': proposing(['idea'], { sends: () => ({ organizationId: ids.two }) }),
  'POST /format/:id/aufhoeren': proposing(['idea'], { sends: () => ({ organizationId: ids.two }) }),
  'POST /format/:id/angebot': proposing(['idea'], also({ name: 'service', ...named('serviceId') })),
  'POST /format/:id/angebot-loesen': proposing(['agreedFormat'], {
    sends: () => ({ serviceId: abroad.service }),
  }),
  'POST /format/:id/punkt': proposing(['idea', 'agreedFormat']),
  'GET /format/:id/zuruecknehmen': proposing(['idea']),
  'POST /format/:id/zuruecknehmen': proposing(['idea'], { spare: true }),
  'GET /kooperation/:network/luecken': atWork(['ownNetwork'], {
    faces: ({ ids: { ownNetwork } }) =>
      ['', '?gruppe=alleinerziehende', '?feld=sprache', cell, '?karte=1'].map(
        (query) => `/kooperation/${ownNetwork}/luecken${query}`,
      ),
  }),
  'POST /kooperation/:network/luecken/punkt': proposing(['ownNetwork'], {
    sends: () => ({ feld: 'sprache', gruppe: 'familien', title: 'Lücke' }),
  }),
}
