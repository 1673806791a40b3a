import { addDays } from '#platform/berlin-time.ts'
import type { ActivityKind, Hours } from './knowing.ts'

export const proposalStates = [
  'vorgeschlagen',
  'anderer_termin',
  'angenommen',
  'abgelehnt',
  'erledigt',
  'zurueckgezogen',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** Which side is asked and answers. */
export type Asked = 'haus' | 'team'

/** What can be proposed; a call needs no proposal. */
export const proposedKinds = [
  'hospitation',
  'besuch',
  'besprechung',
  'sprechstunde',
  'veranstaltung',
] as const satisfies readonly ActivityKind[]

export interface PairProposal {
  readonly organizationId: string
  readonly profileId: string | null
  readonly locationId: string
  readonly state: ProposalState
  readonly endedOn: string | null
}

interface Step {
  /** `asked`: the side that was asked; `proposer`; `any`: both sides, and whoever coordinates. */
  readonly by: 'asked' | 'proposer' | 'any'
  readonly from: readonly ProposalState[]
  readonly into: ProposalState
  /** `day`: another day must be named; `over`: the day must have come. */
  readonly needs?: 'day' | 'over' | undefined
}

/**
 * Who may lead a proposal from where into what. `agree` says yes to the other day; `happened` makes the joint activity,
 * `fellThrough` says that it did not take place.
 */
export const proposalSteps = {
  accept: { by: 'asked', from: ['vorgeschlagen'], into: 'angenommen' },
  other: { by: 'asked', from: ['vorgeschlagen', 'anderer_termin'], into: 'anderer_termin', needs: 'day' },
  decline: { by: 'asked', from: ['vorgeschlagen', 'anderer_termin', 'angenommen'], into: 'abgelehnt' },
  agree: { by: 'proposer', from: ['anderer_termin'], into: 'angenommen' },
  withdraw: {
    by: 'proposer',
    from: ['vorgeschlagen', 'anderer_termin', 'angenommen'],
    into: 'zurueckgezogen',
  },
  happened: { by: 'any', from: ['angenommen'], into: 'erledigt', needs: 'over' },
  fellThrough: { by: 'any', from: ['angenommen'], into: 'zurueckgezogen', needs: 'over' },
} as const satisfies Record<string, Step>
export type ProposalStep = keyof typeof proposalSteps
export const proposalStepNames = Object.keys(proposalSteps) as ProposalStep[]
export const proposalStepOf = (name: ProposalStep): Step => proposalSteps[name]

/** States in which something is still expected of somebody. */
export const openStates = ['vorgeschlagen', 'anderer_termin', 'angenommen'] as const
export const isOpen = (state: ProposalState): boolean => openStates.some((one) => one === state)

/** As what an organization meets a proposal. */
export interface Part {
  readonly isAsked: boolean
  readonly isProposer: boolean
  /** One of the two sides, or whoever coordinates. */
  readonly isAny: boolean
}

/** The steps that are open to somebody today. */
export const stepsOf = (
  proposal: { readonly state: ProposalState; readonly day: string },
  part: Part,
  day: string,
): readonly ProposalStep[] =>
  proposalStepNames.filter((name) => {
    const { by, from, needs } = proposalStepOf(name)
    const isMine = { asked: part.isAsked, proposer: part.isProposer, any: part.isAny }[by]
    return isMine && from.includes(proposal.state) && (needs !== 'over' || proposal.day <= day)
  })

/** Whether an accepted day has come, so that one asks whether it took place. */
export const isOver = (proposal: { readonly state: ProposalState; readonly day: string }, day: string) =>
  proposal.state === 'angenommen' && proposal.day <= day

/** Far enough away for everybody to make room. */
const daysAhead = 14
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const weekdayOf = (day: string): string => weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()]!

/**
 * A day to propose: the first working day in two weeks or later on which the house is open, with its hours; a Tuesday
 * where nothing is known of them.
 */
export const dayToPropose = (
  opening: readonly Hours[],
  today: string,
): { readonly day: string; readonly window: string } => {
  const ahead = Array.from({ length: 7 }, (_, i) => addDays(today, daysAhead + i)).filter(
    (day) => !['SA', 'SU'].includes(weekdayOf(day)),
  )
  for (const day of ahead) {
    const open = opening.find(({ byday }) => byday.split(',').includes(weekdayOf(day)))
    if (open) return { day, window: `${open.start}–${open.end}` }
  }
  return { day: ahead.find((day) => weekdayOf(day) === 'TU')!, window: '' }
}
