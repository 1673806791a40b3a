/**
 * Colours the edges of a bipartite graph so that no two edges at one node have the same colour, with as many colours as
 * the largest number of edges at a node (Kőnig 1916, by alternating paths). A colour is a round: nobody sits twice at a
 * time.
 *
 * @param edges `[left, right]`, the two sides numbered from 0 each; the same pair may occur more than once
 * @param colours at least the largest number of edges at any node
 * @returns the colour of each edge, from 0
 */
export const colourEdges = (
  edges: readonly (readonly [left: number, right: number])[],
  colours: number,
): readonly number[] => {
  const lefts = 1 + edges.reduce((most, [left]) => Math.max(most, left), -1)
  const rights = 1 + edges.reduce((most, [, right]) => Math.max(most, right), -1)
  /** The edge of a colour at a node, or -1. */
  const at = [new Int32Array(lefts * colours).fill(-1), new Int32Array(rights * colours).fill(-1)] as const
  const colour = new Int32Array(edges.length).fill(-1)
  const free = (side: 0 | 1, node: number): number => {
    for (let one = 0; one < colours; one++) if (at[side][node * colours + one] === -1) return one
    throw new Error(`a node has more than ${colours} edges`)
  }
  const give = (edge: number, one: number) => {
    colour[edge] = one
    at[0][edges[edge]![0] * colours + one] = edge
    at[1][edges[edge]![1] * colours + one] = edge
  }
  for (const [edge, [left, right]] of edges.entries()) {
    const a = free(0, left)
    const b = free(1, right)
    // The path from the right node that alternates a, b never comes to the left one, where a is free.
    const path: number[] = []
    let side: 0 | 1 = 1
    let node = right
    for (let wanted = a; ; wanted = wanted === a ? b : a) {
      const along = at[side][node * colours + wanted]!
      if (along === -1) break
      path.push(along)
      side = side === 1 ? 0 : 1
      node = edges[along]![side]
    }
    for (const one of path) {
      at[0][edges[one]![0] * colours + colour[one]!] = -1
      at[1][edges[one]![1] * colours + colour[one]!] = -1
    }
    for (const one of path) give(one, colour[one] === a ? b : a)
    give(edge, a)
  }
  return [...colour]
}
