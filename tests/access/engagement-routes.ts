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

  // for whoever offers them
  'GET /unsere-ehrenaemter': hosts([], {
    faces: () => ['/unsere-ehrenaemter', '/unsere-ehrenaemter?stand=beendet'],
  }),
  'GET /unsere-ehrenaemter/neu': hosts(),
  'POST /unsere-ehrenaemter/neu': hosts(),
  'GET /unsere-ehrenaemter/:role': hosts(['ownEngagement']),
  'GET /unsere-ehrenaemter/:role/angaben': hosts(['ownEngagement']),
  'POST /unsere-ehrenaemter/:role/angaben': hosts(['ownEngagement'], { sends: () => someRole }),
  'POST /unsere-ehrenaemter/:role/schritt': hosts(['ownEngagement'], { sends: () => ({ step: 'publish' }) }),
  'POST /unsere-ehrenaemter/:role/stimmt': hosts(['ownEngagement']),
  'GET /unsere-ehrenaemter/:role/beenden': hosts(['publishedEngagement']),
  'GET /unsere-ehrenaemter/:role/loeschen': hosts(['ownEngagement']),
  'POST /unsere-ehrenaemter/:role/loeschen': hosts(['ownEngagement'], { spare: true }),
}
