// The routes of an action week (routes.ts).
import { also, by, type More, noFace, open, type Row, tomorrow } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const base = '/unsere-veranstaltungen/:event/woche'
const inWeek = { within: 'ownWeek' } as const
const own = (more: More = {}): Row => hosts(['ownWeek'], more)
const item = (more: More = {}): Row => hosts(['weekItem'], { ...inWeek, ...more })
const shift = (more: More = {}): Row => hosts(['weekShift'], { ...inWeek, ...more })
const picture = (more: More = {}): Row => hosts(['weekPicture'], { ...inWeek, ...more })
const voice = (more: More = {}): Row => hosts(['weekVoice'], { ...inWeek, ...more })
const press = { short: 'Kurz.', long: 'Lang.', contactPhone: '030 1', public: 'ja' }

export const actionWeekRoutes: Readonly<Record<string, Row>> = {
  // for everybody
  'GET /aktionswoche/:file{.+\\.ics}': open(['openWeek'], { type: 'calendar' }),
  'GET /aktionswoche/:id': open(['openWeek']),
  'GET /aktionswoche/:id/programm.pdf': open(['openWeek'], { type: 'pdf' }),
  'GET /aktionswoche/:id/presse': open(['openWeek']),
  'GET /aktionswoche/:id/presse.zip': open(['openWeek'], { type: 'zip' }),
  'GET /aktionswoche/:id/bild/:picture': open(['openPicture'], { within: 'openWeek', ...noFace }),
  // The demo's own has been (tests/journeys/action-week.test.ts).
  'GET /aktionswoche/:id/fazit': open(['openWeek'], noFace),
  'GET /aktionswoche/:id/fazit.pdf': open(['openWeek'], noFace),

  // for whoever invites
  'GET /neue-aktionswoche': hosts(),
  'POST /neue-aktionswoche': hosts(
    [],
    also({
      name: 'ownNetwork',
      sends: (networkId) => ({ template: 'drei', title: '', day: tomorrow, networkId }),
    }),
  ),
  [`GET ${base}`]: own(),
  [`POST ${base}/tag`]: own({ sends: () => ({ theme: 'Noch ein Tag', day: '2098-12-30' }) }),
  [`GET ${base}/verschieben/:item`]: item(),
  [`POST ${base}/verschieben/:item`]: item({ spare: true }),
  [`GET ${base}/partner/:item`]: item(),
  [`POST ${base}/partner/:item`]: item({ spare: true }),
  // Whom to take off stands in the query.
  [`GET ${base}/partner/:item/weg`]: item({ ...noFace, silent: true }),
  [`POST ${base}/partner/:item/weg`]: item({ spare: true }),
  [`GET ${base}/veroeffentlichen`]: own(),
  [`POST ${base}/veroeffentlichen`]: own({ spare: true }),
  [`GET ${base}/absagen`]: own(),
  [`POST ${base}/absagen`]: own({ spare: true }),
  [`GET ${base}/kopie`]: own(),
  [`POST ${base}/kopie`]: own({ sends: () => ({ day: '2099-06-01' }) }),

  [`GET ${base}/helferplan`]: own(),
  [`GET ${base}/helferplan.pdf`]: own({ type: 'pdf' }),
  [`POST ${base}/schicht`]: own(
    also({
      name: 'weekItem',
      sends: (itemId) => ({ itemId, what: 'Kaffee', from: '10:00', to: '12:00', needed: '2' }),
    }),
  ),
  [`POST ${base}/schicht/:shift`]: shift({ sends: () => ({ name: 'Jemand' }) }),
  [`GET ${base}/schicht/:shift/loeschen`]: shift(),
  [`POST ${base}/schicht/:shift/loeschen`]: shift({ spare: true }),
  [`POST ${base}/helfer-streichen`]: own({ spare: true }),

  [`GET ${base}/presse`]: own(),
  [`POST ${base}/presse`]: own({ sends: () => press }),
  [`POST ${base}/bild`]: own(),
  [`GET ${base}/bild/:picture`]: picture(noFace),
  [`GET ${base}/bild/:picture/loeschen`]: picture(noFace),
  [`POST ${base}/bild/:picture/loeschen`]: picture({ spare: true }),

  [`GET ${base}/fazit`]: own(),
  [`POST ${base}/fazit`]: own({ sends: () => ({ words: 'Schön war es.', clippings: '', public: 'nein' }) }),
  [`POST ${base}/zahlen`]: own(),
  [`POST ${base}/stimme`]: own({
    sends: () => ({ quote: 'Gut.', signature: 'Besucherin', consent: 'ja' }),
  }),
  [`GET ${base}/stimme/:voice/loeschen`]: voice(noFace),
  [`POST ${base}/stimme/:voice/loeschen`]: voice({ spare: true }),

  // for whoever was asked
  'GET /aktionswoche-anfrage/:item': hosts(['askedItem'], noFace),
  'POST /aktionswoche-anfrage/:item': hosts(['askedItem'], { spare: true }),
  'POST /aktionswoche-anfrage/:item/schicht/:shift': hosts(['askedShift'], {
    within: 'askedItem',
    sends: () => ({ name: 'Jemand' }),
    spare: true,
  }),
  'POST /aktionswoche-anfrage/:item/helfer-streichen': hosts(['askedItem'], { spare: true }),
}
