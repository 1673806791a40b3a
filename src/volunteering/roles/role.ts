import type { Strength } from '../strengths.ts'

/** What somebody likes to have to do with; a closed list, so that it is found in every language. */
export const interests = [
  'menschen',
  'kinder',
  'aeltere',
  'lernen',
  'praktisch',
  'kueche',
  'draussen',
  'tiere',
  'buero',
  'digital',
  'kultur',
  'feste',
] as const
export type Interest = (typeof interests)[number]

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
export const daytimes = ['vormittags', 'nachmittags', 'abends'] as const
export type Daytime = (typeof daytimes)[number]

export const rhythms = ['woechentlich', 'flexibel', 'einmalig'] as const
export type Rhythm = (typeof rhythms)[number]

/** `offen`: nobody has said so yet. */
export const answers = ['ja', 'nein', 'offen'] as const
export type Answer = (typeof answers)[number]

export const germanLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type GermanLevel = (typeof germanLevels)[number]

/** What whoever offers a role writes about it. Days 'YYYY-MM-DD', times 'HH:MM' in Berlin, languages BCP 47. */
export interface RoleFacts {
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly interests: readonly Interest[]
  readonly asked: readonly Strength[]
  readonly gained: readonly Strength[]
  readonly rhythm: Rhythm
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly timeFrom: string | null
  readonly timeTo: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** A week; altogether where it is once. */
  readonly hours: number | null
  /** How somebody is shown the ropes; empty: not said. */
  readonly training: string
  readonly accident: Answer
  readonly liability: Answer
  /** The extended certificate of conduct is needed (§ 72a SGB VIII). */
  readonly conduct: boolean
  readonly languages: readonly string[]
  readonly germanLevel: GermanLevel | null
  readonly stepFree: Answer
  /** Cents a month; null: none. */
  readonly allowance: number | null
  readonly wanted: number | null
  readonly locationId: string | null
  /** Where it is, in words, when it is in no house. */
  readonly place: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
  readonly helpsAtEvents: boolean
}

export const roleStates = ['entwurf', 'veroeffentlicht', 'pausiert', 'beendet'] as const
export type RoleState = (typeof roleStates)[number]

export interface Role extends RoleFacts {
  readonly id: string
  readonly organizationId: string
  readonly state: RoleState
  /** When somebody of the organization last said that it is right. */
  readonly checkedOn: string
  /** What it is called in the software it was imported from. */
  readonly externalId: string | null
  readonly serviceId: string | null
}

export interface Step {
  readonly from: readonly RoleState[]
  readonly into: RoleState
  /** Something is lost for those who read it: asked before. */
  readonly asks: boolean
}

/** What can be done with a role. Each step has one that takes it back. */
export const steps = {
  publish: { from: ['entwurf'], into: 'veroeffentlicht', asks: false },
  pause: { from: ['veroeffentlicht'], into: 'pausiert', asks: false },
  resume: { from: ['pausiert'], into: 'veroeffentlicht', asks: false },
  end: { from: ['veroeffentlicht', 'pausiert'], into: 'beendet', asks: true },
  reopen: { from: ['beendet'], into: 'entwurf', asks: false },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]

/** The steps that are open in this state, in the order of the table. */
export const openSteps = (state: RoleState): readonly StepName[] =>
  stepNames.filter((name) => (steps[name].from as readonly RoleState[]).includes(state))

/** Only what nobody reads any more can be deleted. */
export const canDelete = (state: RoleState): boolean => state === 'entwurf' || state === 'beendet'

/** After so many days somebody of the house is asked whether it still holds. */
export const freshDays = 90

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether a role that people find should be looked at again. */
export const isToCheck = ({ state, checkedOn }: Pick<Role, 'state' | 'checkedOn'>, today: string): boolean =>
  (state === 'veroeffentlicht' || state === 'pausiert') && daysBetween(checkedOn, today) > freshDays

/** Whether its last day is over. */
export const isOver = ({ endsOn }: Pick<Role, 'endsOn'>, today: string): boolean =>
  endsOn !== null && endsOn < today

/** When it is, where only a part of the day was said. */
const spans: Readonly<Record<Daytime, readonly [string, string]>> = {
  vormittags: ['09:00', '12:00'],
  nachmittags: ['14:00', '17:00'],
  abends: ['17:00', '20:00'],
}

/** The parts of the day that it may fall into: as said, or as the clock says. */
export const daytimesOfRole = ({
  daytimes: said,
  timeFrom,
  timeTo,
}: Pick<RoleFacts, 'daytimes' | 'timeFrom' | 'timeTo'>): readonly Daytime[] => {
  if (timeFrom === null || timeTo === null) return said
  const touches = (from: string, to: string) => timeFrom < to && timeTo > from
  return daytimes.filter(
    (part) =>
      said.includes(part) ||
      (part === 'vormittags' && touches('00:00', '12:00')) ||
      (part === 'nachmittags' && touches('12:00', '17:00')) ||
      (part === 'abends' && touches('17:00', '24:00')),
  )
}

/** From when to when by the clock, as far as it is said; several where several parts of the day are possible. */
export const spansOf = ({
  daytimes: said,
  timeFrom,
  timeTo,
}: Pick<RoleFacts, 'daytimes' | 'timeFrom' | 'timeTo'>): readonly (readonly [string, string])[] =>
  timeFrom !== null && timeTo !== null ? [[timeFrom, timeTo]] : said.map((part) => spans[part])
