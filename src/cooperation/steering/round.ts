/** The life of a steering round (Steuerungsrunde). */
export const roundStates = ['geplant', 'eingeladen', 'gehalten', 'abgesagt'] as const
export type RoundState = (typeof roundStates)[number]

export interface Round {
  readonly id: string
  readonly networkId: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly state: RoundState
  readonly invitedAt: Date | null
  readonly sequence: number
  readonly minutes: string
  readonly revision: number
  readonly minutesClosedAt: Date | null
}

interface Step {
  readonly from: readonly RoundState[]
  /** `before`: what it was before it was held. */
  readonly into: RoundState | 'before'
  /** Only once it has begun. */
  readonly begun?: true | undefined
  /** Mail to the organizations of the network. */
  readonly tells?: true | undefined
}

/** What whoever coordinates may do with a round. `resume` undoes `cancel`, `unhold` undoes `hold`. */
export const roundSteps = {
  invite: { from: ['geplant'], into: 'eingeladen', tells: true },
  hold: { from: ['geplant', 'eingeladen'], into: 'gehalten', begun: true },
  unhold: { from: ['gehalten'], into: 'before' },
  cancel: { from: ['eingeladen'], into: 'abgesagt', tells: true },
  resume: { from: ['abgesagt'], into: 'geplant' },
} as const satisfies Record<string, Step>
export type RoundStep = keyof typeof roundSteps
export const roundStepNames = Object.keys(roundSteps) as RoundStep[]
export const roundStepOf = (name: RoundStep): Step => roundSteps[name]

type Standing = Pick<Round, 'state' | 'startsAt' | 'invitedAt' | 'minutesClosedAt'>

/** The steps that are open now. What is written down for good stays held. */
export const roundStepsFrom = (round: Standing, now: Date): readonly RoundStep[] =>
  roundStepNames.filter((name) => {
    const step = roundStepOf(name)
    if (round.minutesClosedAt !== null || !step.from.includes(round.state)) return false
    if (name === 'invite' && round.startsAt <= now) return false
    return step.begun === undefined || round.startsAt <= now
  })

export const stateAfter = (name: RoundStep, { invitedAt }: Pick<Round, 'invitedAt'>): RoundState => {
  const { into } = roundStepOf(name)
  return into === 'before' ? (invitedAt ? 'eingeladen' : 'geplant') : into
}

/** Whether day, place and title may still be changed. */
export const isAhead = ({ state }: Pick<Round, 'state'>): boolean =>
  state === 'geplant' || state === 'eingeladen'

/** Whether minutes are written: from the beginning of the round until they are closed. */
export const takesMinutes = (round: Standing, now: Date): boolean =>
  round.minutesClosedAt === null && round.state !== 'abgesagt' && round.startsAt <= now
