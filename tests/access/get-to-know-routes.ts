// The routes of a get-to-know meeting (routes.ts).
import { atWork, by, discreet, type More, noFace, type Row } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const answering = by('counsellor', 'host', 'lead', 'coordinator')
const base = '/unsere-veranstaltungen/:event/kennenlernen'
const own = (more: More = {}): Row => hosts(['getToKnow'], more)
const guest = (more: More = {}): Row => hosts(['meetingGuest'], { within: 'getToKnow', ...more })
const invited = (more: More = {}): Row => answering(['invitedMeeting'], more)
const coded = (more: More = {}): Row => discreet(['meetingCode'], more)

export const getToKnowRoutes: Readonly<Record<string, Row>> = {
  // whoever invites
  [`GET ${base}`]: own(),
  [`GET ${base}/ablauf`]: own(),
  [`POST ${base}/ablauf`]: own({
    sends: () => ({ agreementId: '', rounds: '3', tables: '4', seats: '6', first: 'bezirk' }),
  }),
  [`GET ${base}/eingeladen`]: own(),
  [`GET ${base}/einladen`]: own(),
  [`POST ${base}/einladen`]: own({ spare: true }),
  [`POST ${base}/erinnern`]: own({ spare: true }),
  [`GET ${base}/wer-kommt`]: own(),
  // Leads back to who comes, where no organization is named.
  [`GET ${base}/eintragen`]: own(noFace),
  [`POST ${base}/eintragen`]: own({ sends: () => ({ name: 'Jemand', group: '' }), spare: true }),
  [`GET ${base}/wer-kommt/:guest`]: guest(),
  [`POST ${base}/wer-kommt/:guest`]: guest({ sends: () => ({ presence: 'kommt' }) }),
  [`POST ${base}/wer-kommt/:guest/streichen`]: guest({ spare: true }),
  [`GET ${base}/tischplan`]: own(),
  [`POST ${base}/tischplan`]: own({ spare: true }),
  [`POST ${base}/runden`]: own({ sends: () => ({ gelaufen: '0' }) }),
  [`GET ${base}/papiere`]: own(),
  [`GET ${base}/tischplan.pdf`]: own({ type: 'pdf' }),
  [`GET ${base}/karten.pdf`]: own({ type: 'pdf' }),
  [`GET ${base}/steckbriefe.pdf`]: own({ type: 'pdf' }),
  [`GET ${base}/bogen-vorher.pdf`]: own({ type: 'pdf' }),
  [`GET ${base}/bogen-nachher.pdf`]: own({ type: 'pdf' }),
  [`GET ${base}/frage`]: own(),
  [`POST ${base}/frage`]: own({ sends: () => ({ moment: 'vorher', a5: '3' }) }),
  [`GET ${base}/auswerten`]: own(),
  [`POST ${base}/auswerten`]: own({ spare: true }),
  [`GET ${base}/abschluss`]: own({
    faces: (s) => [`/unsere-veranstaltungen/${s.ids.invitedMeeting}/kennenlernen/abschluss`],
  }),
  [`POST ${base}/abschluss`]: own({ spare: true }),

  // whoever is invited, and the network afterwards
  'GET /kennenlernen': answering(),
  'GET /kennenlernen/:event': invited(),
  'POST /kennenlernen/:event': invited({ sends: () => ({ name: 'Jemand', group: '' }) }),
  'POST /kennenlernen/:event/streichen': invited({ spare: true }),
  'GET /kennenlernen/:event/absagen': invited(),
  'POST /kennenlernen/:event/absagen': invited({ spare: true }),
  'GET /kennenlernen/:event/steckbriefe': invited(),
  'GET /kennenlernen/:event/danach': atWork(['invitedMeeting'], {
    faces: ({ ids }) => [ids.invitedMeeting, ids.getToKnow].map((id) => `/kennenlernen/${id}/danach`),
  }),
  'POST /kennenlernen/:event/danach': atWork(['invitedMeeting'], { spare: true }),

  // whoever has the code
  'GET /tische/:code': coded(),
  'GET /tische/:code/:moment': coded({ with: { moment: 'vorher' } }),
  'POST /tische/:code/:moment': coded({ with: { moment: 'vorher' }, sends: () => ({ answer: '4' }) }),
}
