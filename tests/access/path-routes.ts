// The routes of a person's own engagement, of the rules of money, and of a house that confirms (routes.ts).
import { by, discreet, faces, type More, named, open, type Row, tomorrow } from './route-row.ts'

const house = by('host', 'lead', 'coordinator')
const brings = (fields: Record<string, string> = {}, more: More = {}): Row =>
  discreet(['engagementCode'], { sends: (code) => ({ code, ...fields }), ...more })

export const pathRoutes: Readonly<Record<string, Row>> = {
  'GET /mein-ehrenamt': discreet(),
  'POST /mein-ehrenamt': discreet(['engagementCode'], named('code')),
  'GET /mein-ehrenamt/neu': discreet(),
  'POST /mein-ehrenamt/neu': discreet([], { sends: () => ({ neu: 'x', title: 'Vorlesen' }) }),
  'POST /mein-ehrenamt/zettel.pdf': brings(),
  'POST /mein-ehrenamt/engagement': brings({ tun: 'neu', title: 'Kochen' }),
  'POST /mein-ehrenamt/stunden': brings({ tun: 'notieren', day: '2026-01-02', hours: '1,5' }),
  'POST /mein-ehrenamt/stunden.csv': brings(),
  'POST /mein-ehrenamt/stundenzettel.pdf': brings(),
  'POST /mein-ehrenamt/bestaetigen': brings({ tun: 'pruefen' }),
  'POST /mein-ehrenamt/zuruecknehmen': brings({ id: 'x' }),
  'POST /mein-ehrenamt/nachweis': brings({ id: 'x' }),
  'POST /mein-ehrenamt/nachweis.pdf': brings({ id: 'x' }),
  'POST /mein-ehrenamt/loeschen': brings({}, { spare: true }),

  'GET /ehrenamt-und-geld': open(),
  'POST /ehrenamt-und-geld': open([], {
    sends: () => ({ year: '2024', 'amount.1': '250', 'from.1': '1', 'until.1': '12' }),
  }),
  'GET /ehrenamt-und-geld/brief': open(),
  'POST /ehrenamt-und-geld/brief.pdf': open([], { sends: () => ({ name: 'Muster' }) }),
  'GET /ehrenamt-und-geld/erinnerung.ics': open([], {
    ...faces(`/ehrenamt-und-geld/erinnerung.ics?tag=${tomorrow}`),
    type: 'calendar',
  }),

  'GET /ehrenamt-bestaetigen': house(),
  'GET /ehrenamt-bestaetigen/:id': house(['confirmation']),
  'POST /ehrenamt-bestaetigen/:id': house(['confirmation'], {
    sends: () => ({ answer: 'confirm', quarters: '1' }),
  }),
  'GET /ehrenamt-bestaetigen/:id/nachweis.pdf': house(['confirmation'], { type: 'pdf' }),
}
