import { flowNetwork } from './flow.ts'
import type { Segmented } from './segments.ts'

export interface Chosen {
  /** The fewest talks of any applicant; who can have fewer alone counts up to that. */
  readonly minTalks: number
  readonly value: number
  /** Offers that become talks, with the bank they are at. */
  readonly pairs: readonly { readonly offer: number; readonly bank: number }[]
  /** Why it is not one more: these people have only these firms, and there are no more seats. */
  readonly limit: { readonly applicants: readonly number[]; readonly firms: readonly number[] } | undefined
  /** Pairs that must meet and cannot. */
  readonly impossible: readonly number[]
}

/** Larger than anything that wishes can win or lose along a path. */
const MUST = 1e9
const FLOOR = 1e5

/**
 * Who meets whom, without the question when: first all pairs that must meet, then as many talks as possible for those
 * who have fewest (max-min), then the largest sum of wishes. A degree-constrained matching, solved exactly as a flow of
 * least cost; where there is one segment, it is the best plan there is, otherwise a bound on it.
 *
 * Source → applicant (at most the rounds they are there) → firm (once) → bank (tables × rounds) → sink.
 */
export const choosePairs = ({ segments, applicants, banks, offers }: Segmented): Chosen => {
  const people = applicants.length
  // Where an offer meets the banks it may use: offers of one firm with the same banks share a node.
  const doors = new Map<string, number>()
  const doorOf = offers.map((offer) => {
    const name = `${offer.firm}:${offer.banks}`
    if (!doors.has(name)) doors.set(name, doors.size)
    return doors.get(name)!
  })
  const source = people + doors.size + banks.length
  const sink = source + 1
  const lengthOf = (some: readonly number[]) => some.reduce((all, one) => all + segments[one]!.length, 0)
  const musts = new Map<number, number>()
  for (const { applicant, must } of offers) if (must) musts.set(applicant, (musts.get(applicant) ?? 0) + 1)

  const build = (priced: boolean) => {
    const net = flowNetwork(sink + 1)
    const arcs = offers.map(({ applicant, must, worth }, index) =>
      // What must be comes from the source itself, and takes a round of the applicant.
      must
        ? net.arc(source, people + doorOf[index]!, 1, priced ? -MUST - worth : 0)
        : net.arc(applicant, people + doorOf[index]!, 1, priced ? -worth : 0),
    )
    const seen = new Set<number>()
    const dealt: { door: number; bank: number; arc: number }[] = []
    offers.forEach((offer, index) => {
      const door = doorOf[index]!
      if (seen.has(door)) return
      seen.add(door)
      for (const bank of offer.banks)
        dealt.push({ door, bank, arc: net.arc(people + door, people + doors.size + bank, people) })
    })
    banks.forEach((bank, index) => {
      net.arc(people + doors.size + index, sink, bank.tables.length * lengthOf(bank.segments))
    })
    return { net, arcs, dealt }
  }

  // What must be, alone.
  const fixed = build(false)
  fixed.net.push(source, sink)
  const impossible = offers.flatMap(({ must }, index) =>
    must && fixed.net.flow(fixed.arcs[index]!) === 0 ? [index] : [],
  )
  const floorOf = (index: number, level: number) =>
    Math.max(0, Math.min(level, applicants[index]!.alone) - (musts.get(index) ?? 0))

  // Level by level, each going on from the flow of the one before.
  const enter = applicants.map((_, index) => fixed.net.arc(source, index, 0))
  const highest = applicants.reduce((most, { alone }) => Math.max(most, alone), 0)
  let minTalks = 0
  let limit: Chosen['limit']
  for (let level = 1; level <= highest && !limit; level++) {
    let wanted = 0
    applicants.forEach((_, index) => {
      const by = floorOf(index, level) - floorOf(index, level - 1)
      fixed.net.widen(enter[index]!, by)
      wanted += by
    })
    if (fixed.net.push(source, sink) === wanted) minTalks = level
    else {
      const there = fixed.net.reachable(source)
      limit = {
        applicants: applicants.flatMap((_, index) => (there[index] ? [index] : [])),
        firms: [
          ...new Set(banks.flatMap(({ firm }, index) => (there[people + doors.size + index] ? [firm] : []))),
        ],
      }
    }
  }

  // The largest sum of wishes on this floor.
  const { net, arcs, dealt } = build(true)
  applicants.forEach(({ rounds }, index) => {
    const least = floorOf(index, minTalks)
    net.arc(source, index, least, -FLOOR)
    net.arc(source, index, Math.max(0, rounds - (musts.get(index) ?? 0) - least))
  })
  net.cheapest(source, sink)

  const banksAt = Map.groupBy(dealt, ({ door }) => door)
  const seats = new Map(
    [...banksAt].map(([door, all]) => [
      door,
      all.flatMap(({ bank, arc }) => Array(net.flow(arc)).fill(bank) as number[]),
    ]),
  )
  const pairs = offers.flatMap((_, index) =>
    net.flow(arcs[index]!) > 0 ? [{ offer: index, bank: seats.get(doorOf[index]!)!.pop()! }] : [],
  )
  return {
    minTalks,
    value: pairs.reduce((sum, { offer }) => sum + offers[offer]!.worth, 0),
    pairs,
    limit,
    impossible,
  }
}
