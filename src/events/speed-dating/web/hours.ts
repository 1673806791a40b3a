import type { Visit } from '#platform/http/visit.ts'
import { clock } from '../../timetable/times.ts'
import type { Hours } from '../dating.ts'
import { datingWords } from '../messages/index.ts'

/** When somebody is there, in words. */
export const hoursIn = (visit: Visit, { from, until }: Hours): string => {
  const t = datingWords(visit.locale)
  if (from === null && until === null) return t.wholeDay
  if (until === null) return t.fromOn(clock(from ?? 0))
  return from === null ? t.until(clock(until)) : t.fromTo(clock(from), clock(until))
}

export const timeIn = (minutes: number | null): string => (minutes === null ? '' : clock(minutes))
