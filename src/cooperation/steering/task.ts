import { addDays } from '#platform/berlin-time.ts'

/** What somebody sees to (Aufgabe), until when. */
export interface Task {
  readonly id: string
  readonly networkId: string
  readonly roundId: string | null
  readonly organizationId: string
  /** The name of the organization that sees to it. */
  readonly organization: string
  readonly title: string
  /** 'YYYY-MM-DD' */
  readonly dueOn: string
  readonly doneOn: string | null
}

type Due = Pick<Task, 'dueOn' | 'doneOn'>

/** Its day is over, and nobody said that it is done. */
export const isOverdue = ({ dueOn, doneOn }: Due, today: string): boolean => doneOn === null && dueOn < today

/** Days before it is due, on which whoever sees to it is told. */
export const remindDays = 3

export const isToRemind = ({ dueOn, doneOn }: Due, today: string): boolean =>
  doneOn === null && addDays(dueOn, -remindDays) <= today
