// The routes of surveys and of the ladder (routes.ts).
import { also, atWork, by, discreet, named, type Row, tomorrow } from './route-row.ts'

const house = by('host', 'lead')
const makers = by('host', 'lead', 'coordinator')
const inOwn = { within: 'survey' } as const
/** A code that a form seals: nobody knows one. */
const unsealed = { neu: 'x', step: 'angekommen' }

export const surveyRoutes: Readonly<Record<string, Row>> = {
  // whoever answers
  'GET /umfrage/:code': discreet(['surveyCode']),
  'POST /umfrage/:code': discreet(['surveyCode'], { sends: () => ({ zufrieden: '5' }) }),
  'GET /umfrage/:code/danke': discreet(['surveyCode']),

  // whoever asks
  'GET /umfragen': atWork(),
  'GET /umfragen/neu': makers(),
  'POST /umfragen/neu': makers(
    [],
    also({
      name: 'ownNetwork',
      sends: (countsIn) => ({
        whose: 'haus',
        title: 'Wie war es?',
        audience: 'teilnehmende',
        'questions[]': 'zufrieden',
        opensOn: tomorrow,
        closesOn: tomorrow,
        countsIn,
      }),
    }),
  ),
  'GET /umfragen/:survey': atWork(['networkSurvey', 'survey']),
  'GET /umfragen/:survey/bogen.pdf': atWork(['networkSurvey', 'survey'], { type: 'pdf' }),
  'GET /umfragen/:survey/papier': makers(['networkSurvey', 'survey']),
  'POST /umfragen/:survey/papier': makers(['networkSurvey', 'survey'], {
    sends: () => ({ zufrieden: '4' }),
  }),
  'GET /umfragen/:survey/ende': makers(['networkSurvey', 'survey']),
  'POST /umfragen/:survey/ende': makers(['networkSurvey', 'survey'], {
    sends: () => ({ closesOn: tomorrow }),
  }),
  'GET /umfragen/:survey/auswerten': makers(['networkSurvey', 'survey']),
  'POST /umfragen/:survey/auswerten': makers(['networkSurvey', 'survey'], { spare: true }),
  'GET /umfragen/:survey/loeschen': makers(['networkSurvey', 'survey']),
  'POST /umfragen/:survey/loeschen': makers(['networkSurvey', 'survey'], { spare: true }),
  'GET /umfragen/:survey/texte': house(['survey']),
  'POST /umfragen/:survey/texte/:text/bericht': house(['surveyText'], inOwn),
  'GET /umfragen/:survey/texte/:text/loeschen': house(['surveyText'], inOwn),
  'POST /umfragen/:survey/texte/:text/loeschen': house(['surveyText'], { ...inOwn, spare: true }),

  // the person's own
  'GET /leiter': discreet(),
  'POST /leiter': discreet(['ladderCode'], named('code')),
  'GET /leiter/neu': discreet(),
  'POST /leiter/neu': discreet([], { sends: () => unsealed }),
  'POST /leiter/stufe': discreet(['ladderCode'], {
    sends: (code) => ({ code, step: 'regelmaessig' }),
  }),
  'POST /leiter/loeschen': discreet(['ladderCode'], { ...named('code'), spare: true }),
}
