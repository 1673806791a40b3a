import type { Box } from './release.ts'

/** Values of two dimensions of which everybody knows that they do not occur together. */
export type Impossible = Readonly<Record<string, string>>

/**
 * Boxes that hold the same hand-overs as this one, because they differ by what cannot occur: what is known of one of
 * them is known of all. Accepted ones are warm ones; hints are hints without an answer.
 */
export const alike = (box: Box, leaves: Box, impossible: readonly Impossible[]): readonly Box[] => {
  const names = [...new Set(impossible.flatMap((pair) => Object.keys(pair)))]
  const never = (at: Box, name: string, value: string): boolean =>
    names.some(
      (other) =>
        other !== name &&
        [...at[other]!].every((one) => impossible.some((p) => p[name] === value && p[other] === one)),
    )
  const without = (at: Box, name: string): Box => {
    const values = [...at[name]!].filter((value) => !never(at, name, value))
    return values.length === at[name]!.size ? at : { ...at, [name]: new Set(values) }
  }
  // One dimension at a time: of two added values each, the pair might well occur.
  const wider = (at: Box, name: string): Box => {
    const more = [...leaves[name]!].filter((value) => !at[name]!.has(value) && never(at, name, value))
    return more.length === 0 ? at : { ...at, [name]: new Set([...at[name]!, ...more]) }
  }
  const narrow = names.reduce(without, box)
  return [...new Set([box, narrow, ...[box, narrow].flatMap((at) => names.map((name) => wider(at, name)))])]
}
