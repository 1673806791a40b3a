// The routes of talks (routes.ts): by a code, and for whoever invites.
import { by, discreet, type More, named, type Row } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const inOwn = { within: 'speedDating' } as const
const base = '/unsere-veranstaltungen/:event/speed-dating'
const own = (more: More = {}): Row => hosts(['speedDating'], more)
const brings = (more: Record<string, string> = {}): Row =>
  discreet(['talkCode'], { sends: (code) => ({ code, ...more }) })

export const talksRoutes: Readonly<Record<string, Row>> = {
  'GET /gespraeche': discreet(),
  'POST /gespraeche': discreet(['talkCode'], named('code')),
  'POST /gespraeche/antwort': brings({ antwort: '' }),
  'POST /gespraeche/wuensche': brings({ schritt: 'dazu' }),
  'POST /gespraeche/seite': brings({ schritt: 'schreiben' }),
  'POST /gespraeche/seite.pdf': brings(),
  'POST /gespraeche/nachfragen': brings({ schritt: 'ja', contact: '030 1' }),

  [`GET ${base}/boegen`]: own(),
  [`GET ${base}/boegen/laufzettel/:applicant`]: hosts(['datingApplicant'], inOwn),
  [`POST ${base}/boegen/laufzettel/:applicant`]: hosts(['datingApplicant'], inOwn),
  [`GET ${base}/boegen/tischkarte/:firm`]: hosts(['datingFirm'], inOwn),
  [`POST ${base}/boegen/tischkarte/:firm`]: hosts(['datingFirm'], inOwn),
  [`GET ${base}/codes`]: own(),
  [`GET ${base}/codes/:id`]: hosts(['datingApplicant', 'datingFirm'], inOwn),
  [`POST ${base}/codes/:id`]: hosts(['datingApplicant', 'datingFirm'], inOwn),
  [`GET ${base}/nachfragen`]: own(),
  [`POST ${base}/nachfragen`]: own(),
}
