/** Coded wishes for the day; never free text about health. */
export const needs = ['stufenlos', 'gebaerdensprache', 'ruhe', 'kinder', 'grossdruck'] as const
export type Need = (typeof needs)[number]

/** How somebody registered: by themselves, or a helper for them. */
export const channels = ['selbst', 'telefon', 'tresen'] as const
export type Channel = (typeof channels)[number]

/**
 * `angebot`: a place is held for them until a moment; `verfallen`: that moment passed. `abgemeldet`: they do not come,
 * and nothing is left of them but that.
 */
export type RegistrationState = 'angemeldet' | 'warteliste' | 'angebot' | 'abgemeldet' | 'verfallen'

export const mostPersons = 10

/** Places somebody has, or is offered. */
export const holdsPlace = (state: RegistrationState): boolean => state === 'angemeldet' || state === 'angebot'

interface Step {
  readonly from: readonly RegistrationState[]
  readonly into: RegistrationState
}
/** What a person, or a helper for them, can do. */
export const steps = {
  bestaetigen: { from: ['angebot'], into: 'angemeldet' },
  /** To let the next one go first, and to wait on behind all who wait. */
  vorlassen: { from: ['angebot'], into: 'warteliste' },
  abmelden: { from: ['angemeldet', 'warteliste', 'angebot'], into: 'abgemeldet' },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as readonly StepName[]
export const mayTake = (state: RegistrationState, step: StepName): boolean =>
  (steps[step].from as readonly RegistrationState[]).includes(state)

interface Waiting {
  readonly id: string
  readonly persons: number
}

/** Whether they get their places at once: nobody is waiting before them, and there is room for all of them. */
export const hasRoom = (free: number | undefined, waiting: number, persons: number): boolean =>
  free === undefined || (waiting === 0 && persons <= free)

/**
 * Who is offered places now, strictly in order: whoever is first and does not fit yet keeps the others waiting, so that a
 * family is not overtaken for ever.
 * @param waiting in the order of the list
 */
export const nextOffers = (free: number | undefined, waiting: readonly Waiting[]): readonly string[] => {
  const offered: string[] = []
  let left = free ?? Number.POSITIVE_INFINITY
  for (const { id, persons } of waiting) {
    if (persons > left) break
    left -= persons
    offered.push(id)
  }
  return offered
}

const hours48 = 48 * 3_600_000

/** Until when a place is held: 48 hours, but never longer than half of the time that is left. */
export const offeredUntil = (now: Date, startsAt: Date): Date =>
  new Date(now.getTime() + Math.min(hours48, Math.max(0, (startsAt.getTime() - now.getTime()) / 2)))
