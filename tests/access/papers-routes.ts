// The routes of the papers of an application (routes.ts): everybody's; what somebody says travels in their form alone.
import { discreet, faces, noFace, type Row } from './route-row.ts'

const answers = { sends: () => ({ antworten: 'p1.u1.a1.miete.arbeit' }) }
const stones = { sends: () => ({ 'stein-antrag': '3', 'stein-bescheid': '5' }) }

export const papersRoutes: Readonly<Record<string, Row>> = {
  'GET /antrag-ueben/formulare': discreet(),
  'POST /antrag-ueben/formulare': discreet([], answers),
  'GET /antrag-ueben/mitbringen': discreet(),
  'POST /antrag-ueben/mitbringen': discreet([], answers),
  'POST /antrag-ueben/mitbringen/liste.pdf': discreet([], { ...answers, type: 'pdf' }),
  'GET /antrag-ueben/briefe': discreet(),
  'POST /antrag-ueben/briefe': discreet([], answers),
  'GET /antrag-ueben/briefe/:letter': discreet([], {
    with: { letter: 'bewilligung' },
    ...faces(
      '/antrag-ueben/briefe/bewilligung',
      '/antrag-ueben/briefe/einladung',
      '/antrag-ueben/briefe/aufhebung',
    ),
  }),
  'POST /antrag-ueben/briefe/:letter': discreet([], { with: { letter: 'mitwirkung' }, ...answers }),
  'GET /antrag-ueben/gruppe': discreet(),
  'POST /antrag-ueben/gruppe': discreet([], stones),
  'GET /antrag-ueben/gruppe/ablauf.pdf': discreet([], { type: 'pdf' }),
  'GET /antrag-ueben/gruppe/rollenkarten.pdf': discreet([], { type: 'pdf' }),
  'POST /antrag-ueben/gruppe/stolpersteine': discreet([], stones),
  'POST /antrag-ueben/gruppe/stolpersteine.pdf': discreet([], { ...stones, type: 'pdf' }),
  'POST /antrag-ueben/gruppe/urkunde.pdf': discreet([], { sends: () => ({ name: 'Kim' }), type: 'pdf' }),
  'GET /antrag-ueben/mitbringen/liste.pdf': discreet([], noFace),
  'GET /antrag-ueben/gruppe/stolpersteine': discreet([], noFace),
  'GET /antrag-ueben/gruppe/stolpersteine.pdf': discreet([], noFace),
  'GET /antrag-ueben/gruppe/urkunde.pdf': discreet([], noFace),
}
