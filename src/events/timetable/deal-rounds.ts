import { colourEdges } from './colour.ts'
import type { Problem, Talk } from './problem.ts'
import type { Segmented } from './segments.ts'

export interface Placed {
  readonly offer: number
  readonly bank: number
  readonly segment: number
}

/**
 * Gives every chosen talk its table and round. Each segment by itself: tables of a bank in turn, then rounds by colour.
 * Throws if a segment is asked for more than it has.
 */
export const dealRounds = (
  problem: Problem,
  { segments, banks, offers }: Segmented,
  placed: readonly Placed[],
): readonly Talk[] =>
  [...Map.groupBy(placed, ({ segment }) => segment)].flatMap(([segment, some]) => {
    const rounds = segments[segment]!
    const turn = new Map<number, number>()
    const tables: { readonly name: string; readonly id: number }[] = []
    const ids = new Map<string, number>()
    const edges = some.map(({ offer, bank }) => {
      const at = turn.get(bank) ?? 0
      turn.set(bank, at + 1)
      const { tables: all } = banks[bank]!
      const name = `${bank}:${at % all.length}`
      if (!ids.has(name)) {
        ids.set(name, tables.length)
        tables.push({ name: all[at % all.length]!.name, id: tables.length })
      }
      return [offers[offer]!.applicant, ids.get(name)!] as const
    })
    const colours = colourEdges(edges, rounds.length)
    return some.map(({ offer }, index) => ({
      round: rounds[colours[index]!]!,
      applicant: problem.applicants[offers[offer]!.applicant]!.id,
      firm: problem.firms[offers[offer]!.firm]!.id,
      table: tables[edges[index]![1]]!.name,
    }))
  })
