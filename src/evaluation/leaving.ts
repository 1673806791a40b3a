import { isOfMany } from './disclosure.ts'
import { type Quarter, quartersOfYear, yearOf } from './quarter.ts'

/**
 * What of a network's numbers may leave it: to everybody (open data), and to whoever gives a frame above it. Of what
 * `protect` tells, so nobody is found in it; but a number that is nearly all one house's, or one Jobcenter's, would tell
 * how that one works. Inside the network this is no secret: each place is one house, and its partners agreed to look at
 * it together.
 *
 * Numbers leave by divisions: all parts of one, or none of them. A division leaves where each of its parts is 0 or made
 * by at least three organizations and none has more than 85 % of it (`isOfMany`), and the one that it divides leaves as
 * well. So whatever can be worked out of what left is a sum of such parts, and sums of them are of many, too. A year
 * leaves only where the parts of what its quarters kept back, together, are of many: that is what it would tell of them.
 * leaving.attack.test.ts tries to find a sum that is not.
 */
export const divisions = ['all', 'kinds', 'outcomes', 'days', 'directions', 'withdrawn'] as const
export type Division = (typeof divisions)[number]

/** By quarter, and by year once it is over. */
export type Leaving = Readonly<Record<string, readonly Division[]>>

/** Equal hand-overs of one quarter between two organizations. */
export interface Handed {
  readonly quarter: Quarter
  readonly kind: string
  readonly outcome: string
  /** Class of days to the answer; undefined where there was none. */
  readonly days: string | undefined
  readonly direction: string
  /** Null: not known any more. */
  readonly sender: string | null
  readonly receiver: string
  readonly n: number
  readonly withdrawn: number
}

interface Rule {
  /** What is divided further, in the same way. */
  readonly under?: Division
  /** The part that it belongs to, if to any. */
  readonly part: (one: Handed) => string | undefined
  /** Whose number it is: the house's that takes them, and where it is told by who sends, the sender's, too. */
  readonly by: readonly ('sender' | 'receiver')[]
}
const rules: Readonly<Record<Division, Rule>> = {
  all: { part: () => 'all', by: ['receiver'] },
  kinds: { under: 'all', part: ({ kind }) => kind, by: ['receiver'] },
  outcomes: {
    under: 'kinds',
    part: ({ kind, outcome }) => (kind === 'warm' ? outcome : undefined),
    by: ['receiver'],
  },
  days: { under: 'outcomes', part: ({ days }) => days, by: ['receiver'] },
  directions: { under: 'all', part: ({ direction }) => direction, by: ['sender', 'receiver'] },
  withdrawn: {
    under: 'all',
    part: ({ withdrawn }) => (withdrawn > 0 ? 'withdrawn' : undefined),
    by: ['sender', 'receiver'],
  },
}

const isOfManyIn = (division: Division, handed: readonly Handed[]): boolean => {
  const { part, by } = rules[division]
  const n = (some: readonly Handed[]) =>
    some.reduce((sum, one) => sum + (division === 'withdrawn' ? one.withdrawn : one.n), 0)
  const parts = Map.groupBy(handed, part)
  parts.delete(undefined)
  return [...parts.values()].every((some) =>
    by.every((side) => {
      const shares = [...Map.groupBy(some, (one) => one[side]).values()].map(n)
      return shares.every((share) => share === 0) || isOfMany(shares)
    }),
  )
}

/** What left before, and what leaves of this quarter; with the last one of a year also of the year. */
export const leavingOf = (quarter: Quarter, handed: readonly Handed[], earlier: Leaving = {}): Leaving => {
  const told: Record<string, readonly Division[]> = { ...earlier }
  const tell = (period: string, of: (division: Division) => readonly Handed[]): void => {
    const found: Division[] = []
    for (const division of divisions) {
      const { under } = rules[division]
      if ((under === undefined || found.includes(under)) && isOfManyIn(division, of(division)))
        found.push(division)
    }
    told[period] = found
  }
  tell(quarter, () => handed.filter((one) => one.quarter === quarter))
  const year = quartersOfYear(yearOf(quarter))
  if (quarter !== year.at(-1)) return told
  const keptBack = (division: Division) => year.filter((one) => !told[one]?.includes(division))
  tell(yearOf(quarter), (division) => {
    const kept = keptBack(division)
    return handed.filter((one) => kept.includes(one.quarter))
  })
  return told
}
