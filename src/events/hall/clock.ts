import { berlinInstant } from '#platform/berlin-time.ts'
import { clock as clockTime, type Rhythm } from '../timetable/times.ts'

/** What a day is made of. `change` and `break` are before the round that they name. */
export type PartKind = 'before' | 'talk' | 'change' | 'break' | 'after'

export interface Part {
  readonly is: PartKind
  /** From 0: the round of a talk, the round that comes next, or the last one. */
  readonly round: number
  /** Instants in milliseconds; the first part began long ago, the last one never ends. */
  readonly from: number
  readonly until: number
}

/** How the clock of the hall goes. */
export interface Clock {
  /** The day in Berlin, 'YYYY-MM-DD'. */
  readonly date: string
  /** Seconds added to each part, in their order; missing: none. */
  readonly delays: readonly number[]
  /** It stands still since then. */
  readonly heldSince: Date | null
}

/** Everything from before the first round to after the last, as the clock goes now. */
export const partsOf = (rhythm: Rhythm, { date, delays }: Clock): readonly Part[] => {
  const parts: Part[] = []
  let at = Number.NEGATIVE_INFINITY
  const add = (is: PartKind, round: number, until: number) => {
    parts.push({ is, round, from: at, until: Math.max(at, until + (delays[parts.length] ?? 0) * 1000) })
    at = parts.at(-1)!.until
  }
  add('before', 0, berlinInstant(date, clockTime(rhythm.start)).getTime())
  for (let round = 0; round < rhythm.rounds; round++) {
    add('talk', round, at + rhythm.talk * 60_000)
    if (round + 1 === rhythm.rounds) break
    const pause = rhythm.breaks?.find(({ after }) => after === round + 1)
    add(pause ? 'break' : 'change', round + 1, at + (pause ? pause.minutes : rhythm.change) * 60_000)
  }
  parts.push({ is: 'after', round: rhythm.rounds - 1, from: at, until: Number.POSITIVE_INFINITY })
  return parts
}

export interface Moment extends Part {
  /** Which of the parts it is. */
  readonly index: number
  readonly held: boolean
  /** Milliseconds until the next part; while the clock is held they do not pass. */
  readonly left: number
}

/** What is going on at an instant. A part without length is never it. */
export const roundAt = (rhythm: Rhythm, clock: Clock, now: Date): Moment => {
  const at = (clock.heldSince ?? now).getTime()
  const parts = partsOf(rhythm, clock)
  const index = parts.findIndex(({ until }) => at < until)
  const part = parts[index]!
  return { ...part, index, held: clock.heldSince !== null, left: part.until - at }
}

/** The first round that has not begun, from 0; undefined where none is left. */
export const nextRound = (moment: Moment, rounds: number): number | undefined => {
  const next = moment.is === 'talk' ? moment.round + 1 : moment.is === 'after' ? rounds : moment.round
  return next < rounds ? next : undefined
}

export const turns = ['beginnen', 'anhalten', 'weiter', 'minute', 'beenden', 'zurueck'] as const
export type Turn = (typeof turns)[number]

/** What can be done with the clock at a moment; to set it back is asked for on a page of its own. */
export const turnsAt = ({ is, held }: Moment): readonly Turn[] => {
  if (is === 'after') return []
  const others: readonly Turn[] = held ? ['weiter', 'minute'] : ['anhalten', 'minute']
  return is === 'before' ? ['beginnen', ...others] : held ? others : [...others, 'beenden']
}

/** The clock after somebody turned it; undefined where that makes no sense (any more). */
export const turned = (rhythm: Rhythm, clock: Clock, turn: Turn, now: Date): Clock | undefined => {
  // As it stands on the papers: after a rehearsal, or a beginning by mistake.
  if (turn === 'zurueck') return { ...clock, delays: [], heldSince: null }
  const moment = roundAt(rhythm, clock, now)
  if (!turnsAt(moment).includes(turn)) return undefined
  const lengthen = (seconds: number): Clock => {
    const delays = Array.from(
      { length: Math.max(clock.delays.length, moment.index + 1) },
      (_, part) => clock.delays[part] ?? 0,
    )
    delays[moment.index]! += seconds
    return { ...clock, delays }
  }
  const running = { heldSince: null }
  switch (turn) {
    case 'anhalten':
      return { ...clock, heldSince: now }
    case 'weiter':
      return { ...lengthen(Math.round((now.getTime() - clock.heldSince!.getTime()) / 1000)), ...running }
    case 'minute':
      return lengthen(60)
    // What comes next has begun.
    case 'beginnen':
    case 'beenden':
      return { ...lengthen(Math.floor((now.getTime() - moment.until) / 1000)), ...running }
  }
}

/** By how many whole minutes a round begins later than it stands on the papers. */
export const minutesLate = (rhythm: Rhythm, clock: Clock, now: Date): number => {
  const { index, from, until, is } = roundAt(rhythm, clock, now)
  const planned = partsOf(rhythm, { ...clock, delays: [] })[index]!
  const held = clock.heldSince ? now.getTime() - clock.heldSince.getTime() : 0
  const late = is === 'after' ? from - planned.from : until - planned.until + held
  return Math.round(late / 60_000)
}

/** Whether the clock was turned since a page showed it. */
export const standOf = ({ delays, heldSince }: Clock): string =>
  [...delays, heldSince ? heldSince.getTime() : 0].join('.')
