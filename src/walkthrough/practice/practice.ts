import type { Case } from '../case.ts'
import { isOption, type StepId, stepIds } from './steps.ts'

/** The invented people, in the order of their cards. */
export const personaIds = [
  'allein',
  'alleinerziehend',
  'familie',
  'wenig-lohn',
  'selbststaendig',
  'unter-25',
  'erspartes',
  'schwanger',
  'dolmetschen',
] as const
export type PersonaId = (typeof personaIds)[number]
/** Whose application is practised: an invented person's, or with one's own figures. */
export type Who = PersonaId | 'eigene'

export const isPersonaId = (text: string): text is PersonaId =>
  (personaIds as readonly string[]).includes(text)

/** All that somebody who practises has said and done so far. It lives in the form of their page and nowhere else. */
export interface Practice {
  readonly who: Who
  readonly case: Case
  readonly seen: readonly StepId[]
  readonly done: readonly StepId[]
  /** How often somebody stumbled, step by step: for a group that talks about it afterwards. */
  readonly stumbled: Readonly<Partial<Record<StepId, number>>>
  /** What was decided in the role play. */
  readonly chosen: Readonly<Partial<Record<StepId, string>>>
}

export type StepState = 'todo' | 'seen' | 'done'

export const stateOf = (practice: Practice, step: StepId): StepState =>
  practice.done.includes(step) ? 'done' : practice.seen.includes(step) ? 'seen' : 'todo'

const inOrder = (steps: readonly StepId[]): readonly StepId[] =>
  stepIds.filter((step) => steps.includes(step))

export const see = (practice: Practice, step: StepId): Practice => ({
  ...practice,
  seen: inOrder([...practice.seen, step]),
})

export const finish = (practice: Practice, step: StepId): Practice => ({
  ...see(practice, step),
  done: inOrder([...practice.done, step]),
})

/** More than anybody stumbles in one step. */
export const mostStones = 99

export const stumble = (practice: Practice, step: StepId): Practice => ({
  ...practice,
  stumbled: {
    ...practice.stumbled,
    [step]: Math.min(mostStones, (practice.stumbled[step] ?? 0) + 1),
  },
})

/** What is no option of the step changes nothing. */
export const choose = (practice: Practice, step: StepId, option: string): Practice =>
  isOption(step, option) ? { ...practice, chosen: { ...practice.chosen, [step]: option } } : practice

/** Somebody at the beginning: nothing seen, nothing done. */
export const begin = (who: Who, of: Case): Practice => ({
  who,
  case: of,
  seen: [],
  done: [],
  stumbled: {},
  chosen: {},
})
