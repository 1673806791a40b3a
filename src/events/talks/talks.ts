import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { Event } from '../event/event.ts'
import type { Answer, Side } from '../speed-dating/dating.ts'

/** Yes to going on in some way. */
export const isPositive = (answer: Answer): boolean => answer !== 'nein'
export const otherSide = (side: Side): Side => (side === 'bewerber' ? 'betrieb' : 'bewerber')

type Times = Pick<Event, 'startsAt' | 'endsAt'>
/** Both sides may say what they think of a talk, and say it otherwise, until this moment: two days to sleep on it. */
export const answersUntil = ({ endsAt }: Times): Date => berlinInstant(addDays(berlinDay(endsAt), 2), '24:00')
export const mayAnswer = (event: Times, now: Date): boolean =>
  berlinDay(now) >= berlinDay(event.startsAt) && now < answersUntil(event)

export const wishSteps = ['dazu', 'weg', 'hoch', 'runter'] as const
export type WishStep = (typeof wishSteps)[number]
/** The wishes after one step; what cannot be done changes nothing. */
export const wishesAfter = (wishes: readonly string[], step: WishStep, firm: string): readonly string[] => {
  const at = wishes.indexOf(firm)
  if (step === 'dazu') return at < 0 ? [...wishes, firm] : wishes
  if (at < 0) return wishes
  if (step === 'weg') return wishes.filter((id) => id !== firm)
  const to = step === 'hoch' ? at - 1 : at + 1
  if (to < 0 || to >= wishes.length) return wishes
  return wishes.with(at, wishes[to]!).with(to, firm)
}

/** When the house asks how it went on, in days after the end. */
export const followUpDays = { wochen: 14, monate: 91 } as const
export type FollowUpStep = keyof typeof followUpDays
/** Nobody was asked: then what somebody left for it goes all the same. */
export const followUpKeptDays = 120

/** What is to be asked now, of somebody of whom `heard` is known; undefined: nothing yet, or not again. */
export const dueStep = ({ endsAt }: Times, heard: unknown, now: Date): FollowUpStep | undefined => {
  const since = (days: number) => berlinDay(now) >= addDays(berlinDay(endsAt), days)
  if (since(followUpDays.monate)) return 'monate'
  return since(followUpDays.wochen) && (heard === null || heard === 'nicht_erreicht') ? 'wochen' : undefined
}

/** Fewer are not told, not even in the house. */
export const fewest = 3
