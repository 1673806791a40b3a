import { refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import { ownEvent } from '../event/acting.ts'
import { lockOwnDating } from '../speed-dating/acting.ts'
import type { Dating } from '../speed-dating/dating.ts'
import { listTalks } from '../speed-dating/run-store.ts'
import type { Of } from '../speed-dating/tables-store.ts'
import type { Problem, Talk } from '../timetable/problem.ts'
import { type Clock, type Moment, nextRound, roundAt } from './clock.ts'
import { type Proposal, problemNow, proposalOf } from './proposal.ts'
import { findClock, findPresence, lastReplan, type Presence, type Replan } from './store.ts'

/** Everything that the day is about, as it is now. */
export interface Now {
  readonly dating: Dating
  readonly problem: Problem
  readonly clock: Clock
  readonly moment: Moment
  readonly talks: readonly Talk[]
  readonly presence: Presence
  /** How the plan could go on; undefined where no round is left. */
  readonly proposal: Proposal | undefined
  /** The last change, where the plan is still what it led to. */
  readonly replan: Replan | undefined
}

export const nowOf = async (tx: Tx, event: { id: string; startsAt: Date }, dating: Dating): Promise<Now> => {
  const clock = await findClock(tx, event)
  const moment = roundAt(dating.day, clock, tx.now)
  const talks = await listTalks(tx, event.id)
  const presence = await findPresence(tx, event.id)
  const last = await lastReplan(tx, event.id)
  const from = nextRound(moment, dating.day.rounds)
  const problem = problemNow(dating, presence.closed)
  const proposal = from === undefined ? undefined : proposalOf(problem, talks, from, dating.day.least)
  return {
    dating,
    problem,
    clock,
    moment,
    talks,
    presence,
    proposal,
    replan: last?.after === markOf(talks) ? last : undefined,
  }
}

/** The same while the event is held: whoever presses at the same time comes afterwards, and sees what is then. */
export const lockNow = async (tx: Tx, eventId: string): Promise<Now & { readonly of: Of }> => {
  const { of, dating } = await lockOwnDating(tx, eventId)
  const now = await nowOf(tx, await ownEvent(tx, eventId), dating)
  return now.talks.length > 0 ? { ...now, of } : refuse('events.hallNoPlan')
}

const key = ({ round, applicant, table }: Talk): string => `${round} ${applicant} ${table}`

/** Of talks: whether they are still those that somebody saw. */
export const markOf = (talks: readonly Talk[]): string => sha256(talks.map(key).sort().join('\n'))

/** Of a proposal and what it comes from. */
export const stampOf = ({ talks, proposal }: Pick<Now, 'talks' | 'proposal'>): string =>
  sha256([proposal?.from, markOf(talks), proposal && markOf(proposal.talks)].join('\n'))

/** Whether anything would change. */
export const isNews = ({ talks, proposal }: Pick<Now, 'talks' | 'proposal'>): boolean =>
  proposal !== undefined && markOf(talks) !== markOf(proposal.talks)

/** The last change, as long as none of the rounds that it changed has begun. */
export const undoable = ({ proposal, replan }: Pick<Now, 'proposal' | 'replan'>): Replan | undefined =>
  replan && proposal && proposal.from <= replan.fromRound ? replan : undefined
