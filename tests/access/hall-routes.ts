// The routes of the day of a speed-dating (routes.ts).
import { also, by, type More, noFace, open, type Row } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const day = '/unsere-veranstaltungen/:event/speed-dating/tag'
const own = (more: More = {}): Row => hosts(['speedDating'], more)
const paper = { ...noFace, type: 'pdf' } as const

export const hallRoutes: Readonly<Record<string, Row>> = {
  'GET /veranstaltung/:id/saal': open(['openDating'], { locked: true }),
  'GET /veranstaltung/:id/saal/stand': open(['openDating'], { locked: true, type: 'json' }),
  [`GET ${day}`]: own(),
  [`GET ${day}/uhr`]: own(),
  [`POST ${day}/uhr`]: own({ sends: () => ({ turn: 'minute', part: '0', stand: '0' }) }),
  [`POST ${day}/ankunft`]: own(
    also({ name: 'datingApplicant', sends: (applicantId) => ({ applicantId, arrival: 'da' }) }),
  ),
  [`GET ${day}/dazu`]: own(),
  [`POST ${day}/dazu`]: own({ sends: () => ({ name: 'Jemand', reads: 'de' }) }),
  [`GET ${day}/zeiten`]: own(),
  [`POST ${day}/zeiten`]: own(
    also({ name: 'datingFirm', sends: (id) => ({ who: `betrieb:${id}`, first: '', last: '' }) }),
  ),
  [`GET ${day}/vorschlag`]: own(),
  [`POST ${day}/vorschlag`]: own({ sends: () => ({ stamp: 'x' }) }),
  [`GET ${day}/geaendert`]: own(),
  [`POST ${day}/zurueck`]: own({ spare: true }),
  [`GET ${day}/neue-laufzettel.pdf`]: own(paper),
  [`GET ${day}/neue-tischkarten.pdf`]: own(paper),
  [`GET ${day}/papier`]: own(),
  [`GET ${day}/teamliste.pdf`]: own(paper),
}
