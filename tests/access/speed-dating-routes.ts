// The routes of a speed-dating (routes.ts).
import { also, by, type More, noFace, type Row } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const inOwn = { within: 'speedDating' } as const
const base = '/unsere-veranstaltungen/:event/speed-dating'
const own = (more: More = {}): Row => hosts(['speedDating'], more)
const firm = (more: More = {}): Row => hosts(['datingFirm'], { ...inOwn, ...more })
const applicant = (more: More = {}): Row => hosts(['datingApplicant'], { ...inOwn, ...more })

export const speedDatingRoutes: Readonly<Record<string, Row>> = {
  [`GET ${base}`]: own(),
  [`GET ${base}/ablauf`]: own(),
  [`POST ${base}/ablauf`]: own({
    sends: () => ({ start: '09:00', rounds: '4', talk: '10', change: '2', least: '1' }),
  }),
  [`GET ${base}/betriebe`]: own(),
  [`GET ${base}/betriebe/neu`]: own(),
  [`POST ${base}/betriebe/neu`]: own({ sends: () => ({ name: 'Firma', tables: 'T9' }) }),
  [`GET ${base}/betriebe/tabelle`]: own(),
  [`POST ${base}/betriebe/tabelle`]: own({ sends: () => ({ text: 'id;tables\nF8;1' }) }),
  [`GET ${base}/betriebe/:firm`]: firm(),
  [`POST ${base}/betriebe/:firm`]: firm({ sends: () => ({ name: 'Firma', tables: 'T0' }) }),
  [`GET ${base}/betriebe/:firm/loeschen`]: firm(),
  [`POST ${base}/betriebe/:firm/loeschen`]: firm({ spare: true }),
  [`GET ${base}/bewerber`]: own(),
  [`GET ${base}/bewerber/neu`]: own(),
  [`POST ${base}/bewerber/neu`]: own({ sends: () => ({ name: 'Jemand', reads: 'de' }) }),
  [`GET ${base}/bewerber/tabelle`]: own(),
  [`POST ${base}/bewerber/tabelle`]: own({ sends: () => ({ text: 'id;wishes\nA8;F8' }) }),
  [`POST ${base}/bewerber/anmeldungen`]: own(),
  [`GET ${base}/bewerber/:applicant`]: applicant(),
  [`POST ${base}/bewerber/:applicant`]: applicant({ sends: () => ({ name: 'Jemand', reads: 'de' }) }),
  [`GET ${base}/bewerber/:applicant/loeschen`]: applicant(),
  [`POST ${base}/bewerber/:applicant/loeschen`]: applicant({ spare: true }),
  [`GET ${base}/paare`]: own(),
  [`POST ${base}/paare`]: own(),
  [`POST ${base}/paare/loeschen`]: own({ spare: true }),
  [`GET ${base}/dolmetschen`]: own(),
  [`POST ${base}/dolmetschen`]: own({ sends: () => ({ name: 'Jemand', 'languages[]': ['ar'] }) }),
  [`POST ${base}/dolmetschen/loeschen`]: own(
    also({ name: 'datingInterpreter', sends: (interpreterId) => ({ interpreterId }), spare: true }),
  ),
  [`GET ${base}/plan`]: own(),
  [`POST ${base}/plan`]: own(),
  [`POST ${base}/plan/abbrechen`]: own({ spare: true }),
  [`GET ${base}/papiere`]: own(),
  [`GET ${base}/laufzettel.pdf`]: own({ ...noFace, type: 'pdf' }),
  [`GET ${base}/tischkarten.pdf`]: own({ ...noFace, type: 'pdf' }),
  [`GET ${base}/aushang.pdf`]: own({ ...noFace, type: 'pdf' }),
  [`POST ${base}/plan/annehmen`]: own(
    also({ name: 'datingRun', sends: (runId) => ({ runId }), spare: true }),
  ),
}
