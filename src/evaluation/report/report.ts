import type { Unit } from '../indicators/catalogue.ts'

/** The sections of the evaluation of a model phase, in the order of the document. */
export const sections = ['ziele', 'getan', 'kennenlernen', 'zahlen', 'luecken', 'stimmen', 'schluss'] as const
export type Section = (typeof sections)[number]
export const isSection = (text: string): text is Section => (sections as readonly string[]).includes(text)

export const longestSaid = 4000

/** An indicator as the report keeps it: numbers that disclosure control let out, none of its own. */
export interface ToldIndicator {
  readonly id: string
  /** Where the network has added it; the words of the others stand in the catalogue. */
  readonly ownName: string | null
  readonly unit: Unit
  readonly period: string
  readonly value: number | null
  readonly suppressed: boolean
  readonly target: number | null
  /** Null where there is no target, or nothing to measure it by. */
  readonly reached: boolean | null
}

/** Null where `release` hides it. */
type Count = number | null

/**
 * What the house knows of a model phase. Counts of organizations, meetings, formats; of persons only what was
 * published. Kept as it is when the report is finished. Days are 'YYYY-MM-DD'.
 */
export interface ReportFacts {
  readonly title: string
  readonly network: string
  readonly from: string | null
  readonly until: string | null
  readonly goal: string
  readonly fields: readonly string[]
  readonly targetGroups: readonly string[]
  readonly parties: {
    readonly atStart: Count
    readonly joined: readonly string[]
    readonly left: readonly string[]
    readonly now: Count
  }
  readonly signedOn: string | null
  readonly daysToFirst: Count
  readonly teams: Count
  readonly houses: Count
  readonly pairs: Count
  /** Hidden where it would tell of too few organizations. */
  readonly knownPairs: Count
  readonly roundsHeld: Count
  /** Joint activities of teams and houses: visits, calls, consultation hours. */
  readonly activities: Count
  readonly formats: readonly { readonly title: string; readonly state: string; readonly since: string }[]
  /** Fields of action and target groups that were agreed on and have no offer within reach. */
  readonly gaps: readonly { readonly field: string; readonly group: string }[]
  readonly indicators: readonly ToldIndicator[]
  /** The ids of what houses released: a voice that is taken back or erased is gone from every report. */
  readonly voices: readonly string[]
}

/** What was decided about an agreement after its model phase. */
export interface Decision {
  readonly state: string
  /** Where it is known. */
  readonly day: string | null
  /** The last day of a model phase that goes on. */
  readonly until: string | null
  /** The structure that it went over into. */
  readonly successor: string | null
}

/** States in which nothing is decided about what comes after the model phase. */
const undecided: readonly string[] = ['anbahnung', 'abgestimmt', 'unterzeichnet', 'auswertung']
export const isDecided = (state: string): boolean => !undecided.includes(state)

/**
 * The decision that lies in a state which an agreement came into, or is in; undefined where there is none. A model phase
 * is one where the report about the first one is finished: it goes on, or there is a second one.
 */
export const decisionIn = (
  { state, modelUntil, successor }: { state: string; modelUntil: string | null; successor: string | null },
  day: string | null,
): Decision | undefined =>
  isDecided(state)
    ? {
        state,
        day,
        until: state === 'modellphase' ? modelUntil : null,
        successor: state === 'ueberfuehrt' ? successor : null,
      }
    : undefined

interface Joined {
  readonly name: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** Who belonged to it at the beginning of the model phase, who came and went in it, how many are there at its end. */
export const partiesBetween = (parties: readonly Joined[], from: string, until: string) => {
  const isIn = ({ joinedOn, leftOn }: Joined, day: string): boolean =>
    joinedOn !== null && joinedOn <= day && (leftOn === null || leftOn >= day)
  return {
    atStart: parties.filter((party) => isIn(party, from)).length,
    joined: parties
      .filter(({ joinedOn }) => joinedOn !== null && joinedOn > from && joinedOn <= until)
      .map(({ name }) => name),
    left: parties
      .filter(({ leftOn }) => leftOn !== null && leftOn >= from && leftOn < until)
      .map(({ name }) => name),
    now: parties.filter((party) => isIn(party, until)).length,
  }
}
