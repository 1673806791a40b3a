/** URLs of surveys, without the language. */
const one = (survey: string): string => `/umfragen/${survey}`
export const paths = {
  answer: (code: string) => `/umfrage/${code}`,
  thanks: (code: string) => `/umfrage/${code}/danke`,
  list: '/umfragen',
  create: '/umfragen/neu',
  one,
  paper: (survey: string) => `${one(survey)}/bogen.pdf`,
  typeIn: (survey: string) => `${one(survey)}/papier`,
  end: (survey: string) => `${one(survey)}/auswerten`,
  move: (survey: string) => `${one(survey)}/ende`,
  drop: (survey: string) => `${one(survey)}/loeschen`,
  texts: (survey: string) => `${one(survey)}/texte`,
  dropText: (survey: string, text: string) => `${one(survey)}/texte/${text}/loeschen`,
  report: (survey: string, text: string) => `${one(survey)}/texte/${text}/bericht`,
} as const
