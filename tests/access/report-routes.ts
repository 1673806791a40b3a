// The routes of the evaluation of a model phase (routes.ts).
import { atWork, by, type Row } from './route-row.ts'

const led = by('coordinator')
const section = { with: { section: 'ziele' } }

export const reportRoutes: Readonly<Record<string, Row>> = {
  'GET /vereinbarung/:id/auswertung': atWork(['agreement']),
  'POST /vereinbarung/:id/auswertung': led(['agreement']),
  'GET /bericht/:id': atWork(['report', 'draftReport']),
  'GET /bericht/:id/bericht.pdf': atWork(['report', 'draftReport'], { type: 'pdf' }),
  'GET /bericht/:id/auswertung.csv': atWork(['report', 'draftReport'], { type: 'csv' }),
  'GET /bericht/:id/teil/:section': led(['draftReport'], section),
  'POST /bericht/:id/teil/:section': led(['draftReport'], section),
  'GET /bericht/:id/abschliessen': led(['draftReport']),
  'POST /bericht/:id/abschliessen': led(['draftReport'], { spare: true }),
  'GET /bericht/:id/loeschen': led(['draftReport']),
  'POST /bericht/:id/loeschen': led(['draftReport'], { spare: true }),
}
