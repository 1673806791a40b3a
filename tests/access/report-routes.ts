// The routes of the evaluation of a model phase (routes.ts).
import { atWork, by, noFace, type Row } from './route-row.ts'

const led = by('coordinator')
const section = { with: { section: 'ziele' } }

export const reportRoutes: Readonly<Record<string, Row>> = {
  'GET /vereinbarung/:id/auswertung': atWork(['agreement']),
  'POST /vereinbarung/:id/auswertung': led(['agreement']),
  'GET /bericht/:id': atWork(['report', 'draftReport'], noFace),
  'GET /bericht/:id/bericht.pdf': atWork(['report'], { ...noFace, type: 'pdf' }),
  'GET /bericht/:id/kennzahlen.csv': atWork(['report'], { ...noFace, type: 'csv' }),
  'GET /bericht/:id/teil/:section': led(['draftReport'], { ...section, ...noFace }),
  'POST /bericht/:id/teil/:section': led(['draftReport'], section),
  'GET /bericht/:id/abschliessen': led(['draftReport'], noFace),
  'POST /bericht/:id/abschliessen': led(['draftReport'], { spare: true }),
  'GET /bericht/:id/loeschen': led(['draftReport'], noFace),
  'POST /bericht/:id/loeschen': led(['draftReport'], { spare: true }),
}
