/**
 * The rules of a short survey: what may be asked, of whom, how long. Nobody who answers is known; so nothing that one
 * person said is kept together, and every result comes out of disclosure control.
 */
export const audiences = ['teilnehmende', 'mitarbeitende'] as const
export type Audience = (typeof audiences)[number]

/** Five faces, best first, and their words; 0 is "not said", which is counted so that every question has one total. */
export const answers = [5, 4, 3, 2, 1] as const
export const notSaid = 0
export type Answer = (typeof answers)[number] | typeof notSaid
export const isAnswer = (n: number): n is Answer => Number.isInteger(n) && n >= 0 && n <= 5

/** Which words the five faces have. */
export type Scale = 'zufrieden' | 'stimmt' | 'oft'

interface Question {
  readonly scale: Scale
  readonly audiences: readonly Audience[]
}

/**
 * The catalogue. Wellbeing asks about the last two weeks and life as a whole, as WHO-5 and ONS4 do, in our own words:
 * those instruments are not rebuilt here, and no score is worked out.
 */
export const catalogue = {
  zufrieden: { scale: 'zufrieden', audiences: ['teilnehmende'] },
  willkommen: { scale: 'stimmt', audiences: ['teilnehmende'] },
  gefunden: { scale: 'stimmt', audiences: ['teilnehmende'] },
  wieder: { scale: 'stimmt', audiences: ['teilnehmende'] },
  leichter: { scale: 'stimmt', audiences: ['teilnehmende'] },
  freude: { scale: 'oft', audiences: ['teilnehmende'] },
  ruhe: { scale: 'oft', audiences: ['teilnehmende'] },
  kraft: { scale: 'oft', audiences: ['teilnehmende'] },
  leben: { scale: 'zufrieden', audiences: ['teilnehmende'] },
  sinn: { scale: 'stimmt', audiences: ['teilnehmende'] },
  anwen: { scale: 'stimmt', audiences: ['mitarbeitende'] },
  weg: { scale: 'stimmt', audiences: ['mitarbeitende'] },
  gesehen: { scale: 'stimmt', audiences: ['mitarbeitende'] },
  zusammen: { scale: 'zufrieden', audiences: ['mitarbeitende'] },
} as const satisfies Record<string, Question>
export type QuestionId = keyof typeof catalogue
export const questionIds = Object.keys(catalogue) as QuestionId[]
export const isQuestion = (id: string): id is QuestionId => Object.hasOwn(catalogue, id)
export const questionsFor = (audience: Audience): readonly QuestionId[] =>
  questionIds.filter((id) => (catalogue[id].audiences as readonly Audience[]).includes(audience))

export const mostQuestions = 6
export const longestText = 300
/** Days after the end in which answers on paper can still be typed in. */
export const paperDays = 7
/** A survey is short in time, too. */
export const longestDays = 366

export interface Times {
  readonly opensOn: string
  readonly closesOn: string
  readonly evaluatedOn: string | null
}
export type SurveyState = 'geplant' | 'offen' | 'papier' | 'ausgewertet'

/** Days are 'YYYY-MM-DD' in Berlin. `papier`: nobody answers any more, sheets of paper are still typed in. */
export const stateOf = ({ opensOn, closesOn, evaluatedOn }: Times, today: string): SurveyState =>
  evaluatedOn !== null ? 'ausgewertet' : today < opensOn ? 'geplant' : today <= closesOn ? 'offen' : 'papier'

/** A code for an address, as people read it and type it from paper: small letters, spaces, a hyphen in the middle. */
export const normaliseSurveyCode = (typed: string): string | undefined => {
  const signs = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return /^[2-9A-HJKMNP-TV-Z]{8}$/.test(signs) ? signs : undefined
}
/** `KXM47PQR` → `KXM4-7PQR`. */
export const readableCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What one person, or one sheet of paper, says: an answer to every question of the survey, given or not. */
export type Said = Readonly<Record<string, Answer>>

/** Whether anything was said at all. */
export const saysSomething = (said: Said, text: string): boolean =>
  text !== '' || Object.values(said).some((answer) => answer !== notSaid)
