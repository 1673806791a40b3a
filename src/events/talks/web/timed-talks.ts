import { berlinWall } from '#platform/berlin-time.ts'
import { type Clock, partsOf, roundAt } from '../../hall/clock.ts'
import type { Rhythm } from '../../timetable/times.ts'
import type { OwnTalk } from '../queries.ts'

/** A talk with the time at which it begins, as the clock of the hall goes. */
export interface TimedTalk extends OwnTalk {
  readonly time: string
}

/** All of them, and the one that is on or comes next; undefined where all are over. */
export const timedTalks = (
  talks: readonly OwnTalk[],
  { rhythm, clock, now }: { readonly rhythm: Rhythm; readonly clock: Clock; readonly now: Date },
): { readonly all: readonly TimedTalk[]; readonly next: readonly TimedTalk[] } => {
  const begins = partsOf(rhythm, clock).filter(({ is }) => is === 'talk')
  const all = talks.map((talk) => ({
    ...talk,
    time: berlinWall(new Date(begins[talk.round]?.from ?? 0)).time,
  }))
  const at = roundAt(rhythm, clock, now)
  const round = at.is === 'after' ? undefined : all.find((talk) => talk.round >= at.round)?.round
  return { all, next: all.filter((talk) => talk.round === round) }
}
