import { choosePairs } from './choose-pairs.ts'
import type { Placed } from './deal-rounds.ts'
import { flowNetwork } from './flow.ts'
import { optimum, type Watch } from './optimum.ts'
import type { Problem } from './problem.ts'
import type { Segmented } from './segments.ts'
import { type Choice, windowsModel } from './windows-model.ts'

export interface Solved {
  readonly placed: readonly Placed[]
  readonly minTalks: number
  readonly value: number
  /** No plan with these fewest talks has a larger sum of wishes. */
  readonly bound: number
  /** No plan has more of the fewest talks, and none with them a larger sum. */
  readonly proven: boolean
}

/**
 * The best plan with windows, breaks and interpreters, as far as it is found in the time given. The most of the fewest
 * talks is tried first, downwards from what a flow without windows allows, each a program of its own.
 *
 * @returns undefined if cancelled or out of time; `unmet` names pairs that must meet and cannot
 */
export const solveWindows = async (
  problem: Problem,
  shape: Segmented,
  watch: Watch,
): Promise<Solved | { readonly unmet: readonly number[] } | undefined> => {
  const started = performance.now()
  const left = () => watch.seconds - (performance.now() - started) / 1000
  const most = choosePairs(shape)
  let isHighest = true
  for (let floor = most.minTalks; floor >= 0 && !watch.cancelled?.(); floor--) {
    const seconds = Math.max(1, floor > 0 ? left() / 2 : left())
    const found = await optimum(windowsModel(shape, problem.interpreters, floor), seconds, watch)
    if (found.is === 'infeasible') continue
    if (found.is === 'unknown') {
      isHighest = false
      continue
    }
    const value = found.chosen.reduce((sum, { offer }) => sum + shape.offers[offer]!.worth, 0)
    const bound = Math.max(value, Math.floor(found.bound + 1e-6))
    return {
      placed: seat(shape, found.chosen),
      minTalks: floor,
      value,
      bound,
      proven: isHighest && bound === value,
    }
  }
  if (!isHighest || watch.cancelled?.()) return undefined
  const found = await optimum(
    windowsModel(shape, problem.interpreters, undefined),
    Math.max(1, left()),
    watch,
  )
  if (found.is !== 'found') return undefined
  const met = new Set(found.chosen.map(({ offer }) => offer))
  return { unmet: shape.offers.flatMap(({ must }, offer) => (must && !met.has(offer) ? [offer] : [])) }
}

/** Which bank each talk is at: it exists by Hall's theorem. */
const seat = ({ segments, banks, offers }: Segmented, chosen: readonly Choice[]): readonly Placed[] =>
  [...Map.groupBy(chosen, ({ offer, segment }) => `${offers[offer]!.firm}:${segment}`).values()].flatMap(
    (some) => {
      const { segment } = some[0]!
      const source = some.length + banks.length
      const net = flowNetwork(source + 2)
      const used = new Set<number>()
      const arcs = some.map(({ offer }, index) => {
        net.arc(source, index, 1)
        return offers[offer]!.banks.filter((bank) => banks[bank]!.segments.includes(segment)).map((bank) => {
          used.add(bank)
          return [bank, net.arc(index, some.length + bank, 1)] as const
        })
      })
      for (const bank of used)
        net.arc(some.length + bank, source + 1, banks[bank]!.tables.length * segments[segment]!.length)
      net.push(source, source + 1)
      return some.map(({ offer }, index) => ({
        offer,
        segment,
        bank: arcs[index]!.find(([, arc]) => net.flow(arc) > 0)![0],
      }))
    },
  )
