// The routes of volunteering: what somebody may do in a house (routes.ts).
import { by, discreet, noFace, open, type Row } from './route-row.ts'

const hosts = by('host', 'lead', 'coordinator')
const someRole = {
  title: 'Gäste begrüßen',
  summary: 'Kurz.',
  rhythm: 'flexibel',
  accident: 'offen',
  liability: 'offen',
  stepFree: 'offen',
}

export const engagementRoutes: Readonly<Record<string, Row>> = {
  // for everybody
  'GET /mitmachen': open([], {
    faces: () => [
      '/mitmachen',
      '/mitmachen?was=menschen&zeit=vormittags&ort=13355',
      '/mitmachen?was=tiere&ort=55218',
    ],
  }),
  'POST /mitmachen': discreet([], noFace),
  'GET /mitmachen/export/:organization': open(['organization'], {
    faces: (s) => [`/mitmachen/export/${s.ids.organization}.csv`],
    type: 'csv',
  }),

  // for whoever offers them
  'GET /unsere-ehrenaemter': hosts([], {
    faces: () => ['/unsere-ehrenaemter', '/unsere-ehrenaemter?stand=beendet'],
  }),
  'GET /unsere-ehrenaemter/neu': hosts(),
  'POST /unsere-ehrenaemter/neu': hosts(),
  'GET /unsere-ehrenaemter/import': hosts(),
  'POST /unsere-ehrenaemter/import': hosts([], {
    sends: () => ({ text: 'Nummer;Titel\n1;Helfen', format: 'freinet' }),
  }),
  'POST /unsere-ehrenaemter/import/uebernehmen': hosts(),
  'POST /unsere-ehrenaemter/import/vergessen': hosts(),
  'GET /unsere-ehrenaemter/export.csv': hosts([], { type: 'csv' }),
  'GET /unsere-ehrenaemter/:role': hosts(['ownEngagement']),
  'GET /unsere-ehrenaemter/:role/angaben': hosts(['ownEngagement']),
  'POST /unsere-ehrenaemter/:role/angaben': hosts(['ownEngagement'], { sends: () => someRole }),
  'POST /unsere-ehrenaemter/:role/schritt': hosts(['ownEngagement'], { sends: () => ({ step: 'publish' }) }),
  'POST /unsere-ehrenaemter/:role/stimmt': hosts(['ownEngagement']),
  'GET /unsere-ehrenaemter/:role/beenden': hosts(['publishedEngagement']),
  'GET /unsere-ehrenaemter/:role/loeschen': hosts(['ownEngagement']),
  'POST /unsere-ehrenaemter/:role/loeschen': hosts(['ownEngagement'], { spare: true }),
}
