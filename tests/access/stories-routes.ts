// The routes of portraits (routes.ts): for everybody, by a code, and for whoever makes them.
import { also, by, discreet, faces, type More, named, noFace, type Row, tomorrow } from './route-row.ts'

const maker = by('counsellor', 'host', 'lead', 'coordinator')
const base = '/unsere-geschichten'
const own = (more: More = {}): Row => maker(['ownStory'], more)
const brings = (more: Record<string, string> = {}): Row =>
  discreet(['storyCode'], { sends: (code) => ({ code, ...more }) })

const ofStory = (file: string): More => ({
  faces: ({ ids: { ownStory } }) => [`${base}/ausstellung/${file}?g=${ownStory}`],
})
const hanging = { 'exhibits[]': 'plakat', place: 'Flur', from: tomorrow, copies: '1' }

export const storiesRoutes: Readonly<Record<string, Row>> = {
  'GET /gute-beispiele': discreet([], faces('/gute-beispiele', '/gute-beispiele?art=job&ort=Wedding')),
  'GET /gute-beispiele/:story': discreet(['openStory']),
  'GET /gute-beispiele/:story/bild': discreet(['openStory'], noFace),

  'GET /meine-geschichte': discreet(),
  'POST /meine-geschichte': discreet(['storyCode'], named('code')),
  'POST /meine-geschichte/text': brings(),
  'POST /meine-geschichte/freigabe': brings({ hash: 'x' }),
  'POST /meine-geschichte/erlauben': brings({ web: '6' }),
  'POST /meine-geschichte/nachfragen': brings({ contact: '030 1' }),
  'POST /meine-geschichte/zuruecknehmen': brings(),

  'GET /gute-beispiele/diaschau': discreet(
    [],
    faces(
      '/gute-beispiele/diaschau',
      '/gute-beispiele/diaschau?nr=2&halt=ja',
      '/gute-beispiele/diaschau?ort=Nirgends',
    ),
  ),
  'GET /gute-beispiele/:story/aktionswoche/:year/bild': discreet(['openStory'], {
    ...noFace,
    with: { year: '2030' },
  }),
  'GET /gute-beispiele/:story/presse-bild': discreet(['openStory'], noFace),
  'GET /gute-beispiele/:story/presse-text': discreet(['openStory'], noFace),

  [`GET ${base}`]: maker(),
  [`GET ${base}/ausstellung`]: maker(),
  [`POST ${base}/ausstellung`]: maker(
    [],
    also({ name: 'paperStory', sends: (story) => ({ ...hanging, 'stories[]': story }) }),
  ),
  [`GET ${base}/ausstellung/drucken`]: maker([], ofStory('drucken')),
  [`GET ${base}/ausstellung/plakate.pdf`]: maker([], { ...ofStory('plakate.pdf'), type: 'pdf' }),
  [`GET ${base}/ausstellung/schilder.pdf`]: maker([], { ...ofStory('schilder.pdf'), type: 'pdf' }),
  [`GET ${base}/ausstellung/faltblatt.pdf`]: maker([], noFace),
  [`GET ${base}/neu`]: maker(),
  [`POST ${base}/neu`]: maker([], { sends: () => ({ name: 'Samira' }) }),
  [`GET ${base}/fragen.pdf`]: maker([], { type: 'pdf' }),
  [`POST ${base}/zettel.pdf`]: maker(),
  [`POST ${base}/gedrucktes/:print/abgehaengt`]: maker(['storyPrint'], { spare: true }),
  [`GET ${base}/:story`]: own(),
  [`GET ${base}/:story/bild`]: own(noFace),
  [`GET ${base}/:story/text`]: own(),
  [`POST ${base}/:story/text`]: own({ spare: true }),
  [`POST ${base}/:story/bild`]: own(),
  [`POST ${base}/:story/geben`]: own(),
  [`POST ${base}/:story/zeigen`]: own({ sends: () => ({ hash: 'x' }) }),
  [`GET ${base}/:story/zurueckgeben`]: own(),
  [`POST ${base}/:story/zurueckgeben`]: own({ spare: true }),
  [`GET ${base}/:story/nicht-mehr-zeigen`]: own(),
  [`POST ${base}/:story/nicht-mehr-zeigen`]: own({ spare: true }),
  [`GET ${base}/:story/code`]: own(),
  [`POST ${base}/:story/code`]: own({ spare: true }),
  [`GET ${base}/:story/loeschen`]: own(),
  [`POST ${base}/:story/loeschen`]: own({ spare: true }),
  [`POST ${base}/:story/gedrucktes`]: own({
    sends: () => ({ what: 'plakat', channel: 'web', place: 'Flur', copies: '1' }),
  }),
}
