import { berlinWall } from '#platform/berlin-time.ts'
import { type Locale, longDate } from '#platform/i18n.ts'
import { sha256 } from '#platform/secrets.ts'
import { clock as clockTime, roundsOf } from '../../timetable/times.ts'
import { type Part, type PartKind, partsOf, roundAt, standOf } from '../clock.ts'
import { screenWords } from '../messages/public/index.ts'
import type { Screen } from '../store.ts'

/** A part of the day in the words of the screen. The first one has no beginning, the last one no end. */
export interface SaidPart {
  readonly is: PartKind
  readonly from: number | null
  readonly until: number | null
  readonly big: string
  readonly line: string
  readonly next: string
  readonly paper: string
}

/** All that the screen needs to go on by itself. Instants in milliseconds. */
export interface ScreenState {
  readonly now: number
  /** Of everything else: whether a screen has it already. */
  readonly stand: string
  /** What is said while the clock is held, and since when it is. */
  readonly held: string | null
  readonly heldAt: number | null
  readonly parts: readonly SaidPart[]
}

/** `09:30` in Berlin. */
export const timeOf = (ms: number): string => berlinWall(new Date(ms)).time

export const stateOf = (locale: Locale, { rhythm, clock }: Screen, now: Date): ScreenState => {
  const t = screenWords(locale)
  const parts = partsOf(rhythm, clock)
  const planned = roundsOf(rhythm)
  const talks = parts.filter(({ is }) => is === 'talk')
  const nextOf = ({ is, round }: Part, index: number): string => {
    if (is === 'after') return ''
    if (is === 'before') return t.begins(timeOf(talks[round]!.from))
    if (is !== 'talk') return t.nextRound(round + 1, timeOf(talks[round]!.from))
    const next = parts[index + 1]!
    if (next.is === 'after') return t.nextEnd(timeOf(next.from))
    return next.is === 'break'
      ? t.nextBreak(timeOf(next.from))
      : t.nextRound(round + 2, timeOf(talks[round + 1]!.from))
  }
  const isOtherDay = berlinWall(now).date !== clock.date
  const bigOf = ({ is, round, until }: Part): string => {
    if (is === 'talk') return t.round(round + 1, rhythm.rounds)
    return is === 'before' && isOtherDay ? longDate(locale, new Date(until)) : t[is]
  }
  const said = parts.map((part, index): SaidPart => {
    const { is, round, from, until } = part
    return {
      is,
      from: Number.isFinite(from) ? from : null,
      until: Number.isFinite(until) ? until : null,
      big: bigOf(part),
      line: is === 'talk' ? t.talk : '',
      next: nextOf(part, index),
      paper: is === 'before' || is === 'after' ? '' : t.onPaper(clockTime(planned[round]!.start)),
    }
  })
  const { index } = roundAt(rhythm, clock, now)
  return {
    now: now.getTime(),
    stand: sha256([locale, standOf(clock), isOtherDay, JSON.stringify(said)].join('\n')).slice(0, 16),
    held: clock.heldSince ? (index === 0 ? t.later : t.held) : null,
    heldAt: clock.heldSince?.getTime() ?? null,
    parts: said,
  }
}

/** What is shown at an instant: the part, and how long it still takes. */
export const shownAt = ({ parts, heldAt }: ScreenState, now: number) => {
  const at = heldAt ?? now
  const part = parts.find(({ until }) => until === null || at < until)!
  return { part, left: part.until === null ? null : part.until - at }
}
