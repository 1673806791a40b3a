import type { Talk } from '../timetable/problem.ts'

export const runStates = ['laeuft', 'fertig', 'abgebrochen', 'gestoert', 'unmoeglich'] as const
export type RunState = (typeof runStates)[number]

/** What a run found; ids and rounds, no names. A table's name is its id here. */
export interface RunPlan {
  readonly talks: readonly Talk[]
  readonly minTalks: number
  readonly proven: boolean
  /** Who wishes for which firms, so that the fewest talks are not one more. */
  readonly limit: { readonly applicants: readonly string[]; readonly firms: readonly string[] } | null
  /** The most talks each applicant could have alone, by their id. */
  readonly alone: Readonly<Record<string, number>>
  /** Pairs that must meet and cannot; there is no plan then. */
  readonly impossible: readonly { readonly applicant: string; readonly firm: string }[]
}

export interface Run {
  readonly id: string
  readonly state: RunState
  readonly input: string
  readonly value: number | null
  readonly bound: number | null
  readonly seconds: number
  readonly plan: RunPlan | null
  readonly stopWanted: boolean
  readonly startedAt: Date
  readonly seenAt: Date
}

/** Without a sign of life for so long, the thread is gone with its server. */
export const silentMs = 30_000

/** What a run is now: one that gives no sign of life any more was interrupted. */
export const stateOf = ({ state, seenAt }: Pick<Run, 'state' | 'seenAt'>, now: Date): RunState =>
  state === 'laeuft' && now.getTime() - seenAt.getTime() > silentMs ? 'gestoert' : state
