import {
  type AgreementKind,
  binding,
  daysFrom,
  ended,
  isLived,
  type State,
  states,
} from '../agreement/agreement.ts'
import type { MilestoneKind } from '../milestone/milestone.ts'

/** An agreement as the owner of a frame sees it. Days are 'YYYY-MM-DD'. */
export interface SeenAgreement {
  readonly kind: AgreementKind
  readonly state: State
  readonly signedOn: string | null
  readonly modelUntil: string | null
  /** When it was begun, its last event, and when its newest text was laid before the parties. */
  readonly begunOn: string
  readonly lastEventOn: string
  readonly offeredOn: string | null
  readonly parties: number
  /** Organizations that have yet to agree to the text before them. */
  readonly missing: readonly string[]
  /** Whether a team and a house did anything together since the signature. */
  readonly hasMet: boolean
}

/** A milestone that is not done. */
export interface OpenMilestone {
  readonly kind: MilestoneKind
  readonly title: string | null
  readonly dueOn: string
}

/** Where a cooperation stands: the state of the agreement that counts, or `keine`. */
export type Phase = State | 'keine'
export const phases: readonly Phase[] = ['keine', ...states]

const rank = ({ state }: SeenAgreement): number =>
  binding.includes(state) ? 2 : ended.includes(state) ? 0 : 1
const age = (agreement: SeenAgreement): string => agreement.signedOn ?? agreement.begunOn

/** The agreement that tells the phase: the newest that binds; else the newest in preparation; else the last that ended. */
export const leading = <A extends SeenAgreement>(agreements: readonly A[]): A | undefined =>
  agreements.toSorted((a, b) => rank(b) - rank(a) || age(b).localeCompare(age(a)))[0]

/** What holds a cooperation up, since which day; coded, the words are in messages. */
export type Stuck =
  | { readonly is: 'quiet'; readonly since: string }
  | { readonly is: 'unsigned'; readonly since: string; readonly missing: readonly string[] }
  | { readonly is: 'unmet'; readonly since: string }
  | { readonly is: 'modelOver'; readonly since: string }
  | { readonly is: 'undecided'; readonly since: string }
  | { readonly is: 'overdue'; readonly since: string; readonly milestone: OpenMilestone }

/**
 * Days of patience: half a year without an event in preparation, eight weeks for signatures, ninety days from the signature
 * to the first joint activity.
 */
export const patience = { quiet: 183, unsigned: 56, unmet: 90 } as const

const ofAgreement = (one: SeenAgreement, today: string): Stuck | undefined => {
  const { state, modelUntil } = one
  if (state === 'anbahnung' && daysFrom(one.lastEventOn, today) > patience.quiet)
    return { is: 'quiet', since: one.lastEventOn }
  if (state === 'abgestimmt' && one.offeredOn !== null && daysFrom(one.offeredOn, today) > patience.unsigned)
    return { is: 'unsigned', since: one.offeredOn, missing: one.missing }
  if (modelUntil === null || modelUntil >= today) return undefined
  if (state === 'modellphase') return { is: 'modelOver', since: modelUntil }
  // The decision must be there when the model phase ends (milestone/milestone.ts).
  return state === 'auswertung' ? { is: 'undecided', since: modelUntil } : undefined
}

/** Signed, and nobody has met since (DOMAIN 1.2: 21 months once). Practice without paper has no signature. */
const notMet = ({ kind, state, signedOn, hasMet }: SeenAgreement, today: string): Stuck | undefined =>
  !hasMet &&
  !isLived(kind) &&
  binding.includes(state) &&
  signedOn !== null &&
  daysFrom(signedOn, today) > patience.unmet
    ? { is: 'unmet', since: signedOn }
    : undefined

/** What holds a cooperation up on a day, the longest first; nothing of agreements that are over. */
export const stuckOf = (
  agreements: readonly SeenAgreement[],
  open: readonly OpenMilestone[],
  today: string,
): readonly Stuck[] => {
  const held = agreements
    .flatMap((one) => [ofAgreement(one, today), notMet(one, today)])
    .filter((one) => one !== undefined)
  // Said already in other words.
  const said = new Set<MilestoneKind>()
  if (held.some(({ is }) => is === 'modelOver' || is === 'undecided'))
    said.add('ende_modellphase').add('auswertung')
  const late = open
    .filter(({ kind, dueOn }) => dueOn < today && !said.has(kind))
    .map((milestone): Stuck => ({ is: 'overdue', since: milestone.dueOn, milestone }))
  return [...held, ...late].sort((a, b) => a.since.localeCompare(b.since))
}

/** How far a cooperation has come, for the map: none, in preparation, at work, here to stay. */
export const stages = ['ohne', 'anbahnung', 'arbeit', 'dauer'] as const
export type Stage = (typeof stages)[number]

const stageOf: Readonly<Record<Phase, Stage>> = {
  keine: 'anbahnung',
  anbahnung: 'anbahnung',
  abgestimmt: 'anbahnung',
  unterzeichnet: 'arbeit',
  modellphase: 'arbeit',
  auswertung: 'arbeit',
  ausgeweitet: 'arbeit',
  verstetigt: 'dauer',
  ueberfuehrt: 'dauer',
  // What has ended without anything after it is no cooperation any more.
  ausgelaufen: 'ohne',
  gekuendigt: 'ohne',
}

/** The stage of a place where there are networks in these phases: that of the one that has come farthest. */
export const stageFrom = (found: readonly Phase[]): Stage =>
  stages[Math.max(0, ...found.map((phase) => stages.indexOf(stageOf[phase])))] ?? 'ohne'
