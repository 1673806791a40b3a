import type { Box, Interval } from './release.ts'

/** Values of two dimensions of which everybody knows that they do not occur together. */
export type Impossible = Readonly<Record<string, string>>

/**
 * Boxes that hold the same hand-overs as this one, because they differ by what cannot occur: what is known of one of
 * them is known of all. Accepted ones are warm ones; hints are hints without an answer.
 */
const alike = (box: Box, leaves: Box, impossible: readonly Impossible[]): readonly Box[] => {
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

/**
 * What bounds of a box follow from those of a release and from what cannot occur: of the box itself, of boxes with the
 * same hand-overs, and of what the others leave of a whole (of three that were all accepted three are warm ones).
 */
export const conclude = (
  box: Box,
  leaves: Box,
  impossible: readonly Impossible[],
): ((bounds: (box: Box) => Interval) => Interval) => {
  const same = alike(box, leaves, impossible)
  const names = [...new Set(impossible.flatMap((pair) => Object.keys(pair)))]
  const parted = names.flatMap((name) => {
    const others = [...leaves[name]!].filter((value) => !box[name]!.has(value))
    if (others.length === 0) return []
    return [
      {
        whole: alike({ ...box, [name]: leaves[name]! }, leaves, impossible),
        others: alike({ ...box, [name]: new Set(others) }, leaves, impossible),
      },
    ]
  })
  return (bounds) => {
    const tightest = (boxes: readonly Box[]): Interval => {
      const found = boxes.map(bounds)
      return [Math.max(...found.map(([l]) => l)), Math.min(...found.map(([, m]) => m))]
    }
    let [least, most] = tightest(same)
    for (const { whole, others } of parted) {
      if (least === most) break
      const [all, rest] = [tightest(whole), tightest(others)]
      least = Math.max(least, all[0] - rest[1])
      most = Math.min(most, all[1] - rest[0])
    }
    return [least, most]
  }
}
