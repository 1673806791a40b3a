import type { Trait } from '../timetable/problem.ts'
import type { Rhythm } from '../timetable/times.ts'

/** School degrees, the lowest first: without one, Berufsbildungsreife, mittlerer Abschluss, Fachabitur, Abitur. */
export const degrees = ['ohne', 'bbr', 'msa', 'fachabi', 'abi'] as const
export type Degree = (typeof degrees)[number]
/** Common European Framework, the lowest first; `c1` and above. */
export const germanLevels = ['a1', 'a2', 'b1', 'b2', 'c1'] as const
export type German = (typeof germanLevels)[number]

/** The rhythm of the day and the talks that everybody is to have. Times are minutes since midnight. */
export interface Day extends Rhythm {
  readonly breaks: readonly { readonly after: number; readonly minutes: number }[]
  readonly least: number
}

/** When somebody is there; null: the whole day. */
export interface Hours {
  readonly from: number | null
  readonly until: number | null
}

/** Training places that a firm offers, and what it asks for; null: nothing. */
export interface Training {
  readonly occupation: string
  readonly places: number
  readonly degree: Degree | null
  readonly german: German | null
}

export interface FirmFacts extends Hours {
  /** As it stands in the organizer's own table. */
  readonly key: string
  readonly name: string
  /** The language of the cards on its tables. */
  readonly reads: Reading
  readonly recruiters: readonly string[]
  readonly trainings: readonly Training[]
  readonly tables: readonly TableFacts[]
}
export interface TableFacts {
  readonly name: string
  readonly stepFree: boolean
  readonly quiet: boolean
}
export interface Firm extends FirmFacts {
  readonly id: string
  readonly tables: readonly (TableFacts & { readonly id: string })[]
}

/** In what language somebody reads their papers. */
export const readings = ['de', 'de-leicht', 'en', 'ar'] as const
export type Reading = (typeof readings)[number]

export interface ApplicantFacts extends Hours {
  readonly key: string
  readonly name: string
  readonly reads: Reading
  readonly languages: readonly string[]
  readonly degree: Degree | null
  readonly german: German | null
  readonly occupations: readonly string[]
  readonly breaks: readonly { readonly from: number; readonly until: number }[]
  readonly needs: readonly Trait[]
  /** The language to translate from. */
  readonly interpreter: string | null
}
export interface Applicant extends ApplicantFacts {
  readonly id: string
  /** Did not come. */
  readonly absent: boolean
  /** Ids of firms, best first. */
  readonly wishes: readonly string[]
}

export interface Pair {
  readonly applicantId: string
  readonly firmId: string
  /** They meet whatever they wish; or they do not meet. */
  readonly meets: boolean
}

export interface Interpreter extends Hours {
  readonly id: string
  readonly name: string
  readonly languages: readonly string[]
}

/** All that is known of one speed-dating before it is planned. */
export interface Dating {
  readonly day: Day
  /** The run whose plan holds. */
  readonly acceptedRun: string | null
  readonly firms: readonly Firm[]
  readonly applicants: readonly Applicant[]
  readonly pairs: readonly Pair[]
  readonly interpreters: readonly Interpreter[]
}

/** What each side may say of a talk. */
export const answers = ['interesse', 'probearbeit', 'gespraech', 'nein'] as const
export type Answer = (typeof answers)[number]
export const sides = ['bewerber', 'betrieb'] as const
export type Side = (typeof sides)[number]

/** What the house hears when it asks later how it went on. */
export const heardWords = ['ausbildung', 'probearbeit', 'gespraech', 'anders', 'nicht_erreicht'] as const
export type Heard = (typeof heardWords)[number]
